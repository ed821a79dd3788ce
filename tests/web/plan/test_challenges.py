"""A councillor challenges a status; its owner has to reply; it stays until then."""

from tests.web.plan.test_findings import kept


def challenged(look, send, as_, of="ACT-3", **more) -> str:
    """What is said after a councillor challenged."""
    typed = {"words": "Nobody on the board has seen this.", **more}
    return send(as_("member"), "plan:challenge", typed, of=of).words


def test_a_councillor_challenges_and_everybody_sees_it_until_it_is_answered(
    as_, look, send, wharfemoor
):
    said = challenged(look, send, as_)
    assert "CHL-3 is noted." in said
    new = kept(wharfemoor, "CHL-3")
    assert (new.of, new.by) == ("ACT-3", "Lead Member for Children")
    assert new.made_on == wharfemoor.stands_on
    seen = look(as_("inspector"), "plan:challenges", of="ACT-3")
    assert "Nobody on the board has seen this." in seen.words
    assert "not answered for 0 days" in seen.words


def test_the_owner_replies_and_the_reply_stays_as_it_was_given(as_, look, send, wharfemoor):
    from headway.web.site.held import held_by

    plan = held_by(wharfemoor).plan
    own = next(a for a in plan.actions if a.owner == "Care Leavers Team Manager").id
    challenged(look, send, as_, of=own)
    manager = as_("manager")
    assert look(manager, "plan:challenges").page.find("a", string="Reply to CHL-3")
    done = send(manager, "plan:reply", {"reply": "The audit of May shows it."}, id="CHL-3")
    assert "The audit of May shows it." in done.words
    answered = kept(wharfemoor, "CHL-3")
    assert answered.replied_by == "Care Leavers Team Manager"
    assert answered.replied_on == wharfemoor.stands_on
    assert look(manager, "plan:reply", id="CHL-3").status == 400


def test_nobody_replies_for_another_and_nobody_but_members_and_reviewers_challenges(as_, look):
    """CHL-2 is about ACT-5, which is not the manager's."""
    assert look(as_("manager"), "plan:reply", id="CHL-2").status == 400
    assert look(as_("member"), "plan:reply", id="CHL-2").status == 403
    assert look(as_("manager"), "plan:challenge", of="ACT-3").status == 403
    assert look(as_("director"), "plan:reply", id="CHL-2").status == 200
    assert look(as_("reviewing"), "plan:challenge", of="ACT-3").status == 200


def test_an_empty_challenge_or_reply_is_refused(as_, send):
    assert send(as_("member"), "plan:challenge", {"words": " "}, of="ACT-3").status == 400
    assert send(as_("director"), "plan:reply", {"reply": ""}, id="CHL-2").status == 400


def test_a_challenge_of_what_is_part_2_is_read_by_nobody_who_may_not_read_that(
    as_, look, send, wharfemoor
):
    challenged(look, send, as_, of="RSK-1", words="This risk is worse than you say.")
    director, member = as_("director"), as_("member")
    assert "worse than you say" in look(member, "plan:challenges").words
    send(director, "plan:edit_risk", {"sensitivity": "Part 2"}, id="RSK-1")
    assert "worse than you say" not in look(member, "plan:challenges").words
    assert "worse than you say" in look(director, "plan:challenges").words
    assert look(member, "plan:challenge", of="RSK-1").status == 400


def test_a_partner_reads_no_challenges(as_, look):
    assert look(as_("partner"), "plan:challenges").status == 403
