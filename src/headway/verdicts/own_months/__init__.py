"""Verdicts on a council's own months, from its store: real? any sign of harm? ours?

    verdict = judge_store(Path("store"), "looked_after_started", programme=Path("programme"))

What lives here reads a store's monthly figures and judges them by the monthly rule; the council's
published years are judged in `headway.verdicts.judging`. It knows nothing of plans: what a plan says
happened when is given as `Mark` values.
"""

from headway.verdicts.own_months.judging import judge_store
from headway.verdicts.own_months.value import Mark, OwnVerdict

__all__ = ["Mark", "OwnVerdict", "judge_store"]
