"""What inspectors judged: full inspections and visits of the council, oldest first."""

from datetime import date

from headway.reports.blocks import Column, Note, Page, Paragraph, Table
from headway.reports.material import Material
from headway.reports.section import Section
from headway.vocabulary.month import in_words

HEADS = (
    "Inspected",
    "Published",
    "Kind",
    "Overall",
    "Leaders",
    "Help and protection",
    "Children in care",
    "Care leavers",
)
GRADES = ("overall", "leaders", "help_and_protection", "in_care", "care_leavers")


def pages(material: Material) -> tuple[Page, ...]:
    """One page, or none where no outcome is held."""
    seen: dict[tuple[str, str], dict] = {}
    for row in material.library.inspections.to_pylist():
        if row["council"] == material.council.code:
            seen.setdefault((row["inspected_on"], row["published_on"]), row)
    rows = [seen[key] for key in sorted(seen)]
    if not rows:
        return ()
    table = Table(
        caption="Inspections of local authority children’s services",
        columns=tuple(Column(name=h) for h in HEADS),
        rows=tuple(
            (
                _day(r["inspected_on"]),
                _day(r["published_on"]),
                r["kind"] + (f": {r['theme']}" if r["theme"] else ""),
                *(r[g] or "no grade" for g in GRADES),
            )
            for r in rows
        ),
    )
    last = [r for r in rows if r["overall"]]
    text = (
        f"The latest full inspection held was published on {_day(last[-1]['published_on'])}: "
        f"overall, {last[-1]['overall'][0].lower()}{last[-1]['overall'][1:]}."
        if last
        else "No full inspection with grades is held."
    )
    note = (
        "Grades are Ofsted’s, from its own files, from 2018 on. Care leavers have a grade of their "
        "own since January 2023; focused visits give none."
    )
    blocks = (Paragraph(text=text), table, Note(text=note, kind="source"))
    return (Page(id="inspections", title="What inspectors judged", blocks=blocks),)


def _day(text: str) -> str:
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return text
    return in_words(day)


SECTION = Section(id="inspections", says="What did inspectors judge?", pages=pages)
