"""Size words: a table of values, and the page that prints it."""

import pytest

from headway.verdicts.claims.narrative import NARRATIVE_WORDS
from headway.verdicts.claims.sizes import FITS, SIZE_WORDS, size_word, value_range
from headway.verdicts.claims.value import Size
from tests.lib.repository import ROOT

PAGE = (ROOT / "docs" / "how-to" / "test-a-claim.md").read_text("utf-8")
SIZES = PAGE.partition("## Size words")[2]


def test_every_word_stands_once_and_means_something():
    words = [w.word for w in SIZE_WORDS]
    assert len(words) == len(set(words))
    assert all(w.means and FITS[w.asks] for w in SIZE_WORDS)


def test_capitals_do_not_matter():
    assert size_word(Size(word="Almost half")) is size_word(Size(word="almost half"))


@pytest.mark.parametrize("word", SIZE_WORDS, ids=lambda w: w.word)
def test_the_how_to_prints_each_size_word_with_its_meaning(word):
    [line] = [row for row in SIZES.splitlines() if f"`{word.word}`" in row and row[:1] == "|"]
    assert word.means in line
    for way in FITS[word.asks]:
        assert way.value in line


@pytest.mark.parametrize("word", NARRATIVE_WORDS, ids=lambda w: w.word)
def test_the_how_to_prints_each_narrative_word(word):
    [line] = [row for row in PAGE.splitlines() if row.startswith(f"| {word.word} |")]
    assert word.why in line
    assert word.instead in line


@pytest.mark.parametrize(
    ("size", "low", "high"),
    [
        (Size(number=73_000), 72_500, 73_500),
        (Size(number=400), 380, 420),
        (Size(number=2.5), 2.45, 2.55),
        (Size(number=0), -0.5, 0.5),
        (Size(percent=50), 48, 52),
    ],
)
def test_what_a_stated_number_stands_for(size, low, high):
    assert value_range(size) == pytest.approx((low, high))
