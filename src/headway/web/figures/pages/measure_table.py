"""The figures of one measure as a file for a spreadsheet, with definition and source in it."""

import csv
from io import StringIO
from typing import Any

from django.http import Http404, HttpResponse

from headway.web.figures.held import one, the_list
from headway.web.site import audit
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import READ_FIGURES

COLUMNS = (
    "measure", "title", "kind", "unit", "place", "as_at", "value", "as_shown", "numerator",
    "denominator", "publication", "released_on",
)  # fmt: skip
# What a spreadsheet would run as a formula, where it stands at the head of a cell.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@page(
    route="figures/<slug:id>/figures.csv",
    name="measure_table",
    title="Figures as a file",
    permission=READ_FIGURES,
)
def show(asked: Asked, id: str) -> Shown:
    """A row a figure; above them what is counted, where it is from, and whose figures they are."""
    body = one(asked, id).body
    if not body:
        raise Http404
    says = f"took away the figures of {id}"
    audit.note(asked.by, "export figures", says, council=asked.council.slug, about=[id])
    held = HttpResponse(
        as_csv(body, the_list(asked).body.get("borrowed", "")),
        content_type="text/csv; charset=utf-8",
    )
    held["Content-Disposition"] = f'attachment; filename="{asked.council.slug}-{id}.csv"'
    return held


def as_csv(body: dict[str, Any], borrowed: str = "") -> str:
    """The rows as CSV, headed by the definition and its source."""
    text = StringIO()
    write = csv.writer(text)
    write.writerow(["definition", plain(body["says"])])
    write.writerow(["source", plain(body["source"])])
    if borrowed:
        write.writerow(["take care", plain(borrowed)])
    write.writerow([])
    write.writerow(COLUMNS)
    for row in body["table"]:
        write.writerow([plain(row[name]) for name in COLUMNS])
    return "\ufeff" + text.getvalue()


def plain(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return "" if value is None else value
