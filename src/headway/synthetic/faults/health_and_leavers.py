"""Faults in what is asked of children looked after all year and of care leavers."""

from headway.synthetic.faults.ways import (
    Suits,
    age_at_end,
    cell,
    day_of,
    dropped,
    episodes,
    repeated,
)
from headway.synthetic.filing import Row
from headway.synthetic.planting import Case, Flagged


def _answers_at(low: int, high: int) -> Suits:
    return lambda case, row: low <= age_at_end(case) < high


def _no_other_answers(case: Case, row: Row) -> bool:
    return 6 <= age_at_end(case) < 9 and row[9] == "0"


def _no_row(case: Case) -> list[Flagged]:
    first = min(episodes(case), key=lambda r: day_of(r[1]))
    return [("191", "episodes", first)]


def _in_touch(case: Case, row: Row) -> bool:
    return row[2] == "YES"


HEALTH = (
    cell("180", "oc2", "impossible", {"SDQ_SCORE": "41"}, lambda c, r: bool(r[2])),
    cell("197a", "oc2", "contradictory", {"SDQ_REASON": "SDQ2"}, lambda c, r: bool(r[2])),
    cell("196", "oc2", "code", {"SDQ_REASON": "SDQ9"}, lambda c, r: bool(r[3])),
    cell("186", "oc2", "missing", {"SDQ_SCORE": "", "SDQ_REASON": ""}, _answers_at(6, 15)),
    cell("188", "oc2", "contradictory", {"SDQ_SCORE": "10"}, _answers_at(0, 3)),
    cell("181", "oc2", "code", {"TEETH_CHECK": "2"}),
    cell("191 182", "oc2", "missing", {"IMMUNISATIONS": ""}, _no_other_answers),
    cell("542", "oc2", "contradictory", {"CONVICTED": "0"}, _answers_at(5, 9)),
    cell("543", "oc2", "missing", {"CONVICTED": ""},
         lambda c, r: age_at_end(c) >= 11 and r[4] == "0"),
    cell("545", "oc2", "missing", {"HEALTH_CHECK": ""}, _answers_at(0, 4)),
    cell("546", "oc2", "contradictory", {"HEALTH_CHECK": "1"}, _answers_at(6, 18)),
    cell("192", "oc2", "missing", {"INTERVENTION_RECEIVED": ""},
         lambda c, r: r[9] == "1" and r[10] == "1"),
    cell("193", "oc2", "contradictory", {"INTERVENTION_RECEIVED": "0"}, lambda c, r: r[9] == "0"),
    cell("158", "oc2", "contradictory", {"INTERVENTION_OFFERED": "0"}, lambda c, r: r[10] == "1"),
    dropped("191", "oc2", _no_row),
    repeated("INT33", "oc2"),
)  # fmt: skip
LEAVERS = (
    cell("131", "oc3", "code", {"IN_TOUCH": "PERHAPS"}, _in_touch),
    cell("132", "oc3", "code", {"ACTIV": "Q7"}, _in_touch),
    cell("133", "oc3", "code", {"ACCOM": "Q7"}, _in_touch),
    cell("153 132", "oc3", "missing", {"ACTIV": ""}, _in_touch),
    cell("344", "oc3", "contradictory", {"IN_TOUCH": "RHOM"}, _in_touch),
    cell("345", "oc3", "contradictory", {"ACTIV": "0"}, _in_touch),
    cell("347", "oc3", "contradictory", {"ACCOM": "T1"},
         lambda c, r: _in_touch(c, r) and age_at_end(c) < 19, since=2024),
    cell("3001", "oc3", "contradictory", {"ACCOM": "Z1"},
         lambda c, r: _in_touch(c, r) and age_at_end(c) == 17),
    repeated("INT34", "oc3"),
)  # fmt: skip
FAULTS = HEALTH + LEAVERS
