"""The first page answers "Are we making headway?" in a minute, for each role what it needs first."""

import pytest

from headway.plan.drift import drift
from headway.plan.progress import overdue
from headway.web.site.held import held_by
from headway.web.site.models import Prepared
from headway.web.site.prepared import MEASURES, MEMBER
from headway.web.site.roles import ROLES

ROW = {
    "id": "rereferrals", "title": "Re-referrals", "figure": "19.8%", "unit": "", "is_named": True,
    "is_real": True, "harm": True, "sentence": "The fall is more than chance.", "theme": "a",
    "says": "What it counts.", "when": "in 2025", "england": "", "middle": "", "beside": "",
    "answers": [["?", "yes", ""], ["?", "yes, look at it", ""], ["?", "we cannot tell yet", ""]],
}  # fmt: skip
CALM = {**ROW, "id": "agency", "title": "Agency", "is_real": False, "harm": False,
        "answers": [["?", "we cannot tell yet", ""]] * 3}  # fmt: skip


@pytest.fixture
def worked_out(wharfemoor):
    """Figures and the councillor's page as the worker leaves them, made small."""
    rows = {"rows": [CALM, ROW, {**ROW, "id": "x", "is_named": False}], "borrowed": "Borrowed."}
    rows |= {"judged": 2, "real": 1, "chance": 0, "place": "St Helens", "known_at": ""}
    rows |= {"themes": [], "neglect": []}
    page = {"title": "T", "html": "<p>You were told.</p>", "questions": ["Who changed ACT-4?"]}
    for key, body, stamp in ((MEASURES, rows, "a"), (MEMBER, page, str(wharfemoor.state))):
        Prepared.objects.create(council=wharfemoor, key=key, body=body, rests_on=stamp)


def heads(seen):
    """The heads of the panels, in order."""
    return [h.get_text() for h in seen.page.select("main h2")]


def test_three_lines_count_what_the_plan_itself_counts(as_, look, wharfemoor, worked_out):
    plan, first = held_by(wharfemoor).plan, held_by(wharfemoor).first
    seen = look(as_("director"), "site:first")
    lines = [li.get_text() for li in seen.page.select(".hw-answer li")]
    assert len(lines) == 3
    late = len(overdue(plan, wharfemoor.stands_on))
    silent = sum(d.is_silent for d in drift(first.plan, plan, first.head.agreed_on))
    assert f"{late} actions or milestones late" in lines[1]
    assert f"{silent} changes of the plan made in silence" in lines[1]
    assert lines[2] == (
        "Of 2 measures that the plan names, 1 changed by more than chance, 1 of them with a sign of "
        "harm to look at; of 1 we cannot tell yet. The figures are borrowed, to demonstrate."
    )


def test_every_role_opens_it_and_what_comes_first_is_its_own(as_, look, worked_out):
    for role in ROLES:
        assert look(as_(role.id), "site:first").status == 200, role.id
    assert heads(look(as_("manager"), "site:first"))[0] == "My actions"
    assert heads(look(as_("clerk"), "site:first"))[0] == "Matters arising"
    assert heads(look(as_("member"), "site:first"))[0] == "One page for councillors"
    clerk, member = (set(heads(look(as_(r), "site:first"))) for r in ("clerk", "inspector"))
    assert clerk == member


def test_a_partner_sees_its_own_actions_and_nothing_else_of_the_plan(as_, look, worked_out):
    seen = look(as_("partner"), "site:first")
    assert heads(seen) == ["My actions"]
    assert "promise" not in seen.words
    assert look(as_("partner"), "site:member").status == 403


def test_a_panel_leads_only_where_the_reader_may_go(as_, look, worked_out):
    browser = as_("inspector")
    for link in look(browser, "site:first").page.select("main .hw-card a"):
        assert browser.get(link["href"]).status_code == 200, link["href"]


def test_signs_of_harm_stand_before_calm_measures(as_, look, worked_out):
    panel = look(as_("director"), "site:first").page.select_one("#panel-figures").parent
    lines = [li.get_text(" ") for li in panel.select("li")]
    assert lines[0].startswith("Re-referrals: 19.8%")
    assert "More than chance? yes. Sign of harm? yes, look at it." in lines[0]
    assert lines[1].startswith("Agency")


def test_the_councillor_s_page_stands_on_the_plan_it_was_made_from(
    as_, look, worked_out, wharfemoor
):
    seen = look(as_("member"), "site:member")
    assert "You were told." in seen.words
    assert "The plan has changed since" not in seen.words
    Prepared.objects.filter(key=MEMBER).update(rests_on="older")
    assert "The plan has changed since" in look(as_("member"), "site:member").words


def test_before_the_worker_has_been_there_the_page_says_so(as_, look):
    assert "not been worked out yet" in look(as_("member"), "site:first").words
    assert "has not been made yet" in look(as_("member"), "site:member").words


def test_what_is_part_2_is_on_nobody_s_first_page_who_may_not_read_it(as_, look, wharfemoor):
    hidden = [
        t for t in held_by(wharfemoor).plan.things if getattr(t, "sensitivity", "") == "Part 2"
    ]
    assert hidden
    text = str(look(as_("member"), "site:first").page)
    for thing in hidden:
        assert thing.id not in text
    assert "left out of what you see" in text


def test_a_target_that_moved_in_silence_bears_the_words_of_its_measure(as_, look):
    panel = look(as_("director"), "site:first").page.select_one("[aria-labelledby=panel-silence]")
    assert "TGT-3 Child protection plans that were a second or later plan: " in panel.get_text()
    assert "repeat_cp_plans" not in panel.get_text()
