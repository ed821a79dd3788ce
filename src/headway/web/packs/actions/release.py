"""Releasing a pack for publication: a named role says that it has read what must be looked at."""

from datetime import date

from headway.plan.fields import Spec
from headway.vocabulary.errors import BadInput
from headway.vocabulary.month import in_words
from headway.web.packs.keeping import Kept, pack_of
from headway.web.site import audit
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.page import Asked
from headway.web.site.roles import PUBLISH

_READ = Spec(name="has_read", kind="yes_no", says="whether it was read", required=True)


def _kept(asked: Asked) -> Kept:
    kept = pack_of(asked.council, asked.given["id"])
    if not kept.is_made:
        raise BadInput("This pack is not made yet. Wait until it is, and read it first.")
    if kept.is_released:
        raise BadInput("This pack is released already.")
    return kept


def _day(kept: Kept) -> date:
    return date.fromisoformat(kept.result["day"])


def _form(asked: Asked) -> Form:
    kept = _kept(asked)
    return Form(
        fields=(
            Asks(
                _READ,
                "Have you read the pack, and every place that a person must look at?",
                "The places are listed on the pack’s page.",
            ),
        ),
        intro=(
            f"{kept.title}, as it stood on {in_words(_day(kept))}. Released under the role: "
            f"{asked.role_name}.",
        ),
        button="Release for publication",
        is_grave=True,
    )


@action(
    route="packs/<int:id>/release/",
    name="release",
    title="Release a pack for publication",
    permission=PUBLISH,
    says="released pack {id}",
    form=_form,
)
def release(asked: Asked, given: Filled) -> Done:
    """Put the pack on the public view, with the role and the day; noted in the audit trail."""
    asked.held.published.refuse_if_locked(asked.day)
    kept = _kept(asked)
    if not given["has_read"]:
        raise BadInput("Read it first: what is published cannot be called back.")
    job = kept.job
    job.result = {**job.result, "released": {"on": asked.day.isoformat(), "by": asked.role_name}}
    job.save(update_fields=["result"])
    says = f"released pack {kept.id} (provenance {kept.result['provenance']}) for publication"
    audit.note(asked.by, "release pack", says, council=asked.council.slug)
    return Done("The pack is released for publication.", f"packs:pack id={kept.id}")
