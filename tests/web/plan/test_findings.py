"""Findings on screen: verbatim with their source, who answers, known before, found again."""


def kept(council, id):
    """A thing as the service keeps it now."""
    from headway.web.site.held import held_by

    council.refresh_from_db()
    return held_by(council).find(id)


def test_each_finding_stands_word_for_word_with_its_source(as_, look):
    seen = look(as_("member"), "plan:findings")
    assert "“Supervision was held but rarely reflective.”" in seen.words
    assert "Inspection report, 21 February 2025 (invented), paragraph 52" in seen.words


def test_those_that_nobody_answers_can_be_shown_alone(as_, look, send):
    director = as_("director")
    typed = {"words": "Nobody answers this yet.", "found_by": "Ofsted", "because": "A new visit."}
    send(director, "plan:add_finding", typed)
    seen = look(director, "plan:findings", only="unanswered")
    rows = seen.page.select("tbody tr")
    assert any("Nobody answers this yet." in row.get_text() for row in rows)
    assert all("no live action" in row.get_text() for row in rows)
    assert len(rows) < len(look(director, "plan:findings").page.select("tbody tr"))


def test_a_finding_says_whether_the_council_knew_before_the_inspector_came(as_, look):
    assert "63 days before the visit" in look(as_("member"), "plan:finding", id="FND-2").words
    assert (
        "Nothing shows that the council knew"
        in look(as_("member"), "plan:finding", id="FND-3").words
    )


def test_a_finding_that_came_again_asks_what_is_different_until_somebody_says(
    as_, look, send, wharfemoor
):
    assert "Nobody has said" in look(as_("member"), "plan:finding", id="FND-7").words
    director = as_("director")
    typed = {"differs": "A neglect team holds these cases now."}
    done = send(director, "plan:edit_finding", typed, id="FND-7")
    assert "A neglect team holds these cases now." in done.words
    assert kept(wharfemoor, "FND-7").differs == "A neglect team holds these cases now."


def test_to_leave_a_finding_out_of_the_plan_a_reason_is_needed(as_, send):
    typed = {"in_scope": "no", "because": "Not ours."}
    refused = send(as_("director"), "plan:edit_finding", typed, id="FND-3")
    assert refused.status == 400
    assert "out of scope without a reason" in refused.words


def test_who_may_not_change_the_plan_is_offered_no_button_and_refused(as_, look):
    member = as_("member")
    assert not look(member, "plan:finding", id="FND-3").page.select("a.govuk-button")
    assert look(member, "plan:edit_finding", id="FND-3").status == 403


def test_a_partner_sees_no_findings(as_, look):
    assert look(as_("partner"), "plan:findings").status == 403


def test_of_a_real_council_made_from_documents_nobody_says_what_is_not_answered(as_, look, halton):
    """What is not published here may well be done."""
    seen = look(as_("inspector", "halton"), "plan:findings", halton)
    assert seen.status == 200
    assert "Only what is public is here." in seen.words
    assert "no live action" not in seen.words
