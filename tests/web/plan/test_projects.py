"""Projects on screen: stages, structure before and after, consultation, equality, benefits."""

from tests.web.plan.test_findings import kept


def test_a_project_shows_all_that_a_board_asks_about_a_re_design(as_, look):
    seen = look(as_("member"), "plan:project", id="PRJ-1")
    for words in (
        "Otterby family team",
        "Children in Care Council",
        "Part-time staff would travel more",
        "One layer of managers fewer",
        "The case system cannot yet show the new teams.",
        "8 days late",
    ):
        assert words in seen.words
    assert "£145,000 expected" in seen.words


def test_the_list_says_what_is_next_and_how_long_until_it_opens(as_, look):
    assert "42 days until it opens" in look(as_("member"), "plan:projects").words


def test_a_stage_is_noted_as_reached_and_nothing_else_changes(as_, look, send, wharfemoor):
    before = kept(wharfemoor, "PRJ-1")
    day = {"reached_on-day": "30", "reached_on-month": "11", "reached_on-year": "2026"}
    send(as_("director"), "plan:project_line", day, id="PRJ-1", part="stages", line="6")
    after = kept(wharfemoor, "PRJ-1")
    assert after.stages[5].reached_on == wharfemoor.stands_on
    assert after.stages[:5] == before.stages[:5]
    assert after.teams == before.teams


def test_a_line_is_added_and_taken_out(as_, send, wharfemoor):
    director = as_("director")
    where = {"id": "PRJ-1", "part": "raid"}
    typed = {"type": "issue", "says": "The new office has no interview room."}
    done = send(director, "plan:project_line", typed, line="new", **where)
    assert "no interview room" in done.words
    count = len(kept(wharfemoor, "PRJ-1").raid)
    send(director, "plan:project_line", {"taken_out": "yes"}, line=str(count), **where)
    assert len(kept(wharfemoor, "PRJ-1").raid) == count - 1


def test_a_line_that_is_not_there_or_says_half_is_refused(as_, look, send):
    director = as_("director")
    assert look(director, "plan:project_line", id="PRJ-1", part="raid", line="99").status == 400
    assert look(director, "plan:project_line", id="PRJ-1", part="source", line="new").status == 400
    half = send(director, "plan:project_line", {"says": ""}, id="PRJ-1", part="benefits", line="1")
    assert half.status == 400


def test_to_open_later_than_agreed_needs_a_reason_which_is_kept(as_, send, wharfemoor):
    director = as_("director")
    later = {"go_live_on-year": "2028"}
    refused = send(director, "plan:edit_project", later, id="PRJ-1")
    assert refused.status == 400
    assert "Say why" in refused.words
    send(director, "plan:edit_project", {**later, "because": "The lease."}, id="PRJ-1")
    assert kept(wharfemoor, "PRJ-1").go_live_on.year == 2028


def test_only_its_owner_or_who_keeps_the_plan_changes_a_project(as_, look):
    assert look(as_("manager"), "plan:edit_project", id="PRJ-1").status == 400
    assert look(as_("member"), "plan:edit_project", id="PRJ-1").status == 403
    assert look(as_("partner"), "plan:projects").status == 403
