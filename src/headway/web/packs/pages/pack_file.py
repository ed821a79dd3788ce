"""A file of a pack to take away: PDF, Word or provenance, and nothing else."""

from django.http import FileResponse, Http404

from headway.web.packs.keeping import DOWNLOADS, pack_of
from headway.web.site import audit
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import READ_PLAN


@page(
    route="packs/<int:id>/files/<str:file>",
    name="pack_file",
    title="A file of a pack",
    permission=READ_PLAN,
)
def show(asked: Asked, id: int, file: str) -> Shown:
    """The file as it was frozen, always as an attachment. That it was taken is noted."""
    if file not in DOWNLOADS:
        raise Http404
    kept = pack_of(asked.council, id)
    path = kept.path(file)
    says = f"took away {file} of pack {id}"
    audit.note(asked.by, "export pack", says, council=asked.council.slug)
    called = f"{asked.council.slug}-{kept.job.given['pack']}-{id}-{file}"
    return FileResponse(
        path.open("rb"), as_attachment=True, filename=called, content_type=DOWNLOADS[file][1]
    )
