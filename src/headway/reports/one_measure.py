"""One measure on a page of its own: verdict, past, comparators, definition, where it came from."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from headway.measures.compare import Compared
from headway.measures.show import seen_value, unit_of
from headway.measures.sources import Origins
from headway.measures.value import Measure, Published
from headway.reports import drawing
from headway.reports.blocks import (
    Block,
    Definition,
    Definitions,
    Heading,
    Page,
    Source,
    Sources,
)
from headway.reports.cards import card_blocks
from headway.reports.material import Material, shown
from headway.reports.sections.themes import DIRECTION, compared_table, sentences
from headway.reports.telling import capital, in_words
from headway.verdicts.judging import Verdict
from headway.vocabulary.councils import ENGLAND, place_name
from headway.vocabulary.years import as_at

TIMES = {100: "100 times ", 10_000: "10,000 times "}
_OR_NOTHING = re.compile(r"coalesce\((\w+), 0\)")
_OR_ELSE = re.compile(r"coalesce\((\w+), ([^()]+)\)")
SIGNS = (
    "Signs where there is no figure: c, hidden to protect few people; x, not available; z, does not "
    "apply; k, rounds to zero; u, low reliability; …, not held here."
)
PUBLISHED = "Read as the department publishes it."


def measure_page(material: Material, m: Measure, verdict: Verdict | None) -> Page:
    """The page. A measure that cannot be judged has no verdict, and its page says what is held."""
    compared = comparisons(material, m)
    blocks: list[Block] = []
    if verdict is not None:
        # The card's own heading is the measure's name, which is the page's title here.
        blocks += [Heading(text="Is the newest change real?"), *card_blocks(material, verdict)[1:]]
    if compared:
        blocks += [Heading(text="How it stands beside others"), *sentences(material, m)[1:]]
        blocks += [drawing.past(material, c) for c in compared]
        table = compared_table(material, (m,))
        blocks.append(replace(table, notes=(SIGNS, *table.notes[1:])))
    blocks += [Heading(text="What it counts"), _definition(material, m, compared)]
    if found := _sources(material, m):
        blocks += [Heading(text="Where the figures come from"), Sources(items=found)]
    return Page(id="measure", title=m.title, blocks=tuple(blocks))


def comparisons(material: Material, m: Measure) -> tuple[Compared, ...]:
    """The newest figure of every kind that is held, with its comparators."""
    return tuple(c for k in m.kinds if (c := material.compared(m, k)))


def _definition(material: Material, m: Measure, compared: tuple[Compared, ...]) -> Definitions:
    items = [
        Definition(term="What is counted, over what, and when", meaning=m.says),
        Definition(term="Why it matters", meaning=m.why),
        Definition(term="Which way is better", meaning=DIRECTION[m.better]),
    ]
    for published in m.published:
        name = unit_of(m, published.kind)
        term = f"How the figure is worked out ({name})"
        items.append(Definition(term=term, meaning=_worked_out(material, m, published, compared)))
    if m.caution:
        items.append(Definition(term="Take care", meaning=m.caution))
    items.append(Definition(term="Source", meaning=m.source))
    items.append(Definition(term="Definition reviewed", meaning=_reviewed(m)))
    return Definitions(items=tuple(items))


def _reviewed(m: Measure) -> str:
    return in_words(date.fromisoformat(m.reviewed)) if m.reviewed else "not yet"


def _worked_out(
    material: Material, m: Measure, published: Published, compared: tuple[Compared, ...]
) -> str:
    """Numerator over denominator in words, and the council's own two numbers where they are held."""
    text = PUBLISHED
    if published.numerator:
        over = _in_words(published.denominator)
        text = f"{TIMES.get(int(published.times), '')}{_in_words(published.numerator)}"
        text = capital(f"{text} divided by {over}." if over else f"{text}.")
        if published.series:
            text = f"{PUBLISHED} Where it is not published: {text[:1].lower()}{text[1:]}"
    own = next((c.figure for c in compared if c.kind == published.kind), None)
    if own and own["numerator"] is not None and own["denominator"] is not None:
        text += f" Here: {own['numerator']:,.0f} over {own['denominator']:,.0f}."
    return text


def _in_words(sum_of: str) -> str:
    """A sum over series as people say it: `police plus court`."""
    text = _OR_NOTHING.sub(r"\1", sum_of)
    text = _OR_ELSE.sub(r"\1 (or \2)", text)
    for sign, word in ((" + ", " plus "), (" - ", " less "), (" / 1000000", " in millions")):
        text = text.replace(sign, word)
    return text.replace("population", "children aged under 18").replace("_", " ")


def _sources(material: Material, m: Measure) -> tuple[Source, ...]:
    """The publications behind the council's own figures, each with the days of its releases."""
    origins = Origins(material.figures, material.library)
    by_publication: dict[str, set[str]] = {}
    keys = [k for k in material.figures.by_key if k[0] == m.id and k[2] == material.council.code]
    for each in origins.of(m, keys).values():
        for origin in each:
            released = by_publication.setdefault(origin.publication, set())
            released |= {origin.released_on} - {""}
    return tuple(
        Source(publication=name, released_on=_span(days))
        for name, days in sorted(by_publication.items())
        if name
    )


def _span(days: set[str]) -> str:
    if not days:
        return ""
    first, last = (in_words(date.fromisoformat(day)) for day in (min(days), max(days)))
    return first if first == last else f"{first} to {last}"


def figure_rows(material: Material, m: Measure) -> list[dict[str, Any]]:
    """The figures as rows for a spreadsheet: the council's, England's and the region's past, and
    each neighbour's newest."""
    one = material.council
    origins = Origins(material.figures, material.library)
    near = material.comparison.neighbours(one.code, material.model)
    rows: list[dict[str, Any]] = []
    for c in comparisons(material, m):
        for place in (one.code, ENGLAND, one.region):
            held = list(material.figures.by_place.get((m.id, c.kind, place), ()))
            rows += _rows(m, c.kind, held, origins)
        newest = [material.figures.by_key.get((m.id, c.kind, code, c.year)) for code in near]
        rows += _rows(m, c.kind, [row for row in newest if row], origins)
    return rows


def _rows(m: Measure, kind: str, held: list[dict], origins: Origins) -> list[dict[str, Any]]:
    keys = [(m.id, kind, row["council"], row["year"]) for row in held]
    found = origins.of(m, keys)
    made = []
    for key, row in zip(keys, held, strict=True):
        from_ = found.get(key, ())
        made.append(
            {
                "measure": m.id,
                "title": m.title,
                "kind": kind,
                "unit": unit_of(m, kind),
                "place": place_name(row["council"]),
                "as_at": as_at(row["year"], m.year_ends).isoformat(),
                "value": seen_value(m, row),
                "as_shown": shown(m, row),
                "numerator": row["numerator"],
                "denominator": row["denominator"],
                "publication": "; ".join(dict.fromkeys(o.publication for o in from_)),
                "released_on": "; ".join(dict.fromkeys(o.released_on for o in from_)),
            }
        )
    return made
