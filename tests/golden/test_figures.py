"""Reading: what headway answers from the publishers' files is what was published.

One row a figure in `figures*.csv`: measure, kind, place, year, figure as a reader sees it,
tolerance, publication and its release date. A place is a code, `median:342` (the middle of that
council's neighbours, model of 2025; `median2021:342` of 2021), `known:342` (how many of them are
known), `rank:342` or `ranked:342` (of how many). A figure that is `c`, `z` or `x` must be missing for that reason. A revised
release adds a row; it never edits one.
"""

import csv
from pathlib import Path

import pytest

from headway.measures import all_measures, measure_named
from headway.measures.show import seen, seen_value
from headway.vocabulary.councils import council

FILES = sorted(Path(__file__).parent.glob("figures*.csv"))
ROWS = [row for file in FILES for row in csv.DictReader(file.open(encoding="utf-8"))]
IDS = [f"{r['measure']}-{r['kind']}-{r['place']}-{r['year']}" for r in ROWS]


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_published_figure(published, row):
    """Read from the files, to the tolerance of its row."""
    measure, year = measure_named(row["measure"]), int(row["year"])
    what, _, code = row["place"].rpartition(":")
    if not what:
        figure = published.figures.by_key[measure.id, row["kind"], code, year]
        if not row["figure"].lstrip("-").replace(".", "").isdigit():
            assert seen(measure, figure) == row["figure"]
            return
        got = seen_value(measure, figure)
    else:
        model = "2021" if what.endswith("2021") else "2025"
        compared = published.compare(measure, row["kind"], council(code), year, model)
        got = {
            "median": compared.neighbours.middle,
            "median2021": compared.neighbours.middle,
            "known": compared.neighbours.known,
            "rank": compared.rank,
            "ranked": compared.ranked,
        }[what]
    assert got is not None
    assert abs(got - float(row["figure"])) <= float(row["tolerance"]) + 1e-9, f"got {got}"


def test_every_measure_has_a_golden_figure():
    """A measure that the department publishes is checked against what it published."""
    assert {m.id for m in all_measures()} <= {r["measure"] for r in ROWS}
