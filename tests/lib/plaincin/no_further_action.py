"""What an episode without further action may not hold: 4000, 8831, 8832.

Decided here:
- 8831: enquiries without a start are flagged where the episode itself has a conference date;
  where only another row caused the failure they are not.
- 8831: a conference date held by an enquiry is not looked at.
"""

from tests.lib.plain_rules import Flags
from tests.lib.plaincin.reading import day, is_true, of_episode, this
from tests.lib.poolscin import ASSESSMENTS, CIN_PLANS, ENQUIRIES, EPISODES, PLANS
from tests.lib.smallcin import SmallCin, rule


def _with_rows_of(s: SmallCin, table: str) -> Flags:
    """The episodes without further action that hold rows of a table, and those rows."""
    flags = set()
    for n, episode in this(s, EPISODES):
        for m, _ in of_episode(this(s, table), episode):
            if is_true(episode["ReferralNFA"]):
                flags |= {(EPISODES, n), (table, m)}
    return flags


@rule("4000", since=2023)
def _(s: SmallCin) -> Flags | None:
    return _with_rows_of(s, CIN_PLANS)


@rule("8832", since=2023)
def _(s: SmallCin) -> Flags | None:
    return _with_rows_of(s, PLANS)


@rule("8831", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, episode in this(s, EPISODES):
        if not is_true(episode["ReferralNFA"]):
            continue
        has_conference = day(episode["DateOfInitialCPC"]) is not None
        caught = set()
        for m, assessment in of_episode(this(s, ASSESSMENTS), episode):
            started = day(assessment["AssessmentActualStartDate"])
            authorised = day(assessment["AssessmentAuthorisationDate"])
            if started is not None or authorised is not None:
                caught.add((ASSESSMENTS, m))
        for m, enquiry in of_episode(this(s, ENQUIRIES), episode):
            if has_conference or day(enquiry["S47ActualStartDate"]) is not None:
                caught.add((ENQUIRIES, m))
        if caught or has_conference:
            flags |= caught | {(EPISODES, n)}
    return flags
