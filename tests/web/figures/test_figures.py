"""Published figures in the service: whose they are, what can be said of them, and how old they are."""

import csv
from dataclasses import replace
from io import StringIO

import pytest

from headway.plan.actions import Action
from headway.web.figures.jobs.prepare_figures import prepare_figures
from headway.web.figures.resting import rests_on
from headway.web.site.held import held_by
from headway.web.site.jobs import jobs
from headway.web.site.linking import link
from headway.web.site.models import Council, Job, Prepared
from headway.web.site.revisions import Change, save
from tests.web.conftest import Seen

BORROWED = (
    "Wharfemoor is invented and publishes no figures: these are St Helens’s published ones, shown "
    "to demonstrate."
)


@pytest.fixture
def st_helens() -> Council:
    """A real council's public story of 2018."""
    return Council.objects.get(slug="st-helens")


def test_the_list_has_what_the_plan_names_first_and_says_how_many_pass_by_chance(
    as_, look, prepared
):
    seen = look(as_("analyst"), "figures:measures")
    assert [h.get_text() for h in seen.page.select("main h2")][:2] == [
        "Named by the plan",
        "Child protection",
    ]
    assert "6 changed by more than chance. About 4 of so many would look like that" in seen.words
    assert BORROWED in seen.words


def test_a_search_finds_words_and_kinds_of_verdict(as_, look, prepared):
    found = look(as_("member"), "figures:measures", words="agency")
    titles = [a.get_text() for a in found.page.select("main tbody th a")]
    assert f"{len(titles)} of 88 measures" in found.words
    assert "Agency social worker rate" in titles
    assert len(titles) < 10
    real = look(as_("member"), "figures:measures", only="real")
    assert "6 of 88 measures" in real.words
    nothing = look(as_("member"), "figures:measures", words="zebra")
    assert "No measure fits." in nothing.words


def test_a_measure_answers_three_questions_and_says_whose_figures_they_are(as_, look, prepared):
    seen = look(as_("member"), "figures:measure", id="rereferrals")
    assert BORROWED in seen.words
    for question in (
        "Is the change more than chance?",
        "Is there any sign of harm",
        "Did our work help cause it?",
    ):
        assert question in seen.words
    assert "Here: 438 over 2,207." in seen.words
    assert "rereferrals divided by referrals" in seen.words
    picture = seen.page.select_one("main svg")
    assert picture["role"] == "img"
    assert picture.select_one("title").get_text()


def test_nothing_an_invented_council_does_is_said_to_have_moved_borrowed_figures(
    as_, look, prepared
):
    for row in Prepared.objects.get(council__slug="wharfemoor", key="measures").body["rows"]:
        for question, answer, _ in row["answers"]:
            if question == "Did our work help cause it?":
                assert answer in ("we cannot tell yet", "not asked")


def test_nothing_on_the_page_carries_a_style_or_a_script_of_its_own(as_, look, prepared):
    page = look(as_("member"), "figures:measure", id="rereferrals").page
    assert not page.select("main [style], main style, main script")


def test_a_council_that_stands_in_2018_knows_nothing_later(as_, look, prepared, st_helens):
    seen = look(
        as_("member", "st-helens"), "figures:measure", council=st_helens, id="cp_plans_started"
    )
    assert "in the year to 31 March 2017" in seen.words
    assert "2018-03-31" not in str(seen.page)
    rows = Prepared.objects.get(council=st_helens, key="measure cp_plans_started").body["table"]
    assert max(row["as_at"] for row in rows) == "2017-03-31"


def test_the_file_holds_definition_source_and_whose_figures_they_are(as_, wharfemoor, prepared):
    answer = as_("analyst").get(link(wharfemoor, "figures:measure_table", id="rereferrals"))
    assert "attachment" in answer["Content-Disposition"]
    rows = list(csv.reader(StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0][0] == "definition"
    assert rows[1][1].startswith("Children in need")
    assert rows[2] == ["take care", BORROWED]
    own = [r for r in rows if r[:1] == ["rereferrals"] and r[4:6] == ["St Helens", "2025-03-31"]]
    assert own[0][6:10] == ["19.8", "19.8%", "438.0", "2207.0"]


def test_a_cell_that_begins_like_a_formula_is_made_plain():
    from headway.web.figures.pages.measure_table import plain

    assert [plain(v) for v in ("=1+1", "@a", "words", -1.5, None)] == [
        "'=1+1", "'@a", "words", -1.5, "",
    ]  # fmt: skip


def test_a_page_made_before_the_plan_changed_what_it_expects_says_so(
    as_, look, prepared, wharfemoor
):
    assert "This was worked out before" not in look(as_("director"), "figures:measures").words
    action = next(a for a in held_by(wharfemoor).plan.of(Action) if a.measures)
    save(wharfemoor, Change(by="a", did="b", says="c", things=(replace(action, measures=()),)))
    seen = look(as_("director"), "figures:measures")
    assert "This was worked out before newer figures came in" in seen.words
    assert "Work the figures out again" in seen.words
    assert "Work the figures out again" not in look(as_("member"), "figures:measures").words


def test_a_line_of_words_on_an_action_makes_no_figure_older(wharfemoor, prepared):
    action = next(a for a in held_by(wharfemoor).plan.of(Action) if a.measures)
    before = rests_on(wharfemoor)
    save(wharfemoor, Change(by="a", did="b", says="c", things=(replace(action, how="Anew."),)))
    assert rests_on(wharfemoor) == before


def test_asking_for_figures_twice_is_one_job_and_is_noted(as_, send, wharfemoor):
    for _ in range(2):
        done = send(as_("director"), "figures:prepare", {})
        assert "being worked out" in done.words
    assert Job.objects.filter(council=wharfemoor, verb="prepare_figures").count() == 1
    assert "prepare_figures" in jobs()


def test_before_anything_is_worked_out_the_page_says_so(as_, look):
    seen = look(as_("director"), "figures:measures")
    assert seen.status == 200
    assert "The figures have not been worked out yet." in seen.words


def test_what_is_fresh_is_not_worked_out_again(wharfemoor, prepared):
    assert "Nothing has changed" in prepare_figures(wharfemoor, {})["says"]


def test_a_partner_may_not_read_figures_and_a_measure_that_is_none_is_not_there(
    as_, look, wharfemoor
):
    assert look(as_("partner"), "figures:measures").status == 403
    assert Seen(as_("member").get(link(wharfemoor, "figures:measure", id="no_such"))).status == 404
