"""Working out every measure of a council ahead, so that no page has to ask the engine."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from itertools import takewhile
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from django.utils import timezone

from headway.comparators.library import Library, open_library
from headway.reports.blocks import Paragraph, plain
from headway.reports.composing import Order, compose
from headway.reports.material import Material, gather
from headway.reports.programme import Told, open_programme
from headway.reports.references import unnumbered
from headway.reports.render import fragment
from headway.reports.sections.member_page import QUESTIONS_HEAD
from headway.web.figures.own_working import own_months
from headway.web.figures.resting import (
    Lender,
    for_anybody,
    known_at,
    lender_of,
    measure_key,
    rests_on,
)
from headway.web.figures.working_out import overview, whole_measure
from headway.web.site.folders import write_folder
from headway.web.site.held import Held, held_by
from headway.web.site.jobs import job
from headway.web.site.models import Council, Prepared
from headway.web.site.prepared import MEASURES, MEMBER, OWN

# Where an entry stands in a folder is nothing to whoever reads it here.
_OF_FILES = re.compile(r" in [\w./-]+\.toml, line \d+")
NO_COUNCIL = (
    "The programme names no council, so no published figure can be shown. Put the council’s name or "
    "code into the programme."
)


@job
def prepare_figures(council: Council, given: dict[str, Any]) -> dict[str, Any]:
    """Work out what is older than what it rests on: measures that the plan names first, then all.

    `only_named` leaves the others for another job.
    """
    is_fresh = _is_fresh(council, MEASURES, rests_on(council))
    if is_fresh and _is_fresh(council, MEMBER, str(council.state)):
        return {"says": "Nothing has changed since the figures were last worked out."}
    library = open_library()
    day = council.stands_on or timezone.localdate()
    with programme_of(council) as (folder, apart):
        _keep(council, MEMBER, str(council.state), _member_page(council, folder, day, library))
        if is_fresh:
            return {"says": "The page for councillors was made again."}
        held = for_anybody(council)
        lender = lender_of(council, held)
        if lender is None:
            _keep(council, MEASURES, rests_on(council), {"rows": [], "says": NO_COUNCIL})
            return {"says": NO_COUNCIL}
        told = replace(open_programme(folder, day), folder=apart)
        count = _measures(council, lender, told, library, is_whole=not given.get("only_named"))
    return {"says": f"{count} measures were worked out, as published for {lender.place.name}."}


def _measures(
    council: Council, lender: Lender, told: Told, library: Library, *, is_whole: bool
) -> int:
    """Work measures out one by one, and keep the list of all before and after the pages."""
    stamp = rests_on(council)
    _keep(council, OWN, stamp, own_months(council, told))
    material = _material(council, lender, told, library)
    body = overview(council, lender, told, material)
    # The list can be read at once; pages follow, and until then each says that it is being made.
    ready = Prepared.objects.filter(council=council, rests_on=stamp).values_list("key", flat=True)
    done = set(ready)
    _keep(council, MEASURES, "" if not is_whole else stamp, body)
    wanted = [row for row in body["rows"] if row["is_named"]]
    wanted += [row for row in body["rows"] if not row["is_named"]] if is_whole else []
    for row in wanted:
        key = measure_key(row["id"])
        if key not in done:
            _keep(council, key, stamp, {**row, **whole_measure(material, row["id"])})
    return len(wanted)


def _material(council: Council, lender: Lender, told: Told, library: Library) -> Material:
    """The figures, with the programme beside them only where they are the council's own.

    Nothing that an invented council does can have moved the figures of the one it borrows from.
    """
    return gather(
        lender.place,
        library,
        model=lender.model,
        made_on=told.day.isoformat(),
        known_at=known_at(council),
        programme=None if lender.is_borrowed else told,
    )


def _member_page(council: Council, folder: Path, day: date, library: Library) -> dict[str, Any]:
    """The page for a councillor, as its pack says it."""
    order = Order.of(str(folder), pack="member", made_on=day, known_at=known_at(council))
    _, document = compose(order, library)
    page = document.pages[0]
    asks = next(n for n, b in enumerate(page.blocks) if getattr(b, "text", "") == QUESTIONS_HEAD)
    after = takewhile(lambda block: isinstance(block, Paragraph), page.blocks[asks + 1 :])
    return {
        "title": page.title,
        "html": _OF_FILES.sub("", fragment(page)),
        "day": day.isoformat(),
        "questions": [unnumbered(plain(b.text)) for b in after if isinstance(b, Paragraph)],
    }


@contextmanager
def programme_of(council: Council) -> Iterator[tuple[Path, Path]]:
    """The programme as two folders, for as long as they are needed: whole, and Part 1 alone.

    The whole one is opened by the reports room, which leaves Part 2 out and says how much; the
    other is where verdicts look for what actions should do.
    """
    root = Path(mkdtemp(prefix="headway-"))
    try:
        whole = _written(council, held_by(council), root / council.slug)
        apart = _written(council, for_anybody(council), root / "apart")
        yield whole, apart
    finally:
        shutil.rmtree(root, ignore_errors=True)


def _written(council: Council, held: Held, folder: Path) -> Path:
    return write_folder(council, held, folder)


def _is_fresh(council: Council, key: str, stamp: str) -> bool:
    return Prepared.objects.filter(council=council, key=key, rests_on=stamp).exists()


def _keep(council: Council, key: str, stamp: str, body: dict[str, Any]) -> None:
    kept = {"body": body, "rests_on": stamp, "at": timezone.now()}
    Prepared.objects.update_or_create(council=council, key=key, defaults=kept)
