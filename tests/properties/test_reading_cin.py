"""Promises for every file given as a census: a sentence or a whole return, no third.

For a long run: HEADWAY_FUZZ_SECONDS=600 pytest tests/properties/test_reading_cin.py -k long
"""

import os
import random
import time
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from headway.engine.duck import engine
from headway.returns.cin_census.reader import read
from headway.returns.cin_census.spec import RETURN
from headway.returns.cin_census.write import write_xml
from headway.validation.checking import check_loaded, rules_for
from headway.validation.loaded import Loaded
from headway.vocabulary.errors import BadInput
from tests.lib.censuses import EPISODE, FULL, HEADER, census, child
from tests.lib.drawn_returns import asked_of
from tests.lib.mutatedcin import CENSUS, small_census

SECONDS = float(os.environ.get("HEADWAY_FUZZ_SECONDS") or 2)
# One in so many of the files that could be read is checked too.
CHECKED = 25
PIECES = [
    small_census(),
    census().encode(),
    HEADER.encode(),
    EPISODE.encode(),
    FULL.encode(),
    b"<Message>",
    b"<Children>",
    b"</Child>",
    b"PK\x03\x04",
    b"\xff\xfe",
    b"<!-- ",
    b"<![CDATA[",
]
# XML has no control signs, nor these two.
PLAIN = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff<&")
AWKWARD = ["2025-02-29", "0001-01-01", "9999-12-31", "=1+1", " ", "'", "TRUE", "RC8", "1E2", "🙂"]
CELLS = st.one_of(st.sampled_from(AWKWARD), st.text(PLAIN, min_size=1, max_size=8))
LEAVES = ("CINreferralDate", "ReferralNFA", "CPPstartDate", "Sex", "UPN", "Disability", "Hair")
BLOCKS = ("CINdetails", "Assessments", "Reviews", "ChildIdentifiers", "Section47", "Visits")


def outcome(folder: Path) -> Loaded | BadInput:
    """What becomes of a folder. Any other error than a sentence goes through, and fails."""
    try:
        return read(folder)
    except BadInput as fault:
        says = str(fault)
        assert says.endswith("Nothing was kept.") and says.isprintable() and len(says) < 700
        return fault


@settings(max_examples=100)
@given(
    name=st.sampled_from(["a.xml", "a.csv", "a.zip"]),
    pieces=st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=20)), max_size=5),
)
def test_whatever_the_bytes_there_is_a_sentence_or_a_return(name, pieces, tmp_path_factory):
    """Never a traceback."""
    folder = tmp_path_factory.mktemp("given")
    (folder / name).write_bytes(b"".join(pieces))
    outcome(folder)


def _element(name: str, inside: str) -> str:
    return f"<{name}>{inside}</{name}>"


LEAF = st.builds(_element, st.sampled_from(LEAVES), CELLS)
TREES = st.recursive(
    LEAF,
    lambda inner: st.builds(
        _element, st.sampled_from(BLOCKS), st.lists(inner, max_size=4).map("".join)
    ),
    max_leaves=12,
)


@settings(max_examples=100)
@given(trees=st.lists(TREES, max_size=4))
def test_whatever_the_elements_there_is_a_sentence_or_a_return(trees, tmp_path_factory):
    """Elements of the census in places that are not theirs; and what was read is written back."""
    folder = tmp_path_factory.mktemp("given")
    (folder / "a.xml").write_text(census(child(inside="".join(trees))), "utf-8")
    loaded = outcome(folder)
    if isinstance(loaded, BadInput):
        return
    again = folder / "again"
    back = read(write_xml(loaded, again / "a.xml"))
    assert all(table.equals(back.tables[name]) for name, table in loaded.tables.items())


def spoilt(seed: int) -> bytes:
    """A small census that was spoilt once, or several times over."""
    source, body = random.Random(seed), small_census()
    for _ in range(source.choice((1, 1, 2, 3))):
        try:
            body = source.choice(CENSUS).spoil(source, body)
        except (IndexError, ValueError, UnicodeDecodeError):
            continue  # an earlier mutation left nothing that this one could spoil
    return body


def test_spoilt_censuses_for_as_long_as_is_asked(tmp_path):
    """Two seconds, or HEADWAY_FUZZ_SECONDS: `-k long` picks this one. A fault names its seed."""
    until, seed, read_whole = time.monotonic() + SECONDS, 0, 0
    rules = rules_for(RETURN, 2026)
    with engine(threads=1) as duck:
        while time.monotonic() < until or seed < 20:
            (tmp_path / "a.xml").write_bytes(spoilt(seed))
            began = time.monotonic()
            try:
                loaded = outcome(tmp_path)
                if isinstance(loaded, Loaded):
                    read_whole += 1
                    if read_whole % CHECKED == 1:
                        with duck.apart() as apart:
                            check_loaded(apart, RETURN, loaded, asked_of(2026), rules, weigh=True)
            except Exception as fault:
                raise AssertionError(f"seed {seed}: {fault!r}") from fault
            # No limit on time is set by the reader: its limits of size must be enough.
            assert time.monotonic() - began < 30, f"seed {seed}"
            seed += 1
    assert read_whole
