"""Which tests go to one process of a run together, and which go out first."""

import re

from tests.lib.repository import ROOT
from tests.lib.shared_out import piece_of, place_of

FILES = sorted(p.relative_to(ROOT) for p in ROOT.glob("tests/**/test_*.py"))
TESTS = [f"{path}::test_one[a::b]" for path in FILES]


def test_what_stands_on_one_thing_is_one_piece_and_any_other_file_is_its_own():
    pieces: dict[str, list[str]] = {}
    for test in TESTS:
        pieces.setdefault(piece_of(test), []).append(test)
    several = {piece for piece, tests in pieces.items() if len(tests) > 1}
    assert several == {"spark", "tests/browser/", "tests/web/"}


def test_a_file_that_needs_spark_is_named_after_it():
    """Else a second Spark would be started for it, in another process."""
    asks = re.compile(r"^def \w+\([^)]*\bjava\b", re.MULTILINE)
    need = [path for path in FILES if asks.search((ROOT / path).read_text(encoding="utf-8"))]
    assert len(need) > 1
    assert {piece_of(f"{path}::test_one") for path in need} == {"spark"}


def test_what_takes_minutes_goes_before_all_else():
    order = list(dict.fromkeys(piece_of(test) for test in sorted(TESTS, key=place_of)))
    assert order[:4] == [
        "spark",
        "tests/journeys/test_postgresql.py",
        "tests/browser/",
        "tests/web/",
    ]
    assert not any(piece.startswith("tests/spec/") for piece in order[:60])
