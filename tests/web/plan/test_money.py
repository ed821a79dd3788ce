"""Money on screen: never without its measures, three sorts of saving apart, the ledger beside it."""

from importlib.resources import files

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.web.plan.test_findings import kept

LEDGER = files("headway.plan").joinpath("examples", "wharfemoor", "ledger.csv").read_bytes()


@pytest.fixture(autouse=True)
def _data(tmp_path, settings):
    """Files of these tests go into a folder of their own."""
    settings.DATA = tmp_path


def test_money_stands_by_aim_with_the_measures_that_would_show_what_it_brought(as_, look):
    seen = look(as_("member"), "plan:money")
    for section in seen.page.select("section.hw-entry"):
        words = section.get_text()
        assert "Shown by:" in words or "No measure would show" in words
    assert "They are never added up." in seen.words


def test_what_is_not_agreed_with_the_ledger_is_named_and_nothing_is_changed(
    as_, look, send, wharfemoor
):
    before = kept(wharfemoor, "MNY-1")
    done = send(
        as_("finance"), "plan:give_ledger", {"ledger": SimpleUploadedFile("ledger.csv", LEDGER)}
    )
    assert "codes agree to the penny" in done.words
    assert "Only in the ledger" in done.words
    assert kept(wharfemoor, "MNY-1") == before
    assert "Does it agree with the ledger?" not in look(as_("member"), "plan:money").words


def test_a_table_that_is_no_ledger_is_refused_with_what_it_lacks(as_, send):
    other = SimpleUploadedFile("other.csv", b"a,b\n1,2\n")
    refused = send(as_("finance"), "plan:give_ledger", {"ledger": other})
    assert refused.status == 400
    assert "code, description, budget, forecast, actual" in refused.words
    assert "archive" not in refused.words


def test_finance_keeps_the_lines_and_the_sums_follow(as_, look, send, wharfemoor):
    typed = {"title": "Vans", "of": "ACT-1", "year": "2026-27", "budget": "£1,200.50"}
    done = send(as_("finance"), "plan:add_money", typed)
    assert "£1,200.50" in done.words
    send(as_("finance"), "plan:edit_money", {"budget": "900"}, id="MNY-1")
    assert kept(wharfemoor, "MNY-1").budget == 900


def test_nobody_else_keeps_the_money(as_, look):
    assert look(as_("manager"), "plan:add_money").status == 400
    assert look(as_("member"), "plan:edit_money", id="MNY-1").status == 403
    assert look(as_("partner"), "plan:money").status == 403
    assert look(as_("manager"), "plan:give_ledger").status == 403
