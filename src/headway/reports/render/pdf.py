"""A document as one PDF/UA-1: A4, tagged, titled, with the words of every picture.

The document goes to typst as data, never as markup, so no letter in it can mean anything to the
typesetter. Typst itself refuses a picture without words, a document without a title, and a
letter that the font does not have.
"""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

from headway.reports.blocks import LICENCE, Chart, Document, Placed, Table
from headway.reports.charts import Drawing
from headway.reports.render import svg
from headway.reports.render.widths import MANY, column_widths, inset_of
from headway.vocabulary.errors import BadInput

_TEMPLATE = Path(__file__).parent / "templates" / "report.typ"
_FONT = "Source Sans Pro"
# Between the margins of A4 in templates/report.typ: 164 mm, in twentieths of a point.
_ROOM = 9297
# Its letters beside Arial's, by which widths are measured.
_BREADTH = 0.92


def write_pdf(document: Document, file: Path) -> None:
    """Writes the document as a PDF. The same document gives the same bytes."""
    drawn = pdf_bytes(document)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(drawn)


def pdf_bytes(document: Document) -> bytes:
    """The PDF's bytes. Raises `BadInput` where the font lacks a letter that the report needs."""
    import typst

    try:
        drawn, warnings = typst.compile_with_warnings(
            str(_TEMPLATE),
            root=str(_TEMPLATE.parent),
            font_paths=[_fonts()],
            ignore_system_fonts=True,
            sys_inputs={"document": json.dumps(_document(document))},
            pdf_standards=["ua-1"],
        )
    except typst.TypstError as fault:
        if "could not be displayed" in str(fault):
            raise BadInput(
                f"The PDF cannot be made: {str(fault).removeprefix('PDF/UA-1 error: ')}. "
                "Write that word in Latin, Greek or Cyrillic letters. Nothing was kept."
            ) from fault
        raise
    if warnings:
        # An unknown font is only a warning to typst, and a page in the wrong letters to us.
        raise RuntimeError("The PDF was drawn badly: " + "; ".join(w.message for w in warnings))
    return drawn


def _fonts() -> str:
    """The folder of the letters that the report is set in, from the package that carries them."""
    from importlib.resources import files

    return str(files("font_source_sans_pro") / "files")


def _document(document: Document) -> dict:
    """The document as plain data for the template."""
    made = date.fromisoformat(document.made_on)
    language, _, region = document.language.partition("-")
    return {
        "title": document.title,
        "subtitle": document.subtitle,
        "council": document.council,
        "footer": document.footer,
        "licence": LICENCE,
        "font": _FONT,
        "language": language,
        "region": region or None,
        "made": {"year": made.year, "month": made.month, "day": made.day},
        "made_on": document.made_on_in_words(),
        "pages": [
            {
                "id": page.id,
                "title": page.title,
                "blocks": [_block(place) for place in document.places[page.id]],
            }
            for page in document.pages
        ],
    }


def _block(place: Placed) -> dict:
    """A block with its label, its number and, for a chart, its picture."""
    data = _data(place.block) | {"label": f"{place.page}#{place.anchor}", "number": place.number}
    if isinstance(place.block, Chart):
        data["svg"] = svg.in_font(svg.draw(place.block.drawing), _FONT)
    return data


def _on_paper(table: Table) -> dict:
    """The size of a table's letters and the widths of its columns, in points."""
    count = len(table.columns)
    size = 7.5 if count > 12 else 8 if count > MANY else 9.5
    across = column_widths(table, _ROOM, size * _BREADTH)
    return {"size": size, "widths": [width / 20 for width in across], "inset": inset_of(table) / 20}


def _data(value: Any) -> Any:
    """A value as lists, words and numbers; a block or a run of words says its kind."""
    if isinstance(value, Drawing):
        return None
    if is_dataclass(value):
        named = {field.name: _data(getattr(value, field.name)) for field in fields(value)}
        if isinstance(value, Table):
            named |= _on_paper(value)
        # A note has a `kind` of its own, so ours is called `is`.
        return named | {"is": type(value).__name__}
    if isinstance(value, tuple):
        return [_data(each) for each in value]
    return value
