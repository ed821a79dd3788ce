"""Making a report: gather, write the pages, render them, and keep where every figure came from."""

import json
import shutil
from datetime import date
from pathlib import Path
from uuid import uuid4

from headway.archive.files import sha256_of
from headway.comparators.library import Library, open_library
from headway.measures.compare import MODELS, NEWEST_MODEL
from headway.reports.blocks import Document
from headway.reports.material import Material, gather
from headway.reports.packs import pack_named
from headway.reports.provenance import provenance
from headway.reports.section import Pack
from headway.reports.sections import all_sections
from headway.vocabulary.councils import council as council_named
from headway.vocabulary.errors import BadInput, Unknown

PROVENANCE = "provenance.json"
PDF = "report.pdf"


def report(
    council: str,
    folder: Path,
    *,
    pack: str = "figures",
    model: str = NEWEST_MODEL,
    made_on: date | None = None,
    library: Library | None = None,
) -> list[Path]:
    """Write a council's report into `folder` as HTML and PDF/UA, with `provenance.json`.

    `folder` must not hold anything but an earlier report. Gives the files written, the opening
    page first. Raises Unknown for a council, pack or model that headway does not know. Nothing is
    left half written: the folder appears when all of it is done.
    """
    one, chosen = council_named(council), pack_named(pack)
    if model not in MODELS:
        raise Unknown("neighbour model", model, list(MODELS))
    _refuse_foreign(folder)
    held = library or open_library()
    day = (made_on or date.today()).isoformat()
    material = gather(one, held, model=model, made_on=day)
    document = write_pages(material, chosen)
    building = folder.with_name(f"{folder.name}.building-{uuid4().hex[:8]}")
    try:
        building.mkdir(parents=True)
        _render(document, material, chosen, building)
        if folder.exists():
            shutil.rmtree(folder)
        building.rename(folder)
    except OSError as fault:
        raise BadInput(
            f"{folder}: the report cannot be written ({fault.strerror}). Nothing was kept."
        ) from fault
    finally:
        shutil.rmtree(building, ignore_errors=True)
    first = folder / "index.html"
    return [first, *sorted(p for p in folder.rglob("*") if p.is_file() and p != first)]


def write_pages(material: Material, pack: Pack) -> Document:
    """The report as a tree of blocks."""
    sections = all_sections()
    pages = tuple(p for name in pack.sections for p in sections[name].pages(material))
    return Document(
        title=pack.title,
        subtitle=f"{material.council.name}, beside England and its statistical neighbours",
        council=material.council.name,
        made_on=material.made_on,
        pages=pages,
    )


def _render(document: Document, material: Material, pack: Pack, folder: Path) -> None:
    from headway.reports.render import write_html, write_pdf

    write_html(document, folder)
    write_pdf(document, folder / PDF)
    files = {
        p.relative_to(folder).as_posix(): sha256_of(p)
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }
    body = provenance(document, material, pack, files)
    (folder / PROVENANCE).write_text(_as_text(body), encoding="utf-8")


def _as_text(body: dict) -> str:
    """JSON with a line for each figure and sentence, so that two packs can be compared by line."""
    parts = []
    for name, value in body.items():
        if isinstance(value, list):
            lines = ",\n".join(json.dumps(v, ensure_ascii=False) for v in value)
            text = f"[\n{lines}\n]"
        else:
            text = json.dumps(value, ensure_ascii=False)
        parts.append(f"{json.dumps(name)}: {text}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _refuse_foreign(folder: Path) -> None:
    """Refuse to write over a folder that holds something else than a report of ours."""
    if folder.is_file():
        raise BadInput(f"{folder} is a file. Name a folder for the report.")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / PROVENANCE).exists():
        raise BadInput(
            f"{folder} holds files that are no headway report, and they would be lost. "
            "Name another folder, or an empty one."
        )
