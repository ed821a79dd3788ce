"""Answers that are none of those which the list offers, a rule a column.

headway takes a cell for a code by the code in it, or by wordings that older lists had. What it takes
for none is flagged here, and counts in no figure by that column. Source: the coded columns of the
lists, in `codes.py`.
"""

from headway.returns.annex_a.lists import LISTS
from headway.returns.annex_a.tables import text_of
from headway.validation.rule import Rule, Where

# What each column is to people. The order gives the codes, so that new ones stand at the end.
WORDS = {
    "gender": "sex",
    "ethnicity": "ethnicity",
    "disability": "answer on disability",
    "source": "source of the contact or referral",
    "no_further_action": "answer on no further action",
    "child_seen": "answer on whether the child was seen",
    "support_needed": "answer on whether support is needed",
    "conference_not_needed": "answer on whether a conference was needed",
    "led_to_plan": "answer on whether the conference led to a plan",
    "need": "child's need",
    "end_reason": "reason for the end",
    "case_status": "case status",
    "first_category": "first category of abuse",
    "latest_category": "latest category of abuse",
    "seen_alone": "answer on whether the child was seen alone",
    "emergency_protection": "answer on emergency protection",
    "asylum_seeker": "answer on seeking asylum alone",
    "second_period": "answer on a second time in care",
    "legal_status": "legal status",
    "permanence_plan": "plan for permanence",
    "placement": "type of placement",
    "provider": "provider of the placement",
    "place": "answer on whether the placement is in the area",
    "interview_offered": "answer on whether a return interview was offered",
    "interview_accepted": "answer on whether a return interview was accepted",
    "eligibility": "kind of care leaver",
    "in_touch": "answer on being in touch",
    "accommodation": "accommodation",
    "suitability": "answer on whether the accommodation is suitable",
    "activity": "education or work",
    "reversal_reason": "reason for which adoption is no longer the plan",
    "fostering": "answer on fostering for adoption",
    "left_reason": "reason for leaving the adoption process",
}


def _rule(number: int, column: str, words: str) -> Rule:
    when = f"{column} IS NULL AND {text_of(column)} IS NOT NULL"
    of = tuple(one.name for one in LISTS if column in {held.name for held in one.columns})
    first, *others = of
    return Rule(
        code=f"H{20 + number:04}",
        severity="query",
        says=f"The {words} is none of the answers that the list offers.",
        why="A figure by this column leaves the row out.",
        do="Give one of the list's answers, with its code where it has one.",
        table=first,
        flag_when=when,
        points_at=(text_of(column),),
        also=tuple(
            Where(table=name, flag_when=when, points_at=(text_of(column),)) for name in others
        ),
        optional=of if others else (),
        since=2023,
    )


ANSWERS = tuple(_rule(number, *pair) for number, pair in enumerate(WORDS.items(), start=1))
