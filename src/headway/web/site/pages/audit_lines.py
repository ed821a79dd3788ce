"""The audit trail as a file: a line of JSON for each entry, for `headway verify`."""

from django.http import StreamingHttpResponse

from headway.web.site.audit import lines, note
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import READ_AUDIT


@page(route="audit/lines.jsonl", name="audit_lines", title="Audit trail", permission=READ_AUDIT)
def show(asked: Asked) -> Shown:
    """This council's lines, oldest first. Taking them away is noted in the trail itself."""
    note(asked.by, "export", "took away the audit trail", council=asked.council.slug)
    found = (f"{line}\n" for line in lines(asked.council.slug))
    name = f"audit-{asked.council.slug}.jsonl"
    head = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingHttpResponse(found, content_type="application/jsonl", headers=head)
