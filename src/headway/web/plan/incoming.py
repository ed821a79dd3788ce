"""Workbooks that come back: kept as they came, read, and set beside what they were taken from."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from django.core.files.uploadedfile import UploadedFile

from headway.plan.merging import Edit, edits
from headway.plan.opening import check_zip
from headway.plan.programme import Programme
from headway.plan.whole import Plan
from headway.plan.workbook import is_export, read_workbook
from headway.vocabulary.errors import BadInput
from headway.web.plan.history import batch_of, held_at, plan_seen
from headway.web.site.held import held_by
from headway.web.site.models import Revision, Upload
from headway.web.site.page import Asked
from headway.web.site.roles import READ_PART_2
from headway.web.site.uploads import path_of, safe_name, take

PURPOSE = "plan workbook"
# A stamp of workbooks from which what is Part 2 was left out.
PART = "part"
MOST_BYTES = 10_000_000
# Of a plan of ten thousand things a workbook unpacks to about a tenth of this.
MOST_UNPACKED = 60_000_000


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """What a workbook would change, and how many changes the plan has seen since it was taken.

    `now` is the plan as it stands, as far as whoever downloaded the workbook could read it.
    """

    upload: Upload
    now: Plan
    edits: tuple[Edit, ...]
    changes_since: int

    @property
    def plain(self) -> tuple[Edit, ...]:
        """Edits that nobody else touched."""
        return tuple(e for e in self.edits if not e.has_moved_on and not e.is_taken_out)

    @property
    def moved_on(self) -> tuple[Edit, ...]:
        """Edits of what somebody else changed meanwhile."""
        return tuple(e for e in self.edits if e.has_moved_on and not e.is_taken_out)

    @property
    def taken_out(self) -> tuple[Edit, ...]:
        """Things whose line is gone from the workbook."""
        return tuple(e for e in self.edits if e.is_taken_out)


def received(asked: Asked, file: UploadedFile) -> Upload:
    """Keep a workbook under its hash, once it is one of ours. Raises BadInput for anything else."""
    name = safe_name(str(file.name))
    if not name.endswith(".xlsx"):
        raise BadInput(
            f"{name}: is no .xlsx workbook. Download the plan here and change that file."
        )
    if (file.size or 0) > MOST_BYTES:
        raise BadInput(f"{name}: is larger than 10 MB. Take out pictures and other sheets.")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        with path.open("wb") as out:
            for piece in file.chunks():
                out.write(piece)
        part = _part_of(path)
    file.seek(0)
    return take(asked.council, file, by=asked.by, purpose=PURPOSE, part=part)


def _part_of(path: Path) -> int:
    """Part 1 or 2, once it can be opened without harm and is a plan that headway wrote."""
    try:
        check_zip(path, "a workbook (.xlsx)", MOST_UNPACKED)
        if not is_export(path):
            raise BadInput(
                f"{path.name}: was not downloaded from headway. Download the plan here, change that "
                "workbook, and give it back. A tracker of your own is taken in by whoever runs "
                "headway: headway plan PROGRAMME import FILE."
            )
        _, stamps = read_workbook(path)
    except BadInput as fault:
        raise BadInput(str(fault).replace(str(path), path.name)) from fault
    return 1 if stamps.get(PART) == "1" else 2


def incoming(asked: Asked, pk: int) -> Incoming:
    """What an upload would change of the plan as its keeper could read it.

    Only what its keeper changed counts: it is set beside the state that it was downloaded in.
    """
    upload = Upload.objects.filter(pk=pk, council=asked.council, purpose=PURPOSE).first()
    if upload is None:
        raise BadInput("This workbook is not here. Give it again.")
    if upload.part == 2 and not asked.may(READ_PART_2):
        raise BadInput("This workbook holds what is Part 2, which your role does not let you read.")
    copy, stamps = read_workbook(path_of(upload))
    batch = batch_of(asked.council, stamps.get("revision", ""))
    if batch is None:
        raise BadInput(
            f"{upload.name}: was not downloaded from this council's plan here. Download the plan, "
            "carry your changes over, and give that workbook."
        )
    is_whole = upload.part == 2
    base = plan_seen(asked, held_at(asked.council, batch).plan, is_whole=is_whole)
    now = plan_seen(asked, held_by(asked.council).plan, is_whole=is_whole)
    found = edits(base, _unstamped(copy, base), now)
    _refuse_used(asked, found)
    since = asked.council.revision - batch
    return Incoming(upload=upload, now=now, edits=found, changes_since=since)


def _unstamped(copy: Plan, base: Plan) -> Plan:
    """The copy with the stamps of the plan that it was taken from: they are no change."""
    stamps = ("exported_from", "revision")
    head = {**vars(copy.programme), **{name: getattr(base.programme, name) for name in stamps}}
    return Plan(programme=Programme(**head), things=copy.things)


def _refuse_used(asked: Asked, found: tuple[Edit, ...]) -> None:
    """A number that was ever given is not given to another thing."""
    added = [e.id for e in found if not e.field and e.before is None]
    rows = Revision.objects.filter(council=asked.council, thing__in=added)
    used = sorted(set(rows.values_list("thing", flat=True)))
    if used:
        raise BadInput(
            f"The workbook adds {', '.join(used)}, a number that was given before. Give what you add "
            "the next free number on its sheet, then give the workbook again."
        )
