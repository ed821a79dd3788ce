"""What was published in a week is known by its day of release."""

from datetime import date

from headway.measures.newly_published import published_after


def names(first, last):
    """What came out after one day and up to another."""
    return [one.name for one in published_after(first, last)]


def test_a_publication_counts_from_the_day_after_to_the_last_day():
    """One that came out on the first day was told the week before; on the last day it is new."""
    held = published_after(date(2010, 1, 1), date(2026, 12, 31))
    assert len(held) == len(set(held)) > 20
    out = held[-1].released_on
    day = date.fromordinal
    assert held[-1].name in names(day(out.toordinal() - 7), out)
    assert held[-1].name in names(day(out.toordinal() - 1), out)
    assert names(out, day(out.toordinal() + 7)) == []
    assert names(day(out.toordinal() - 7), day(out.toordinal() - 1)) == [
        one.name for one in held if 1 <= out.toordinal() - one.released_on.toordinal() < 7
    ]
