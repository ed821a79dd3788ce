"""The service as tests see it: filled once with the demonstration, each test in its own transaction.

`as_(role)` is a browser of somebody with that role at Wharfemoor; `look(browser, name, **values)`
opens a page by name and gives what is on it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import django
import pytest
from bs4 import BeautifulSoup
from django.test import Client

django.setup()

from headway.web.site.linking import link  # noqa: E402 (models need Django to be set up)
from headway.web.site.models import Council, Membership  # noqa: E402


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Fill the test database with the demonstration, once."""
    from headway.web.site.demonstration import fill

    with django_db_blocker.unblock():
        fill()


@pytest.fixture(autouse=True)
def _database(db: None) -> None:
    """Every test here may use the database; what it does is undone."""


@dataclass
class Seen:
    """What an answer holds: its status, its words, and the page to look into."""

    answer: Any

    @property
    def status(self) -> int:
        """The number of the answer: 200 is well."""
        return int(self.answer.status_code)

    @property
    def page(self) -> BeautifulSoup:
        """The page as a tree."""
        return BeautifulSoup(self.answer.content.decode(), "html.parser")

    @property
    def words(self) -> str:
        """What a reader reads, spaces single."""
        main = self.page.find("main") or self.page
        return " ".join(main.get_text(" ").split())

    def form(self) -> dict[str, Any]:
        """The form of the page as it stands, ready to be changed and sent; ticks are lists."""
        held: dict[str, Any] = {}
        for field in self.page.select("main form input, main form select, main form textarea"):
            name, kind = field.get("name"), field.get("type")
            if not name or (kind in ("radio", "checkbox") and not field.has_attr("checked")):
                continue
            if field.name == "select":
                chosen = field.select_one("option[selected]")
                held[name] = chosen["value"] if chosen else ""
            elif kind == "checkbox":
                held.setdefault(name, []).append(field.get("value", ""))
            else:
                held[name] = (
                    field.get_text() if field.name == "textarea" else field.get("value", "")
                )
        held.pop("csrfmiddlewaretoken", None)
        return held


@pytest.fixture
def wharfemoor() -> Council:
    """The invented council."""
    return Council.objects.get(slug="wharfemoor")


@pytest.fixture
def halton() -> Council:
    """A real council's public story."""
    return Council.objects.get(slug="halton")


@pytest.fixture
def as_(wharfemoor: Council) -> Callable[..., Client]:
    """A browser of somebody with a role; `as_("public")` is nobody's."""

    def browser(role: str, council: str = "wharfemoor") -> Client:
        client = Client()
        if role != "public":
            held = Membership.objects.filter(council__slug=council, role=role).first()
            assert held is not None, f"nobody is {role} at {council}"
            client.force_login(held.user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return browser


@pytest.fixture
def look(wharfemoor: Council) -> Callable[..., Seen]:
    """Open a page of Wharfemoor (or of `council`) by its name."""

    def open_(client: Client, name: str, council: Council | None = None, **values: Any) -> Seen:
        return Seen(client.get(link(council or wharfemoor, name, **values)))

    return open_


@pytest.fixture
def send(wharfemoor: Council) -> Callable[..., Seen]:
    """Open an action's form, change what is named in `typed`, send it; what comes after it."""

    def sent(client: Client, name: str, typed: dict[str, Any], **values: Any) -> Seen:
        address = link(wharfemoor, name, **values)
        first = Seen(client.get(address))
        assert first.status == 200, first.words
        return Seen(client.post(address, {**first.form(), **typed}, follow=True))

    return sent
