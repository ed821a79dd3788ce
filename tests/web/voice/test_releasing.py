"""A quotation: kept, consented, read and released by a role, taken back, withdrawn."""

from headway.voice.value import PUBLIC, USES
from headway.web.site.held import held_by

WORDS = {
    "words": "They came when they said they would.",
    "group": "parents",
    "said_on-day": "2",
    "said_on-month": "11",
    "said_on-year": "2026",
    "sensitivity": "public",
}
CONSENT = {
    "consent_by": "the parent",
    "consent_on-day": "3",
    "consent_on-month": "11",
    "consent_on-year": "2026",
    "consent_for": PUBLIC,
}
SAFE = {"is_safe": "yes"}


def kept(council, id):
    """The quotation as it is kept now."""
    council.refresh_from_db()
    return held_by(council).voice.find(id)


def added(send, browser) -> str:
    """The id of a new quotation without consent."""
    seen = send(browser, "voice:add_quotation", WORDS)
    return seen.page.select_one("main a")["href"].split("/")[-3]


def test_words_become_public_step_by_step_and_each_step_says_who(as_, look, send, wharfemoor):
    keeper, director = as_("principal"), as_("director")
    id = added(send, keeper)
    assert "No consent is recorded" in look(keeper, "voice:quotation", id=id).words
    consented = send(keeper, "voice:consent", CONSENT, id=id)
    assert "Consent given by the parent, 3 November 2026: anybody may read it." in consented.words
    released = send(director, "voice:release", SAFE, id=id)
    says = "Released by the Strategic Director for Children and Families on 30 November 2026."
    assert says in released.words
    for stood in ("no consent recorded", "consent recorded, not released"):
        assert stood in released.words
    assert "director@wharfemoor.example" in released.words
    assert kept(wharfemoor, id).is_released
    assert "They came when" in look(as_("member"), "voice:said").words


def test_nothing_is_released_without_consent_to_that_use(as_, send, wharfemoor):
    keeper, director = as_("principal"), as_("director")
    id = added(send, keeper)
    refused = send(director, "voice:release", SAFE, id=id)
    assert refused.status == 400 and "cannot be released" in refused.words
    send(keeper, "voice:consent", CONSENT | {"consent_for": USES[0]}, id=id)
    assert send(director, "voice:release", SAFE, id=id).status == 400
    assert not kept(wharfemoor, id).is_released


def test_nothing_is_released_unread(as_, send):
    id = added(send, as_("principal"))
    send(as_("principal"), "voice:consent", CONSENT, id=id)
    assert send(as_("director"), "voice:release", {}, id=id).status == 400
    assert send(as_("director"), "voice:release", {"is_safe": "no"}, id=id).status == 400


def test_keeping_is_not_releasing(as_, look):
    assert look(as_("principal"), "voice:release", id="QUO-1").status == 403


def test_words_that_tell_who_spoke_are_not_kept(as_, send):
    typed = WORDS | {"words": "I am 14 and live in Leeds."}
    refused = send(as_("principal"), "voice:add_quotation", typed)
    assert refused.status == 400 and "may tell who spoke" in refused.words


def test_withdrawn_consent_takes_the_words_away_at_once(as_, look, send, wharfemoor):
    send(as_("principal"), "voice:withdraw_consent", {}, id="QUO-1")
    assert "The last one just listened." not in look(as_("member"), "voice:said").words
    assert kept(wharfemoor, "QUO-1").withdrawn_on == wharfemoor.stands_on
    again = send(as_("director"), "voice:release", SAFE, id="QUO-1")
    assert again.status == 400 and "withdrawn" in again.words


def test_consent_given_anew_needs_a_new_release(as_, send, wharfemoor):
    send(as_("principal"), "voice:withdraw_consent", {}, id="QUO-1")
    send(as_("principal"), "voice:consent", CONSENT, id="QUO-1")
    now = kept(wharfemoor, "QUO-1")
    assert now.is_consented and not now.is_released


def test_a_release_of_today_can_be_withdrawn_today(as_, send, wharfemoor):
    id = added(send, as_("principal"))
    send(as_("principal"), "voice:consent", CONSENT, id=id)
    send(as_("director"), "voice:release", SAFE, id=id)
    done = send(as_("principal"), "voice:withdraw_consent", {}, id=id)
    assert done.status == 200 and not kept(wharfemoor, id).is_released


def test_reworded_words_have_to_be_read_again(as_, send, wharfemoor):
    typed = {"words": "I told it five times. The last one listened."}
    send(as_("principal"), "voice:edit_quotation", typed, id="QUO-1")
    now = kept(wharfemoor, "QUO-1")
    assert now.is_consented and not now.is_released


def test_a_release_is_taken_back_and_the_consent_stays(as_, send, wharfemoor):
    send(as_("director"), "voice:take_back", {}, id="QUO-1")
    now = kept(wharfemoor, "QUO-1")
    assert now.is_consented and not now.is_released


def test_a_consent_of_tomorrow_is_refused(as_, send):
    id = added(send, as_("principal"))
    refused = send(as_("principal"), "voice:consent", CONSENT | {"consent_on-month": "12"}, id=id)
    assert refused.status == 400 and "later than today" in refused.words
