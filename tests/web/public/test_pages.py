"""What anybody reads without signing in: plain, dated, quotable, with its source."""

import re

import pytest
from django.test import Client

from headway.plan.actions import Action
from headway.plan.roles import Owner
from headway.reports.reading_age import reading_age
from headway.web.site.held import held_by
from headway.web.site.linking import link


@pytest.fixture
def nobody():
    """A browser of nobody."""
    return Client()


def test_the_first_page_says_how_it_is_going_in_three_sentences(nobody, look):
    seen = look(nobody, "public:first")
    assert seen.status == 200 and "30 November 2026" in seen.words
    lines = [p.get_text() for p in seen.page.select("[id^=going-]")]
    assert len(lines) == 3
    assert "It is in month 20 of 36." in lines[0]
    assert "The last one just listened." in seen.words
    assert "Plans and letters now say family time." in seen.words
    assert "promises were made at meetings" in seen.words


def test_figures_stand_with_their_source_and_whose_they_are(nobody, look, prepared):
    prepared()
    seen = look(nobody, "public:first")
    assert "20% , in the year to 31 March 2025." in seen.words
    assert "It was 22% in England." in seen.words
    assert "Source: Children in need, released 30 October 2025." in seen.words
    assert "Wharfemoor is invented" in seen.words


def test_a_figure_has_a_line_to_quote_with_its_source_and_address(nobody, look, prepared):
    prepared()
    seen = look(nobody, "public:figure", id="rereferrals")
    quote = seen.page.select_one("#quote-line").get_text()
    assert quote == (
        "Referrals within a year in St Helens, in the year to 31 March 2025: 20%. Source: Children "
        "in need, released 30 October 2025. "
        "http://testserver/public/wharfemoor/figures/rereferrals/"
    )
    assert next(tr.get_text(" ").split() for tr in seen.page.select("tbody tr")) == [
        "31", "March", "2025", "20%", "22%",
    ]  # fmt: skip


def test_what_the_worker_really_prepares_is_read(nobody, look, halton):
    from headway.web.figures.jobs.prepare_figures import prepare_figures

    prepare_figures(halton, {"only_named": True})
    [id] = held_by(halton).published.measures
    seen = look(nobody, "public:figure", council=halton, id=id)
    quote = seen.page.select_one("#quote-line").get_text()
    assert "in Halton" in quote and "Source: " in quote and "released" in quote
    assert len(seen.page.select("tbody tr")) > 3
    assert "It was " in seen.page.select_one("#beside").get_text()


def test_an_aim_shows_its_actions_and_no_owner(nobody, look, wharfemoor):
    seen = look(nobody, "public:aim", id="AIM-5")
    assert seen.status == 200 and "What is done for it" in seen.words
    assert len(seen.page.select("tbody tr")) > 1


def test_no_public_page_says_who_owns_what(public_pages, wharfemoor):
    """A role is one person. Words of minutes, given as they were said, may name one."""
    plan = held_by(wharfemoor).plan
    roles = {a.owner for a in plan.of(Action)} | {o.role for o in plan.of(Owner)}
    roles |= {aim.owner for aim in plan.aims}
    for name, seen in public_pages():
        page = seen.page
        for verbatim in page.select("li[id^=PRM], li[id^=RES], div[id^=REQ]"):
            verbatim.decompose()
        found = [role for role in roles if role and role in page.get_text(" ")]
        assert not found, (name, found)


def test_meetings_show_promises_with_what_became_of_them(nobody, look):
    seen = look(nobody, "public:meetings")
    assert "Kept." in seen.words and "Late." in seen.words
    assert "no date was given" in seen.words
    assert seen.page.select("li[id^=RES-]")


def test_every_paragraph_has_an_address_of_its_own(public_pages, prepared):
    prepared()
    for name, seen in public_pages():
        main = seen.page.find("main")
        if main is None or seen.status == 404:
            continue
        ids = [tag["id"] for tag in main.select("[id]")]
        assert len(ids) == len(set(ids)), name
        for tag in main.select("p, blockquote, main li"):
            assert tag.get("id") or tag.find_parent(id=re.compile("-")), (name, str(tag)[:80])


def test_public_pages_may_be_kept_briefly_and_found(nobody, look):
    answer = look(nobody, "public:first").answer
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    assert "X-Robots-Tag" not in answer.headers
    assert "csrf" not in answer.content.decode().lower()


def test_what_a_signed_in_reader_is_sent_is_kept_by_nobody(as_, look):
    answer = look(as_("director"), "public:first").answer
    assert "no-store" in answer.headers["Cache-Control"]


def test_our_own_sentences_read_at_eleven_or_so(nobody, look, wharfemoor):
    """Words that others wrote are left out: aims, requests, quotations, titles."""
    for name, most in (
        ("public:first", 11.5),
        ("public:sources", 12),
        ("public:accessibility", 12.5),
    ):
        page = look(nobody, name).page
        main = page.find("main")
        for quoted in main.select("li, .govuk-inset-text, nav, h1"):
            quoted.decompose()
        told = "\n".join(p.get_text(" ", strip=True) for p in main.select("p"))
        assert reading_age(told) <= most, (name, reading_age(told), told)


def test_a_real_council_s_page_says_that_it_did_not_make_it(nobody, look, halton):
    seen = look(nobody, "public:first", council=halton)
    html = seen.answer.content.decode()
    assert "not produced or endorsed by the council" in html
    assert "nobody outside can say how it is going" in seen.words
    assert "not in the papers that were read here" in seen.words


def test_sources_name_publications_with_their_day_and_the_licence(nobody, look, halton, prepared):
    prepared(council=halton)
    seen = look(nobody, "public:sources", council=halton)
    assert "Open Government Licence v3.0" in seen.words
    assert "Halton Borough Council: minutes" in seen.words and "15 July 2024" in seen.words


def test_the_accessibility_statement_says_what_was_not_tested(nobody, look):
    seen = look(nobody, "public:accessibility")
    assert "No person who uses a screen reader has tried these pages." in seen.words
    assert "Accessibility Regulations 2018" in seen.words


@pytest.mark.parametrize(
    ("name", "id"),
    [("public:aim", "AIM-99"), ("public:aim", "ACT-1"), ("public:figure", "caseloads"),
     ("public:figure", "homes")],
)  # fmt: skip
def test_what_is_not_published_has_no_page(nobody, look, name, id):
    assert look(nobody, name, id=id).status == 404


def test_a_council_that_is_not_public_has_no_public_page(nobody, wharfemoor):
    wharfemoor.is_public = False
    wharfemoor.save()
    assert nobody.get(link(wharfemoor, "public:first")).status_code == 404
