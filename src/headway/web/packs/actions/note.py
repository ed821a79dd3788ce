"""Having a resolution keep the hash of the pack that the meeting noted."""

from headway.meetings.freezing import with_snapshot
from headway.meetings.value import Meeting, Resolution
from headway.plan.fields import Spec
from headway.reports.telling import short
from headway.vocabulary.errors import BadInput
from headway.web.packs.keeping import meeting_words, pack_of
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.page import Asked
from headway.web.site.revisions import Change, save
from headway.web.site.roles import KEEP_MEETINGS

_RESOLUTION = Spec(name="resolution", kind="text", says="the resolution", required=True)


def _open(asked: Asked) -> list[Resolution]:
    """Resolutions that keep no snapshot yet, those of the pack's own meeting first."""
    meeting = pack_of(asked.council, asked.given["id"]).job.given.get("meeting", "")
    held = [r for r in asked.held.meetings.of(Resolution) if not r.snapshot]
    return sorted(held, key=lambda r: (r.meeting != meeting, r.meeting, r.id))


def _form(asked: Asked) -> Form:
    held = _open(asked)
    if not held:
        raise BadInput("Every resolution keeps what it noted already. Record the resolution first.")
    words = {m.id: meeting_words(m) for m in asked.held.meetings.of(Meeting)}
    choices = tuple(
        (r.id, f"{r.id}, {words.get(r.meeting, r.meeting)}: {short(r.words)}") for r in held
    )
    return Form(
        fields=(Asks(_RESOLUTION, "Which resolution noted this pack?", choices=choices),),
        intro=("The resolution keeps the hash of what the pack shows. It is never changed again.",),
        button="Keep what was noted",
        numbers={r.id: asked.held.numbers[r.id] for r in held},
        is_grave=True,
    )


@action(
    route="packs/<int:id>/noted/",
    name="note",
    title="This pack was noted",
    permission=KEEP_MEETINGS,
    says="kept pack {id} as what a resolution noted",
    form=_form,
)
def note(asked: Asked, given: Filled) -> Done:
    """Write the snapshot into the resolution."""
    kept = pack_of(asked.council, asked.given["id"])
    snapshot = kept.result.get("snapshot", "")
    if not snapshot:
        raise BadInput(
            "This pack has no snapshot of a plan: it is not made, or is of figures alone."
        )
    found = next(r for r in _open(asked) if r.id == given["resolution"])
    change = Change(
        by=asked.by,
        did="note pack",
        says=f"kept pack {kept.id} as what {found.id} noted",
        things=(with_snapshot(found, snapshot),),
        expecting={found.id: given.numbers[found.id]},
    )
    save(asked.council, change)
    return Done(f"{found.id} keeps what was noted.", f"packs:pack id={kept.id}", about=(found.id,))
