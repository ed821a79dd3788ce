"""What a report may use of a council's own store: verdicts on its months, and figures that stand.

    own = read_own(Path("store"), ("referrals", "children_looked_after"), until=date(2026, 3, 31))

A pack may be published, so a measure of which any month shown counts 1 to 5 people is held back
whole: with the year's total, which the department publishes, the other months would give it away.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from headway.disclosure.small import gives_away, is_small
from headway.measures.finding import recorded_measures
from headway.measures.show import show, unit_of
from headway.measures.value import Measure
from headway.store.building import council_of
from headway.store.figures import read_figures, snapshot_of
from headway.store.sources import returns_behind
from headway.verdicts.own_months import Mark, OwnVerdict, judge_store
from headway.verdicts.own_months.series import Form, series_of
from headway.verdicts.own_months.spans import months_between
from headway.verdicts.signals.monthly import Month, shifted
from headway.vocabulary.errors import BadInput

# What a report shows where no programme names measures, in the order of a child's way.
HEADLINES = (
    "referrals", "rereferrals", "assessments_in_time", "section_47_started", "cp_plans_started",
    "looked_after_started", "looked_after_ceased", "children_in_need", "cp_plans_open",
    "children_looked_after", "full_care_orders", "care_orders_at_home",
)  # fmt: skip
# Month ends that a figure of how many stand is set beside: a year and two years before.
BEFORE = (12, 24)


@dataclass(frozen=True, kw_only=True)
class OwnFigure:
    """One month's figure of a store, as a pack shows it: `last` is its last day, `state` whether the
    return may still be mended (provisional), or is as filed."""

    id: str
    measure: Measure
    kind: str
    month: Month
    last: date
    numerator: float
    denominator: float | None
    value: float
    state: str


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How many stand at the end of the newest month, and at the ends of the months a year apart;
    the verdict sets them against the same day of earlier years."""

    now: OwnFigure
    before: tuple[OwnFigure | None, ...]
    verdict: OwnVerdict

    @property
    def measure(self) -> Measure:
        """What is counted."""
        return self.verdict.measure

    @property
    def kind(self) -> str:
        """By which of its kinds."""
        return self.verdict.kind


@dataclass(frozen=True, kw_only=True)
class OwnRecord:
    """What a report says of a council's own months.

    `held_back` are measures whose months are too small to print; `figures` holds every figure that
    may be shown, by measure, kind and month; `cited` those that were; `snapshot` and `made_at` say
    what of the store was read.
    """

    store: Path
    council: str
    snapshot: str
    made_at: str
    verdicts: tuple[OwnVerdict, ...]
    standing: tuple[Standing, ...]
    held_back: tuple[Measure, ...]
    figures: dict[tuple[str, str, Month], OwnFigure]
    parts: tuple[dict[str, Any], ...]
    cited: dict[str, OwnFigure] = field(default_factory=dict)

    def cite(self, measure: str, kind: str, months: Iterable[Month]) -> tuple[str, ...]:
        """Note that these months' figures are shown, and give their ids."""
        held = (self.figures.get((measure, kind, month)) for month in months)
        found = [one for one in held if one is not None]
        self.cited.update({one.id: one for one in found})
        return tuple(one.id for one in found)

    def sources(self, one: OwnFigure) -> list[dict[str, Any]]:
        """The returns behind a figure: which return and year, each file's name and hash."""
        read = {of for of, _ in returns_behind()[one.measure.id]}
        return [
            {
                "publication": part["of"],
                "vintage": part["year"],
                "file": file["name"],
                "sha256": file["sha256"],
                "held_in": "store",
            }
            for part in self.parts
            if part["of"] in read
            for file in part["files"]
        ]


def read_own(
    store: Path,
    named: Iterable[str],
    *,
    until: date,
    programme: Path | None = None,
    marks: Sequence[Mark] = (),
) -> OwnRecord:
    """The own months of these measures (of the headlines, where none is named) up to a day.

    Raises BadInput where nothing was built there.
    """
    about = json.loads((snapshot_of(store) / "about.json").read_text("utf-8"))
    wanted = _wanted(named)
    figures = _figures(store, council_of(store).code, wanted, until)
    verdicts, standing, held_back = [], [], []
    for measure, kind in wanted:
        if not (shown := _months_to_show(figures, measure, kind)):
            continue
        verdict = judge_store(
            store, measure.id, kind=kind, as_at=until, programme=programme, marks=marks
        )
        said = (figures.get((measure.id, kind, m)) for m in {*shown, *verdict.real.base})
        if any(map(_is_small, said)):
            held_back.append(measure)
        elif _stands(measure, kind):
            standing.append(_standing(figures, verdict, shown))
        else:
            verdicts.append(verdict)
    return OwnRecord(
        store=store,
        council=council_of(store).code,
        snapshot=snapshot_of(store).name,
        made_at=about["made_at"],
        verdicts=tuple(verdicts),
        standing=tuple(standing),
        held_back=tuple(held_back),
        figures={key: one for key, one in figures.items() if one.measure not in held_back},
        parts=tuple(about["parts"]),
    )


def _stands(measure: Measure, kind: str) -> bool:
    """Whether a figure says how many there are at a month's end, not how many came in it."""
    return series_of(measure, kind, {}).form is Form.STANDING


def _months_to_show(
    figures: dict[tuple[str, str, Month], OwnFigure], measure: Measure, kind: str
) -> list[Month]:
    """The months that a report shows of a measure, newest first; none where none is held."""
    held = [month for name, k, month in figures if (name, k) == (measure.id, kind)]
    if not held:
        return []
    months = (0, *BEFORE) if _stands(measure, kind) else range(36)
    return [shifted(max(held), -by) for by in months]


def own_shown(one: OwnFigure) -> str:
    """A figure as a reader sees it: whole numbers, shares with one decimal."""
    places = 0 if one.kind == "count" else 1
    return show(one.value, one.kind, unit_of(one.measure, one.kind), places)


def months_shown(verdict: OwnVerdict) -> list[Month]:
    """Every month from the first of the base to the last judged."""
    many = months_between(verdict.span.base_first, verdict.as_at)
    return [shifted(verdict.span.base_first, by) for by in range(many)]


def _wanted(named: Iterable[str]) -> list[tuple[Measure, str]]:
    """The measures, each by the kind that is shown first, in the order of the headlines."""
    by_id = {m.id: m for m in recorded_measures()}
    chosen = [name for name in named if name in by_id] or list(HEADLINES)
    rank = {name: place for place, name in enumerate(HEADLINES)}
    chosen = sorted(dict.fromkeys(chosen), key=lambda name: (rank.get(name, len(rank)), name))
    return [(by_id[name], by_id[name].recorded_kinds[0]) for name in chosen if name in by_id]


def _figures(
    store: Path, council: str, wanted: Sequence[tuple[Measure, str]], until: date
) -> dict[tuple[str, str, Month], OwnFigure]:
    by_id = {(m.id, kind): m for m, kind in wanted}
    rows = read_figures(store, measures=[m.id for m, _ in wanted], length="month", last=until)
    if not rows:
        raise BadInput(
            f"{store} holds no month of any measure that the report shows, up to {until}. "
            f"See what it holds with: headway measure {store} --every month"
        )
    made = {}
    for row in rows:
        measure = by_id.get((row["measure"], row["kind"]))
        if measure is None or row["value"] is None or row["last"] > until:
            continue
        month = (row["first"].year, row["first"].month)
        made[measure.id, row["kind"], month] = OwnFigure(
            id=f"own.{measure.id}.{row['kind']}.{council}.{month[0]}-{month[1]:02}",
            measure=measure,
            kind=row["kind"],
            month=month,
            last=row["last"],
            numerator=row["numerator"],
            denominator=row["denominator"],
            value=row["value"],
            state=row["state"],
        )
    return made


def _is_small(one: OwnFigure | None) -> bool:
    """Whether a figure, or what is beside it, counts 1 to 5 people."""
    if one is None:
        return False
    counts, whole = one.measure.counts, one.denominator if one.kind == "share" else None
    return (
        is_small(one.numerator, counts)
        or is_small(whole, counts)
        or gives_away(one.numerator, whole, counts)
    )


def _standing(
    figures: dict[tuple[str, str, Month], OwnFigure], verdict: OwnVerdict, shown: list[Month]
) -> Standing:
    now, *before = (figures.get((verdict.measure.id, verdict.kind, month)) for month in shown)
    assert now is not None
    return Standing(now=now, before=tuple(before), verdict=verdict)
