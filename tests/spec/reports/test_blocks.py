"""A report is a tree of blocks, and refuses what a reader would trip over."""

import pytest

from headway.reports.blocks import (
    Column,
    Document,
    Heading,
    Link,
    Page,
    Paragraph,
    Strong,
    Table,
    plain,
)


def test_paragraphs_are_numbered_within_their_page(document):
    """Members cite 2.1: the first paragraph of the second page. Headings take no number."""
    pages = (
        Page(id="a", title="A", blocks=(Paragraph(text="One."), Paragraph(text="Two."))),
        Page(id="b", title="B", blocks=(Heading(text="Part"), Paragraph(text="Three."))),
    )
    numbered = document(pages=pages).paragraphs()
    assert [(p.number, p.anchor, plain(p.block.text)) for p in numbered] == [
        ("1.1", "p1-1", "One."),
        ("1.2", "p1-2", "Two."),
        ("2.1", "p2-1", "Three."),
    ]


def test_a_paragraph_may_keep_one_name_for_ever(document):
    """Its number moves when something is put before it; the id that it was given does not."""
    kept = Paragraph(text="A sentence.", id="fall-in-plans", figures=("plans.count.2018",))
    (before,) = document(kept).paragraphs()
    *_, after = document(Paragraph(text="Put before."), kept).paragraphs()
    assert (before.number, after.number) == ("1.1", "1.2")
    assert before.anchor == after.anchor == "fall-in-plans"


def test_words_read_plainly_without_their_dress():
    words = ("From ", Strong(text="294"), " to ", Link(text="161", to="plans"), ".")
    assert plain(words) == "From 294 to 161."


@pytest.mark.parametrize("to", ["nowhere", "first#gone", "javascript:alert(1)", "data:text/html,x"])
def test_a_link_that_leads_nowhere_is_refused(document, to):
    with pytest.raises(ValueError, match="leads nowhere"):
        document(Paragraph(text=("See ", Link(text="this", to=to), ".")))


@pytest.mark.parametrize("to", ["first", "first#part", "https://example.org/a?b=1&c=2"])
def test_a_link_may_lead_to_a_page_a_place_or_an_address(document, to):
    document(Heading(text="Part", id="part"), Paragraph(text=(Link(text="this", to=to),)))


def test_two_places_cannot_share_a_name(document):
    with pytest.raises(ValueError, match="More than one"):
        document(Paragraph(text="One.", id="same"), Paragraph(text="Two.", id="same"))
    page = Page(id="same", title="Twice", blocks=())
    with pytest.raises(ValueError, match="More than one page"):
        document(pages=(page, page))


@pytest.mark.parametrize("name", ["../etc", "a b", "Ä", "1st", "index", ""])
def test_a_page_s_name_is_fit_for_a_file(document, name):
    with pytest.raises(ValueError, match="cannot have the id"):
        document(pages=(Page(id=name, title="A page", blocks=()),))


def test_a_row_must_fit_its_columns():
    columns = (Column(name="Year"), Column(name="Plans", numeric=True))
    Table(caption="Plans", columns=columns, rows=(("2025", "257"),))
    with pytest.raises(ValueError, match="a row of 1 cells under 2 columns"):
        Table(caption="Plans", columns=columns, rows=(("2025",),))


def test_the_day_is_a_date_and_is_printed_in_words(document):
    assert document(made_on="2026-02-01").made_on_in_words() == "1 February 2026"
    with pytest.raises(ValueError, match="12 June"):
        document(made_on="12 June 2026")


def test_a_document_has_a_page():
    with pytest.raises(ValueError, match="needs a page"):
        Document(title="Empty", council="Wharfemoor", made_on="2026-06-12", pages=())
