"""Verdict cards: one sentence, three questions, the chart, what was watched, what would settle it."""

from pathlib import Path

from headway.measures.show import unit_of
from headway.measures.value import Measure
from headway.reports.blocks import (
    Block,
    Bullets,
    Chart,
    Column,
    Heading,
    Note,
    Paragraph,
    Strong,
    Table,
)
from headway.reports.charts import Line, Point, Range
from headway.reports.material import Material
from headway.verdicts.bench import Bench
from headway.verdicts.giving import card, how_often_wrong, settles
from headway.verdicts.judging import Verdict, judge_on, kind_judged, release_words
from headway.verdicts.words import england_words, found_words, month_words, moved, number
from headway.vocabulary.councils import ENGLAND

LEAST_DRAWN = 3  # years of the council's own below which no chart is drawn


def verdicts_of(material: Material) -> tuple[Verdict, ...]:
    """The verdict on every measure's newest year, from the report's own public figures.

    A measure of which nothing is held has none. Judged once a report, whichever section asks.
    """
    if material.verdicts is None:
        bench = Bench(
            material.council,
            material.library,
            known_at=material.known_at,
            model=material.model,
            figures=material.figures,
        )
        folder = material.programme.folder if material.programme else None
        found = (_judged(bench, m, folder) for m in material.measures)
        material.verdicts = tuple(v for v in found if v is not None)
    return material.verdicts


def _judged(bench: Bench, measure: Measure, programme: Path | None) -> Verdict | None:
    kind = kind_judged(measure)
    if bench.known(measure, kind, None).year is None:
        return None
    return judge_on(bench, measure, kind, programme=programme)


def card_blocks(material: Material, v: Verdict) -> list[Block]:
    """The blocks of one card."""
    ids = cite(material, v)
    blocks: list[Block] = [
        Heading(text=v.measure.title, level=2, id=f"card-{v.measure.id.replace('_', '-')}"),
        Paragraph(text=(Strong(text=v.sentence.partition(": ")[2].capitalize()),), figures=ids),
        _questions(v),
    ]
    if wrong := how_often_wrong(v):
        blocks.append(Note(text=f"How often such a verdict was wrong: {wrong}", kind="definition"))
    if release := release_words(v):
        blocks.append(Note(text=release, kind="source"))
    if by_month := month_words(v.by_month):
        blocks.append(Note(text=by_month, kind="definition"))
    if chart := _chart(v):
        blocks.append(chart)
    if v.safe.watched:
        blocks += [Note(text=v.safe.footnote, kind="warning"), _watched_table(material, v)]
    if settling := settles(v):
        blocks += [Heading(text="What would settle it", level=3), Bullets(items=settling)]
    return blocks


def cite(material: Material, v: Verdict) -> tuple[str, ...]:
    """Cite the council's and England's figures of the year judged and of its base."""
    rows = material.figures.by_key
    years = (v.real.year, *v.real.base_years)
    ids: list[str] = []
    for place in (v.council.code, ENGLAND):
        for year in years:
            ids += material.cite(rows.get((v.measure.id, v.kind, place, year)))
    return tuple(dict.fromkeys(ids))


def _questions(v: Verdict) -> Table:
    columns = (Column(name="Question"), Column(name="Answer"), Column(name="Why"))
    return Table(
        caption=f"{v.measure.title}: three questions",
        columns=columns,
        rows=tuple(card(v)),
    )


def _chart(v: Verdict) -> Chart | None:
    """The council's past, with the band inside which the year judged would not stand out."""
    held = dict(sorted(v.points.items()))
    if sum(p.value is not None for p in held.values()) < LEAST_DRAWN or v.real.base is None:
        return None
    m, real = v.measure, v.real
    low, high = real.low, real.high
    band: tuple[Range, ...] = ()
    if low is not None and high is not None:
        years = sorted((*real.base_years, real.year))
        band = tuple(Range(year=y, low=low, high=high) for y in years)
    decimals = m.of_kind(v.kind).decimals
    rows = tuple(
        (str(y), "…" if p.value is None else number(m, v.kind, p.value)) for y, p in held.items()
    )
    unit = unit_of(m, v.kind)
    return Chart(
        title=f"{m.title}: {v.council.name}, year by year",
        description=f"{v.council.name}'s figures by year, with the band between the highest figure "
        f"that would stand out as a fall ({_end(v, low)}) and the lowest that would as a rise "
        f"({_end(v, high)}) beside its four earlier years.",
        drawing=Line(
            council=v.council.name,
            unit=unit,
            past=tuple(
                Point(year=y, value=p.value, shows="" if p.value is not None else "…")
                for y, p in held.items()
            ),
            band=band,
            band_name="Inside this, nothing stands out from the earlier years",
            decimals=decimals,
        ),
        table=Table(
            caption=f"{m.title}, {unit}",
            columns=(Column(name="Year"), Column(name=v.council.name, numeric=True)),
            rows=rows,
        ),
    )


def _end(v: Verdict, value: float | None) -> str:
    return "none" if value is None else number(v.measure, v.kind, value, v.real.decimals)


def _watched_table(material: Material, v: Verdict) -> Table:
    heads = ("What was watched", "Why it is watched", "Found", "Figure", "Against", "England")
    rows = []
    for w in v.safe.watched:
        s, kind = w.signal, w.watch.kind
        for year in (s.year, *s.base_years):
            key = (w.measure.id, kind, v.council.code, year)
            material.cite(material.figures.by_key.get(key))
        known = s.value is not None and s.base is not None
        rows.append(
            (
                w.measure.title,
                f"a {w.watch.worse} would be "
                + ("harm" if w.role == "harm" else "looking less or elsewhere"),
                found_words(w),
                number(w.measure, kind, s.value) if s.value is not None else "…",
                f"{moved(kind, s)} {number(w.measure, kind, s.base)}" if known and s.base else "…",
                england_words(kind, w.england) if w.england is not None else "not known",
            )
        )
    columns = tuple(Column(name=h, numeric=h == "Figure") for h in heads)
    return Table(
        caption=f"{v.measure.title}: what was watched beside it",
        columns=columns,
        rows=tuple(rows),
    )
