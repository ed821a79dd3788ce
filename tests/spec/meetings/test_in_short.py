"""Promises in short: what was kept, broken, late, said to a reader who knows no ledger."""

from datetime import date

from headway.meetings.in_short import NONE, promises_in_short
from headway.meetings.ledger import ledger
from headway.meetings.value import Meeting, Promise
from headway.meetings.whole import Meetings

DAY = date(2026, 11, 30)


def owed(*promises):
    """The ledger of some promises made on one day."""
    met = Meeting(id="MTG-1", body="Cabinet", held_on=date(2026, 1, 20))
    return ledger(Meetings(things=(met, *promises)), DAY)


def promise(number, **more):
    """A promise."""
    return Promise(id=f"PRM-{number}", meeting="MTG-1", words="We will.", **more)


def test_each_standing_is_counted_in_plain_words():
    kept = {"outcome": "kept", "closed_on": date(2026, 5, 1), "evidence": ("EVD-1",)}
    broken = {"outcome": "broken", "closed_on": date(2026, 5, 1)}
    found = owed(
        promise(1, **kept), promise(2, **broken), promise(3, due_on=date(2026, 6, 1)), promise(4)
    )
    assert promises_in_short(found) == (
        "4 promises were made at meetings. 1 is kept, 1 is broken, 1 is late and 1 is without a "
        "date."
    )


def test_one_is_said_as_one():
    assert promises_in_short(owed(promise(1))) == (
        "1 promise was made at meetings. 1 is without a date."
    )


def test_no_promise_is_said_too():
    assert promises_in_short(owed()) == NONE
