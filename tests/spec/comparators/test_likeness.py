"""A council's likeness: its published number and shares, as an invented council takes them."""

from random import Random

import pytest

from benchmarks._invented import council, pooled
from headway.comparators.library import Library
from headway.comparators.likeness import likeness, series_of
from headway.synthetic.country import country
from headway.synthetic.mix import ENGLAND, mix_like
from headway.vocabulary.errors import BadInput
from tests.lib.invented903 import postcode_grid

PACKAGE = Library(None)


def test_a_council_s_newest_number_and_shares_are_read():
    """Halton on 31 March 2025: 367 children, 57 of them in children's homes, 195 placed outside."""
    of = likeness("876", PACKAGE)
    assert (of.children, of.year) == (367, 2025)
    assert of.own.placement["home"] == 57 / 367
    assert of.own.outside == 195 / 367
    assert of.own.starts == 112 / 367


def test_england_s_share_stands_in_for_a_hidden_one():
    """Halton's children placed for adoption are suppressed; what stands in is said."""
    of = likeness("876", PACKAGE)
    assert of.missing == ("Placement: Placed for adoption",)
    assert of.own.placement["adoption"] == of.england.placement["adoption"]
    assert of.words == [
        "Its mix is like that published of Halton for the year to March 2025.",
        "Hidden or not held, so England's: Placement: Placed for adoption.",
    ]


def test_the_package_holds_every_series_that_a_likeness_reads():
    """Of England and of nearly every council."""
    held = PACKAGE.cells(series_of()).to_pylist()
    newest = {cell["series"] for cell in held if cell["council"] == "E92000001"}
    assert newest == set(series_of())
    assert len({cell["council"] for cell in held}) > 150


@pytest.mark.parametrize("code", ["420", "201"])
def test_who_has_no_published_number_is_refused(code):
    """The City of London and the Isles of Scilly publish none."""
    with pytest.raises(BadInput, match="no number of looked-after children is held"):
        likeness(code, PACKAGE)


def test_england_s_mix_changes_nothing():
    """Each chance is one times England's."""
    of = likeness("876", PACKAGE)
    factors = mix_like(of.england, of.england, "England").factors
    assert factors
    assert all(times == pytest.approx(1) for times in factors.values())


@pytest.fixture(scope="module")
def land(tmp_path_factory):
    """A country of three councils side by side."""
    grid = postcode_grid(tmp_path_factory.mktemp("grid"))
    return country("E08000013", range(2025, 2026), Random(1), grid).registered(Random(2), 500)


@pytest.fixture(scope="module")
def england(land):
    """Councils with England's mix."""
    return [council(seed, 300, land, ENGLAND, years=2) for seed in range(3)]


@pytest.mark.parametrize(
    ("code", "more", "fewer"),
    [
        ("876", [("placement", "home"), ("outside", "yes")], [("provider", "PR1"), ("UASC", "yes")]),
        ("886", [("placement", "supported"), ("age", "16-17"), ("UASC", "yes")],
         [("outside", "yes"), ("status", "C2"), ("placement", "parents")]),
    ],
)  # fmt: skip
def test_an_invented_council_lies_where_its_model_lies(land, england, code, more, fewer):
    """Halton and Kent, on either side of England; Halton's homes and boundary within five points."""
    of = likeness(code, PACKAGE)
    made = [council(seed, 300, land, of.mix, years=2) for seed in range(3)]
    for topic, value in more:
        assert pooled(made, topic)[value] > pooled(england, topic)[value], (topic, value)
    for topic, value in fewer:
        assert pooled(made, topic)[value] < pooled(england, topic)[value], (topic, value)
    assert pooled(made, "outside")["yes"] == pytest.approx(100 * of.own.outside, abs=6)
    assert pooled(made, "placement")["home"] == pytest.approx(100 * of.own.placement["home"], abs=5)
