"""The plan as an .xlsx file, stamped with the state that it was taken in."""

import tempfile
from pathlib import Path

from django.http import HttpResponse

from headway.plan.workbook import write_workbook
from headway.web.plan.incoming import PART
from headway.web.site.folders import revision
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import READ_PART_2, READ_PLAN

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@page(
    route="plan/workbook/plan.xlsx",
    name="download",
    title="The plan as a workbook",
    permission=READ_PLAN,
    audit="downloaded the plan as a workbook",
)
def show(asked: Asked) -> Shown:
    """The plan as far as the person may read it. Text that looks like a formula stays text."""
    stamps = {"exported_from": asked.council.name, "revision": revision(asked.council)}
    if not asked.may(READ_PART_2):
        stamps[PART] = "1"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.xlsx"
        write_workbook(path, asked.held.plan, stamps)
        answer = HttpResponse(path.read_bytes(), content_type=_XLSX)
    name = f"{asked.council.slug}-plan-{asked.day.isoformat()}.xlsx"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
