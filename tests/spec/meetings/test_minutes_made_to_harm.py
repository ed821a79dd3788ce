"""A page of minutes that holds more than words, or is made to keep the reader busy for ever."""

import time

import pytest

from headway.meetings.minutes.markup import page_passages
from headway.vocabulary.errors import BadInput

WORDS = "The Board asked the Director to report in May."
PAGES = {
    "a script": f"<script>alert(1)</script><p>{WORDS}</p>",
    "a script in capitals": f"<SCRIPT src=//else.example/x.js></SCRIPT><p>{WORDS}</p>",
    "a frame": f"<iframe src='https://else.example/'></iframe><p>{WORDS}</p>",
    "a picture that runs": f"<p>{WORDS}<img src=x onerror=alert(1)></p>",
    "a link that runs": f"<p><a href='javascript:alert(1)'>{WORDS}</a></p>",
    "a drawing that runs": f"<svg onload=alert(1)></svg><p>{WORDS}</p>",
    "a style": f"<style>@import url(//else.example)</style><p>{WORDS}</p>",
    "entities": f"<!DOCTYPE x [<!ENTITY a 'ha'>]><p>{WORDS}</p>",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_only_its_words_are_read_whatever_else_is_in_it(page):
    """Tags, what would run and where it would go: none of it reaches the record."""
    text = " ".join(passage.text for passage in page_passages(page))
    assert WORDS in text
    for never in ("alert", "else.example", "javascript", "onerror", "@import", "<script"):
        assert never not in text


@pytest.mark.parametrize("piece", ["<b>x", "<b></i>", "<li>x", "<p><b>x</p>"])
def test_tags_that_are_never_closed_cost_no_more_than_their_number(piece):
    """Ten times the page takes about ten times as long, not a hundred times."""
    page_passages(piece * 100)
    began = time.perf_counter()
    assert page_passages(piece * 50_000) is not None
    assert time.perf_counter() - began < 20


@pytest.mark.parametrize("piece", ["<a ", "<!-- ", "<?x ", "<!x ", "<![CDATA["])
def test_a_page_made_of_broken_tags_is_refused_at_once(piece):
    """Python's own reader would look through all of it again for each."""
    with pytest.raises(BadInput, match="never closed"):
        page_passages(piece * 100_000, "minutes.html")


def test_a_damaged_declaration_is_a_sentence():
    with pytest.raises(BadInput, match=r"minutes\.html: a declaration .* damaged"):
        page_passages(f"<p>{WORDS}</p><![<p>x</p>", "minutes.html")
