"""A small programme as a value, for specs of sections: things now, and things as they were agreed."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from headway.comparators.library import Library
from headway.meetings.value import Meeting
from headway.meetings.whole import Meetings
from headway.plan.fields import Numbered
from headway.plan.programme import Baseline, Programme
from headway.plan.whole import plan_of
from headway.reports.blocks import Bullets, Paragraph, Table, plain
from headway.reports.material import Material, without_figures
from headway.reports.programme import Agreed, Told, hidden_ids, left_by, part_1
from headway.verdicts.claims.reading import read_claims
from headway.voice.whole import Voice

DAY = date(2026, 11, 21)
AGREED = date(2026, 4, 1)
EXAMPLES = Path(__file__).parents[2] / "src/headway/plan/examples"


def material_of(
    now: Iterable[Numbered],
    agreed: Iterable[Numbered] = (),
    *,
    again: Iterable[Numbered] = (),
    day: date = DAY,
    meetings: Iterable[Numbered] = (),
    voice: Iterable[Numbered] = (),
    meeting: Meeting | None = None,
    folder: Path = Path("wharfemoor"),
    **programme: object,
) -> Material:
    """The material of an invented programme: as it is now, as agreed, as agreed again in October."""
    head = Programme(title="Wharfemoor: plan", invented=True, **programme)  # type: ignore[arg-type]
    days = ((agreed, AGREED), (again, date(2026, 10, 13)))
    heads = [
        Agreed(head=Baseline(agreed_on=on, agreed_by="Cabinet"), plan=plan_of(head, things))
        for things, on in days
        if things
    ]
    whole = plan_of(head, now)
    hidden = hidden_ids([whole, *(each.plan for each in heads)])
    told = Told(
        folder=folder,
        plan=part_1(whole, hidden),
        day=day,
        agreed=tuple(Agreed(head=a.head, plan=part_1(a.plan, hidden)) for a in heads),
        meetings=left_by(Meetings(things=tuple(meetings)), meeting, day),
        meeting=meeting,
        claims=read_claims(folder / "claims.toml") if folder.is_dir() else (),
        held_back=sum(thing.id in hidden for thing in whole.things),
        later=0,
        entries={},
        inputs={},
        voice=Voice(things=tuple(voice)).by(day).released(hidden),
    )
    return without_figures(told, Library(None), model="2025", made_on=day.isoformat())


def said(material: Material, section: str) -> str:
    """Everything that a section says, a line for each sentence, item or row."""
    from headway.reports.sections import all_sections

    lines: list[str] = []
    for page in all_sections()[section].pages(material):
        for block in page.blocks:
            if isinstance(block, Paragraph):
                lines.append(plain(block.text))
            elif isinstance(block, Bullets):
                lines += [plain(item) for item in block.items]
            elif isinstance(block, Table):
                lines += [" | ".join(row) for row in block.rows]
    return "\n".join(lines)
