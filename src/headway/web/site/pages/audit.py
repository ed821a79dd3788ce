"""The audit trail on screen: who saw, changed or took away what, newest first."""

from django.core.paginator import Paginator

from headway.web.site import audit as trail
from headway.web.site.models import AuditEntry
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_AUDIT

A_PAGE = 50


@page(
    route="audit/",
    name="audit",
    title="Audit trail",
    permission=READ_AUDIT,
    menu=Menu("Audit trail", order=95),
)
def show(asked: Asked) -> Shown:
    """This council's lines, found by who, what or thing; the head that the next export must reach."""
    query = asked.request.GET
    rows = AuditEntry.objects.filter(council=asked.council.slug).order_by("-number")
    who, about = query.get("who", "").strip(), query.get("about", "").strip()
    if who:
        rows = rows.filter(who__icontains=who)
    if about:
        rows = rows.filter(says__icontains=about)
    found = Paginator(rows, A_PAGE).get_page(query.get("page", "1"))
    return {"found": found, "who": who, "about": about, "head": trail.head()}
