"""A check of part of a year: its first and last day stand in for 1 April and 31 March."""

from datetime import date

MISSING = """
    CHILD | MISSING | MIS_START  | MIS_END
    Ana   | M       | 2025-05-01 | 2025-05-03
    Ben   | M       | 2026-01-08 | 2026-01-10
    Cal   | M       | 2026-03-30 | 2026-04-02
"""


def test_the_whole_year(check, rows):
    """Cal came back after the year was over."""
    checked = check("571", missing=MISSING)
    assert checked.asked.is_whole_year
    assert rows(checked.flags, "child") == [("CAL",)]


def test_up_to_a_day(check, rows):
    """At the end of December, a return in January cannot have happened."""
    checked = check("571", missing=MISSING, end=date(2025, 12, 31))
    assert not checked.asked.is_whole_year
    assert rows(checked.flags, "child") == [("BEN",), ("CAL",)]


def test_from_a_day(check, rows):
    """The first day itself is inside."""
    checked = check("571", missing=MISSING, start=date(2025, 5, 3))
    assert rows(checked.flags, "child") == [("CAL",)]
    checked = check("571", missing=MISSING, start=date(2025, 5, 4))
    assert rows(checked.flags, "child") == [("ANA",), ("CAL",)]


def test_the_rules_stay_those_of_the_year(check):
    """The window moves no rule in or out of force."""
    checked = check("571", missing=MISSING, end=date(2025, 12, 31))
    assert (checked.asked.year, checked.flags.column("year")[0].as_py()) == (2026, 2026)


def test_figures_are_those_of_the_window(check):
    """A child who ceased in January had not ceased by December."""
    episodes = "CHILD | DECOM | DEC | REC | LS\nAna | 2025-05-01 | 2026-01-10 | E4A | V2"

    def ceased(checked):
        (found,) = [e for e in checked.effects if e.headline.measure == "looked_after_ceased"]
        return found.value

    assert ceased(check("141", episodes=episodes)) == 1
    assert ceased(check("141", episodes=episodes, end=date(2025, 12, 31))) == 0
