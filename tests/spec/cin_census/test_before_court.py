"""Work before care proceedings: its steps follow one another, and what goes together does."""

import pytest

from headway.returns.checking import check as check_files


@pytest.mark.parametrize(
    ("code", "later", "first"),
    [
        ("9006", "LBPSentDate", "PPStartDate"),
        ("9008", "InitialPPMeetingDate", "PPStartDate"),
        ("9009", "StepDecisionDate", "PPStartDate"),
        ("9012", "CourtAppDate", "StepDecisionDate"),
        ("9013", "LetterInitCPDate", "StepDecisionDate"),
    ],
)
def test_a_step_is_not_taken_before_the_one_that_leads_to_it(check, code, later, first):
    """On the same day is fine. A child's second block is measured by its own days; a day that
    cannot be read is none."""
    check(
        code,
        f"""
        LAchildID | {first}    | {later}    |
        Ana       | 2026-06-02 | 2026-06-02 |
        Ben       | 2026-06-02 | 2026-06-01 | flag
        Cal       | 2026-06-02 | 2026-06-03 |
        Cal       | 2026-07-02 | 2026-06-03 | flag
        Dee       |            | 2026-06-01 |
        Eve       | 2026-06-02 |            |
        Fay       | 2026-06-02 | 2026-02-29 |
        Gus       | 2027-03-01 | 2024-02-29 | flag
        """,
        year=2027,
    )


def test_9000q_dates_of_the_year(check):
    """From 1 April to 31 March. A step not yet taken is blank; the start may not be."""
    check(
        "9000Q",
        """
        LAchildID | PPStartDate | LBPSentDate | CourtAppDate |
        Ana       | 2026-04-01  | 2026-04-02  | 2027-03-31   |
        Ben       | 2026-03-31  | 2026-04-02  |              | flag
        Cal       | 2026-06-02  |             | 2027-04-01   | flag
        Dee       | 2026-06-02  |             |              |
        Eve       |             | 2026-06-02  |              | flag
        Fay       | 2026-02-29  | 2026-06-02  |              | flag
        Gus       | 2026-06-02  | 2026-06-31  |              |
        """,
        year=2027,
    )


def test_9007_whether_the_letter_offered_a_family_meeting(check):
    """Yes or no, in either way of writing it; where no letter was sent, nothing is asked."""
    check(
        "9007",
        """
        LAchildID | LBPSentDate | FGDMMeetingOffer |
        Ana       | 2026-06-02  | 1                |
        Ben       | 2026-06-02  | FALSE            |
        Cal       | 2026-06-02  |                  | flag
        Dee       | 2026-06-02  | yes              | flag
        Eve       |             |                  |
        Fay       | 2026-06-31  |                  |
        """,
        year=2027,
    )


def test_9010q_a_family_meeting_offered_and_not_held(check):
    """A blank is no meeting; a meeting without an offer is not asked about."""
    check(
        "9010Q",
        """
        LAchildID | FGDMMeetingOffer | FGDMMeetingFac |
        Ana       | true             | 1              |
        Ben       | 1                | 0              | flag
        Cal       | True             |                | flag
        Dee       | true             | held           | flag
        Eve       | false            | false          |
        Fay       | false            | true           |
        Gus       |                  | false          |
        """,
        year=2027,
    )


def test_9015q_how_many_reviews_followed_the_first_meeting(check):
    """None is 0. Where no meeting was held, nothing is asked."""
    check(
        "9015Q",
        """
        LAchildID | InitialPPMeetingDate | ReviewMeetingsCount |
        Ana       | 2026-06-02           | 0                   |
        Ben       | 2026-06-02           | 12                  |
        Cal       | 2026-06-02           |                     | flag
        Dee       | 2026-06-02           | -1                  | flag
        Eve       | 2026-06-02           | 1.0                 | flag
        Fay       |                      |                     |
        Gus       | 2026-06-31           |                     |
        """,
        year=2027,
    )


def test_an_invented_return_of_2027_raises_one_query(shared):
    """Seven blocks of six children; one family meeting was offered and not held.

    2887Q and 2888Q ask of the whole return whether so few disabilities are all that there are.
    """
    made = check_files(
        [shared / "samples" / "cin_2027_preproceedings.xml"], year=2027, return_name="cin"
    )
    named = ("rule", "child", "table", "row")
    said = list(zip(*(made.flags.column(name).to_pylist() for name in named), strict=True))
    assert [each for each in said if each[2] != "header"] == [
        ("9010Q", "SYNW0005", "pre_proceedings", 6)
    ]
    assert {each[0] for each in said if each[2] == "header"} == {"2887Q", "2888Q"}
    assert len(made.rules_run) == 109 + 9 and not made.rules_skipped
