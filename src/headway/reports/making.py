"""Making a report: gather, write the pages, render them, and keep where every figure came from."""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import uuid4

from headway.archive.files import sha256_of
from headway.comparators.library import Library, open_library
from headway.reports.blocks import Document
from headway.reports.composing import Order, compose
from headway.reports.doubting import doubts_of
from headway.reports.material import Material
from headway.reports.provenance import provenance
from headway.vocabulary.errors import BadInput

PROVENANCE = "provenance.json"
PDF = "report.pdf"
WORD = "report.docx"


@dataclass(frozen=True, kw_only=True)
class Made:
    """A report that was written: its files, the opening page first, and what a person must look at."""

    files: tuple[Path, ...]
    doubts: tuple[str, ...]

    @property
    def provenance(self) -> Path:
        """Where it is written what each sentence rests on."""
        return self.files[0].with_name(PROVENANCE)


def report(
    council: str,
    folder: Path,
    *,
    pack: str = "",
    model: str = "",
    made_on: date | None = None,
    library: Library | None = None,
) -> list[Path]:
    """Write a council's or a programme's report into `folder`, with `provenance.json`.

    `folder` must not hold anything but an earlier report. Gives the files written, the opening
    page first. Raises Unknown for a council, pack or model that headway does not know. Nothing is
    left half written: the folder appears when all of it is done.
    """
    order = Order.of(council, pack=pack, model=model, made_on=made_on)
    return list(make(order, folder, library=library).files)


def make(
    order: Order,
    folder: Path,
    *,
    library: Library | None = None,
    word: bool = True,
    template: Path | None = None,
) -> Made:
    """Write the report that was asked for as HTML, PDF/UA and Word, where `word` asks for it.

    `template` is a council's own .docx, whose styles are kept. Doubts of the narrative are found
    when all is written: the pack is there, and a person must look.
    """
    _refuse_foreign(folder)
    from headway.reports.render import get_ready

    held = library or open_library()
    with ThreadPoolExecutor(max_workers=1) as beside:
        beside.submit(get_ready)
        material, document = compose(order, held)
    building = folder.with_name(f"{folder.name}.building-{uuid4().hex[:8]}")
    try:
        building.mkdir(parents=True)
        _render(document, building, word, template)
        _keep_provenance(order, material, document, building)
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
    others = sorted(p for p in folder.rglob("*") if p.is_file() and p != first)
    doubts = doubts_of(material, document) if order.pack.of == "programme" else ()
    return Made(files=(first, *others), doubts=doubts)


def _render(document: Document, folder: Path, with_word: bool, template: Path | None) -> None:
    from headway.reports.render import write_html, write_pdf, write_word

    write_html(document, folder)
    # Every picture is drawn by now, and the typesetter works outside Python: Word need not wait.
    with ThreadPoolExecutor(max_workers=1) as beside:
        as_pdf = beside.submit(write_pdf, document, folder / PDF)
        if with_word:
            write_word(document, folder / WORD, template)
        as_pdf.result()


def _keep_provenance(order: Order, material: Material, document: Document, folder: Path) -> None:
    files = {
        p.relative_to(folder).as_posix(): sha256_of(p)
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }
    body = provenance(document, material, order, files)
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
