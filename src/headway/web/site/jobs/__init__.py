"""Work that takes longer than a click: asked for here, done by one worker process of its own.

    @job
    def make_pack(council: Council, given: dict) -> dict:
        "Make a pack and freeze it."

stands in `<area>/jobs/make_pack.py`. The worker is started by `serve` as a new process, never
forked: the library that draws charts hangs after a fork.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from headway.web.site.models import Council, Job
from headway.web.site.walking import modules

Work = Callable[[Council, dict[str, Any]], dict[str, Any]]


def job(work: Work) -> Work:
    """Declare the function as a job under its own name. It may raise HeadwayError with a sentence."""
    work.is_job = True  # type: ignore[attr-defined]
    return work


@cache
def jobs() -> dict[str, Work]:
    """Every job of every area, by name."""
    return {
        name: value
        for module in modules("jobs")
        for name, value in vars(module).items()
        if getattr(value, "is_job", False)
    }


def ask_for(council: Council, verb: str, given: dict[str, Any], by: str) -> Job:
    """Put a job in the queue; one that waits already with the same values is not asked for twice."""
    assert verb in jobs(), f"no job is called {verb}"
    waiting = Job.objects.filter(council=council, verb=verb, state=Job.WAITING)
    same = next((one for one in waiting if one.given == given), None)
    return same or Job.objects.create(council=council, verb=verb, given=given, by=by)
