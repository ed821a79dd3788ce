"""Risks on screen: a table of likelihood by impact, and each with its controls and actions."""

from tests.web.plan.test_findings import kept


def test_a_risk_stands_in_the_cell_of_its_likelihood_and_impact(as_, look):
    seen = look(as_("member"), "plan:risks")
    rows = seen.page.select("table.hw-heat tbody tr")
    likely = next(r for r in rows if r.th.get_text().startswith("4"))
    assert "RSK-1" in likely.select("td")[3].get_text()
    assert "RSK-1" not in likely.select("td")[4].get_text()


def test_a_risk_is_moved_by_who_keeps_the_plan_and_the_table_follows(as_, look, send, wharfemoor):
    send(as_("director"), "plan:edit_risk", {"impact": "5"}, id="RSK-1")
    assert kept(wharfemoor, "RSK-1").impact == 5
    seen = look(as_("member"), "plan:risks")
    likely = next(
        r for r in seen.page.select("table.hw-heat tbody tr") if r.th.get_text().startswith("4")
    )
    assert "RSK-1" in likely.select("td")[4].get_text()


def test_a_closed_risk_leaves_the_table_and_is_still_named(as_, look, send):
    director = as_("director")
    day = {"closed_on-day": "30", "closed_on-month": "11", "closed_on-year": "2026"}
    send(director, "plan:edit_risk", day, id="RSK-1")
    seen = look(director, "plan:risks")
    assert "RSK-1" not in seen.page.select_one("table.hw-heat").get_text()
    assert "closed on 30 November 2026" in seen.words


def test_a_new_risk_needs_cause_event_effect_and_a_number_that_was_never_used(
    as_, send, wharfemoor
):
    analyst = as_("analyst")
    half = {"cause": "Because", "likelihood": "2", "impact": "2"}
    refused = send(analyst, "plan:add_risk", half)
    assert refused.status == 400
    assert refused.form()["cause"] == "Because"
    done = send(analyst, "plan:add_risk", half | {"event": "it happens", "effect": "harm"})
    assert done.status == 200
    assert kept(wharfemoor, "RSK-7").effect == "harm"


def test_a_part_2_risk_is_hidden_and_its_links_outlive_a_reader_of_part_1(
    as_, look, send, wharfemoor
):
    """The analyst reads Part 1 alone: what the analyst saves must not drop what is hidden."""
    director, analyst = as_("director"), as_("analyst")
    send(director, "plan:edit_risk", {"sensitivity": "Part 2"}, id="RSK-1")
    assert "RSK-1" not in look(analyst, "plan:risks").words
    assert look(analyst, "plan:edit_risk", id="RSK-1").status == 400
    assert "RSK-1" in look(director, "plan:risks").words


def test_nobody_changes_a_risk_that_is_not_theirs(as_, look):
    assert look(as_("manager"), "plan:edit_risk", id="RSK-1").status == 400
    assert look(as_("member"), "plan:edit_risk", id="RSK-1").status == 403
