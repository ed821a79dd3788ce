"""The six journeys that users pay for: by pointer, by keyboard alone, at 400%, and without scripts.

Each in a browser of its own with the network cut off but for the service, and nothing cut from
the page at any step. What one way of going changes, the next one finds changed.
"""

import re
from contextlib import contextmanager

import pytest

from tests.lib.rare_pages import sent
from tests.lib.reader import Reader, shut_in

DESK, ENLARGED = {"width": 1280, "height": 900}, {"width": 320, "height": 256}
WAYS = {
    "pointer": {"viewport": DESK},
    "keyboard": {"viewport": DESK},
    # 1280 pixels at 400% leave 320 of the page's own, each four of the screen's.
    "400%": {"viewport": ENLARGED, "device_scale_factor": 4},
    "no scripts": {"viewport": DESK, "java_script_enabled": False},
}
MINUTES = """WHARFEMOOR COUNCIL

EXECUTIVE

Minutes of the meeting held on Monday {day} at 5.00 pm

EX 88	HOMES FOR CHILDREN

88.1	The Executive received the report of the Director of Commissioning on {subject}.

88.2	The Director of Commissioning undertook to bring a list of {subject} to the next meeting.

RESOLVED –

	(a)	that the report be noted.
"""
# A Monday and a subject of its own for each way of going.
SUBJECTS = {
    "pointer": ("9 November 2026", "empty houses"),
    "keyboard": ("2 November 2026", "small homes"),
    "400%": ("26 October 2026", "foster families"),
    "no scripts": ("19 October 2026", "short breaks"),
}


@pytest.fixture(params=WAYS)
def way(request):
    """Each way of going in turn."""
    return request.param


@pytest.fixture
def reader_as(browser, service, signed_in, way):
    """Somebody of a role at the first page, in this way."""

    @contextmanager
    def opened(role: str):
        with shut_in(browser, service, storage_state=signed_in(role), **WAYS[way]) as context:
            reader = Reader(context.new_page(), by_keyboard=way == "keyboard")
            reader.open(service.public if role == "public" else service.inside)
            yield reader

    return opened


def test_a_director_shows_how_we_know_in_three_steps(reader_as):
    with reader_as("director") as director:
        director.follow("ACT-", within="section[aria-labelledby=panel-late]")
        director.follow("How do you know?")
        assert director.clicks <= 3
        heads = director.page.locator("main h2").all_inner_texts()
        assert heads == [
            "What was found?", "What is done about it?", "What should show it, and does it?",
            "What is the evidence?", "What did children and families say?",
        ]  # fmt: skip
        assert re.search(r"What was found\? FND-\d+ “.+” .*\d{4} What is done", director.words)


@pytest.fixture(scope="module")
def three_of_the_managers_own(browser, service, signed_in):
    """The director gives the manager more to do: three actions, and one over."""
    with shut_in(browser, service, storage_state=signed_in("director")) as context:
        page, address = context.new_page(), f"{service.inside}plan/add/actions/"
        for title in ("Ring after the keys are handed over", "Ask what the local offer lacks"):
            typed = {"title": title, "owner": "Care Leavers Team Manager"}
            sent(page, address, typed | {"because": "The care leavers' forum asked for it."})


def test_a_manager_updates_three_actions_with_two_clicks_each(reader_as, three_of_the_managers_own):
    with reader_as("manager") as manager:
        manager.follow("My plan")
        manager.clicks = 0
        ids = manager.page.locator("section.hw-own").evaluate_all("all => all.map(e => e.id)")
        for id in ids[:3]:
            card = f"section#{id}"
            other = manager.page.locator(f"{card} input[type=radio]:not(:checked)").first
            chosen = other.get_attribute("value")
            box = manager.page.locator(f"{card} input[value='{chosen}']")
            manager.choose(box)
            manager.press("Save", within=card)
            assert f"{id} is now “{chosen}”" in manager.words
            checked = manager.page.locator(f"{card} input[type=radio]:checked")
            assert checked.get_attribute("value") == chosen
        assert len(ids) >= 3 and manager.clicks == 6


def test_a_clerk_pastes_minutes_and_the_next_agenda_takes_up_what_they_left(reader_as, way):
    day, subject = SUBJECTS[way]
    with reader_as("clerk") as clerk:
        clerk.follow("Meetings")
        clerk.follow("Put in minutes")
        clerk.type("Paste the minutes", MINUTES.format(day=day, subject=subject))
        clerk.press("Read the minutes")
        assert "Confirm the minutes" in clerk.words
        assert f"undertook to bring a list of {subject}" in clerk.words
        clerk.press("Confirm and keep what is ticked")
        assert "Matters arising: Executive" in clerk.words
        assert f"bring a list of {subject}" in clerk.words


def test_a_councillor_reads_one_page(reader_as):
    with reader_as("member") as member:
        member.follow("Read the page")
        assert member.clicks == 1
        assert re.search(r"On \d+ \w+ \d{4} \w+ was told: “.+?” The figures", member.words)
        assert "What was promised" in member.words
        asks = member.words.partition("Three questions to ask")[2].partition("Where this is from")
        assert asks[0].count("?") >= 3


def test_a_partner_sees_own_actions_and_nothing_else(reader_as, service):
    with reader_as("partner") as partner:
        partner.follow("My plan")
        cards = partner.page.locator("section.hw-own")
        assert cards.count() >= 1
        own = set(cards.evaluate_all("all => all.map(e => e.id)"))
        html = partner.page.content()
        assert set(re.findall(r"ACT-\d+", html)) == own
        menu = partner.page.locator("nav[aria-label=Sections] a").all_inner_texts()
        assert set(menu) == {"Headway", "My plan", "Help"}
        for name in ("plan/", "plan/actions/", "meetings/", "figures/", "voice/", "packs/"):
            partner.open(service.inside + name)
            assert "Your role does not let you" in partner.words, name
            assert not re.search(r"(ACT|FND|PRM|RSK)-\d+", partner.page.content()), name


def test_a_member_of_the_public_reads_and_quotes_one_figure(reader_as, service):
    with reader_as("public") as anybody:
        anybody.follow("Figures")
        anybody.follow("Referrals within 12 months of an earlier one")
        number = anybody.page.locator("#number").inner_text()
        line = anybody.page.locator("#quote-line").inner_text()
        assert number in line and "Source: " in line and "released" in line
        # Whoever is sent the line can open where it is from, and reads the same number there.
        address = line.rpartition(" ")[2]
        assert service.is_own(address)
        anybody.open(address)
        assert anybody.page.locator("#number").inner_text() == number


def test_a_focus_that_is_not_seen_would_be_found(browser, service):
    """The journeys by keyboard can fail: so they do where a page hides the focus."""
    hides = "<main><a href='/a'>First</a> <a href='/b' style='outline: none'>Second</a></main>"
    with shut_in(browser, service) as context:
        reader = Reader(context.new_page(), by_keyboard=True)
        reader.page.set_content(hides)
        with pytest.raises(AssertionError, match=r"the focus is not seen: <a href=./b"):
            reader.follow("Second")


def test_a_request_to_anybody_else_would_be_found(browser, service):
    """The network is cut off, and what is tried is told."""
    elsewhere = "http://elsewhere.invalid/picture.png"
    with (
        pytest.raises(AssertionError, match=elsewhere),
        shut_in(browser, service) as context,
    ):
        context.new_page().set_content(f"<img src='{elsewhere}' alt=''>")
