"""A pack read on screen: its own pages and style sheet, which may run nothing and send nothing."""

from pathlib import PurePosixPath

from django.http import Http404, HttpResponse

from headway.web.packs.keeping import READ, pack_of
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import READ_PLAN

# Beyond the service's own policy: a report has no script, no form, and asks for nothing.
NOTHING = ["'none'"]


@page(
    route="packs/<int:id>/read/<str:file>",
    name="pack_read",
    title="A pack on screen",
    permission=READ_PLAN,
)
def show(asked: Asked, id: int, file: str) -> Shown:
    """One of the pack's own pages, as it was frozen."""
    kind = READ.get(PurePosixPath(file).suffix)
    if kind is None:
        raise Http404
    path = pack_of(asked.council, id).path(file)
    answer = HttpResponse(path.read_bytes(), content_type=kind)
    answer._csp_replace = {
        "script-src": NOTHING,
        "connect-src": NOTHING,
        "form-action": NOTHING,
    }
    return answer
