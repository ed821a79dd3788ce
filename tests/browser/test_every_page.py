"""Every page and every action's form, wherever links lead to it: by axe, at 320 pixels, in silence.

A page or action that an area adds is looked at without being listed here.
"""

from contextlib import contextmanager
from urllib.parse import urlsplit

import django
import pytest

django.setup()

from headway.web.site.places import places  # noqa: E402 (pages need Django to be set up)
from headway.web.site.roles import BY_ID, PUBLIC  # noqa: E402
from tests.lib.looks import by_axe, of_head, of_width  # noqa: E402
from tests.lib.rare_pages import done_before  # noqa: E402
from tests.lib.reader import shut_in  # noqa: E402
from tests.lib.walked import walked  # noqa: E402

# One role a page is enough; a later role is asked for what no earlier one was led to.
ROLES = ("public", "director", "clerk", "officer", "reviewing", "administrator", "partner")
# How many pages in vain end a walk. Of all items of meetings, the officer finds one in Part 2.
SHORT, LONG = 45, 200
# What nothing in the demonstration leads to, and why.
NOT_SHOWN: dict[str, str] = {}
# Pages that no area declares: the doors, and what somebody is told who may not, or went astray.
DOORS = {
    "sign-in": ("public", "/sign-in/"),
    "break-glass": ("public", "/sign-in/break-glass/"),
    "no such page": ("public", "/nowhere/"),
    "refused": ("partner", "/c/wharfemoor/plan/"),
    "another council's public page": ("public", "/public/halton/"),
}


@pytest.fixture(scope="module")
def as_(browser, service, signed_in):
    """A page of somebody with a role."""

    @contextmanager
    def opened(role: str):
        with shut_in(browser, service, storage_state=signed_in(role)) as context:
            yield context.new_page()

    return opened


@pytest.fixture(scope="module")
def shown(as_, service):
    """Who sees each place, and where: found by following links from the first page of each role."""
    found = done_before(as_, service)
    for role in ROLES:
        may = {PUBLIC} if role == "public" else BY_ID[role].may - {PUBLIC}
        wanted = {name for name, place in places().items() if place.of.permission in may}
        start = urlsplit(service.public if role == "public" else service.inside).path
        with as_(role) as page:

            def fetch(address: str, page=page) -> str:
                answer = page.request.get(f"{service.origin}{address}")
                is_page = "text/html" in answer.headers.get("content-type", "")
                return answer.text() if is_page else ""

            patience = LONG if role == "officer" else SHORT
            missing = wanted - set(found) - set(NOT_SHOWN)
            led = walked(start, fetch, wanted=missing, patience=patience)
        for name, address in led.items():
            if name in wanted:
                found.setdefault(name, (role, f"{service.origin}{address}"))
    return found


@pytest.fixture(scope="module")
def pages(browser, service, signed_in):
    """One page of a browser for each role, opened once: what its console said stands beside it."""
    opened = {}
    with shut_in_all(browser, service) as new:

        def page_of(role: str):
            if role not in opened:
                page, said = new(signed_in(role)), []
                page.on("console", lambda m: said.append(m.text) if m.type == "error" else None)
                page.on("pageerror", lambda fault: said.append(str(fault)))
                opened[role] = (page, said)
            page, said = opened[role]
            said.clear()
            page.set_viewport_size({"width": 1280, "height": 900})
            return page, said

        yield page_of


@contextmanager
def shut_in_all(browser, service):
    """New pages on demand, each in a browser of its own, all shut in."""
    from contextlib import ExitStack

    with ExitStack() as stack:
        yield lambda state: stack.enter_context(
            shut_in(browser, service, storage_state=state)
        ).new_page()


def faults(page, said: list[str]) -> list[str]:
    """All that is wrong with the page as it stands: the console says what the policy refused."""
    found = [*of_head(page), *by_axe(page), *of_width(page, 320)]
    return found + [f"the console: {line}" for line in said]


@pytest.mark.parametrize("name", sorted(places()))
def test_a_page_or_form_has_no_fault(name, shown, pages):
    if name in NOT_SHOWN:
        assert name not in shown, f"{name} is shown now: take it out of NOT_SHOWN"
        return
    assert name in shown, f"no link leads to {name} in the demonstration"
    role, address = shown[name]
    page, said = pages(role)
    answer = page.request.get(address)
    assert answer.ok, f"{address} answers {answer.status} to the {role}"
    if "text/html" not in answer.headers["content-type"]:
        return
    page.goto(address)
    assert not (found := faults(page, said)), f"{address} as {role}: " + "\n".join(found)


@pytest.mark.parametrize("name", DOORS)
def test_a_door_has_no_fault(name, service, pages):
    role, address = DOORS[name]
    page, said = pages(role)
    page.goto(service.origin + address)
    said[:] = [line for line in said if "status of 40" not in line]
    assert not (found := faults(page, said)), "\n".join(found)


@pytest.mark.parametrize("name", ["plan:add_action", "voice:add_quotation", "meetings:minutes"])
def test_a_form_sent_empty_says_what_is_missing_without_fault(name, shown, pages):
    role, address = shown[name]
    page, said = pages(role)
    page.goto(address)
    page.locator("main form[method=post] button").first.click()
    page.wait_for_load_state("load")  # a click does not wait for the style sheets
    assert page.title().startswith("Error: ")
    said[:] = [line for line in said if "status of 400" not in line]
    assert not (found := faults(page, said)), "\n".join(found)


def test_each_fault_would_be_found(service, pages):
    """The tests above can fail: spoil a page, and each of them says so."""
    page, said = pages("public")
    page.goto(service.public)
    page.evaluate("""() => {
        document.documentElement.removeAttribute('lang');
        document.title = '';
        document.querySelector('h1').remove();
        const wide = document.createElement('p');
        wide.textContent = 'x';
        document.querySelector('main').append(wide);
        wide.outerHTML = '<div style="color: red"><pre>' + 'wide '.repeat(200) + '</pre></div>';
    }""")
    found = "\n".join(faults(page, said))
    for one in (
        "0 heads",
        "title is “”",
        "language is “”",
        "html-has-lang",
        "sideways",
        "console:",
    ):
        assert one in found, found
