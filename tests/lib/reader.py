"""Somebody at a browser: with a pointer or with the keyboard alone, each click counted."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route

from tests.lib.looks import CUT, FOCUS
from tests.lib.served import Served

# Who signs in as whom: the words of the demonstration's own page.
NAMES = {
    "director": "Director of children's services",
    "manager": "Team manager or head of service",
    "reviewing": "Reviewing officer",
    "clerk": "Democratic services officer",
    "officer": "Monitoring officer or legal",
    "member": "Councillor",
    "partner": "Partner agency",
    "administrator": "Administrator of the service",
}
MOST_TABS = 400
PATIENCE = 15_000
FOCUSED = "e => e === document.activeElement"
IN_GROUP = (
    """e => document.activeElement.name === e.name && document.activeElement.form === e.form"""
)


@dataclass
class Reader:
    """One page of a browser, and how it is used. After every step nothing may be cut off."""

    page: Page
    by_keyboard: bool = False
    clicks: int = field(default=0, init=False)

    def open(self, address: str) -> None:
        """Go to an address, as from a bookmark."""
        self.page.goto(address)
        self._look()

    def follow(self, words: str, *, within: str = "body") -> None:
        """Follow the first link of these words."""
        links = self.page.locator(within).get_by_role("link", name=words)
        self._go(links.first)
        self._look()

    def press(self, words: str, *, within: str = "body") -> None:
        """Press the first button of these words."""
        buttons = self.page.locator(within).get_by_role("button", name=words)
        self._go(buttons.first)
        self._look()

    def choose(self, box: Locator) -> None:
        """Choose one of several, or tick it."""
        if not self.by_keyboard:
            self.clicks += 1
            self.page.locator(f'label[for="{box.get_attribute("id")}"]').click()
        elif box.get_attribute("type") == "radio":
            # Tab leads to the group, the arrows within it, and choose as they go.
            self.clicks += 1
            self._tab_until(lambda: bool(box.evaluate(IN_GROUP)))
            while not box.evaluate(FOCUSED):
                self.page.keyboard.press("ArrowDown")
            self.page.keyboard.press("Space")
        else:
            self._use(box, "Space")
        assert box.is_checked()
        self._look()

    def type(self, label: str, text: str) -> None:
        """Type or paste into the field of this label."""
        self.into(self.page.get_by_label(label), text)

    def into(self, box: Locator, text: str) -> None:
        """Type or paste into a field."""
        if self.by_keyboard:
            self._tab_to(box)
            self.page.keyboard.insert_text(text)
        else:
            box.fill(text)

    @property
    def words(self) -> str:
        """What the main part of the page says, spaces single."""
        return " ".join(self.page.locator("main").inner_text().split())

    def _go(self, what: Locator) -> None:
        with self.page.expect_navigation():
            self._use(what, "Enter")

    def _use(self, what: Locator, key: str) -> None:
        self.clicks += 1
        if self.by_keyboard:
            self._tab_to(what)
            self.page.keyboard.press(key)
        else:
            what.click()

    def _tab_to(self, what: Locator) -> None:
        what.wait_for(state="attached")
        self._tab_until(lambda: bool(what.evaluate(FOCUSED)))

    def _tab_until(self, is_there: Callable[[], bool]) -> None:
        """Move on with Tab until it is reached; where the focus is must be seen all the way."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            at = self.page.evaluate(FOCUS)
            assert at is None or at["seen"], f"the focus is not seen: {at['html']}"
            if is_there():
                return
        raise AssertionError(f"Tab does not reach what is wanted on {self.page.url}")

    def _look(self) -> None:
        cut = self.page.evaluate(CUT)
        assert not cut, f"{self.page.url}: {cut}"


@contextmanager
def shut_in(browser: Browser, service: Served, **options: Any) -> Iterator[BrowserContext]:
    """A browser of its own with the network cut off but for the service; nothing else is tried."""
    elsewhere: list[str] = []
    context = browser.new_context(**options)
    context.set_default_timeout(PATIENCE)

    def only_ours(route: Route) -> None:
        if service.is_own(route.request.url):
            route.continue_()
        else:
            elsewhere.append(route.request.url)
            route.abort()

    context.route("**/*", only_ours)
    try:
        yield context
    finally:
        context.close()
    assert not elsewhere, f"asked of somebody else: {elsewhere}"


def sign_in(page: Page, service: Served, role: str) -> None:
    """Become somebody of the demonstration's council, on its own page."""
    page.goto(f"{service.origin}/sign-in/")
    page.get_by_role("button", name=NAMES[role]).and_(
        page.get_by_role("button", name="at Wharfemoor")
    ).click()
    page.wait_for_url(service.inside)
