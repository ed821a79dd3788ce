"""From every figure to its rows and back: what is counted of the rows is the figure."""

import os
import random
from itertools import groupby
from types import SimpleNamespace

import pytest

from headway.engine.duck import engine
from headway.measures.finding import measure_named, recorded_measures
from headway.measures.own import own_figures
from headway.record.making import make
from headway.store.counting import Place, child_in, figures_of, place_of
from headway.store.drill import Drilled, period_of, periods_of, recorded_as, rows_behind
from headway.store.which import Which, period_name, which_of
from headway.vocabulary.errors import BadInput
from tests.lib.plain_care_orders import HomeDraw
from tests.lib.years_of_care import filed as filed_care
from tests.lib.years_of_need import Draw
from tests.lib.years_of_need import filed as filed_need

COUNCILS = int(os.environ.get("HEADWAY_COUNCILS") or 1)
# Every cut where more councils are asked for; else one of each measure and kind, by chance.
EVERY_CUT = COUNCILS > 1
# Of each measure, kind and a cut so many periods, with every part that has a figure in them.
PERIODS = 1


@pytest.fixture(scope="module", params=range(COUNCILS))
def council(request):
    """A random council's record of both returns, and some figures of all that it gives."""
    rng = random.Random(request.param)
    care, need = HomeDraw(rng).files(14), Draw(rng).files(14)
    filed = [*map(filed_care, care), *map(filed_need, need)]
    with engine(threads=1) as duck:
        record = make(duck, filed)
        latest = max(record.years)
        measures = [m for m in recorded_measures() if _has_rows(record, m)
                    and all(record.tables[r.table].since <= latest for r in m.recorded)]  # fmt: skip
        cuts = sorted({cut for table in record.tables.values() for cut in table.every_cut})
        # Of what is taken once a year there is a year alone; every table has that one.
        of_all = [periods_of(of, record) for of in record.tables.values() if not of.taken]
        over = sorted(set.intersection(*map(set, filter(None, of_all))))
        some = rng.sample([p for p in over if p.length == "month"], PERIODS)
        some += [p for p in over if p.length == "year"]
        figures = own_figures(record, measures, some, cuts)
        kinds = {(m.id, r.kind) for m in measures for r in m.recorded}
        yield SimpleNamespace(record=record, figures=_some(figures, rng), kinds=kinds)


def _some(figures, rng):
    """Of each measure, kind and chosen cut the figures of so many periods, in order."""
    made = []
    kinds: dict = {}
    for key in sorted({_by(f)[:3] for f in figures}):
        kinds.setdefault(key[:2], []).append(key[2])
    chosen = {
        kind: set(cuts) if EVERY_CUT else {"", rng.choice(cuts)} for kind, cuts in kinds.items()
    }
    for (*kind, cut), held in groupby(sorted(figures, key=_by), key=lambda f: _by(f)[:3]):
        if cut not in chosen[tuple(kind)]:
            continue
        of = list(held)
        whens = sorted({f.period for f in of})
        some = rng.sample(whens, min(PERIODS, len(whens)))
        made += [f for f in of if f.period in some]
    return made


def _by(figure):
    return (figure.measure, figure.kind, figure.cut, figure.period)


def _has_rows(record, measure):
    names = [{c.name for c in record.tables[r.table].columns}
             for r in measure.recorded if r.table in record.tables]  # fmt: skip
    return bool(names) and all("child" in columns for columns in names)


def test_the_rows_of_every_figure_count_to_it(council):
    """Every measure and kind, of all and by every part of a cut."""
    compared: set[tuple[str, str]] = set()
    for (name, kind, cut, period), figures in groupby(council.figures, key=_by):
        measure, recorded = measure_named(name), recorded_as(measure_named(name), kind)
        rows = tuple(rows_behind(council.record, recorded, period, cut))
        found = Drilled(measure=measure, recorded=recorded, period=period, rows=rows)
        parts = list(figures)
        for figure in parts:
            mine = found.of_part(figure.part) if cut else found
            top, below = mine.numerator, mine.denominator
            told = (figure.numerator, figure.denominator)
            assert (top, below) == pytest.approx(told), (name, kind, cut, figure.part, period)
            if recorded.middle:
                assert mine.middle == pytest.approx(figure.value)
            compared.add((name, kind))
        if cut:
            assert {row["part"] for row in rows} <= {f.part for f in parts}
    assert compared == council.kinds and len(council.figures) > 500


def test_a_child_s_figures_are_those_whose_rows_have_the_child(council):
    record = council.record
    measures = [measure_named(n) for n in ("full_care_orders", "cp_plans_started", "rereferrals",
                                           "care_reviews_in_time", "days_at_home_on_a_care_order")]  # fmt: skip
    for child in ("C1", "C5"):
        back = {
            (f.which.measure, f.which.kind, f.which.period): f.counted
            for f in figures_of(record, child, measures)
        }
        expected = {}
        for m in measures:
            for r in m.recorded:
                years = [
                    p for p in periods_of(record.tables[r.table], record) if p.length == "year"
                ]
                for p in years:
                    mine = [row for row in rows_behind(record, r, p) if row["child"] == child]
                    if mine:
                        key = (m.id, r.kind, period_name(p.length, p.last))
                        expected[key] = any(row["counted"] for row in mine)
        assert back == expected


def test_a_row_s_figures_count_that_row_and_no_other_of_the_child(council):
    record = council.record
    [measure] = [measure_named("children_looked_after")]
    rows = record.rows("SELECT child, last_year, row FROM care_episodes ORDER BY child, row")
    months = [p for p in periods_of(record.tables["care_episodes"], record) if p.length == "month"]
    behind = {p: rows_behind(record, recorded_as(measure, "count"), p) for p in months}
    for child, year, row in rows[:10]:
        place = Place("ssda903", year, "episodes", row)
        found = figures_of(record, child, [measure], length="month", place=place)
        counting = {f.which.period for f in found if f.which.kind == "count"}
        for p, held in behind.items():
            mine = any((r["last_year"], r["row"], r["child"]) == (year, row, child) for r in held)
            assert mine == (period_name(p.length, p.last) in counting)
        assert {f.through for f in found} <= {"the row itself"}


@pytest.mark.parametrize(
    "which",
    [
        Which("full_care_orders", "share", "2026-03"),
        Which("full_care_orders", "share", "2026", "placement", "foster"),
        Which("full_care_orders", "count", "2026", "need", ""),
        Which("full_care_orders", "count", "2026", "team", "North: A=B"),
    ],
)
def test_a_name_leads_back_to_its_figure(which):
    assert which_of(which.name) == which


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (lambda record: which_of("full_care_orders"), "names no figure"),
        (lambda record: place_of("episodes:17"), "names no row"),
        (lambda record: child_in(record, Place("ssda93", 2025, "episodes", 1)), "mean ssda903"),
        (lambda record: child_in(record, Place("ssda903", 2025, "episode", 1)), "mean episodes"),
        (lambda record: child_in(record, Place("ssda903", 2025, "episodes", 9999)), "no row 9999"),
        (lambda record: child_in(record, Place("ssda903", 1999, "episodes", 1)), "no row 1"),
        (lambda record: behind(record, "sexes"), "mean sex"),
        (
            lambda record: period_of("2031-02", ORDERS, of_care(record), record),
            "no figure of full_care_orders",
        ),
    ],
)
def test_what_is_not_there_is_a_sentence_with_what_to_do(council, asked, says):
    with pytest.raises(BadInput, match=says):
        asked(council.record)


ORDERS = measure_named("full_care_orders")


def of_care(record):
    """The table that most figures of care are made from."""
    return record.tables["care_episodes"]


def behind(record, cut):
    """The rows of a figure by a cut."""
    last = periods_of(of_care(record), record)[-1]
    return rows_behind(record, recorded_as(ORDERS, "count"), last, cut)
