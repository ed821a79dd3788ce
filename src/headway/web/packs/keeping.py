"""Where packs are kept: a folder each, under the service's data, frozen once it is made."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import Http404

from headway.archive.files import sha256_of
from headway.meetings.value import Meeting
from headway.reports.packs import all_packs
from headway.vocabulary.errors import BadInput
from headway.vocabulary.month import in_words
from headway.web.site.models import Council, Job

VERB = "make_pack"
PACK = "pack"
# What may be taken away; everything else of a pack is read where it stands.
DOWNLOADS = {
    "report.pdf": ("PDF", "application/pdf"),
    "report.docx": (
        "Word",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "provenance.json": ("Where every figure and sentence came from", "application/json"),
}
READ = {".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8"}


@dataclass(frozen=True)
class Kept:
    """A pack as it was asked for and, once it is made, as it is kept."""

    job: Job

    @property
    def id(self) -> int:
        """Its number in addresses."""
        return int(self.job.pk)

    @property
    def title(self) -> str:
        """What the pack is called."""
        pack = all_packs().get(self.job.given.get("pack", ""))
        return pack.title if pack else str(self.job.given.get("pack", ""))

    @property
    def result(self) -> dict[str, Any]:
        """What came of making it; empty until it is made."""
        return dict(self.job.result)

    @property
    def is_made(self) -> bool:
        """Whether it can be read."""
        return bool(self.job.state == Job.DONE and self.job.result.get("files"))

    @property
    def is_released(self) -> bool:
        """Whether a role has released it for publication."""
        return bool(self.job.result.get("released"))

    def path(self, name: str) -> Path:
        """One of its files as it was frozen. Another name is not there; a changed file is refused."""
        held = {file["name"]: file["sha256"] for file in self.result.get("files", ())}
        if not self.is_made or name not in held:
            raise Http404
        path = packs_folder(self.job.council) / self.result["folder"] / PACK / name
        if not path.is_file():
            raise BadInput(f"{name} of this pack is gone from the data folder. Restore a backup.")
        if sha256_of(path) != held[name]:
            raise BadInput(
                f"{name} is not the file that was made: its hash has changed. Make the pack again, "
                "and say so to whoever runs the service."
            )
        return path


def packs_folder(council: Council) -> Path:
    """Where a council's packs are kept."""
    return Path(settings.DATA) / "packs" / council.slug


def packs_of(council: Council) -> list[Kept]:
    """Every pack that was asked for, the newest first."""
    held = Job.objects.filter(council=council, verb=VERB).order_by("-pk")
    return [Kept(job) for job in held]


def pack_of(council: Council, id: object) -> Kept:
    """One pack of this council, by its number."""
    found = Job.objects.filter(council=council, verb=VERB, pk=int(str(id))).first()
    if found is None:
        raise Http404
    return Kept(found)


def meeting_words(meeting: Meeting) -> str:
    """A meeting in a list: its body and its day."""
    return f"{meeting.body}, {in_words(meeting.held_on)}"
