"""A report with the council's store shows its own months; nothing small is printed."""

import json
import re
from datetime import date

import pytest

from headway.comparators.library import open_library
from headway.reports.composing import Order, compose
from headway.reports.provenance import provenance
from headway.reports.verifying import verify
from headway.vocabulary.errors import BadInput
from tests.lib.drawn_store import drawn_store

FIRST = date(2023, 4, 1)
STEADY = [96, 104, 101, 97, 103, 99] * 4
FALL = [60, 64, 58, 61, 66, 59, 62, 57, 63, 60, 58, 61]
MADE_ON = date(2026, 6, 30)


@pytest.fixture(scope="module")
def library():
    """The package's own table."""
    return open_library()


@pytest.fixture
def store(tmp_path):
    """Referrals that fell, a plan or two a month that ended late, children looked after."""
    return drawn_store(
        tmp_path / "store",
        {
            ("referrals", "count"): [*STEADY, *FALL],
            ("looked_after_started", "count"): [9, 8, 12, 4, 11, 10] * 6,
            ("children_looked_after", "count"): [*range(400, 436)],
        },
        first=FIRST,
    )


def page(store, library, **more):
    """The words of the page of own months."""
    order = Order.of("342", made_on=MADE_ON, store=store, **more)
    material, document = compose(order, library)
    found = next(p for p in document.pages if p.id == "own-months")
    return material, repr(found)


def test_a_change_of_the_councils_own_months_is_judged_and_drawn(store, library):
    """The answer, the limits of the base, and every month with its state."""
    material, said = page(store, library)
    assert material.own is not None
    [verdict] = material.own.verdicts
    assert str(verdict.real.answer) == "yes"
    assert "Referrals to children's social care: three questions" in said
    assert re.search(r"'June 2025', '58', 'provisional', 'judged'", said)
    assert "judged_from=24" in said


def test_how_many_stand_is_shown_beside_a_year_and_two_years_before(store, library):
    """435 in March 2026, 423 in March 2025, 411 in March 2024; and whether that is more than chance."""
    _, said = page(store, library)
    assert "'March 2026', '435', '423', '411', 'we cannot tell yet', 'provisional'" in said


def test_a_measure_with_a_month_of_one_to_five_people_is_held_back_whole(store, library):
    """With the year's total, which is published, the other months would give the small one away."""
    material, said = page(store, library)
    assert [m.id for m in material.own.held_back] == ["looked_after_started"]
    assert "Not printed, because a month of theirs counts 1 to 5 people" in said
    assert "July 2023', '4'" not in said
    assert not [id for id in material.own.cited if "looked_after_started" in id]


def test_only_months_that_had_ended_by_the_reports_day_are_shown(store, library):
    """A report of what was known on a day does not look past it."""
    _, said = page(store, library, known_at=date(2025, 9, 30))
    assert "'September 2025'" in said
    assert "October 2025" not in said


def test_an_invented_council_s_months_stand_in_no_real_council_s_report(store, library):
    told = store / "store.toml"
    told.write_text(f'{told.read_text("utf-8")}name = "Invented"\ninvented = true\n', "utf-8")
    with pytest.raises(BadInput, match="it holds an invented council's returns"):
        page(store, library)


def test_without_a_store_there_is_no_such_page(library):
    """Published figures stand by themselves."""
    _, document = compose(Order.of("342", made_on=MADE_ON), library)
    assert "own-months" not in [p.id for p in document.pages]


def test_the_store_of_another_council_is_refused(store, library):
    """A council's months never stand in another's report."""
    with pytest.raises(
        BadInput, match="it is the store of council 342, and the report is on Halton"
    ):
        compose(Order.of("Halton", made_on=MADE_ON, store=store), library)


def test_each_figure_names_the_returns_behind_it_and_verify_works_it_out_again(
    store, library, tmp_path
):
    """The same store holds; one whose figures became others names the sentence that rests on them."""
    folder = tmp_path / "report"
    order = Order.of("342", made_on=MADE_ON, store=store)
    material, document = compose(order, library)
    body = provenance(document, material, order, files={})
    folder.mkdir()
    (folder / "provenance.json").write_text(json.dumps(body), "utf-8")
    [entry] = [f for f in body["figures"] if f["id"] == "own.referrals.count.342.2026-03"]
    assert entry["value"] == 61
    assert [s["file"] for s in entry["sources"]] == ["cin_2026.xml"]
    assert verify(folder, library=library, store=store).holds
    alone = verify(folder, library=library)
    assert alone.holds
    assert "own months were not checked" in alone.notes[0]
    drawn_store(store, {("referrals", "count"): [*STEADY, *FALL[:-1], 99]}, first=FIRST)
    found = verify(folder, library=library, store=store)
    assert any(
        "own-referrals-says" in p or "own.referrals.count.342.2026-03" in p for p in found.problems
    )
