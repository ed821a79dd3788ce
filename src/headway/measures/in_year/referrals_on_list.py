"""Referrals of six months."""

from headway.measures.on_the_list import counted, on_the_list

TABLE = "annex_a_referrals"

MEASURE = on_the_list(
    counted(TABLE, "TRUE", each=""),
    id="referrals_on_list",
    registry="AA-20",
    title="Referrals, six months",
    says="Referrals on the list: those of the six months before its day.",
    why="It shows how much comes to the front door, months before the census.",
    better="neither",
    unit="referrals",
    counts="other",
    caution="Each month's list holds six months: never add up months.",
)
