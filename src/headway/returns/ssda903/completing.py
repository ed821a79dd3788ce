"""What a return leaves to be worked out: a child's asylum status, where placements are.

Columns that a file already carries (`UASC` in the header, `PL_LA` in the episodes) are used as
given. Otherwise a child is an unaccompanied asylum seeker where the UASC table has them, and
placements are found by postcode.
"""

from typing import TYPE_CHECKING, Any

from headway.validation.loaded import Loaded
from headway.validation.spec import Asked

if TYPE_CHECKING:
    from headway.engine.duck import Duck
    from headway.validation.reads import Reads

# Columns of episodes that rest on the list of postcodes, and how each is worked out.
PLACES = {
    "PL_LA": "p.PL_LA",
    "PL_LOCATION": "p.PL_LOCATION",
    "PL_DISTANCE": "CAST(p.PL_DISTANCE AS VARCHAR)",
    "home_known": "upper(CAST(p.home_known AS VARCHAR))",
    "pl_known": "upper(CAST(p.pl_known AS VARCHAR))",
}

# Whether anything loaded, of this year or last, tells who is an unaccompanied asylum seeker.
ASYLUM_STATUS = "asylum_status"
ASYLUM_STATUS_OF = {"": "asylum_status_this_year", "_last": "asylum_status_last_year"}
# A header, which only an XML return cannot do without: its mark is the council's own.
HEADER_IF_XML = {"": "header_if_xml", "_last": "header_last_if_xml"}


def available(loaded: Loaded, asked: Asked) -> frozenset[str]:
    """Which of the columns that a file may lack can be had from what was read."""
    names = {"xml"} if loaded.file_format == "xml" else set()
    for tables, ending in ((loaded.tables, ""), (loaded.last, "_last")):
        header = tables.get("header")
        if header is not None or loaded.file_format != "xml":
            names.add(HEADER_IF_XML[ending])
        if header is not None and ("UASC" in header.column_names or "uasc" in tables):
            names.update((f"header{ending}.UASC", ASYLUM_STATUS, ASYLUM_STATUS_OF[ending]))
        if header is None and "uasc" in tables:
            names.update((ASYLUM_STATUS, ASYLUM_STATUS_OF[ending]))
        episodes = tables.get("episodes")
        if episodes is not None:
            for column in PLACES:
                if column in episodes.column_names or column != "PL_LOCATION" or asked.council:
                    names.add(f"episodes{ending}.{column}")
    return frozenset(names)


def complete(duck: "Duck", loaded: Loaded, asked: Asked, reads: "Reads") -> dict[str, str]:
    """Make the completed tables that are read, and name them."""
    made = {}
    for tables, ending in ((loaded.tables, ""), (loaded.last, "_last")):
        header = tables.get("header")
        if header is None or f"header{ending}.UASC" not in reads.tables:
            continue
        if "UASC" not in header.column_names and "uasc" in tables:
            _flag_uasc(duck, tables["uasc"], ending)
            made[f"header{ending}"] = f"header{ending}_completed"
    return made | _place(duck, loaded, asked, reads)


def acknowledgements(reads: "Reads") -> tuple[str, ...]:
    """What the owners of the list of postcodes ask to have said, where postcodes were read."""
    if not any(f"episodes.{column}" in reads.tables for column in PLACES):
        return ()
    from headway.reference.postcodes import acknowledgements as sentences

    return sentences()


def _place(duck: "Duck", loaded: Loaded, asked: Asked, reads: "Reads") -> dict[str, str]:
    """Look up the postcodes of every table of episodes whose places are read and not given."""
    lacking = {}
    for tables, ending in ((loaded.tables, ""), (loaded.last, "_last")):
        if (episodes := tables.get("episodes")) is not None:
            wanted = [c for c in PLACES if f"episodes{ending}.{c}" in reads.tables]
            if columns := [c for c in wanted if c not in episodes.column_names]:
                lacking[f"episodes{ending}"] = columns
    if not lacking:
        return {}
    from headway.reference.placing import placed

    placed(duck, asked.council, asked.year, {f"{t}_typed": f"{t}_places" for t in lacking})
    for table, columns in lacking.items():
        new = [f"{PLACES[c]} AS {c}" for c in columns]
        if "PL_DISTANCE" in columns:
            new.append("p.PL_DISTANCE AS PL_DISTANCE_number")
        duck.make(
            f"{table}_completed",
            f"SELECT t.* REPLACE ({', '.join(new)}) FROM {table}_typed AS t "
            f"LEFT JOIN {table}_places AS p ON t.row = p.row",
        )
    return {table: f"{table}_completed" for table in lacking}


def _flag_uasc(duck: "Duck", uasc: Any, ending: str) -> None:
    duck.table(f"uasc{ending}_children", uasc)
    duck.make(
        f"header{ending}_completed",
        f"""SELECT * REPLACE (CASE WHEN CHILD IN (SELECT upper(trim(CHILD)) FROM
        uasc{ending}_children WHERE CHILD IS NOT NULL) THEN '1' ELSE '0' END AS UASC)
        FROM header{ending}_typed""",
    )
