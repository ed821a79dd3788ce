"""The evidence locker: is each artefact that the plan lists there, and is it what it was?"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from headway.plan.coverage import Gap
from headway.plan.findings import Evidence
from headway.plan.whole import Plan


def hash_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, read a piece at a time."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def artefact_gaps(folder: Path, plan: Plan) -> Iterator[Gap]:
    """Evidence whose file is missing from plan/evidence/, or is no longer what was listed."""
    place = folder / "plan" / "evidence"
    for evidence in plan.of(Evidence):
        if not evidence.file:
            continue
        path = place / evidence.file
        lacks = ""
        if Path(evidence.file).name != evidence.file:
            lacks = "file is no plain name in plan/evidence/"
        elif not path.is_file():
            lacks = f"file {evidence.file} is not in plan/evidence/"
        elif evidence.sha256 and hash_of(path) != evidence.sha256:
            lacks = f"file {evidence.file} is not what it was when it was listed"
        if lacks:
            yield Gap(id=evidence.id, name=evidence.title, lacks=lacks)
