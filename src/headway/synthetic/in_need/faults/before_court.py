"""Faults in work before care proceedings, which the census has from 2027."""

from headway.synthetic.in_need.faults.ways import Suits, Value, both, cell, first, has, later
from headway.synthetic.in_need.part import Part
from headway.synthetic.in_need.planting import Case, Fault

_WORK, _BEGUN, _DECIDED = "pre_proceedings", "PPStartDate", "StepDecisionDate"


def _asks_nothing(case: Case, part: Part) -> bool:
    """Whether no rule asks about the child as it is, but for what is planted here."""
    unfinished = any("AssessmentAuthorisationDate" not in a.cells for a in case.all("assessments"))
    waits = any(
        q.cells["ICPCnotRequired"] == "0" and "DateOfInitialCPC" not in q.cells
        for q in case.all("section47")
    )
    begun = all(_BEGUN in p.cells and p.cells[_BEGUN] > first(case) for p in case.all(_WORK))
    held = all(p.cells.get("FGDMMeetingOffer") != "1" or p.cells.get("FGDMMeetingFac") == "1"
               for p in case.all(_WORK))  # fmt: skip
    return begun and held and not (unfinished or waits)


def _cell(rule: str, kind: str, column: str, value: Value, *suits: Suits) -> Fault:
    return cell(
        rule, _WORK, kind, {column: value}, both(_asks_nothing, has(column), *suits), since=2027
    )


def _is_offered(case: Case, part: Part) -> bool:
    return part.cells["FGDMMeetingOffer"] == "1"


FAULTS = (
    _cell("9000Q", "missing", _BEGUN, ""),
    _cell("9006", "order", "LBPSentDate", later(_BEGUN, -1)),
    _cell("9007", "missing", "FGDMMeetingOffer", "", has("LBPSentDate")),
    _cell("9008", "order", "InitialPPMeetingDate", later(_BEGUN, -1)),
    _cell("9009", "order", _DECIDED, later(_BEGUN, -1)),
    _cell("9010Q", "contradictory", "FGDMMeetingFac", "0", _is_offered),
    _cell("9012", "order", "CourtAppDate", later(_DECIDED, -1), has(_DECIDED)),
    _cell("9013", "order", "LetterInitCPDate", later(_DECIDED, -1), has(_DECIDED)),
    _cell("9015Q", "missing", "ReviewMeetingsCount", "", has("InitialPPMeetingDate")),
)  # fmt: skip
