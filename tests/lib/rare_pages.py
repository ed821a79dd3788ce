"""What people do first, so that pages which only then exist can be looked at too."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from playwright.sync_api import Page

from headway.plan.actions import Action
from tests.lib.invented_minutes import scoring
from tests.lib.served import Served

MINUTES = Path(scoring.__file__).parent / "seen"
PACK_SECONDS = 90
As = Callable[[str], AbstractContextManager[Page]]


def sent(page: Page, address: str, typed: dict[str, str] | None = None) -> None:
    """Fill in the form at an address, as far as named, and send it."""
    page.goto(address)
    for name, value in (typed or {}).items():
        box = page.locator(f'main [name="{name}"]')
        kind = box.first.evaluate("e => e.type")
        if kind == "radio":
            page.locator(f'main [name="{name}"][value="{value}"]').check(force=True)
        elif kind == "select-one":
            box.select_option(value)
        else:
            box.fill(value)
    page.locator("main form[method=post] button").first.click()
    page.wait_for_load_state()
    assert not page.locator(".govuk-error-summary").count(), page.locator("main").inner_text()


def done_before(as_: As, service: Served) -> dict[str, tuple[str, str]]:
    """Make what the demonstration begins without; gives who sees what where no link leads to it."""
    inside = service.inside
    with as_("director") as page:
        sent(page, _quotation_taken_back(page, inside))
        packs = []
        for kind in ("member", "public"):
            sent(page, f"{inside}packs/ask/", {"pack": kind})
            packs.append(page.url)
        found = {"plan:take_in": ("director", _workbook_given_back(page, inside))}
    with as_("manager") as page:
        page.goto(f"{inside}plan/mine/")
        page.locator("main form button").first.click()
    with as_("clerk") as page:
        for name in ("word_homes.txt", "word_audits.txt"):
            text = (MINUTES / name).read_text(encoding="utf-8")
            sent(page, f"{inside}meetings/minutes/", {"text": text})
            if name == "word_homes.txt":
                sent(page, page.url)
        for pack in packs:
            _wait_for(page, pack)
        sent(page, f"{packs[0]}release/", {"has_read": "yes"})
    return found


def _wait_for(page: Page, pack: str) -> None:
    page.goto(pack)
    for _ in range(PACK_SECONDS):
        if page.locator('main a[href*="/files/"]').count():
            return
        page.wait_for_timeout(1000)
        page.reload()
    raise AssertionError(page.locator("main").inner_text())


def _quotation_taken_back(page: Page, inside: str) -> str:
    """Where the first quotation that is released is taken back, so that it can be released again."""
    page.goto(f"{inside}voice/")
    told = page.locator('main a[href*="/quotation/"]').evaluate_all("all => all.map(e => e.href)")
    for address in dict.fromkeys(told):
        page.goto(address)
        back = page.locator('main a[href$="/take-back/"]')
        if back.count():
            return str(back.first.evaluate("e => e.href"))
    raise AssertionError(f"no quotation of {told} is released")


def _workbook_given_back(page: Page, inside: str) -> str:
    """The plan's workbook with one title changed, given back: where its differences are shown."""
    book = load_workbook(BytesIO(page.request.get(f"{inside}plan/workbook/plan.xlsx").body()))
    sheet = book[Action.table]
    heads = {cell.value: cell.column for cell in sheet[1]}
    title = sheet.cell(2, heads["title"])
    title.value = f"{title.value}, and in writing"
    given = BytesIO()
    book.save(given)
    page.goto(f"{inside}plan/workbook/give/")
    excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    page.locator('main input[type="file"]').set_input_files(
        {"name": "plan.xlsx", "mimeType": excel, "buffer": given.getvalue()}
    )
    page.locator("main form button").first.click()
    page.wait_for_load_state()
    return page.url
