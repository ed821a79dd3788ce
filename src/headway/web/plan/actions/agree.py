"""Freezing the plan as a body agreed it: what drift is counted from, and never edited."""

from headway.meetings.value import Resolution
from headway.plan.fields import spec_of
from headway.plan.programme import Baseline
from headway.plan.versions import AGREED, FINAL, Step, Version, under_way, with_step
from headway.vocabulary.errors import BadInput
from headway.vocabulary.month import in_words
from headway.web.plan.asking import choices
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.held import held_by
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.revisions import Change, baseline_row, save
from headway.web.site.roles import AGREE_PLAN


def _form(asked: Asked) -> Form:
    held = asked.held
    resolutions = choices(
        r for r in held.meetings.of(Resolution) if r.kind in ("agreed", "accepted")
    )
    resolution = Asks(spec_of(Baseline, "resolution"), "By which resolution?", choices=resolutions)
    again = (
        f"It was first agreed on {in_words(held.first.head.agreed_on)} by "
        f"{held.first.head.agreed_by}. Drift goes on being counted from then: agreeing the plan "
        "again starts no new count."
        if held.first
        else "Drift is counted from this day on."
    )
    return Form(
        fields=(
            Asks(spec_of(Baseline, "agreed_on"), "On which day was it agreed?"),
            Asks(spec_of(Baseline, "agreed_by"), "Which body agreed it?", "As Cabinet."),
            *((resolution,) if resolutions else ()),
            Asks(spec_of(Baseline, "reason"), "Why is there a new agreement?"),
            Asks(spec_of(Baseline, "why"), "The reason in words", rows=2),
        ),
        values={"agreed_on": asked.day},
        intro=("The whole plan is frozen as it stands now, and cannot be edited after.", again),
        button="Freeze the plan as agreed",
        back=link(asked.council, "plan:drift"),
        is_grave=True,
    )


@action(
    route="plan/drift/agree/",
    name="agree",
    title="Freeze the plan as agreed",
    permission=AGREE_PLAN,
    says="froze the plan as agreed",
    form=_form,
)
def agree(asked: Asked, given: Filled) -> Done:
    """Keep the plan as it stands as the baseline of that day, with the resolution."""
    head = Baseline(
        agreed_on=given["agreed_on"],
        agreed_by=given["agreed_by"],
        resolution=given.values.get("resolution", ""),
        reason=given["reason"],
        why=given["why"],
    )
    whole = held_by(asked.council)
    _refuse_day(asked, head)
    row = baseline_row(head, whole.plan)
    says = f"froze the plan as agreed by {head.agreed_by} on {in_words(head.agreed_on)}"
    change = Change(
        by=asked.by, did="agree plan", says=says, rows=(row,), things=_versions(asked, head),
        why=head.why, expecting={row[1]: 0},
    )  # fmt: skip
    save(asked.council, change)
    return Done("The plan is frozen as agreed.", to="plan:drift")


def _refuse_day(asked: Asked, head: Baseline) -> None:
    """A baseline is of today or before, and after every other: history is not written anew."""
    if head.agreed_on > asked.day:
        raise BadInput("It cannot have been agreed on a day to come. Freeze it once it is agreed.")
    last = max((a.head.agreed_on for a in asked.held.agreed), default=None)
    if last and head.agreed_on <= last:
        raise BadInput(
            f"A plan agreed on {in_words(last)} is kept already. Give a later day: what was agreed "
            "is never replaced."
        )


def _versions(asked: Asked, head: Baseline) -> tuple[Version, ...]:
    """The final version on its way takes its last step with this; the one before is superseded."""
    versions = held_by(asked.council).plan.of(Version)
    current = under_way(versions)
    if current is None or current.stage != FINAL:
        return ()
    step = Step(to=AGREED, on=head.agreed_on, by=head.agreed_by, says=head.why)
    after = with_step(versions, step, current.title)
    return tuple(new for new in after if new not in versions)
