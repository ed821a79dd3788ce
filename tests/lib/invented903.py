"""Invented returns laid before the plain rules: derived columns worked out, a year beside its last."""

from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq

from headway.returns.ssda903.tables import BY_NAME
from headway.synthetic.country import PLACES, Country, Provider, Spot, miles
from headway.synthetic.filing import Return
from tests.lib.small903 import Small

PROVIDER_OF = {"PR1": "PR1", "PR2": "PR2", "PR4": "PR4", "PR5": "PR5"}


def postcode_grid(folder: Path) -> Path:
    """A small postcode list of three councils side by side: no real place is needed for a test.

    St Helens in the middle, Wigan some miles off, Shropshire far away; the codes are theirs, the
    postcodes are none that anybody has.
    """
    from headway.reference.postcode_keys import COLUMNS, key_of

    rows = []
    for district, easting, letters in (
        ("E08000013", 350_000, "XA1"), ("E08000010", 366_000, "XB2"), ("E06000051", 350_000, "XC3"),
    ):  # fmt: skip
        north = 395_000 if district != "E06000051" else 305_000
        for place in range(400):
            code = f"{letters}{place // 100 + 1}{'ABDEFGHJLN'[place // 10 % 10]}{'PQRSTUWXYZ'[place % 10]}"
            rows.append(
                (key_of(code), district, easting + place % 20 * 300, north + place // 20 * 300)
            )
    rows.sort()
    columns = [
        pa.array(list(c), f.type) for c, f in zip(zip(*rows, strict=True), COLUMNS, strict=True)
    ]
    path = folder / "grid.parquet"
    pq.write_table(pa.table(columns, schema=COLUMNS), path)
    return path


def spots_of(country: Country) -> dict[str, Spot]:
    """Every spot of a country by its postcode."""
    return {s.postcode: s for spots in country.zones.values() for s in spots}


def small(made: Return, last: Return | None, country: Country, council: str = "E08000013") -> Small:
    """A year's return as the plain rules read it."""
    spots = spots_of(country)
    return Small(
        year=made.year,
        council=council,
        file_format="csv",
        tables=_tables(made, spots, council),
        last=_tables(last, spots, council) if last else {},
        providers=[_provider(p) for p in country.register],
        known_postcodes=frozenset(code.replace(" ", "") for code in spots),
    )


def _provider(p: Provider) -> dict:
    return {
        "URN": p.urn,
        "PLACE_CODES": PLACES[p.kind],
        "PROVIDER_CODES": p.provider,
        "REG_END": None,
        "POSTCODE": p.spot.postcode.replace(" ", ""),
        "LA": p.spot.authority,
    }


def _tables(made: Return, spots: dict[str, Spot], council: str) -> dict[str, list[dict]]:
    tables = {}
    for name, rows in made.tables.items():
        columns = BY_NAME[name].names()
        tables[name] = [
            dict(zip(columns, (c.upper() or None for c in row), strict=True)) for row in rows
        ]
    alone = {row["CHILD"] for row in tables["uasc"]}
    for row in tables["header"]:
        row["UASC"] = "1" if row["CHILD"] in alone else "0"
    for row in tables["episodes"]:
        _place(row, spots, council)
    return tables


def _place(row: dict, spots: dict[str, Spot], council: str) -> None:
    there, home = spots.get(row["PL_POST"] or ""), spots.get(row["HOME_POST"] or "")
    row["PL_LA"] = there.authority if there else None
    row["PL_LOCATION"] = ("IN" if there.authority == council else "OUT") if there else None
    row["PL_DISTANCE"] = round(miles(there, home), 1) if there and home else None


def invented_country(folder: Path, years: range, children: int, seed: int = 1) -> Country:
    """The country of the small postcode list."""
    from headway.synthetic.country import country

    made = country("E08000013", years, Random(seed), postcode_grid(folder))
    return made.registered(Random(seed + 1), children)
