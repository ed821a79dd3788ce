"""The looked-after return (SSDA903) of one year, made of an SSD extract."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from headway.returns.ssd.forms import code, day, is_yes, sex, uk
from headway.returns.ssd.reader import Extract, Row
from headway.validation.loaded import Loaded

Cells = dict[str, str | None]
COLUMNS = {
    "header": "CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB",
    "episodes": "CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST "
    "PL_POST URN",
    "reviews": "CHILD DOB REVIEW REVIEW_CODE",
    "uasc": "CHILD SEX DOB DUC",
    "oc3": "CHILD DOB IN_TOUCH ACTIV ACCOM",
    "missing": "CHILD DOB MISSING MIS_START MIS_END",
}
# How the status of an unaccompanied child is written in the table of immigration status.
UNACCOMPANIED = ("UASC", "UNACCOMPANIED")


@dataclass(frozen=True)
class _Beside:
    """What stands beside episodes: placements by their ids, legal statuses by person."""

    placements: dict[str, Row]
    statuses: dict[str, list[Row]]

    @classmethod
    def of(cls, extract: Extract) -> "_Beside":
        """Those of an extract."""
        statuses: dict[str, list[Row]] = defaultdict(list)
        for row in extract.rows("legal_status"):
            statuses[row["person"]].append(row)
        return cls({row["placement"]: row for row in extract.rows("cla_placement")}, statuses)

    def legal_status(self, episode: Row) -> str | None:
        """The status in force on the episode's first day: of several, the one that began last."""
        on = day(episode["started_on"])
        held = [
            (began, code(row["status"]))
            for row in self.statuses.get(episode["person"], ())
            if (began := day(row["started_on"])) is not None
            and on is not None
            and began <= on
            and ((ended := day(row["ended_on"])) is None or ended > on)
        ]
        return max(held, key=lambda one: one[0])[1] if held else None


def loaded_of(extract: Extract, year: int) -> Loaded:
    """The year's return: episodes that lie in it, and what stands beside them.

    Health and offending (OC2), adoption (AD1) and social workers are not made: SSD tells them by
    day, and the return asks for the year's judgement.
    """
    first, last = date(year - 1, 4, 1), date(year, 3, 31)
    persons = {row["person"]: row for row in extract.rows("person") if row["person"]}
    tables: dict[str, list[Cells]] = {name: [] for name in COLUMNS}
    periods: dict[str, str] = {}
    cared: dict[str, None] = {}
    beside = _Beside.of(extract)
    for row in _episodes(extract, first, last):
        if row["person"] in persons:
            cared[row["person"]] = None
            periods[row["period"]] = row["person"]
            tables["episodes"].append(_episode(beside, row, last))
    leavers = [r for r in extract.rows("care_leavers") if r["person"] in persons]
    for person in dict.fromkeys([*cared, *(row["person"] for row in leavers)]):
        tables["header"].append(_header(person, persons[person]))
    tables["reviews"] = _reviews(extract, periods, persons, first, last)
    tables["missing"] = _missing(extract, cared, persons, first, last)
    tables["uasc"] = _unaccompanied(extract, cared, persons, first)
    for row in leavers:
        told = {
            "IN_TOUCH": code(row["in_touch"]),
            "ACTIV": code(row["activity"]),
            "ACCOM": code(row["accommodation"]),
        }
        tables["oc3"].append(_who(row["person"], persons) | told)
    return Loaded(tables={name: _packed(name, rows) for name, rows in tables.items()})


def _episodes(extract: Extract, first: date, last: date) -> list[Row]:
    """Episodes that had begun by the end of the year and had not ended before it, by child and day."""
    kept = [
        row
        for row in extract.rows("cla_episodes")
        if (began := day(row["started_on"])) is not None
        and began <= last
        and ((ended := day(row["ended_on"])) is None or ended >= first)
    ]
    return sorted(kept, key=lambda row: (row["person"], day(row["started_on"]) or last))


def _episode(beside: _Beside, row: Row, last: date) -> Cells:
    placement = beside.placements.get(row["placement"], defaultdict(str))
    ended = day(row["ended_on"])
    is_over = ended is not None and ended <= last
    return {
        "CHILD": row["person"],
        "DECOM": uk(row["started_on"]),
        "RNE": code(row["start_reason"]),
        "LS": beside.legal_status(row),
        "CIN": code(row["need"]),
        "PLACE": code(placement["type"]),
        "PLACE_PROVIDER": code(placement["provider"]),
        "DEC": uk(row["ended_on"]) if is_over else None,
        "REC": code(row["end_reason"]) if is_over else None,
        "REASON_PLACE_CHANGE": code(placement["change_reason"]) if is_over else None,
        "PL_POST": placement["postcode"].upper() or None,
        "URN": code(placement["urn"]),
    }


def _header(person: str, row: Row) -> Cells:
    return {
        "CHILD": person,
        "SEX": sex(row["sex"]),
        "DOB": uk(row["born_on"]),
        "ETHNIC": code(row["ethnicity"]) or "NOBT",
        "UPN": row["upn_unknown"] or None,
    }


def _who(person: str, persons: dict[str, Row]) -> Cells:
    return {"CHILD": person, "DOB": uk(persons[person]["born_on"])}


def _reviews(
    extract: Extract, periods: dict[str, str], persons: dict[str, Row], first: date, last: date
) -> list[Cells]:
    made = []
    for row in extract.rows("cla_reviews"):
        held, person = day(row["held_on"]), periods.get(row["period"])
        if person and held and first <= held <= last and not is_yes(row["cancelled"]):
            told = {"REVIEW": uk(row["held_on"]), "REVIEW_CODE": code(row["participation"])}
            made.append(_who(person, persons) | told)
    return made


def _missing(
    extract: Extract, cared: dict[str, None], persons: dict[str, Row], first: date, last: date
) -> list[Cells]:
    made = []
    for row in extract.rows("missing"):
        began, ended = day(row["started_on"]), day(row["ended_on"])
        is_of_year = began is not None and began <= last and (ended is None or ended >= first)
        if row["person"] in cared and is_of_year:
            told = {
                "MISSING": code(row["type"]),
                "MIS_START": uk(row["started_on"]),
                "MIS_END": uk(row["ended_on"]) if ended and ended <= last else None,
            }
            made.append(_who(row["person"], persons) | told)
    return made


def _unaccompanied(
    extract: Extract, cared: dict[str, None], persons: dict[str, Row], first: date
) -> list[Cells]:
    made: dict[str, Cells] = {}
    for row in extract.rows("immigration_status"):
        ended = day(row["ended_on"])
        is_so = row["status"].strip().upper().startswith(UNACCOMPANIED)
        if is_so and row["person"] in cared and (ended is None or ended >= first):
            of = {"SEX": sex(persons[row["person"]]["sex"]), "DUC": uk(row["ended_on"])}
            made[row["person"]] = _who(row["person"], persons) | of
    return list(made.values())


def _packed(name: str, rows: list[Cells]) -> Any:
    import pyarrow as pa

    columns: dict[str, Any] = {"row": pa.array(range(1, len(rows) + 1), pa.int64())}
    for column in COLUMNS[name].split():
        columns[column] = pa.array([row.get(column) for row in rows], pa.string())
    return pa.table(columns)
