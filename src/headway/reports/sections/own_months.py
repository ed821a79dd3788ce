"""The council's own months, from its store: judged, drawn with what happened when, and defined."""

from collections.abc import Sequence
from string import ascii_uppercase

from headway.measures.show import unit_of
from headway.reports.blocks import (
    Block,
    Bullets,
    Chart,
    Column,
    Definition,
    Definitions,
    Heading,
    Note,
    Page,
    Paragraph,
    Strong,
    Table,
)
from headway.reports.charts import MonthMark, MonthPoint, Months
from headway.reports.material import Material
from headway.reports.own_record import BEFORE, OwnRecord, Standing, months_shown, own_shown
from headway.reports.section import Section
from headway.reports.telling import in_words
from headway.store.defining import source_of
from headway.verdicts.own_months.giving import card, cautions, settles
from headway.verdicts.own_months.value import Mark, OwnVerdict
from headway.verdicts.own_months.words import (
    FOUND,
    month_name,
    title_of,
    watched_words,
)
from headway.verdicts.signals import Answer
from headway.verdicts.signals.monthly import Month
from headway.vocabulary.states import NOT_HELD

INTRODUCTION = (
    "These are the council’s own figures, month by month, from the returns in its store. They are "
    "newer than what is published, and a figure marked provisional may still be mended. They are not "
    "beside other councils’ months, because nobody publishes those."
)
STANDS = (
    "How many stand is set against the same day of up to four earlier years, and how far all councils’ "
    "figures move where nothing lasting changed. A number that is lower than last year’s is no fall "
    "until this says so."
)
HIDDEN = (
    "Not printed, because a month of theirs counts 1 to 5 people: {names}. Who may see them finds them "
    "with headway judge and headway measure."
)


def pages(material: Material) -> tuple[Page, ...]:
    """One page, or none where no store was given."""
    return () if material.own is None else (page_of(material.own),)


def page_of(own: OwnRecord) -> Page:
    """The page: how many there are, each measure's months judged and drawn, what each counts."""
    blocks: list[Block] = [Paragraph(text=INTRODUCTION)]
    blocks += _standing_blocks(own)
    for verdict in own.verdicts:
        blocks += _judged_blocks(own, verdict)
    if own.held_back:
        names = "; ".join(title_of(m).lower() for m in own.held_back)
        blocks.append(Note(text=HIDDEN.format(names=names), kind="warning"))
    shown = [v.measure for v in own.verdicts] + [s.measure for s in own.standing]
    if shown:
        items = tuple(
            Definition(
                term=title_of(m), meaning=f"{m.says} {m.why} Source: {source_of(m).rstrip('.')}."
            )
            for m in shown
        )
        blocks += [Heading(text="What each measure counts"), Definitions(items=items)]
    return Page(id="own-months", title="The council’s own months", blocks=tuple(blocks))


def _standing_blocks(own: OwnRecord) -> list[Block]:
    """How many stand at the newest month's end, beside a year and two years before."""
    if not own.standing:
        return []
    past = (f"{by} months before" for by in BEFORE)
    heads = ("Measure", "Month end", "Now", *past, "More than chance?", "State")
    rows = []
    for one in own.standing:
        own.cite(one.measure.id, one.kind, _months_of(one))
        before = (own_shown(b) if b else NOT_HELD.symbol for b in one.before)
        name = f"{title_of(one.measure)} ({unit_of(one.measure, one.kind)})"
        chance = card(one.verdict)[0][1]
        if one.verdict.real.answer is Answer.YES:
            chance = f"{chance}: a {one.verdict.real.direction}"
        rows.append(
            (name, month_name(one.now.month), own_shown(one.now), *before, chance, one.now.state)
        )
    columns = tuple(
        Column(name=h, numeric=n in range(2, 3 + len(BEFORE))) for n, h in enumerate(heads)
    )
    return [
        Heading(text="How many there are"),
        Table(caption="At the end of the newest month", columns=columns, rows=tuple(rows)),
        Paragraph(text=STANDS),
        *_what_stands_out(own),
    ]


def _what_stands_out(own: OwnRecord) -> list[Block]:
    """Of what stands at the month's end: each that lies further from earlier years than chance."""
    found: list[Block] = []
    for one in own.standing:
        if one.verdict.real.answer is Answer.YES:
            own.cite(one.measure.id, one.kind, (*one.verdict.real.base, one.verdict.as_at))
            found.append(_three_questions(one.verdict))
    return found


def _three_questions(v: OwnVerdict) -> Table:
    columns = tuple(Column(name=n) for n in ("Question", "Answer", "Why"))
    caption = f"{title_of(v.measure)}: three questions"
    return Table(caption=caption, columns=columns, rows=tuple(card(v)))


def _months_of(one: Standing) -> list[Month]:
    return [figure.month for figure in (one.now, *one.before) if figure is not None]


def _judged_blocks(own: OwnRecord, v: OwnVerdict) -> list[Block]:
    months = months_shown(v)
    ids = own.cite(v.measure.id, v.kind, months)
    name = v.measure.id.replace("_", "-")
    sentence = v.sentence.partition(": ")[2] or v.sentence
    blocks: list[Block] = [
        Heading(text=title_of(v.measure), id=f"own-{name}"),
        Paragraph(
            text=(Strong(text=sentence[:1].upper() + sentence[1:]),),
            figures=ids,
            id=f"own-{name}-says",
        ),
        _three_questions(v),
        _chart(own, v, months),
    ]
    if v.marks:
        blocks += [Heading(text="What happened meanwhile", level=3), _happened(v.marks)]
    blocks += [Note(text=text, kind="definition") for text in cautions(v)]
    if v.safe.watched:
        rows = tuple((w.measure.title, FOUND[w.finding], watched_words(w)) for w in v.safe.watched)
        heads = tuple(Column(name=n) for n in ("What was watched", "Found", "How it moved"))
        caption = f"{title_of(v.measure)}: what was watched beside it"
        blocks.append(Table(caption=caption, columns=heads, rows=rows))
        blocks.append(Note(text=v.safe.footnote, kind="warning"))
    if settling := settles(v):
        blocks += [Heading(text="What would settle it", level=3), Bullets(items=settling)]
    return blocks


def _chart(own: OwnRecord, v: OwnVerdict, months: Sequence[Month]) -> Chart:
    """The months with the limits of the base, and letters where something happened."""
    figures = [own.figures.get((v.measure.id, v.kind, m)) for m in months]
    unit = f"{unit_of(v.measure, v.kind)}, each month"
    rows = tuple(
        (
            month_name(m),
            own_shown(f) if f else NOT_HELD.symbol,
            f.state if f else "not held",
            "base" if m < v.span.first else "judged",
        )
        for m, f in zip(months, figures, strict=True)
    )
    heads = ("Month", "Figure", "State", "Part")
    return Chart(
        title=f"{title_of(v.measure)}: {month_name(months[0])} to {month_name(months[-1])}",
        description=f"{len(months)} months, the {v.span.months} judged after the stroke, with the "
        "usual level and the limits that the 24 months before give.",
        drawing=Months(
            unit=unit,
            months=tuple(
                MonthPoint(
                    name=f"{month_name(m)[:3]} {m[0]}",
                    value=f.value if f else None,
                    is_provisional=bool(f and m in v.series.provisional),
                )
                for m, f in zip(months, figures, strict=True)
            ),
            judged_from=months.index(v.span.first),
            centre=v.real.centre,
            lower=v.real.lower,
            upper=v.real.upper,
            marks=_marked(v.marks, months),
        ),
        table=Table(
            caption=f"{title_of(v.measure)}, {unit}",
            columns=tuple(Column(name=h, numeric=h == "Figure") for h in heads),
            rows=rows,
        ),
    )


def _marked(marks: Sequence[Mark], months: Sequence[Month]) -> tuple[MonthMark, ...]:
    """The marks that lie in the months shown, each by its letter in the list below."""
    return tuple(
        MonthMark(at=months.index(month), letter=letter)
        for letter, mark in zip(ascii_uppercase, marks, strict=False)
        if (month := (mark.on.year, mark.on.month)) in months
    )


def _happened(marks: Sequence[Mark]) -> Bullets:
    letters = [*ascii_uppercase, *[""] * len(marks)]
    return Bullets(
        items=tuple(
            f"{letter}{': ' if letter else ''}{in_words(mark.on)}: {mark.what} ({mark.id}): {mark.title}"
            for letter, mark in zip(letters, marks, strict=False)
        )
    )


SECTION = Section(
    id="own_months", says="What do the council’s own months say?", pages=pages, needs="store"
)
