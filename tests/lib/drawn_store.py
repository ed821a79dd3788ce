"""A store with drawn figures: what reports and verdicts read of one, without returns or a build."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq

from headway.measures.own import OwnFigure, Period, periods
from headway.measures.own_columns import columns_from
from headway.store.figures import restated_schema, table_of

Drawn = Mapping[tuple[str, str], Sequence[float | tuple[float, float] | None]]


def drawn_store(
    folder: Path, drawn: Drawn, *, first: date = date(2022, 4, 1), council: str = "342"
) -> Path:
    """Write a store whose figures are these: a number a month from `first`, or (counted, out of).

    None is a month whose return is not held.
    """
    snapshot = folder / "snapshots" / "drawn"
    snapshot.mkdir(parents=True, exist_ok=True)
    (folder / "store.toml").write_text(f'id = "drawn"\ncouncil = "{council}"\n', "utf-8")
    (folder / "current").write_text("drawn", "utf-8")
    years = range(2015, 2035)
    months = [p for p in periods(first, date(2034, 3, 31), years) if p.length == "month"]
    figures = [
        _figure(measure, kind, period, one)
        for (measure, kind), ones in drawn.items()
        for period, one in zip(months, ones, strict=False)
        if one is not None
    ]
    pq.write_table(table_of(columns_from(figures)), snapshot / "figures.parquet")
    pq.write_table(restated_schema().empty_table(), snapshot / "restated.parquet")
    (snapshot / "about.json").write_text(json.dumps(_about(council)), "utf-8")
    return folder


def _figure(measure: str, kind: str, period: Period, one: float | tuple[float, float]) -> OwnFigure:
    if isinstance(one, tuple):
        top, below = one
        return OwnFigure(measure, kind, period, "", "", top, below, 100 * top / below)
    return OwnFigure(measure, kind, period, "", "", one, None, one)


def _about(council: str) -> dict:
    parts = [
        {
            "of": of,
            "year": 2026,
            "year_from": "drawn",
            "council": council,
            "month": "",
            "files": [file],
        }
        for of, file in (
            ("cin", {"name": "cin_2026.xml", "sha256": "c" * 64}),
            ("ssda903", {"name": "episodes.csv", "sha256": "e" * 64}),
        )
    ]
    return {
        "made_at": "2026-06-01T09:00:00+00:00",
        "council": council,
        "years": [2026],
        "parts": parts,
    }
