"""The worker: takes jobs one after another, oldest first. A job cut short is tried once more."""

import logging
import time
from datetime import timedelta
from uuid import uuid4

from django.db import close_old_connections, transaction
from django.utils import timezone

from headway.vocabulary.errors import HeadwayError
from headway.web.site.jobs import jobs
from headway.web.site.models import Job
from headway.web.site.weekly import Weekly

_LOG = logging.getLogger("headway.worker")
TRIES = 2
# A job that runs longer than this was left by a worker that is gone.
LONGEST = timedelta(minutes=30)
_BROKEN = (
    "headway could not do this, and that is our fault. Nothing of it was kept. The log of the "
    "worker says where it stopped."
)


def work(once: bool = False, pause: float = 0.5) -> int:
    """Do jobs until told to stop; with `once`, until none waits. Gives how many were done."""
    name, done, weekly = uuid4().hex[:12], 0, Weekly()
    sweep()
    while True:
        close_old_connections()
        if not once:
            weekly.ask()
        found = take(name)
        if found is None:
            if once:
                return done
            time.sleep(pause)
            continue
        run(found)
        done += 1


def take(worker: str) -> Job | None:
    """Claim the oldest job that waits, so that no other worker does."""
    with transaction.atomic():
        waiting = Job.objects.select_for_update().filter(state=Job.WAITING).order_by("pk").first()
        if waiting is None:
            return None
        waiting.state, waiting.worker = Job.RUNNING, worker
        waiting.started_at, waiting.tries = timezone.now(), waiting.tries + 1
        waiting.save()
        return waiting


def run(job: Job) -> None:
    """Do one job and note what came of it: a sentence where it failed, never a half result."""
    try:
        result = jobs()[job.verb](job.council, job.given)
    except HeadwayError as fault:
        _end(job, Job.FAILED, says=str(fault))
    except Exception:
        _LOG.exception("job %s (%s) stopped", job.pk, job.verb)
        _end(job, Job.FAILED, says=_BROKEN)
    else:
        _end(job, Job.DONE, says=str(result.get("says", "")), result=result)


def _end(job: Job, state: str, *, says: str, result: dict | None = None) -> None:
    job.state, job.says, job.result = state, says, result or {}
    job.ended_at = timezone.now()
    job.save()


def sweep(now_alone: bool = True) -> int:
    """Put back what a worker that is gone left running; one that was tried twice has failed.

    `now_alone` says that this is the only worker: whatever runs was left.
    """
    left = Job.objects.filter(state=Job.RUNNING)
    if not now_alone:
        left = left.filter(started_at__lt=timezone.now() - LONGEST)
    count = 0
    for job in left:
        count += 1
        if job.tries < TRIES:
            Job.objects.filter(pk=job.pk).update(state=Job.WAITING, worker="")
        else:
            _end(job, Job.FAILED, says="It was cut short twice. Ask for it again.")
    return count
