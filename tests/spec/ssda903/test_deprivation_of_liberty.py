"""Orders that deprive a child of liberty: whole, in order, and within care."""

import pytest


def test_700_no_usable_start(check):
    """Blank and unreadable alike."""
    check(
        "700",
        """
        CHILD | DOLO_START |
        Ana   | 2026-05-01 |
        Ben   |            | flag
        Cal   | 29/02/2027 | flag
        """,
        year=2027,
    )


def test_701_no_real_end(check):
    """A blank end is an order in force."""
    check(
        "701",
        """
        CHILD | DOLO_END   |
        Ana   | 2026-05-01 |
        Ben   |            |
        Cal   | 31/04/2026 | flag
        """,
        year=2027,
    )


def test_702_ended_before_it_began(check):
    """An order of no days is flagged too."""
    check(
        "702",
        """
        CHILD | DOLO_START | DOLO_END   |
        Ana   | 2026-05-01 | 2026-05-02 |
        Ben   | 2026-05-01 | 2026-05-01 | flag
        Cal   | 2026-05-02 | 2026-05-01 | flag
        Dee   | 2026-05-02 |            |
        """,
        year=2027,
    )


def test_703_began_after_the_year(check):
    """31 March is the last day of the year."""
    check(
        "703",
        """
        CHILD | DOLO_START |
        Ana   | 2027-03-31 |
        Ben   | 2027-04-01 | flag
        Cal   |            |
        """,
        year=2027,
    )


def test_704_ended_outside_the_year(check):
    """The first and the last day belong to the year."""
    check(
        "704",
        """
        CHILD | DOLO_END   |
        Ana   | 2026-04-01 |
        Ben   | 2026-03-31 | flag
        Cal   | 2027-03-31 |
        Dee   | 2027-04-01 | flag
        Eve   |            |
        """,
        year=2027,
    )


def test_705_began_while_another_was_in_force(check):
    """By the order of their starts. One order may begin on the day another ends."""
    check(
        "705",
        """
        CHILD | DOLO_START | DOLO_END   |
        Ana   | 2026-05-01 | 2026-05-03 |
        Ana   | 2026-05-03 |            |
        Ben   | 2026-05-02 | 2026-05-04 | flag
        Ben   | 2026-05-01 | 2026-05-03 |
        Cal   | 2026-05-01 |            | flag
        Cal   | 2026-04-01 | 2026-06-01 |
        Dee   | 2026-04-01 |            |
        Dee   | 2026-05-01 |            | flag
        """,
        year=2027,
    )


def test_706_an_order_in_force_is_gone(check):
    """The same start, however written, shows that it goes on. One that ended last year is past."""
    check(
        "706",
        header="""
        CHILD |
        Ana   |
        Ben   | flag
        Cal   | flag
        Dee   |
        """,
        dolo="""
        CHILD | DOLO_START |
        Ana   | 2026-06-01 |
        Ana   | 1/3/2026   |
        Ben   | 2026-03-02 |
        Eve   | 2026-03-01 |
        """,
        dolo_last="""
        CHILD | DOLO_START | DOLO_END   |
        Ana   | 01/03/2026 |            |
        Ben   | 2026-03-01 |            |
        Cal   | 2026-03-01 |            |
        Dee   | 2026-03-01 | 2026-03-20 |
        """,
        year=2027,
    )


def test_707_not_closed_within_a_period_of_care(check):
    """Episodes with no day between are one period. A child without episodes is not asked."""
    check(
        "707",
        """
        CHILD | DOLO_START | DOLO_END   |
        Ana   | 2026-04-20 | 2026-06-01 |
        Ana   | 2026-05-20 | 2026-06-02 | flag
        Ana   | 2026-05-20 |            | flag
        Ana   | 2026-03-01 | 2026-03-31 | flag
        Ana   |            | 2026-07-01 |
        Ben   | 2026-05-20 |            |
        Ben   | 2026-03-20 |            | flag
        Cal   | 2026-05-20 |            |
        """,
        episodes="""
        CHILD | DECOM      | DEC        |
        Ana   | 2026-04-01 | 2026-05-01 |
        Ana   | 2026-05-01 | 2026-06-01 |
        Ben   | 2026-04-01 |            |
        """,
        year=2027,
    )


def test_708_began_before_birth(check):
    """The day of birth itself is flagged."""
    check(
        "708",
        """
        CHILD | DOB        | DOLO_START |
        Ana   | 2012-05-01 | 2012-05-02 |
        Ben   | 2012-05-01 | 2012-05-01 | flag
        Cal   |            | 2012-05-01 |
        """,
        year=2027,
    )


@pytest.mark.parametrize(
    ("code", "passing", "failing"),
    [("709", "K2 Z12 Z13", "U1 K1"), ("710", "K2 U1", "K1 P1 R5 K3")],
)
def test_the_placement_of_a_child_deprived_of_liberty(check, code, passing, failing):
    """709 asks about unusual placements, 710 refuses those where no such order can be."""
    places = [(place, "") for place in passing.split()]
    places += [(place, "flag") for place in failing.split()]
    episodes = ["CHILD | DECOM | DEC | PLACE |"]
    orders = ["CHILD | DOLO_START | DOLO_END |"]
    for place, mark in places:
        episodes.append(f"{place} | 2026-04-01 | 2026-05-01 | {place} | {mark}")
        orders.append(f"{place} | 2026-05-01 | 2026-06-01 | {mark}")
    check(code, "\n".join(orders), episodes="\n".join(episodes), year=2027)


def test_709_an_order_and_an_episode_that_share_no_day(check):
    """One shared day is enough. An order still in force is not asked about, a blank place is."""
    check(
        "709",
        """
        CHILD | DOLO_START | DOLO_END   |
        Ana   | 2026-05-01 | 2026-06-01 | flag
        Ben   | 2026-05-02 | 2026-06-01 |
        Cal   | 2026-05-01 |            |
        Dee   | 2026-05-01 | 2026-06-01 | flag
        Eve   | 2026-03-01 | 2026-03-31 |
        Fay   | 2026-05-01 | 2026-06-01 |
        """,
        episodes="""
        CHILD | DECOM      | DEC        | PLACE |
        Fay   | 2026-04-01 | 31/04/2026 | U1    |
        Ana   | 2026-04-01 | 2026-05-01 | U1    | flag
        Ana   | 2026-06-02 |            | U1    |
        Ben   | 2026-04-01 | 2026-05-01 | U1    |
        Cal   | 2026-04-01 |            | U1    |
        Dee   | 2026-04-01 |            |       | flag
        Eve   | 2026-04-01 |            | U1    |
        """,
        year=2027,
    )
