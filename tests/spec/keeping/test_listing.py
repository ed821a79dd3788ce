"""Cases of a store: counted by kind and year from the snapshot, listed from the archive, logged."""

import json

import pytest

from headway.store.held import about_of
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
