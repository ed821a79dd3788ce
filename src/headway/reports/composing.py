"""Composing a report: from what is asked for to the tree of blocks, and nothing written yet.

The same order, composed again from the same figures and programme, gives the same sentences: that
is how `verify` finds those that no longer hold.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from headway.comparators.library import Library
from headway.measures.compare import MODELS, NEWEST_MODEL
from headway.plan.marking import marks_of
from headway.reports.blocks import Document, Page
from headway.reports.material import Material, gather, without_figures
from headway.reports.own_record import OwnRecord, read_own
from headway.reports.packs import pack_named
from headway.reports.programme import is_programme, open_programme
from headway.reports.references import with_references
from headway.reports.section import Pack
from headway.reports.sections import all_sections
from headway.reports.telling import in_words
from headway.store.held import council_of, is_invented
from headway.vocabulary.councils import council as council_named
from headway.vocabulary.errors import BadInput, Unknown

FIGURES, CABINET = "figures", "cabinet"


@dataclass(frozen=True, kw_only=True)
class Order:
    """A report as it is asked for: of a council or of a programme's folder, which pack, as of when.

    `known_at` leaves out figures published later, and is the day on which a programme stands where
    no `meeting` (MTG-7) says another. `store` is the council's own, for its months.
    """

    subject: str
    pack: Pack
    model: str
    made_on: date
    known_at: date | None = None
    meeting: str = ""
    store: Path | None = None

    @classmethod
    def of(
        cls,
        subject: str,
        *,
        pack: str = "",
        model: str = "",
        made_on: date | None = None,
        known_at: date | None = None,
        meeting: str = "",
        store: Path | None = None,
    ) -> "Order":
        """An order with what was not said filled in. Raises Unknown for a pack or a model."""
        if model and model not in MODELS:
            raise Unknown("neighbour model", model, list(MODELS))
        return cls(
            subject=subject,
            pack=pack_named(pack or (CABINET if is_programme(subject) else FIGURES)),
            model=model,
            made_on=made_on or date.today(),
            known_at=known_at,
            meeting=meeting,
            store=store,
        )


def compose(order: Order, library: Library) -> tuple[Material, Document]:
    """The material and the whole report as a tree of blocks, nothing drawn yet."""
    material = _material(order, library)
    if order.store is not None:
        material.own = _own(order.store, order, material)
    pages = _pages(material, order.pack)
    if order.pack.is_numbered:
        pages = with_references(material, pages)
    return material, _document(material, order, pages)


def _material(order: Order, library: Library) -> Material:
    made_on = order.made_on.isoformat()
    if not is_programme(order.subject):
        _refuse_without_programme(order)
        one = council_named(order.subject)
        model = order.model or NEWEST_MODEL
        return gather(one, library, model=model, made_on=made_on, known_at=order.known_at)
    day = order.known_at or order.made_on
    told = open_programme(Path(order.subject), day, order.meeting, order.made_on)
    own = told.plan.programme
    model = order.model or (own.neighbour_model if own.neighbour_model in MODELS else NEWEST_MODEL)
    if not own.is_real:
        return without_figures(told, library, model=model, made_on=made_on)
    return gather(
        council_named(own.council),
        library,
        model=model,
        made_on=made_on,
        known_at=order.known_at,
        programme=told,
    )


def _own(store: Path, order: Order, material: Material) -> OwnRecord:
    """What the store says of the measures that the programme names, up to the report's day."""
    told = material.programme
    code = council_of(store).code
    if material.council.code not in ("", code):
        raise BadInput(
            f"--store {store}: it is the store of council {code}, and the report is on "
            f"{material.council.name}. Name the council's own store."
        )
    if is_invented(store) and material.council.code:
        raise BadInput(
            f"--store {store}: it holds an invented council's returns, and the report is on "
            f"{material.council.name}, a real one. Name the council's own store."
        )
    return read_own(
        store,
        told.measures if told else (),
        until=told.day if told else order.known_at or order.made_on,
        programme=told.folder if told else None,
        marks=marks_of(told.plan) if told else (),
    )


def _refuse_without_programme(order: Order) -> None:
    """A programme's pack, or a meeting, of a council's name alone."""
    if order.pack.of == "programme":
        raise BadInput(
            f"The pack '{order.pack.id}' is made of a programme, and '{order.subject}' is no folder "
            "with a programme.toml. Name the programme's folder, or ask for --pack figures."
        )
    if order.meeting:
        raise BadInput(
            f"--meeting {order.meeting}: '{order.subject}' is no folder with a programme.toml. "
            "Name the programme's folder."
        )


def _pages(material: Material, pack: Pack) -> tuple[Page, ...]:
    """The pages of a pack. A section that needs what is not there is left out."""
    sections = all_sections()
    wanted = [sections[name] for name in pack.sections]
    return tuple(
        page
        for section in wanted
        if section.needs != "figures" or material.has_figures
        for page in section.pages(material)
    )


def _document(material: Material, order: Order, pages: tuple[Page, ...]) -> Document:
    return Document(
        title=order.pack.title,
        subtitle=_subtitle(material),
        council=material.council.name,
        made_on=material.made_on,
        pages=pages,
        footer=material.programme.disclaimer if material.programme else "",
    )


def _subtitle(material: Material) -> str:
    told = material.programme
    if told is None:
        return f"{material.council.name}, beside England and its statistical neighbours"
    words = f"{told.plan.programme.title}, as it stood on {in_words(told.day)}"
    if material.known_at:
        words += f"; figures published by {in_words(material.known_at)}"
    return words
