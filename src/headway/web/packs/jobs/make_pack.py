"""Making a pack from the programme as it stands, and freezing it."""

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.utils import timezone

from headway.archive.files import sha256_of
from headway.plan.programme import Programme
from headway.reports.composing import Order
from headway.reports.making import PROVENANCE, Made, make
from headway.web.packs.keeping import PACK, packs_folder
from headway.web.site import audit
from headway.web.site.folders import write_folder
from headway.web.site.held import held_by
from headway.web.site.jobs import job
from headway.web.site.models import Council

FROZEN = 0o444


@job
def make_pack(council: Council, given: dict[str, Any]) -> dict[str, Any]:
    """Write the programme's folder, make the pack of it, and keep both as they were.

    The programme is kept whole beside the pack, so that `headway verify` can work it out again; the
    pack itself holds nothing that is Part 2. Nothing is kept where anything goes wrong.
    """
    id = uuid4().hex[:16]
    root = packs_folder(council) / id
    root.mkdir(parents=True, mode=0o700)
    try:
        held = held_by(council)
        programme = write_folder(council, held, root / council.slug)
        order = _order(council, given, programme, held.plan.programme)
        made = make(order, root / PACK)
    except BaseException:
        shutil.rmtree(root, ignore_errors=True)
        raise
    files = _frozen(root / PACK)
    stamp = files_hash(files, PROVENANCE)
    says = f"made the pack '{given['pack']}' with provenance {stamp}"
    audit.note(given["by"], "make pack", says, council=council.slug, about=_about(given))
    return _result(council, given, order, made, id, files)


def _order(council: Council, given: dict[str, Any], programme: Path, own: Programme) -> Order:
    """The pack as `headway report` would be asked for it."""
    day = council.stands_on or timezone.localdate()
    chosen = date.fromisoformat(given["day"]) if given.get("day") else council.stands_on
    is_figures = given["pack"] == "figures"
    return Order.of(
        own.council if is_figures else str(programme),
        pack=given["pack"],
        made_on=day,
        known_at=chosen,
        meeting="" if is_figures else given.get("meeting", ""),
    )


def _frozen(folder: Path) -> list[dict[str, Any]]:
    """Every file of the pack, made read-only, with its size and hash."""
    files = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        path.chmod(FROZEN)
        name = path.relative_to(folder).as_posix()
        files.append({"name": name, "size": path.stat().st_size, "sha256": sha256_of(path)})
    return files


def files_hash(files: list[dict[str, Any]], name: str) -> str:
    """The hash of one file of a pack."""
    return str(next(file["sha256"] for file in files if file["name"] == name))


def _result(
    council: Council,
    given: dict[str, Any],
    order: Order,
    made: Made,
    id: str,
    files: list[dict[str, Any]],
) -> dict[str, Any]:
    body = json.loads(made.provenance.read_text(encoding="utf-8"))
    count = len(made.doubts)
    looks = f" {count} place{'s'[: count != 1]} for a person to look at." if count else ""
    return {
        "says": f"The pack is made.{looks}",
        "folder": id,
        "files": files,
        "provenance": files_hash(files, PROVENANCE),
        "snapshot": body.get("programme", {}).get("snapshot", ""),
        "day": body.get("programme", {}).get("day", order.made_on.isoformat()),
        "revision": council.revision,
        "sentences": len(body["sentences"]),
        "figures": len(body["figures"]),
        "doubts": list(made.doubts),
    }


def _about(given: dict[str, Any]) -> list[str]:
    return [given["meeting"]] if given.get("meeting") else []
