"""Parts and wholes of the published in-need, workforce and money figures, over every council.

England is the sum of its councils, but for rounding to ten, for counts of one to five that are
suppressed, and for councils that could not report, for which the department adds an estimate.
"""

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from headway.measures import measure_named
from headway.measures.resolve import resolve
from headway.measures.show import seen, seen_value
from headway.vocabulary.councils import ENGLAND, all_councils
from tests.lib import official

COUNTS = """cp_plans_started cp_plans_open cp_neglect_started section_47_started
initial_conferences neglect_at_assessment referrals assessments_completed children_in_need
in_need_started in_need_plans""".split()
# Reasons for which England holds a council's children although the council has no figure.
NOT_SENT = {"not_available", "low_reliability", "not_reported"}
JOINT = {"314": "314/318", "318": "314/318", "940": "940/941", "941": "940/941"}


def years_of(figures, measure: str, kind: str, place: str) -> dict[int, dict]:
    """The place's figures that have a value, by year."""
    rows = figures.by_place[measure, kind, place]
    return {row["year"]: row for row in rows if row["value"] is not None}


def councils_of(figures, measure: str, kind: str, year: int) -> list[dict]:
    """Every council's figure of that year, with a value or without."""
    keys = ((measure, kind, council.code, year) for council in all_councils())
    return [figures.by_key[key] for key in keys if key in figures.by_key]


@pytest.mark.parametrize("measure", COUNTS)
def test_england_is_the_sum_of_its_councils(published, measure):
    """To one in a thousand, and to one in ten where a council could not report."""
    years = years_of(published.figures, measure, "count", ENGLAND)
    assert len(years) >= 3
    for year, england in years.items():
        councils = councils_of(published.figures, measure, "count", year)
        known = sum(row["value"] for row in councils if row["value"] is not None)
        is_whole = not any(row["state"] in NOT_SENT for row in councils)
        least = 0.997 if is_whole else 0.9
        assert least * england["value"] <= known <= 1.001 * england["value"], year


def test_causes_of_plans_started_add_up_to_plans_started(official_home):
    """Wherever all five are published. One council's of 2016 are two fewer than its plans."""
    causes = [f"cin_d2/{c}_Initial" for c in "Neglect Emotional Physical Sexual Multiple".split()]
    held: dict[tuple[str, int], dict[str, float]] = {}
    for cell in official.library().cells({*causes, "cin_d2/CPP_start"}).to_pylist():
        if len(cell["council"]) == 3 and cell["value"] is not None:
            held.setdefault((cell["council"], cell["year"]), {})[cell["series"]] = cell["value"]
    whole = {key: had for key, had in held.items() if len(had) == 6}
    assert len(whole) > 1_000
    wrong = {
        key: sum(had[c] for c in causes) - had["cin_d2/CPP_start"]
        for key, had in whole.items()
        if sum(had[c] for c in causes) != had["cin_d2/CPP_start"]
    }
    assert wrong == {("384", 2016): -2}  # Wakefield, as published


@pytest.mark.parametrize("code", JOINT)
def test_a_joint_return_is_given_to_neither_council(published, code):
    """Also for the years that an older release prints in the row of one of the two."""
    for measure in ("vacancy", "agency", "turnover", "caseload", "social_workers"):
        kind = measure_named(measure).kinds[0]
        assert years_of(published.figures, measure, kind, JOINT[code]) != {}
        rows = published.figures.by_place.get((measure, kind, code), [])
        assert [row for row in rows if row["value"] is not None] == []


def test_the_nought_of_a_council_that_did_not_report_is_no_figure(published):
    """St Helens of 2014 shows 0 assessments in the department's table, and England is marked u."""
    completed, in_time = (
        measure_named("assessments_completed"),
        measure_named("assessments_in_time"),
    )
    get = published.figures.by_key
    assert seen(completed, get["assessments_completed", "count", "342", 2014]) == "x"
    assert seen(in_time, get["assessments_in_time", "share", "342", 2014]) == "x"
    assert seen(completed, get["assessments_completed", "count", ENGLAND, 2014]) == "u"


class EarlierLibrary:
    """What was held before the newest vintages came: cells to one vintage and no later."""

    def __init__(self, vintage: int):
        self.vintage = vintage

    def cells(self, series: set[str]) -> pa.Table:
        """The named series' cells of that vintage and before."""
        cells = official.library().cells(series)
        return cells.filter(pc.field("vintage") <= self.vintage)


def test_both_vintages_of_englands_enquiries_are_held(official_home, published):
    """189.6 for every 10,000 in the release of 2024, restated to 189.4 in 2025."""
    measure = measure_named("section_47_started")
    key = (measure.id, "rate", ENGLAND, 2023)
    before = resolve(EarlierLibrary(2024), [measure]).by_key
    assert seen_value(measure, before[key]) == 189.6
    assert seen_value(measure, published.figures.by_key[key]) == 189.4


def test_two_sources_of_one_spending_are_kept_apart(published):
    """Halton's share is the same in both for 2024-25, though the amounts are 10.6% apart."""
    get = published.figures.by_key
    shares = [
        seen_value(measure_named(m), get[m, "share", "876", 2025])
        for m in ("looked_after_share_of_spend", "looked_after_share_of_spend_ro3")
    ]
    assert shares == [59.8, 59.8]
    section_251 = get["looked_after_spend", "value", "876", 2025]["value"] * 1_000
    ro3 = get["looked_after_share_of_spend_ro3", "share", "876", 2025]["numerator"]
    assert round(100 * (ro3 / section_251 - 1), 1) == 10.6


def test_englands_spending_is_the_sum_of_its_councils(published):
    """But for 2017-18, where the North East holds £60 million that no council of it shows."""
    for measure in ("looked_after_spend", "childrens_spend"):
        for year, england in years_of(published.figures, measure, "value", ENGLAND).items():
            councils = councils_of(published.figures, measure, "value", year)
            known = sum(row["value"] for row in councils if row["value"] is not None)
            missing = 60 if year == 2018 else 0
            assert abs(england["value"] - known - missing) < 0.5, (measure, year)
