"""Verifying a pack: work every figure out again from what is held, and read every file again."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from importlib.resources import files as package_files
from pathlib import Path

from headway.archive.files import Archive, sha256_of
from headway.comparators.library import Library, official_root, open_library
from headway.measures.compare import NEWEST_MODEL
from headway.reports.composing import Order, compose
from headway.reports.material import Material, figure_id
from headway.reports.programme import is_programme
from headway.reports.provenance import (
    figure_entries,
    middle_entries,
    own_entries,
    sentences_of,
)
from headway.store.freezing import frozen_said
from headway.vocabulary.errors import BadInput

PROVENANCE = "provenance.json"
# The page that is made of the council's own store.
OWN_PAGE = "own-months"


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


def verify(
    folder: Path,
    *,
    library: Library | None = None,
    programme: Path | None = None,
    store: Path | None = None,
) -> Verification:
    """Recompute a pack from what is held on this machine.

    A programme's pack is composed again from `programme`, or from the folder of that name beside
    the pack or among the examples. What it says of the council's own store is worked out again from
    `store`; without it, it is left as it is, and said. Raises BadInput where the folder holds no readable pack.
    """
    body = _read(folder)
    held = library or open_library()
    where = _programme_of(folder, body, programme)
    said = body.get("programme", {})
    if said and where is None:
        return _files_only(folder, body)
    order = _order(body, where, store)
    entries, sentences = (
        _without_store(body) if store is None else (body["figures"], body["sentences"])
    )
    material, document = compose(order, held)
    changed = dict(_changed(_published(entries), material)) if material.has_figures else {}
    changed |= dict(_changed_own(entries, material))
    if where is not None:
        changed |= _changed_entries(body.get("entries", ()), material)
    broken = dict(_broken_sentences(sentences, changed))
    if body["code_version"] == version("headway"):
        for number, problem in _different(sentences, sentences_of(document, material)):
            broken.setdefault(number, problem)
    problems = [*broken.values(), *changed.values(), *_altered_files(folder, body["files"])]
    return Verification(
        folder=folder,
        figures=len(entries),
        sentences=len(sentences),
        problems=tuple(problems),
        notes=(*_of_store(body, store, material), *_not_here(_published(entries))),
    )


def _programme_of(folder: Path, body: dict, given: Path | None) -> Path | None:
    """The programme's folder: the one given, else one of its name beside the pack or in the package."""
    if given is not None:
        if not is_programme(str(given)):
            raise BadInput(f"--programme {given}: no programme.toml is there.")
        return given
    name = body.get("programme", {}).get("folder", "")
    beside = (folder.resolve().parent, folder.resolve(), Path.cwd(), examples_folder())
    places = [place / name for place in beside] if name else []
    return next((place for place in places if is_programme(str(place))), None)


def examples_folder() -> Path:
    """Where the package's own programmes stand."""
    return Path(str(package_files("headway.plan"))) / "examples"


def _order(body: dict, programme: Path | None, store: Path | None) -> Order:
    known_at = body.get("known_at")
    return Order.of(
        str(programme) if programme else body["council"],
        pack=body["pack"],
        model=body.get("neighbour_model", NEWEST_MODEL),
        made_on=date.fromisoformat(body["made_at"]),
        known_at=date.fromisoformat(known_at) if known_at else None,
        meeting=body.get("programme", {}).get("meeting", ""),
        store=store if "store" in body else None,
    )


def _files_only(folder: Path, body: dict) -> Verification:
    """What can be said of a pack whose programme is not on this machine."""
    name = body["programme"]["folder"]
    note = (
        f"The programme '{name}' is not on this machine, so only the pack's files were checked. "
        "Name its folder with --programme."
    )
    return Verification(
        folder=folder,
        figures=0,
        sentences=0,
        problems=tuple(_altered_files(folder, body["files"])),
        notes=(note,),
    )


def _changed_entries(entries: Iterable[dict], material: Material) -> dict[str, str]:
    """Entries of the programme that say something else than when the pack was made."""
    changed = {}
    for entry in entries:
        now = material.told.entries.get(entry["id"])
        if now is None:
            changed[entry["id"]] = f"{entry['id']}: is no longer in {entry['file']}."
        elif now.sha256 != entry["sha256"]:
            where = f"{now.file}, line {now.line}"
            changed[entry["id"]] = f"{entry['id']}: was altered after the pack was made ({where})."
    return changed


def _different(before: list[dict], now: list[dict]) -> Iterator[tuple[str, str]]:
    """Sentences that come out otherwise when the pack is composed again, each with what it says."""
    texts: dict[str, set[str]] = {}
    for said in now:
        texts.setdefault(said["page"], set()).add(said["text"])
    instead = {(said["page"], said["id"]): said["text"] for said in now}
    for said in before:
        if said["text"] not in texts.get(said["page"], ()):
            other = instead.get((said["page"], said["id"]))
            comes = f"it now comes out as “{other}”" if other else "it is no longer said"
            key = f"{said['page']}, {said['id']}"
            yield key, f"{_where(said)} no longer holds: “{said['text']}” ({comes})."


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


def _is_own(entry: dict) -> bool:
    return str(entry["id"]).startswith("own.")


def _published(entries: Iterable[dict]) -> list[dict]:
    """The entries of published figures."""
    return [entry for entry in entries if not _is_own(entry)]


def _without_store(body: dict) -> tuple[list[dict], list[dict]]:
    """The figures and sentences of a pack that do not rest on a council's own store."""
    if "store" not in body:
        return body["figures"], body["sentences"]
    sentences = [said for said in body["sentences"] if said["page"] != OWN_PAGE]
    return _published(body["figures"]), sentences


def _of_store(body: dict, store: Path | None, material: Material) -> Iterator[str]:
    """What is to be said of a pack's own months."""
    if "store" in body and store is None:
        yield (
            "The pack's own months were not checked: name the council's store with --store. It was "
            f"made of snapshot {body['store']['snapshot']}."
        )
    if material.own:
        # Where the source was lawfully removed since, that is no fault.
        mine = {entry["id"] for entry in body["figures"]}
        now = own_entries(material.own)
        yield from frozen_said(entry["state"] for entry in now if entry["id"] in mine)


def _changed_own(entries: Iterable[dict], material: Material) -> Iterator[tuple[str, str]]:
    """Figures of the council's own store that no longer come out as the pack says.

    A figure that is the same and no longer provisional holds.
    """
    now = {e["id"]: e for e in own_entries(material.own)} if material.own else {}
    for entry in (entry for entry in entries if _is_own(entry)):
        again = now.get(entry["id"])
        if again is None:
            yield entry["id"], f"{entry['id']}: the store no longer gives this figure."
            continue
        for part in ("value", "numerator", "denominator"):
            if entry[part] != again[part]:
                yield (
                    entry["id"],
                    f"{entry['id']}: the pack says {part} {entry[part]}, the store now gives "
                    f"{again[part]}.",
                )
                break


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


def _broken_sentences(sentences: list[dict], changed: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Sentences that rest on something that changed, by page and number."""
    for said in sentences:
        ids = [*said["figures"], *said.get("entries", ())]
        if broken := [id for id in ids if id in changed]:
            yield (
                f"{said['page']}, {said['id']}",
                f"{_where(said)} no longer holds: “{said['text']}” (rests on {', '.join(broken)}).",
            )


def _where(said: dict) -> str:
    """The paragraph, or the row of a table on a page, in words."""
    if "row" in said["id"]:
        return f"Page {said['page']}, {said['id']}:"
    return f"Paragraph {said['id']}"


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
