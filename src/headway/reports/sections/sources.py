"""Sources and method: publications and releases, the neighbours, what each sign means."""

from headway.measures.sources import Origins
from headway.reports.blocks import (
    Block,
    Bullets,
    Column,
    Definition,
    Definitions,
    Heading,
    Page,
    Paragraph,
    Source,
    Sources,
    Table,
)
from headway.reports.material import Material
from headway.reports.section import Section
from headway.vocabulary.councils import place_name
from headway.vocabulary.states import STATES

METHOD = (
    "Figures are as published; those that headway works out from published counts are rounded as "
    "the department rounds its like.",
    "Rates per 10,000 divide by the children aged 0 to 17 in the middle of the year before, as the "
    "department does.",
    "The neighbours’ middle is the median of those that have a figure. How many have one is said.",
    "Published counts for England and the regions are rounded to the nearest ten by the department.",
    "Counts of 1 to 5 children or workers are hidden here, also where the department publishes "
    "them, and so are shares and rates that would give them away.",
    "A council that was reorganised keeps its own past; figures of old and new councils are never "
    "joined.",
)


def pages(material: Material) -> tuple[Page, ...]:
    """One page."""
    blocks: list[Block] = [
        Heading(text="Where the figures come from"),
        Sources(items=_sources(material)),
        Heading(text="How they are made"),
        Bullets(items=METHOD),
        *_neighbours(material),
        Heading(text="What each sign means"),
        _signs(),
    ]
    return (Page(id="sources", title="Sources and method", blocks=tuple(blocks)),)


def _sources(material: Material) -> tuple[Source, ...]:
    """Each publication with the releases that the cited figures are from."""
    origins = Origins(material.figures, material.library)
    by_measure: dict[str, list] = {}
    for key in material.cited.values():
        if key[2] == material.council.code:
            by_measure.setdefault(key[0], []).append(key)
    found: dict[str, set[tuple[str, str, str]]] = {}
    for m in material.measures:
        for each in origins.of(m, by_measure.get(m.id, ())).values():
            for o in each:
                found.setdefault(o.publication, set()).add((o.file, str(o.vintage), o.sha256))
    return tuple(
        Source(
            publication=publication,
            detail="; ".join(
                f"{name}, newest year {vintage}, sha256 {sha[:12]}"
                for name, vintage, sha in sorted(files)
            ),
        )
        for publication, files in sorted(found.items())
    )


def _neighbours(material: Material) -> list[Block]:
    near = material.comparison.neighbours(material.council.code, material.model)
    if not near:
        return [
            Heading(text="Statistical neighbours"),
            Paragraph(
                text=f"The model of {material.model} names no neighbours of {material.council.name}."
            ),
        ]
    rows = tuple((str(n), place_name(code)) for n, code in enumerate(near, start=1))
    return [
        Heading(text="Statistical neighbours"),
        Table(
            caption=f"The ten councils most like {material.council.name}, model of {material.model}",
            columns=(Column(name="Closeness", numeric=True), Column(name="Council")),
            rows=rows,
            row_headers=False,
        ),
    ]


def _signs() -> Definitions:
    by_symbol: dict[str, list[str]] = {}
    for state in STATES.values():
        if state.symbol:
            by_symbol.setdefault(state.symbol, []).append(state.says)
    return Definitions(
        items=tuple(
            Definition(term=symbol, meaning=", or: ".join(says) + ".")
            for symbol, says in by_symbol.items()
        )
    )


SECTION = Section(id="sources", says="Where do the figures come from?", pages=pages)
