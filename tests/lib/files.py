"""Small invented publications, written as the publishers write theirs."""

from pathlib import Path

PLACE = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
    "region_name,old_la_code,new_la_code,la_name"
)
ENGLAND = "Reporting year,National,E92000001,England,,,,,"
NORTH_WEST = "Reporting year,Regional,E92000001,England,E12000002,North West,,,"
COUNCILS = {
    "342": "Reporting year,Local authority,E92000001,England,E12000002,North West,342,E08000013,"
    "St. Helens",
    "876": "Reporting year,Local authority,E92000001,England,E12000002,North West,876,E06000006,"
    "Halton",
}


def release(head: str, *lines: str) -> str:
    """A council-level release: `head` names its own columns; a line is `year place cells`.

    `place` is `England`, `North West` or a council's code.
    """
    rows = [f"{PLACE},{head}"]
    for line in lines:
        year, place, cells = line.split(" ", 2) if line.split(" ")[1] != "North" else _nw(line)
        where = {"England": ENGLAND, "North West": NORTH_WEST}.get(place) or COUNCILS[place]
        rows.append(f"{year},{where},{cells}")
    return "\n".join(rows) + "\n"


def _nw(line: str) -> tuple[str, str, str]:
    year, _, _, cells = line.split(" ", 3)
    return year, "North West", cells


def write(folder: Path, name: str, text: str | bytes) -> Path:
    """Write a file and give its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


STABLE = "Children looked after on 31 March each year"
NUMBERS = "population_type,population_estimate,children_count,rate_per_10000"


def numbers(*lines: str) -> str:
    """The looked-after numbers: a line is `year place count rate`."""
    made = []
    for line in lines:
        year, place, count, rate = line.split()
        made.append(f"{year} {place} {STABLE},30000,{count},{rate}")
    return release(NUMBERS, *made)
