"""Every place and every year label in every official file is one that headway knows.

A row is about a council, a region, a part of London, England, two councils that send one return,
or a body that is known to be none of these. Nothing is passed over.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from headway.vocabulary.councils import all_councils, council, elsewhere, in_force, place_code
from headway.vocabulary.years import as_at, collection_year, year_of

# The names under which publications keep a row's codes, name and kind of place.
OLD = ("old_la_code", "geog_c", "la number", "la num", "la", "la_code")
ONS = ("new_la_code", "new_geog_code", "local authority area code", "ons code", "la_code_new")
NAME = ("la_name", "geog_n", "la name", "local authority", "local authority name")
NAMES = (*NAME, "la and regions", "geo_breakdown", "local_authority_ons_name")
LEVEL = ("geographic_level", "geog_l", "class")
REGION = ("region_code", "region_name")

# Files about files, and dates of publication: no row of theirs is about a place.
PLACELESS = {"release_dates.csv", "datafiles_log.csv", "summary_page_metadata.csv"}
PLACELESS |= {"lait_data_dictionary.csv"}

Place = tuple[str, str, str, str]


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a file by lower-case column name, every value as trimmed text."""
    if path.suffix == ".parquet":
        table = duckdb.sql(f"SELECT DISTINCT * EXCLUDE ({left_out(path)}) FROM '{path}'")
        header, lines = table.columns, table.fetchall()
    else:
        held = path.read_bytes()
        try:
            text = held.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = held.decode("cp1252")
        header, *lines = csv.reader(text.splitlines())
    names = [name.strip().lower() for name in header]
    for line in lines:
        yield dict(zip(names, ("" if v is None else str(v).strip() for v in line), strict=False))


def left_out(path: Path) -> str:
    """The columns of a parquet file that hold figures and not places."""
    columns = duckdb.sql(f"DESCRIBE SELECT * FROM '{path}'").fetchall()
    figures = ("Values", "Short Desc", "Data item", "characteristic", "breakdown")
    figures += ("children_count", "children_percent")
    return ", ".join(f'"{c[0]}"' for c in columns if c[0] in figures)


def place(row: dict[str, str]) -> Place:
    """What a row says of its place: three-digit code, ONS code, name and level."""

    def first(names: tuple[str, ...]) -> str:
        return next((row[n] for n in names if row.get(n)), "")

    if first(LEVEL).lower() == "regional":
        return "", row.get("region_code", ""), row.get("region_name") or first(NAMES), "Regional"
    return first(OLD), first(ONS), first(NAMES), first(LEVEL)


def is_a_place(found: Place) -> bool:
    """False for a blank line, a second line of headings, and the heading `Old SNs:`."""
    return any(found) and "ONS Code" not in found and found[2] != "Old SNs:"


@pytest.fixture(scope="module")
def official(shared: Path) -> dict[str, list[dict[str, str]]]:
    """All rows of all official files, by file."""
    files = [
        p for p in sorted((shared / "official").rglob("*")) if p.suffix in (".csv", ".parquet")
    ]
    return {p.name: list(rows(p)) for p in files if p.name not in PLACELESS}


def test_every_place_of_every_official_file_is_known(
    official: dict[str, list[dict[str, str]]],
) -> None:
    """Councils, regions, England and joint returns have a code; all else is known for what it is."""
    found = {(name, place(row)) for name, held in official.items() for row in held}
    found = {one for one in found if is_a_place(one[1]) and not one[0].startswith("LTLA")}
    assert len(found) > 10_000
    unknown = [
        (name, p) for name, p in found if place_code(*p) is None and not elsewhere(p[1], p[2])
    ]
    assert unknown == []


def test_code_ons_code_and_name_of_a_row_agree(official: dict[str, list[dict[str, str]]]) -> None:
    """Each alone finds the same place, so a file with only one of them joins to the others.

    Names of abolished councils that a new one has taken over (Dorset) are the exception.
    """
    known = {place(row) for held in official.values() for row in held}
    for old, ons, name, level in known:
        if not council_code(old) or level.lower() in ("national", "regional", "region", "gor"):
            continue
        code = place_code(old, ons, name, level)
        assert not ons or place_code("", ons, "") == code, (old, ons)
        assert not name or place_code("", "", name) == code or name == "Dorset", (old, name)


def council_code(old: str) -> bool:
    """Whether a text is a council's three-digit code (and not England's or a region's)."""
    return old in {c.code for c in all_councils()} | {"314 / 318", "940 / 941"}


def test_upper_tier_councils_of_the_lookup_are_known(
    official: dict[str, list[dict[str, str]]],
) -> None:
    """The lookup of districts names each one's upper-tier council, in England or Wales."""
    lookup = next(held for name, held in official.items() if name.startswith("LTLA"))
    upper = {(row["utla23cd"], row["utla23nm"]) for row in lookup if row["utla23cd"]}
    english = {place_code("", ons, name) for ons, name in upper if ons.startswith("E")}
    # The lookup is of April 2023, so Cumbria's successors are in it and Cumbria is not.
    assert english == {c.code for c in all_councils() if in_force(c, 2024)}
    assert all(elsewhere(*one) == "a Welsh council" for one in upper if one[0].startswith("W"))
    lower = {row["ltla23cd"] for row in lookup if row["ltla23cd"]}
    assert all(place_code("", ons, "") or elsewhere(ons, "") for ons in lower)


def test_every_neighbour_is_a_council(official: dict[str, list[dict[str, str]]]) -> None:
    """Both neighbour models name their neighbours by three-digit code.

    The model of 2021 has none for Cumberland and for Westmorland and Furness, which it did not
    know (`-`), ends with a few blank lines, and still names councils since abolished.
    """
    models = {name: held for name, held in official.items() if "sn_" in name or "_Neigh" in name}
    assert len(models) == 4
    for held in models.values():
        for row in held:
            given = {row.get(f"sn{n}") or row.get(f"sn_{n}", "") for n in range(1, 11)}
            if given in ({"-"}, {""}):
                assert place(row)[0] in ("", "942", "943")
            else:
                assert {council(code).code for code in given} == given
    newest = {place(row)[0] for row in models["sn_model_2025_wide.csv"]}
    assert newest == {c.code for c in all_councils() if in_force(c, 2025)}
    neighbours_2021 = {
        row[f"sn{n}"] for row in models["lait_sn_april_2021.csv"] for n in range(1, 11)
    }
    assert {c for c in neighbours_2021 - {"-"} if council(c).until} == {"835", "836", "909"}


def test_a_council_has_figures_only_in_its_years(
    official: dict[str, list[dict[str, str]]],
) -> None:
    """The in-need, workforce and population files keep no row outside them."""
    kinds = {"d1_child": "collection", "b1_child": "collection", "csww_ind": "workforce"}
    kinds["ons_mid"] = "population"
    seen = set()
    for name, held in official.items():
        kind = next((k for start, k in kinds.items() if name.startswith(start)), None)
        for row in held if kind else ():
            if row["old_la_code"] in {c.code for c in all_councils()}:
                year = collection_year(as_at(int(row["time_period"]), str(kind)))
                assert in_force(council(row["old_la_code"]), year), (name, row["old_la_code"], year)
                seen.add(row["old_la_code"])
    assert seen == {c.code for c in all_councils()}


def test_every_year_of_every_official_file_is_read(
    official: dict[str, list[dict[str, str]]],
) -> None:
    """Every label is one year, but for windows of several and the tool's `0`."""
    labels = {
        row[column]
        for held in official.values()
        for row in held
        for column in ("time_period", "years")
        if column in row
    }
    assert len(labels) > 60
    none = {label for label in labels if year_of(label) is None}
    assert "0" in none
    assert all(label == "0" or label.count("-") == 1 for label in none)
    for label in none - {"0"}:
        first, last = label.split("-")
        assert (int(last[-2:]) - int(first[2:4])) % 100 >= 2
