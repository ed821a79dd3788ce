"""Who does not click is signed out; so is whoever has been in for too long."""

import time

import pytest

MINUTE, HOUR = 60, 3600


@pytest.fixture
def at(monkeypatch):
    """Set the clock, in seconds from now."""
    began = time.time()

    def set_to(later):
        monkeypatch.setattr("headway.web.site.time_outs.time.time", lambda: began + later)

    return set_to


def test_half_an_hour_without_a_click_ends_it_and_says_so(as_, look, at):
    browser = as_("manager")
    at(0)
    assert look(browser, "plan:mine").status == 200
    at(29 * MINUTE)
    assert look(browser, "plan:mine").status == 200
    at(60 * MINUTE)
    out = look(browser, "plan:mine")
    assert out.answer.headers["Location"] == "/sign-in/?ended=yes"
    assert "had not clicked" in browser.get("/sign-in/?ended=yes").content.decode()


def test_ten_hours_end_it_however_busy_one_is(as_, look, at):
    browser = as_("manager")
    for minutes in range(0, 600, 20):
        at(minutes * MINUTE)
        assert look(browser, "plan:mine").status == 200
    at(10 * HOUR + MINUTE)
    assert look(browser, "plan:mine").status == 302


def test_every_page_says_when_and_carries_the_warning(as_, look):
    page = look(as_("manager"), "plan:mine").page
    assert "signed out after 30 minutes" in page.select_one("footer").get_text()
    assert page.select_one("dialog#time-out")["data-minutes"] == "30"
