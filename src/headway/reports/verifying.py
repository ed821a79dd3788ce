"""Verifying a pack: work every figure out again from what is held, and read every file again."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from headway.archive.files import Archive, sha256_of
from headway.comparators.library import Library, official_root, open_library
from headway.measures.compare import NEWEST_MODEL
from headway.reports.material import Material, figure_id, gather
from headway.reports.provenance import figure_entries, middle_entries
from headway.vocabulary.councils import council
from headway.vocabulary.errors import BadInput

PROVENANCE = "provenance.json"


@dataclass(frozen=True, kw_only=True)
class Verification:
    """What verifying found. `holds` is true where no problem was found.

    `figures` and `sentences` count those checked; `problems` are sentences for people, those that
    name a sentence of the pack first; `notes` say what could be checked only in part.
    """

    folder: Path
    figures: int
    sentences: int
    problems: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether everything checked still holds."""
        return not self.problems


def verify(folder: Path, *, library: Library | None = None) -> Verification:
    """Recompute a pack from what is held on this machine.

    Raises BadInput where the folder holds no readable pack.
    """
    body = _read(folder)
    held = library or open_library()
    model = body.get("neighbour_model", NEWEST_MODEL)
    material = gather(council(body["council"]), held, model=model, made_on=body["made_at"])
    changed = dict(_changed(body["figures"], material))
    problems = [*_broken_sentences(body["sentences"], changed), *changed.values()]
    problems += _altered_files(folder, body["files"])
    return Verification(
        folder=folder,
        figures=len(body["figures"]),
        sentences=len(body["sentences"]),
        problems=tuple(problems),
        notes=tuple(_not_here(body["figures"])),
    )


def _read(folder: Path) -> dict:
    path = folder / PROVENANCE
    if not path.exists():
        raise BadInput(
            f"{folder}: no {PROVENANCE} is here, so this is no headway report. Name the folder "
            "that `headway report` wrote."
        )
    try:
        body = json.loads(path.read_text(encoding="utf-8"))
        for name in ("council", "made_at", "figures", "sentences", "files"):
            body[name]
    except (json.JSONDecodeError, UnicodeDecodeError, KeyError, TypeError) as fault:
        raise BadInput(
            f"{path}: the file is damaged or cut short ({fault}). Copy the pack again from where "
            "it was made."
        ) from fault
    return body


def _changed(entries: list[dict], material: Material) -> Iterator[tuple[str, str]]:
    """Figures that no longer come out as the pack says, each with its sentence."""
    keys = {}
    for entry in entries:
        if "middle_of" not in entry:
            year = int(entry["id"].rsplit(".", 1)[1])
            key = (entry["measure"], entry["kind"], entry["council"], year)
            keys[figure_id(key)] = key
        else:
            named = tuple(tuple(i.split(".")) for i in entry["middle_of"])
            material.middles[entry["id"]] = tuple((a, b, c, int(d)) for a, b, c, d in named)
    here = {k: v for k, v in keys.items() if v in material.figures.by_key}
    material.middles = {
        name: tuple(k for k in ks if k in material.figures.by_key)
        for name, ks in material.middles.items()
    }
    now = {e["id"]: e for e in figure_entries(material, here.values())}
    now.update({e["id"]: e for e in middle_entries(material)})
    for entry in entries:
        again = now.get(entry["id"])
        if again is None:
            yield entry["id"], f"{entry['id']}: no longer held on this machine."
            continue
        for part in ("value", "numerator", "denominator", "state"):
            if entry[part] != again[part]:
                yield (
                    entry["id"],
                    f"{entry['id']}: the pack says {part} {entry[part]}, it now comes out as "
                    f"{again[part]}.",
                )
                break


def _broken_sentences(sentences: list[dict], changed: dict[str, str]) -> Iterator[str]:
    for sentence in sentences:
        if broken := [f for f in sentence["figures"] if f in changed]:
            yield (
                f"Paragraph {sentence['id']} no longer holds: “{sentence['text']}” "
                f"(rests on {', '.join(broken)})."
            )


def _altered_files(folder: Path, files: dict[str, str]) -> Iterator[str]:
    for name, sha in files.items():
        path = (folder / name).resolve()
        if folder.resolve() not in path.parents:
            yield f"{name}: lies outside the pack."
        elif not path.is_file():
            yield f"{name}: is missing from the pack."
        elif sha256_of(path) != sha:
            yield f"{name}: was altered after the pack was made."


def _not_here(entries: list[dict]) -> Iterator[str]:
    """Say which publishers' files are not on this machine, so that only the table was checked."""
    archive = Archive(official_root())
    names = {
        (s["sha256"], s["file"])
        for e in entries
        for s in e["sources"]
        if not archive.path(s["sha256"]).exists()
    }
    if names:
        listed = ", ".join(sorted({name for _, name in names})[:4])
        more = f" and {len(names) - 4} more" if len(names) > 4 else ""
        yield (
            f"{len(names)} sources not on this machine ({listed}{more}); checked against the "
            "package table."
        )
