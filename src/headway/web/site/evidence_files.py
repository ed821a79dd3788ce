"""Files of evidence with a folder that comes in or goes out: each by its name and hash, or not at all."""

import shutil
from pathlib import Path

from headway.plan.findings import Evidence
from headway.plan.locker import hash_of
from headway.plan.whole import Plan
from headway.vocabulary.errors import BadInput
from headway.web.site.models import Council
from headway.web.site.uploads import TYPES, keep, kept, path_of

PURPOSE = "evidence"
_PLACE = Path("plan", "evidence")


def bring(council: Council, plan: Plan, folder: Path, by: str) -> tuple[str, ...]:
    """Keep the files that the plan lists and the folder holds; the ids of those left behind.

    A file that is missing, is not what was listed or is of a type that nobody could give is left.
    """
    left = []
    for evidence in plan.of(Evidence):
        if not evidence.file:
            continue
        path = folder / _PLACE / Path(evidence.file).name
        is_taken = path.suffix.lower().removeprefix(".") in TYPES and path.is_file()
        if not is_taken or path.is_symlink() or hash_of(path) != evidence.sha256:
            left.append(evidence.id)
            continue
        part = 2 if evidence.sensitivity == "Part 2" else 1
        keep(council, path, evidence.sha256, by=by, purpose=PURPOSE, part=part)
    return tuple(left)


def give_back(council: Council, plan: Plan, folder: Path) -> int:
    """Write the files that are kept into an exported folder, under the names listed; how many."""
    written = 0
    for evidence in plan.of(Evidence):
        file = kept(council, evidence.sha256, PURPOSE) if evidence.file else None
        if file is None:
            continue
        name = Path(evidence.file).name
        if name != evidence.file:
            raise BadInput(f"{evidence.id}: '{evidence.file}' is no plain file name. Put it right.")
        (folder / _PLACE).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path_of(file), folder / _PLACE / name)
        written += 1
    return written
