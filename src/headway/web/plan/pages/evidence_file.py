"""The file of an artefact, to be saved: for those who may read it, and noted each time."""

from headway.plan.findings import Evidence
from headway.vocabulary.errors import BadInput
from headway.web.plan.changing import asked_for
from headway.web.site.audit import note
from headway.web.site.evidence_files import PURPOSE
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import READ_PLAN
from headway.web.site.uploads import handed_out, kept


@page(
    route="plan/evidence/<str:id>/file/",
    name="evidence_file",
    title="File of evidence",
    permission=READ_PLAN,
)
def show(asked: Asked, id: str) -> Shown:
    """The bytes as they were given. Part 2 is found by nobody who may not read it."""
    evidence = asked_for(asked, Evidence)
    file = kept(asked.council, evidence.sha256, PURPOSE)
    if file is None:
        raise BadInput(f"The file of {id} is not kept here. Ask {evidence.owner or 'its owner'}.")
    says = f"saved the file of {id}, {evidence.title}"
    note(asked.by, "take evidence", says, council=asked.council.slug, about=(id,))
    return handed_out(file)
