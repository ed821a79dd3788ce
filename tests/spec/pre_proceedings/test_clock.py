"""The clock as at a day: steps, routes, what is open, what is overdue."""

from datetime import date

import pytest

from headway.verdicts.clock.words import summary


def marks(clock) -> dict[str, str]:
    """Each child's route."""
    return {one.period.child: str(one.route) for one in clock.seen}


def test_the_route_is_of_the_days(counted):
    """An application is proceedings, whether or not a decision is down; a decision alone is not."""
    assert marks(
        counted(
            """
            child | began      | letter     | decided    | court
            Ana   | 2026-06-01 | 2026-06-02 | 2026-07-01 |
            Ben   | 2026-06-01 | 2026-06-02 | 2026-07-01 | 2026-07-02
            Cal   | 2026-06-01 | 2026-06-02 |            | 2026-07-02
            Dee   | 2026-06-01 | 2026-06-02 |            |
            """
        )
    ) == {"Ana".upper(): "step_down", "BEN": "proceedings", "CAL": "proceedings", "DEE": "open"}


def test_sixteen_weeks_to_the_day_is_not_over(counted):
    """112 days is not over, 113 is; by the same rule for what has ended and what is open."""
    clock = counted(
        """
        child | began      | letter     | decided
        Ana   | 2026-12-09 | 2026-12-10 |
        Ben   | 2026-12-08 | 2026-12-10 |
        Cal   | 2026-01-01 | 2026-01-02 | 2026-04-23
        Dee   | 2026-01-01 | 2026-01-02 | 2026-04-24
        """
    )
    assert {one.period.child: (one.days, one.is_over) for one in clock.seen} == {
        "ANA": (112, False),
        "BEN": (113, True),
        "CAL": (112, False),
        "DEE": (113, True),
    }
    assert (clock.counts["overdue"], clock.counts["ended_over"]) == (1, 1)


def test_another_limit_may_be_set(counted):
    drawn = "child | began | letter\nAna | 2026-12-09 | 2026-12-10"
    assert counted(drawn, weeks=15).counts["overdue"] == 1
    assert counted(drawn, weeks=16).counts["overdue"] == 0


def test_29_february_is_a_day(counted):
    clock = counted("child | began | decided\nAna | 2024-02-28 | 2024-03-01", as_at="2024-03-31")
    assert clock.seen[0].days == 2


@pytest.mark.parametrize(
    ("as_at", "expected"),
    [
        ("2026-05-31", (0, 0, 0, 0)),
        ("2026-06-01", (1, 1, 0, 0)),
        ("2026-06-07", (1, 1, 0, 0)),
        ("2026-06-08", (1, 1, 1, 0)),
        ("2026-07-01", (1, 0, 1, 0)),
        ("2026-07-02", (1, 0, 1, 1)),
    ],
)
def test_as_at_any_day_what_came_later_is_not_known(counted, as_at, expected):
    """A letter, a decision and an application count from their own day on."""
    clock = counted(
        """
        child | began      | letter     | offered | decided    | court
        Ana   | 2026-06-01 | 2026-06-08 | yes     | 2026-07-01 | 2026-07-02
        """,
        as_at,
    )
    counts = clock.counts
    assert tuple(counts[n] for n in ("periods", "open", "letters", "to_proceedings")) == expected
    assert counts["offered"] == counts["letters"]


def test_a_fresh_decision_may_still_be_followed_by_an_application(counted):
    """For 28 days a step down is said to be one that may yet go to court."""
    drawn = "child | began | letter | decided\nAna | 2026-06-01 | 2026-06-02 | {}"
    assert counted(drawn.format("2027-03-04")).counts["stepped_down_lately"] == 1
    assert counted(drawn.format("2027-03-03")).counts["stepped_down_lately"] == 0
    assert "an application may still follow" in " ".join(
        summary(counted(drawn.format("2027-03-04")))
    )


def test_straight_to_court_is_without_a_letter_and_without_a_meeting(counted):
    """Its length is counted to the application, that of all others to the decision."""
    clock = counted(
        """
        child | began      | letter     | met        | decided    | court
        Ana   | 2026-06-01 |            |            | 2026-06-02 | 2026-06-04
        Ben   | 2026-06-01 | 2026-06-01 |            | 2026-06-02 | 2026-06-04
        Cal   | 2026-06-01 |            | 2026-06-01 | 2026-06-02 | 2026-06-04
        Dee   | 2026-06-01 |            |            | 2026-06-02 |
        """
    )
    assert clock.counts["straight_to_court"] == 1
    assert [one.days for one in clock.seen] == [3, 1, 1, 1]


def test_offers_are_of_letters_and_meetings_of_offers(counted):
    """A letter that does not say is a letter without an offer, and is counted so that it is seen."""
    clock = counted(
        """
        child | began      | letter     | offered | held
        Ana   | 2026-06-01 | 2026-06-02 | yes     | yes
        Ben   | 2026-06-01 | 2026-06-02 | yes     | no
        Cal   | 2026-06-01 | 2026-06-02 | no      | yes
        Dee   | 2026-06-01 | 2026-06-02 |         |
        Eve   | 2026-06-01 |            | yes     | yes
        Fay   | 2026-06-01 | 2026-06-02 | yes     |
        """
    )
    counts = clock.counts
    names = ("letters", "offered", "offer_not_said", "held")
    assert [counts[name] for name in names] == [5, 3, 1, 1]
    assert [one.period.child for one in clock.not_held()] == ["BEN", "FAY"]


def test_who_still_waits_for_a_step_counts_as_waiting_at_least_so_long(counted):
    """Two met 10 days after the letter and three wait longer: half have not met in ten days."""
    clock = counted(
        """
        child | began      | letter     | met        | decided
        Ana   | 2026-06-01 | 2026-06-01 | 2026-06-11 | 2026-08-01
        Ben   | 2026-06-01 | 2026-06-01 | 2026-06-11 | 2026-08-01
        Cal   | 2027-03-01 | 2027-03-01 |            |
        Dee   | 2027-03-11 | 2027-03-11 |            |
        Eve   | 2026-06-01 | 2026-06-01 |            | 2026-06-20
        Fay   | 2027-03-15 | 2027-03-15 |            |
        """
    )
    [met] = [lag for lag in clock.lags if lag.name == "letter_to_first_meeting"]
    assert (met.done, met.waiting) == (2, 3)
    assert met.middle.days is None


def test_days_in_an_impossible_order_are_shown_and_not_counted(counted):
    clock = counted(
        """
        child | began      | letter     | met        | decided    | court
        Ana   | 2026-06-01 | 2026-05-31 |            | 2026-07-01 |
        Ben   | 2026-06-01 | 2026-06-08 | 2026-06-07 | 2026-07-01 |
        Cal   | 2026-06-01 |            |            | 2026-05-31 |
        Dee   | 2026-06-01 | 2026-06-02 |            | 2026-07-01 | 2026-06-30
        Eve   | 2026-06-01 | 2026-06-01 | 2026-06-01 | 2026-06-01 | 2026-06-01
        """
    )
    assert {one.period.child: one.period.amiss for one in clock.seen} == {
        "ANA": "the letter before the start",
        "BEN": "the first meeting before the letter",
        "CAL": "the decision before the start",
        "DEE": "the application to court before the decision",
        "EVE": "",
    }
    assert clock.counts["amiss"] == 4 and clock.curve.n == 4
    assert clock.finished == [0, 30, 30, 30]


def test_the_list_is_what_is_open_in_the_order_in_which_it_began(counted):
    """Days alone: nobody is scored."""
    listed = counted(
        """
        child | began      | decided
        Ben   | 2026-06-02 |
        Ana   | 2026-06-02 |
        Cal   | 2026-05-01 |
        Dee   | 2026-04-01 | 2026-05-01
        """
    ).listed()
    assert [(one.period.child, one.days) for one in listed] == [
        ("CAL", 334),
        ("ANA", 302),
        ("BEN", 302),
    ]


def test_before_the_first_began_there_is_nothing_to_tell(counted):
    clock = counted("child | began\nAna | 2026-06-01", as_at="2026-05-31")
    assert summary(clock)[1:] == ["None had begun by then: the files hold later ones."]
    assert clock.over_limit is None and clock.listed() == []


def test_the_sentences_give_every_count_with_its_whole(counted):
    clock = counted(
        """
        child | began      | letter     | offered | decided
        Ana   | 2026-06-01 | 2026-06-02 | yes     | 2026-07-01
        Ana   | 2026-12-01 | 2026-12-02 | no      |
        """
    )
    told = " ".join(summary(clock))
    for said in (
        "On 31 March 2027. Periods of pre-proceedings begun by then: 2; children: 1.",
        "Open: 1; of these overdue, that is open for more than 16 weeks: 1.",
        "Ended: 1. Stepped down: 1. To court: 0",
        "offered in 1 of 2 letters; held after 0 of the 1 offers.",
        "Not the child's first: 1 of 2.",
        "The middle of those decided alone is 30 days: it leaves out what is still open",
    ):
        assert said in told, told
    assert clock.as_at == date(2027, 3, 31)
