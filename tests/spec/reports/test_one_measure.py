"""One measure on a page of its own, and a page of blocks as a fragment of another maker's page."""

import pytest

from headway.comparators.library import Library
from headway.comparators.stamp import library_stamp
from headway.measures.finding import measure_named
from headway.reports.blocks import Bullets, Heading, Link, Page, Paragraph
from headway.reports.cards import verdicts_of
from headway.reports.material import Material, gather
from headway.reports.one_measure import figure_rows, measure_page
from headway.reports.render import fragment
from headway.vocabulary.councils import council


@pytest.fixture(scope="module")
def st_helens() -> Material:
    """St Helens from the package's own figures."""
    return gather(council("St Helens"), Library(None), model="2025", made_on="2026-06-12")


def page_of(material: Material, id: str) -> Page:
    """A measure's page, with its verdict."""
    verdicts = {v.measure.id: v for v in verdicts_of(material)}
    return measure_page(material, measure_named(id), verdicts.get(id))


def test_a_page_asks_whether_it_is_real_then_stands_it_beside_others_then_defines_it(st_helens):
    heads = [
        b.text
        for b in page_of(st_helens, "rereferrals").blocks
        if isinstance(b, Heading) and b.level == 2
    ]
    assert heads == [
        "Is the newest change real?",
        "How it stands beside others",
        "What it counts",
        "Where the figures come from",
    ]


def test_a_definition_says_what_is_divided_by_what_with_the_council_s_own_two_numbers(st_helens):
    text = fragment(page_of(st_helens, "rereferrals"))
    assert "100 times rereferrals divided by referrals. Here: 438 over 2,207." in text
    assert "coalesce" not in fragment(page_of(st_helens, "special_guardianship_exits"))


def test_rows_for_a_spreadsheet_carry_value_parts_publication_and_day(st_helens):
    rows = figure_rows(st_helens, measure_named("rereferrals"))
    own = [r for r in rows if (r["place"], r["as_at"]) == ("St Helens", "2025-03-31")]
    assert [(r["value"], r["numerator"], r["denominator"]) for r in own] == [(19.8, 438, 2207)]
    assert own[0]["publication"] == "Children in need"
    assert own[0]["released_on"] == "2025-10-30"
    newest = {r["place"] for r in rows if r["as_at"] == "2025-03-31"}
    assert {"England", "North West"} <= newest
    assert len(newest) == 13  # the council, England, the region, ten neighbours


def test_a_fragment_has_no_head_no_numbers_and_links_to_its_own_places():
    page = Page(
        id="member",
        title="One page",
        blocks=(
            Paragraph(text=("It fell.", Link(text="[1]", to="member#from"))),
            Heading(text="Where this is from", level=3, id="from"),
            Bullets(items=("A <script> is words.",)),
        ),
    )
    text = fragment(page)
    assert '<a href="#from">[1]</a>' in text
    assert 'class="number"' not in text
    assert "<html" not in text
    assert "&lt;script&gt;" in text


def test_a_sentence_of_a_report_keeps_its_number(st_helens):
    from headway.reports.blocks import Document
    from headway.reports.render.html import html_files

    page = Page(id="a", title="A", blocks=(Paragraph(text="It fell."),))
    document = Document(title="T", council="C", made_on="2026-06-12", pages=(page,))
    assert '<span class="number">1.1</span> It fell.' in html_files(document)["index.html"]


def test_what_is_held_has_one_stamp(tmp_path, monkeypatch):
    monkeypatch.setenv("HEADWAY_HOME", str(tmp_path))
    before = library_stamp()
    assert library_stamp() == before
    snapshot = tmp_path / "official" / "snapshots" / "one"
    snapshot.mkdir(parents=True)
    (tmp_path / "official" / "current").write_text("one", encoding="utf-8")
    assert library_stamp() != before
