"""Findings as pages show them: what answers each, whether it was known, whether it came again."""

from dataclasses import dataclass

from headway.meetings.found_again import found_again, known_to_council
from headway.meetings.inspection import Known, Pattern, Recurrence
from headway.plan.actions import Action
from headway.plan.coverage import is_partly_held, uncovered_findings
from headway.plan.findings import Finding
from headway.plan.whole import Plan

WENT = {
    Pattern.RECURS: "found wanting again",
    Pattern.WORSENS: "praised before, found wanting since",
    Pattern.RESOLVED: "found wanting before, praised since",
    Pattern.SUSTAINED: "praised each time",
}


@dataclass(frozen=True, kw_only=True)
class Found:
    """One finding beside what the plan says of it. `again` is its theme over the visits."""

    finding: Finding
    answered_by: tuple[Action, ...]
    is_unanswered: bool
    known: Known | None
    again: Recurrence | None

    @property
    def theme(self) -> str:
        """What it is about, in words."""
        return in_words(self.finding.theme)

    @property
    def went(self) -> str:
        """How its theme went from visit to visit; empty where it was found once."""
        return WENT[self.again.pattern] if self.again else ""

    @property
    def is_again(self) -> bool:
        """Whether the same was found wanting before."""
        return self.again is not None and self.again.pattern is Pattern.RECURS

    @property
    def known_says(self) -> str:
        """Whether the council knew before the inspector came, in a few words."""
        if self.known is None:
            return ""
        if self.known.known_on is None:
            return "nothing shows that it was known"
        days = self.known.days_before or 0
        return f"known {days} days before" if days > 0 else "first known at the visit or later"


def in_words(theme: str) -> str:
    """A theme as a person would write it."""
    return theme.replace("_", " ")


def all_found(plan: Plan) -> list[Found]:
    """Every finding of the plan: those that nobody answers first, then the newest."""
    again = {finding.id: r for r in found_again(plan) for finding in r.findings}
    unanswered = (
        frozenset() if is_partly_held(plan) else {gap.id for gap in uncovered_findings(plan)}
    )
    answers: dict[str, list[Action]] = {}
    for action in plan.actions:
        for id in action.answers if action.is_live else ():
            answers.setdefault(id, []).append(action)
    made = [
        Found(
            finding=finding,
            answered_by=tuple(answers.get(finding.id, ())),
            is_unanswered=finding.id in unanswered,
            known=known_to_council(plan, finding),
            again=again.get(finding.id),
        )
        for finding in plan.of(Finding)
    ]
    return sorted(made, key=_order)


def _order(found: Found) -> tuple[bool, int, int]:
    day = found.finding.identified_on or found.finding.published_on
    number = int(found.finding.id.partition("-")[2].partition(".")[0])
    return (not found.is_unanswered, -(day.toordinal() if day else 0), number)
