"""Cases of a store: counted by kind and year from the snapshot, listed from the archive, logged."""

import json

import pytest

from headway.returns.cin_census.tables import TABLES
from headway.store.held import about_of, read_filed
from headway.store.listing import counted, listed
from headway.vocabulary.errors import Unknown


def test_cases_are_counted_from_the_snapshot_and_listed_from_the_archive(both):
    """As many of one as of the other; the identifiers are the council's, and who looked is kept."""
    counts, rows = counted(both), listed(both)
    assert sum(row["cases"] for row in counts) == len(rows) == about_of(both)["cases"] > 0
    assert not (both / "drills.jsonl").read_text("utf-8").count("SYN")
    named = [row for row in rows if row["child"]]
    assert named and all(row["child"].startswith("SYN") for row in named)
    one = named[0]
    mine = listed(both, kind=one["kind"], child=one["child"].lower())
    assert one in mine and {row["child"] for row in mine} == {one["child"]}
    lines = [json.loads(line) for line in (both / "drills.jsonl").read_text("utf-8").splitlines()]
    assert [(line["cases"], line["rows"]) for line in lines] == [
        ("all", len(rows)),
        (one["kind"], len(mine)),
    ]


def test_a_kind_that_is_none_is_refused_with_the_nearest(store):
    with pytest.raises(Unknown, match="Did you mean overlap"):
        counted(store, "overlaps")


def test_only_the_returns_that_may_hold_such_a_case_are_read(both, monkeypatch):
    """The cases of the census are listed without opening the looked-after return."""
    opened = []

    def read(store, parts, *rest):
        opened.extend(part.of for part in parts)
        return read_filed(store, parts, *rest)

    monkeypatch.setattr("headway.store.listing.read_filed", read)
    of_census = next(row for row in counted(both) if row["table"] in {t.name for t in TABLES})
    rows = listed(both, kind=of_census["kind"])
    assert of_census["table"] in {row["table"] for row in rows} and opened == ["cin"]
