"""What people said on screen: who was asked and answered, what was done, who has not been heard."""

import re

import pytest

SAID = "voice:said"


def test_a_reader_sees_surveys_requests_and_who_is_silent(as_, look):
    seen = look(as_("member"), SAID)
    assert seen.status == 200
    assert "264 of 405 looked-after children answered" in seen.words
    assert "Nothing yet, and no reason given." in seen.words
    assert "Nothing that foster carers said is held here" in seen.words


def test_a_reader_hears_no_word_that_nobody_released_and_no_small_count(as_, look):
    seen = look(as_("member"), SAID)
    assert "The last one just listened." in seen.words
    for unheard in ("as if I was not in the room", "never asked me to call them", "4 care leavers"):
        assert unheard not in seen.words
    assert "how many care leavers had an advocate is not shown" in seen.words


def test_a_keeper_hears_all_with_its_consent_and_release(as_, look):
    seen = look(as_("principal"), SAID)
    assert "as if I was not in the room" in seen.words
    assert "4 care leavers had an advocate" in seen.words
    assert "to learn from inside the council" in seen.words


def test_a_survey_shows_how_many_were_asked_answered_and_stayed_silent(as_, look):
    seen = look(as_("member"), "voice:survey", id="SUR-2")
    assert "264 of 405 looked-after children answered" in seen.words
    assert "141 did not answer" in seen.words
    assert "183 of 261" in seen.words
    links = [a["href"] for a in seen.page.select("main ul a")]
    assert any("AIM-1" in link for link in links)


def test_a_request_says_what_was_done_or_how_long_it_has_waited(as_, look):
    open_ = look(as_("member"), "voice:request", id="REQ-1")
    assert "It has waited 313 days" in open_.words
    refused = look(as_("member"), "voice:request", id="REQ-4")
    assert "Not done" in refused.words and "not for all" in refused.words


@pytest.mark.parametrize("id", ["SUR-99", "REQ-1", "ACT-1"])
def test_what_is_not_there_is_said(as_, look, id):
    seen = look(as_("member"), "voice:survey", id=id)
    assert seen.status == 400 and f"no survey {id}" in seen.words


def test_an_unreleased_quotation_has_no_page_for_a_reader(as_, look):
    assert look(as_("member"), "voice:quotation", id="QUO-3").status == 400
    assert look(as_("principal"), "voice:quotation", id="QUO-3").status == 200


def test_a_real_council_without_voice_is_told_what_to_do(as_, look, halton):
    seen = look(as_("member", council="halton"), SAID, council=halton)
    assert "Nothing is held here yet" in seen.words and "Ask" in seen.words


def test_a_page_puts_a_space_before_each_link(as_, look):
    """Words and link run together would be read as one word."""
    html = str(look(as_("principal"), SAID).page.find("main"))
    assert not re.search(r"[.\w]<a ", html)
