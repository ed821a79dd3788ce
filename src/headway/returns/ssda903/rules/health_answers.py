"""Health and offending of children looked after for a year: whether the answers fit each other.

Source: SSDA903 validation rules, collection years 2023 to 2027 (OC2).
"""

from headway.returns.ssda903.prepare.answers_given import (
    HEALTH_ANSWERS,
    HEALTH_OF_ALL,
    any_blank,
)
from headway.validation.rule import Rule

MISUSE = ("SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED")


def _all_or_none(code: str, column: str, subject: str) -> Rule:
    return Rule(
        code=code,
        severity="error",
        says=f"{subject} is answered, but one or more of the other health answers is blank.",
        why="A child with part of the answers counts in some figures on health and not in others.",
        do="Answer immunisations, dental check, health assessment and substance misuse as well.",
        table="oc2",
        flag_when=f"{column} IS NOT NULL AND {any_blank(HEALTH_OF_ALL)}",
        points_at=(column, *HEALTH_OF_ALL),
        since=2023,
        departs="An answer of no asks for the others as an answer of yes does; the existing tool looks at yes alone.",
        example=f"{column} 0 and TEETH_CHECK blank: flagged here, not there.",
    )


RULES = (
    Rule(
        code="158",
        severity="error",
        says="The child received help with substance misuse, yet it is also answered whether help was offered.",
        why="The offer is asked only where no help was received; the child would count twice.",
        do="Clear the answer on the offer.",
        table="oc2",
        flag_when="INTERVENTION_RECEIVED = '1' AND INTERVENTION_OFFERED IS NOT NULL",
        points_at=("INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"),
        since=2023,
    ),
    Rule(
        code="159",
        severity="error",
        says="The child misuses substances and received no help, and nothing says whether help was offered.",
        why="Children left without an offer of help cannot be told from those who refused it.",
        do="Say whether help was offered.",
        table="oc2",
        flag_when="SUBSTANCE_MISUSE = '1' AND INTERVENTION_RECEIVED = '0' AND INTERVENTION_OFFERED IS NULL",
        points_at=MISUSE,
        since=2023,
    ),
    Rule(
        code="181",
        severity="error",
        says="One or more of the health and offending answers is neither yes nor no.",
        why="An answer that cannot be read is not counted.",
        do="Give 1 for yes or 0 for no, or leave the cell blank.",
        table="oc2",
        flag_when=" OR ".join(f"{column} NOT IN ('0', '1')" for column in HEALTH_ANSWERS),
        points_at=HEALTH_ANSWERS,
        since=2023,
    ),
    Rule(
        code="182",
        severity="error",
        says="Some of the health and offending answers are given, but not all of those that every child needs.",
        why="A child with part of the answers counts in some figures on health and not in others.",
        do="Answer immunisations, dental check, health assessment and substance misuse, or clear the row.",
        table="oc2",
        flag_when=f"any_health_answer AND {any_blank(HEALTH_OF_ALL)}",
        points_at=HEALTH_ANSWERS,
        since=2023,
        departs="The four are asked for wherever any answer is given; the existing tool passes a row that has some of the four and nothing else.",
        example="TEETH_CHECK 1 and the other answers all blank: flagged here, not there.",
    ),
    Rule(
        code="192",
        severity="error",
        says="The child misuses substances, and nothing says whether help was received.",
        why="Without it nobody can see how many children get the help they need.",
        do="Say whether the child received help.",
        table="oc2",
        flag_when="SUBSTANCE_MISUSE = '1' AND INTERVENTION_RECEIVED IS NULL",
        points_at=("SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED"),
        since=2023,
    ),
    Rule(
        code="193",
        severity="error",
        says="Help with substance misuse is answered for a child who is not shown to misuse substances.",
        why="Either the child's need is missing from the count, or the help is counted for the wrong child.",
        do="Say that the child misuses substances, or clear both answers on help.",
        table="oc2",
        flag_when=(
            "(SUBSTANCE_MISUSE IS NULL OR SUBSTANCE_MISUSE = '0') AND "
            "COALESCE(INTERVENTION_RECEIVED, INTERVENTION_OFFERED) IS NOT NULL"
        ),
        points_at=MISUSE,
        since=2023,
    ),
    Rule(
        code="542",
        severity="error",
        says="Convictions are answered for a child who was under 10 at the end of the year.",
        why="A child under 10 cannot be convicted, so the age or the answer is wrong.",
        do="Clear the answer, or mend the date of birth.",
        table="oc2",
        flag_when="DOB + INTERVAL 10 YEAR > :end AND CONVICTED IS NOT NULL",
        points_at=("CONVICTED",),
        since=2023,
    ),
    _all_or_none("544", "CONVICTED", "Whether the child was convicted"),
    _all_or_none("547", "HEALTH_CHECK", "Whether the child's development checks are up to date"),
)
