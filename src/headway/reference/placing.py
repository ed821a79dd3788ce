"""Where each placement is: its authority, inside or outside the council, and how far from home.

The derived columns of the looked-after return, worked out once when it is loaded:

- PL_LA: the upper-tier code of the placement postcode's authority; WAL, SCO or NIR.
- PL_LOCATION: IN where that is the council itself, OUT elsewhere (Crown dependencies too); blank
  where the postcode is blank or unknown, or where its authority in that year cannot be told.
- PL_DISTANCE: miles in a straight line from home, to one decimal; blank where either is without
  a place on the national grid.
"""

from collections.abc import Mapping

import pyarrow as pa

from headway.engine.duck import Duck
from headway.reference.authorities import authority, is_crown_dependency, same_authority
from headway.reference.postcodes import look_up

# As `postcode_keys.normalised`: no blank counts, be it a space, a tab or one that does not break.
CODE = "nullif(upper(replace(replace(replace({column}, ' ', ''), chr(9), ''), chr(160), '')), '')"
CODED = f"""
CREATE OR REPLACE TEMPORARY TABLE {{made}}_coded AS
SELECT row, {CODE.format(column="HOME_POST")} AS home, {CODE.format(column="PL_POST")} AS pl
FROM {{given}}
"""

# 1.6093 kilometres a mile, as the department's own sum has it.
PLACES = """
CREATE TABLE {made} AS
SELECT
    coded.row AS row,
    CASE WHEN coded.home IS NOT NULL THEN h.postcode IS NOT NULL END AS home_known,
    CASE WHEN coded.pl IS NOT NULL THEN p.postcode IS NOT NULL END AS pl_known,
    d.PL_LA AS PL_LA,
    d.PL_LOCATION AS PL_LOCATION,
    round(
        sqrt(
            (h.easting - p.easting) * (h.easting - p.easting)
            + (h.northing - p.northing) * (h.northing - p.northing)
        ) / 1000 / 1.6093,
        1
    ) AS PL_DISTANCE
FROM {made}_coded coded
LEFT JOIN postcodes_found h ON h.postcode = coded.home
LEFT JOIN postcodes_found p ON p.postcode = coded.pl
LEFT JOIN districts_found d ON d.district = p.district
ORDER BY coded.row
"""


def placed(
    duck: Duck, council_ons: str, year: int, tables: Mapping[str, str] | None = None
) -> None:
    """Make a table of places beside each table of episodes: `episodes_text` gives `places`.

    `tables` names others, given and made: last year's episodes are placed by this year's map, so
    that a placement which stayed where it was does not seem to move. Each given table has `row`,
    HOME_POST and PL_POST; each made one `row`, home_known, pl_known (blank where the postcode is),
    PL_LA, PL_LOCATION and PL_DISTANCE. All are looked up at one go. A blank
    `council_ons` leaves PL_LOCATION blank wherever an authority is.
    """
    tables = tables or {"episodes_text": "places"}
    for given, made in tables.items():
        duck.run(CODED.format(made=made, given=given))
    each = " UNION ".join(
        f"SELECT {column} AS code FROM {made}_coded"
        for made in tables.values()
        for column in ("home", "pl")
    )
    codes = duck.query(f"SELECT code FROM ({each}) WHERE code IS NOT NULL")["code"].to_pylist()
    found = look_up(set(codes))
    duck.table("postcodes_found", _as_doubles(found))
    duck.table("districts_found", _districts(found, council_ons, year))
    for made in tables.values():
        duck.run(PLACES.format(made=made))


def _as_doubles(found: pa.Table) -> pa.Table:
    """Metres as floating point: the square of a whole number of them would not fit."""
    types = [pa.float64() if f.name.endswith("ing") else f.type for f in found.schema]
    return found.cast(pa.schema(list(zip(found.column_names, types, strict=True))))


def _districts(found: pa.Table, council_ons: str, year: int) -> pa.Table:
    """PL_LA and PL_LOCATION of each district among the postcodes found."""
    codes = [d for d in found["district"].unique().to_pylist() if d]
    rows = [(d, *_of_district(d, council_ons, year)) for d in codes]
    return pa.table(
        {
            name: pa.array([row[place] for row in rows], pa.string())
            for place, name in enumerate(("district", "PL_LA", "PL_LOCATION"))
        }
    )


def _of_district(district: str, council_ons: str, year: int) -> tuple[str | None, str | None]:
    """PL_LA and PL_LOCATION for one district, the council's own code as it was given to us."""
    if is_crown_dependency(district):
        return None, "OUT"
    code = authority(district, year)
    same = same_authority(district, council_ons, year) if code else None
    if same and "/" not in council_ons:
        code = council_ons
    return code, None if same is None else "IN" if same else "OUT"
