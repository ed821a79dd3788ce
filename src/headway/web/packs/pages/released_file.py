"""A file of a released pack, for anybody."""

from django.http import FileResponse, Http404

from headway.web.packs.keeping import DOWNLOADS, pack_of
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import PUBLIC


@page(
    route="reports/<int:id>/<str:file>",
    name="released_file",
    title="A report to a meeting",
    permission=PUBLIC,
)
def show(asked: Asked, id: int, file: str) -> Shown:
    """The file as it was frozen, as an attachment. A pack that nobody released is not there."""
    kept = pack_of(asked.council, id)
    if file not in DOWNLOADS or not kept.is_released:
        raise Http404
    name = f"{asked.council.slug}-{kept.job.given['pack']}-{id}-{file}"
    opened = kept.path(file).open("rb")
    return FileResponse(opened, as_attachment=True, filename=name, content_type=DOWNLOADS[file][1])
