"""A report from draft to agreed: comments dated, sign-offs by those whose they are."""


def test_the_steps_with_a_dated_comment(as_, look, send, programme):
    typed = {"status": "refined", "says": "Put the money first."}
    done = send(as_("director"), "meetings:advance", typed, id="RPT-7")
    assert (
        "30 November 2026, Strategic Director for Children and Families: Put the money"
        in done.words
    )
    assert programme().find("RPT-7").status == "refined"
    assert "Put the money first" not in look(as_("member"), "meetings:report", id="RPT-7").words


def test_it_is_not_agreed_while_somebody_has_not_signed(as_, send):
    refused = send(as_("director"), "meetings:advance", {"status": "agreed"}, id="RPT-7")
    assert refused.status == 400
    assert "Still to sign: legal, monitoring officer" in refused.words
    done = send(as_("director"), "meetings:advance", {"status": "agreed"}, id="RPT-9")
    assert "The report is now “agreed”" in done.page.get_text()


def test_a_sign_off_is_asked_for_and_given_by_whose_it_is(as_, look, send, programme):
    clerk, officer = as_("clerk"), as_("officer")
    typed = {"kind": "monitoring officer", "role": ""}
    send(clerk, "meetings:ask_sign_off", typed, id="RPT-7")
    chain = {s.kind: s for s in programme().find("RPT-7").sign_offs}
    assert str(chain["monitoring officer"].asked_on) == "2026-11-30"
    assert chain["monitoring officer"].role == "Monitoring Officer"
    done = send(officer, "meetings:sign_off", {"kind": "legal", "signs": "yes"}, id="RPT-7")
    assert "The legal sign-off is given" in done.page.get_text()
    send(officer, "meetings:sign_off", {"kind": "monitoring officer", "signs": "yes"}, id="RPT-7")
    assert look(officer, "meetings:sign_off", id="RPT-7").status == 400
    assert look(clerk, "meetings:sign_off", id="RPT-7").status == 403


def test_finance_does_not_sign_for_legal(as_, look, send):
    form = look(as_("finance"), "meetings:sign_off", id="RPT-8")
    assert [i["value"] for i in form.page.select("input[name=kind]")] == ["finance"]
    forged = send(
        as_("finance"), "meetings:sign_off", {"kind": "legal", "signs": "yes"}, id="RPT-8"
    )
    assert forged.status == 400


def test_what_is_not_signed_goes_back_with_a_reason(as_, send, programme):
    refused = send(as_("finance"), "meetings:sign_off", {"signs": "no"}, id="RPT-8")
    assert refused.status == 400
    typed = {"signs": "no", "says": "The saving is counted twice."}
    send(as_("finance"), "meetings:sign_off", typed, id="RPT-8")
    report = programme().find("RPT-8")
    assert report.comments[-1].says == "Finance: The saving is counted twice."
    assert not [s for s in report.sign_offs if s.kind == "finance" and s.signed_on]


def test_a_new_version_supersedes_the_one_before(as_, send, programme):
    typed = {"title": "Progress of the plan", "version": "2", "replaces": "RPT-7"}
    send(as_("clerk"), "meetings:add_report", typed, id="ITM-7")
    assert programme().find("RPT-7").status == "superseded"


def test_two_people_who_move_one_report_lose_nothing(as_, look, send, wharfemoor):
    from headway.web.site.linking import link
    from tests.web.conftest import Seen

    clerk = as_("clerk")
    stale = look(clerk, "meetings:advance", id="RPT-7").form()
    send(as_("director"), "meetings:advance", {"status": "final", "says": "Done."}, id="RPT-7")
    mine = {**stale, "status": "refined", "says": "Look at page 3."}
    met = Seen(clerk.post(link(wharfemoor, "meetings:advance", id="RPT-7"), mine))
    assert met.status == 409
    assert "Somebody saved this meanwhile: final" in met.words
