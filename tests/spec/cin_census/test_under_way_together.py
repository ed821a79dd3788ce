"""Two of a kind that run at once: episodes, assessments, enquiries or plans of one child."""

import pytest

from headway.returns.cin_census.spec import RETURN
from tests.lib.drawn_returns import checked, draw


def test_8820_two_episodes_at_once(check):
    """An episode may open on the day another closes, and on 31 March beside one that is open.
    One without further action may stay open; closed, it counts like any other."""
    check(
        "8820",
        """
        LAchildID | CINreferralDate | CINclosureDate | ReferralNFA |
        Ana       | 2025-05-01      | 2025-06-01     | false       |
        Ana       | 2025-06-01      |                | false       |
        Ben       | 2025-05-01      | 2025-06-01     | false       | flag
        Ben       | 2025-05-31      |                | false       | flag
        Cal       | 2025-05-01      |                | false       | flag
        Cal       | 2026-03-30      |                | true        | flag
        Cal       | 2026-03-31      |                | true        |
        Dee       | 2025-05-01      |                | true        |
        Dee       | 2025-05-02      |                |             |
        Dee       | 2025-06-02      |                | false       |
        Eve       | 2025-05-01      | 2025-05-01     | false       |
        Eve       | 2025-05-01      | 2025-05-01     | false       |
        Fay       | 2025-05-01      | 2025-05-02     | true        | flag
        Fay       | 2025-05-01      | 2025-05-02     | true        | flag
        Gus       | 2025-05-01      | 2025-06-31     | FALSE       | flag
        Gus       | 2025-09-01      | 2025-10-01     | false       | flag
        Gus       |                 | 2025-10-01     | false       |
                  | 2025-05-01      |                | false       |
                  | 2025-06-01      |                | false       |
        """,
    )


def test_8820_one_long_episode_round_two_short_ones(check):
    """The first is compared with every other, not only with the next."""
    check(
        "8820",
        """
        LAchildID | CINreferralDate | CINclosureDate | ReferralNFA |
        Ana       | 2025-09-01      | 2025-10-01     | false       | flag
        Ana       | 2025-05-01      | 2025-12-01     | false       | flag
        Ana       | 2025-06-01      | 2025-07-01     | false       | flag
        Ana       | 2025-12-01      | 2025-12-02     | false       |
        """,
    )


def test_8863q_two_assessments_at_once(check):
    """The last day counts: one that starts on the day another is authorised overlaps it. Two
    alike overlap each other; those of another episode do not matter."""
    check(
        "8863Q",
        """
        LAchildID | CINdetailsID | AssessmentActualStartDate | AssessmentAuthorisationDate |
        Ana       | 1            | 2025-05-01                | 2025-06-01                  |
        Ana       | 1            | 2025-06-02                |                             |
        Ben       | 1            | 2025-05-01                | 2025-06-01                  | flag
        Ben       | 1            | 2025-06-01                |                             | flag
        Cal       | 1            | 2025-05-01                |                             | flag
        Cal       | 1            | 2026-03-31                |                             | flag
        Cal       | 1            | 2026-04-01                |                             |
        Dee       | 1            | 2025-05-01                | 2025-06-01                  | flag
        Dee       | 1            | 2025-05-01                | 2025-06-01                  | flag
        Eve       | 1            | 2025-05-01                |                             |
        Eve       | 2            | 2025-06-01                |                             |
        Eve       | 2            |                           |                             |
                  | 1            | 2025-05-01                |                             |
                  | 1            | 2025-05-01                |                             |
        """,
    )


def test_8890_two_enquiries_at_once(check):
    """An enquiry ends with its conference; one that needs none has ended, unless it has a day of a
    conference all the same."""
    check(
        "8890",
        """
        LAchildID | CINdetailsID | S47ActualStartDate | DateOfInitialCPC | ICPCnotRequired |
        Ana       | 1            | 2025-05-01         | 2025-05-15       | false           |
        Ana       | 1            | 2025-05-16         |                  |                 |
        Ben       | 1            | 2025-05-01         | 2025-05-15       | true            | flag
        Ben       | 1            | 2025-05-15         |                  | true            | flag
        Cal       | 1            | 2025-05-01         |                  | TRUE            |
        Cal       | 1            | 2025-05-02         |                  | 1               |
        Dee       | 1            | 2025-05-01         |                  |                 | flag
        Dee       | 1            | 2026-03-31         | 2026-04-02       | true            | flag
        Eve       | 1            | 2025-05-01         |                  | false           | flag
        Eve       | 1            | 2025-05-01         |                  | false           | flag
        Fay       | 1            | 2025-05-01         |                  | false           |
        Fay       | 1            | 2026-04-01         | 2026-04-02       | false           |
        Fay       | 1            |                    |                  | false           |
        Gus       | 1            | 2025-05-01         |                  | false           |
        Gus       | 2            | 2025-06-01         |                  | false           |
        """,
    )


def test_8940_two_protection_plans_at_once(check):
    """In one episode or in two. A plan that starts on the day another ends overlaps it."""
    check(
        "8940",
        """
        LAchildID | CINdetailsID | CPPID | CPPstartDate | CPPendDate |
        Ana       | 1            | 1     | 2025-05-01   | 2025-06-01 |
        Ana       | 1            | 2     | 2025-06-02   |            |
        Ben       | 1            | 1     | 2025-05-01   | 2025-06-01 | flag
        Ben       | 1            | 2     | 2025-06-01   |            | flag
        Cal       | 1            | 1     | 2025-05-01   |            | flag
        Cal       | 2            | 1     | 2026-03-31   |            | flag
        Dee       | 1            | 1     | 2025-05-01   |            |
        Dee       | 2            | 1     | 2026-04-01   |            |
        Dee       | 2            | 2     |              |            |
        Eve       | 1            | 1     | 2025-05-01   | 2025-06-01 | flag
        Eve       | 2            | 1     | 2025-05-01   | 2025-06-01 | flag
                  | 1            | 1     | 2025-05-01   |            |
                  | 1            | 1     | 2025-05-01   |            |
        """,
    )


@pytest.mark.parametrize("code", ["8820", "8863Q", "8890", "8940"])
def test_a_row_in_the_middle_is_flagged_once(duck, code):
    """It starts within one and has another start within it: its start and end are pointed at."""
    (rule,) = [r for r in RETURN.rules() if r.code == code]
    start, end = rule.points_at
    text = f"""
        LAchildID | CINdetailsID | {start}    | {end}      |
        Ana       | 1            | 2025-05-01 | 2025-12-01 |
        Ana       | 1            | 2025-06-01 | 2025-11-01 |
        Ana       | 1            | 2025-07-01 | 2025-10-01 |
    """
    made = checked(duck, RETURN, code, draw(RETURN, {rule.table: text}, "xml"), 2026)
    pointed = {(f["row"], f["columns"]) for f in made.flags.to_pylist()}
    assert made.flags.num_rows == 3
    assert pointed == {(1, f"{start};{end}"), (2, f"{start};{end}"), (3, start)}


def test_8839_two_enquiries_without_an_outcome(check):
    """A blank answer is no outcome, nor is a day that cannot be read. Those with one are left."""
    check(
        "8839",
        """
        LAchildID | CINdetailsID | DateOfInitialCPC | ICPCnotRequired |
        Ana       | 1            |                  | false           |
        Ana       | 1            |                  | true            |
        Ana       | 2            |                  |                 |
        Ben       | 1            |                  | false           | flag
        Ben       | 1            |                  |                 | flag
        Ben       | 1            |                  | 1               |
        Ben       | 1            | 2025-05-01       |                 |
        Cal       | 1            | 2025-06-31       | 0               | flag
        Cal       | 1            |                  | no              | flag
        Dee       | 1            |                  | TRUE            |
        Dee       | 1            |                  |                 |
                  | 1            |                  |                 |
                  | 1            |                  |                 |
        """,
    )


def test_8896_two_unfinished_assessments(check):
    """In one episode. Finished ones beside them are left, and an end that cannot be read is none."""
    check(
        "8896",
        """
        LAchildID | CINdetailsID | AssessmentAuthorisationDate |
        Ana       | 1            |                             |
        Ana       | 1            | 2025-05-01                  |
        Ana       | 2            |                             |
        Ben       | 1            |                             | flag
        Ben       | 1            | 2025-02-29                  | flag
        Ben       | 1            | 2025-05-01                  |
                  | 1            |                             |
                  | 1            |                             |
        """,
    )
