"""The council's own months in the service: from its store, small counts never there."""

from datetime import date

import pytest

from headway.web.figures.jobs.prepare_figures import prepare_figures
from headway.web.figures.own_store import store_of
from headway.web.figures.own_working import own_months
from headway.web.figures.resting import rests_on
from headway.web.site.models import Council, Prepared
from headway.web.site.prepared import OWN
from tests.lib.drawn_store import drawn_store

STEADY = [96, 104, 101, 97, 103, 99] * 4
FALL = [60, 64, 58, 61, 66, 59, 62, 57, 63, 60, 58, 61]


@pytest.fixture
def store(tmp_path, monkeypatch):
    """A store of Wharfemoor's beside the service: re-referrals that fell, and starts of care."""
    monkeypatch.setenv("HEADWAY_STORES", str(tmp_path))
    return drawn_store(
        tmp_path / "wharfemoor",
        {
            ("rereferrals", "share"): [(n, 400) for n in (*STEADY, *FALL)],
            ("section_47_started", "count"): [9, 8, 12, 4, 11, 10] * 6,
        },
        first=date(2023, 4, 1),
    )


def test_the_page_shows_the_months_and_hides_what_is_small(as_, look, wharfemoor, store):
    """The verdict, the chart and its table; of a measure with a month of four, its name alone."""
    prepare_figures(wharfemoor, {"only_named": True})
    stamped = rests_on(wharfemoor)
    Prepared.objects.filter(council=wharfemoor).update(rests_on=stamped)
    seen = look(as_("member"), "figures:own_months")
    assert "Referrals within 12 months of an earlier one: three questions" in seen.words
    assert seen.page.select_one("main svg")["role"] == "img"
    assert "Not printed, because a month of theirs counts 1 to 5 people" in seen.words
    assert "From the store as it was built on 2026-06-01." in seen.words


def test_a_new_build_makes_what_was_prepared_older(wharfemoor, store):
    """What is prepared rests on the snapshot that is current."""
    before = rests_on(wharfemoor)
    (store / "snapshots" / "drawn").rename(store / "snapshots" / "newer")
    (store / "current").write_text("newer", "utf-8")
    assert rests_on(wharfemoor) != before


def test_without_a_store_the_page_says_how_to_have_one(as_, look, wharfemoor):
    """No store, no months, and never another council's."""
    assert store_of(wharfemoor) is None
    Prepared.objects.create(
        council=wharfemoor,
        key=OWN,
        rests_on=rests_on(wharfemoor),
        body={"says": own_says(wharfemoor)},
    )
    seen = look(as_("member"), "figures:own_months")
    assert "name its folder in HEADWAY_STORES" in seen.words


def own_says(council: Council) -> str:
    return own_months(council, None)["says"]


def test_a_real_council_is_never_shown_an_invented_one_s_months(wharfemoor, store):
    """One with a code of its own is told why it has none."""
    told = store / "store.toml"
    told.write_text(f'{told.read_text("utf-8")}name = "Invented"\ninvented = true\n', "utf-8")
    Council.objects.filter(pk=wharfemoor.pk).update(code="342")
    wharfemoor.refresh_from_db()
    assert "invented council's returns" in own_says(wharfemoor)
