"""What is asked for once a week: on Monday from seven in the morning, each council's digests.

Where the worker did not run then, it is asked for late, until Wednesday ends: later in the week it
would only come on top of the next.
"""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from headway.web.site.digest import week_of
from headway.web.site.jobs import ask_for
from headway.web.site.models import Council, Job

MONDAY, WEDNESDAY = 0, 2
FROM_HOUR = 7
VERB = "weekly_digest"
_BY = "headway, every Monday"


class Weekly:
    """Looks at the clock, and asks for each week's jobs once."""

    def __init__(self) -> None:
        self._asked = ""

    def ask(self, now: datetime | None = None) -> int:
        """Ask for what is due now and was not asked for yet; gives how many jobs it asked for."""
        week = week_due(now or timezone.localtime())
        if not week or week == self._asked:
            return 0
        asked = sum(_ask(council, week) for council in Council.objects.order_by("pk"))
        self._asked = week
        return asked


def week_due(now: datetime) -> str:
    """The week whose digests are due at this local time; empty where none are."""
    day = now.weekday()
    if day > WEDNESDAY or (day == MONDAY and now.hour < FROM_HOUR):
        return ""
    return week_of(now.date())


@transaction.atomic
def _ask(council: Council, week: str) -> bool:
    """Ask for one council's digests, unless any worker ever did for this week, whatever came of it."""
    Council.objects.select_for_update().get(pk=council.pk)
    if Job.objects.filter(council=council, verb=VERB, given={"week": week}).exists():
        return False
    ask_for(council, VERB, {"week": week}, _BY)
    return True
