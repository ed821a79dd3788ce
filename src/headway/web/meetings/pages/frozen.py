"""What a resolution noted, as it stood, and what has changed since."""

from headway.meetings.value import Resolution
from headway.vocabulary.errors import BadInput
from headway.web.meetings.frozen_state import frozen_of
from headway.web.meetings.writing import seen
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import READ_MEETINGS, READ_PART_2


@page(
    route="meetings/resolution/<str:id>/frozen/",
    name="frozen",
    title="What was noted, as it stood",
    permission=READ_MEETINGS,
)
def show(asked: Asked, id: str) -> Shown:
    """The frozen plan in numbers, its hash, and each difference from today's."""
    resolution = seen(asked, id, Resolution)
    if not resolution.snapshot:
        raise BadInput("Nothing is frozen with this resolution.")
    if resolution.part == 2 and not asked.may(READ_PART_2):
        raise BadInput("What it noted is exempt from publication.")
    frozen = frozen_of(asked.council, resolution)
    return {
        "resolution": resolution,
        "meeting": asked.held.meetings.meeting_of(resolution),
        "frozen": frozen,
        "may_see_report": bool(frozen and frozen.report and asked.held.find(frozen.report.id)),
    }
