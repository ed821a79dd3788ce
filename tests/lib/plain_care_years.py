"""What holds of children at a month's end and in a year: slow, plain Python, from the words of the rules."""

from collections.abc import Callable
from datetime import date, timedelta

from headway.vocabulary.years import collection_year
from tests.lib.plain_care_things import care_things, rows_of
from tests.lib.plain_things_in_need import months_on, yes
from tests.lib.years_of_care import OC2_FLAGS, File, Row

FOR_ADOPTION = ("A3", "A4", "A5", "A6")
Ages = Callable[[date | None, date], str]


def _meets(row: Row, first: date, last: date) -> bool:
    return row["started_on"] <= last and row["counted_to"] >= first


def month_ends(years: list[int]) -> list[date]:
    """The last day of every month of the years loaded."""
    firsts = [date(year - 1, 4, 1) for year in years]
    return [months_on(first, n) - timedelta(1) for first in firsts for n in range(1, 13)]


def open_on(row: Row, day: date) -> bool:
    """Begun by the day, and not ended by it; what nobody ended stands to the end of its last year."""
    if row["started_on"] > day:
        return False
    return row["ended_on"] > day if row["ended_on"] else row["counted_to"] >= day


def _twelve_from(last: date, years: list[int]) -> date | None:
    """The first day of the twelve months that end so, where all of them are in years loaded."""
    first = months_on(last + timedelta(1), -12)
    return first if collection_year(first) in years else None


def plain_at_month_end(
    files: list[File], made: dict[str, list[Row]], years: list[int], ages: Ages
) -> list[Row]:
    """Children looked after at each month's end, with what the twelve months before show."""
    rows = []
    tell = {f.year for f in files if f.tables["sw_episodes"]}
    workers = care_things(files, "sw_episodes")
    for last in month_ends(years):
        first = _twelve_from(last, years)
        standing = {e["child"]: e for e in made["care_episodes"] if open_on(e, last)}
        for child, e in standing.items():
            began = next(
                p for p in made["periods_of_care"]
                if (p["child"], p["period"]) == (child, e["period"])
            )  # fmt: skip
            since = _with_carer_since(e, made, last)
            seen = {
                t.said["SW_ID"] for t in workers
                if first and t.child == child and t.started_on <= last and t.counted_to >= first
            }  # fmt: skip
            names_workers = first and {collection_year(first), collection_year(last)} <= tell
            rows.append(
                {
                    "child": child, "year": collection_year(last), "month_ends_on": last,
                    "period": e["period"], "days_in_care": (last - began["started_on"]).days,
                    "start_is_known": began["start_is_known"],
                    "is_under_16": bool(e["born_on"]) and months_on(e["born_on"], 192) > last,
                    **{n: e[n] for n in ("LS", "CIN", "PLACE", "PLACE_PROVIDER", "PL_LOCATION")},
                    "days_under_status": (last - _status_since(e, made)).days,
                    "placements": sum(
                        s["child"] == child and _meets(s, first, last)
                        for s in made["placement_spells"]
                    ) if first else None,
                    "with_carer_days": (last - since).days if since else None,
                    "workers": len(seen - {None}) if names_workers else None,
                    "sex": e["sex"], "ethnicity": e["ethnicity"], "age": ages(e["born_on"], last),
                    "is_unaccompanied": is_unaccompanied(e, last),
                }
            )  # fmt: skip
    return rows


def is_unaccompanied(who: Row, on: date) -> bool:
    """Listed as an unaccompanied asylum seeker, and not yet said to have ceased to be one."""
    return who["is_listed_uasc"] and (who["asylum_to"] is None or who["asylum_to"] > on)


def _status_since(e: Row, made: dict[str, list[Row]]) -> date:
    """Since when with this legal status without a break, in this period of care."""
    since = e
    for o in reversed(made["care_episodes"]):
        if (o["child"], o["period"]) == (e["child"], e["period"]) and o["number"] < e["number"]:
            if o["LS"] != e["LS"]:
                break
            since = o
    return since["started_on"]


def _with_carer_since(e: Row, made: dict[str, list[Row]], last: date) -> date | None:
    """Since when with this carer; of a child placed for adoption, with the spell before counted in."""
    carers = [
        s["started_on"] for s in made["carer_spells"]
        if (s["child"], s["period"]) == (e["child"], e["period"]) and s["started_on"] <= last
    ]  # fmt: skip
    if e["PLACE"] in FOR_ADOPTION and len(carers) > 1:
        return carers[-2]
    return carers[-1] if carers else None


def plain_in_twelve_months(
    files: list[File], made: dict[str, list[Row]], years: list[int], ages: Ages
) -> list[Row]:
    """Children looked after at any time in the twelve months, and whether missing or away in them."""
    rows = []
    times = care_things(files, "missing")
    tell = {f.year for f in files if f.tables["missing"]}
    for last in month_ends(years):
        if not (first := _twelve_from(last, years)):
            continue
        says = {collection_year(first), collection_year(last)} <= tell
        cared = [e for e in made["care_episodes"] if _meets(e, first, last)]
        for child in {e["child"] for e in cared}:
            mine = [e for e in cared if e["child"] == child]
            met = [
                t.said["MISSING"] for t in times
                if t.child == child and any(
                    max(t.started_on, first) <= min(t.counted_to, last)
                    and t.started_on <= e["counted_to"] and t.counted_to >= e["started_on"]
                    for e in mine
                )
            ]  # fmt: skip
            rows.append(
                {
                    "child": child, "year": collection_year(last), "month_ends_on": last,
                    "was_missing": "M" in met if says else None,
                    "was_away": "A" in met if says else None,
                    "times_missing": met.count("M") if says else None, "sex": mine[0]["sex"],
                    "age": ages(mine[0]["born_on"], last),
                }
            )  # fmt: skip
    return rows


def plain_growth(made: dict[str, list[Row]], years: list[int]) -> list[Row]:
    """How many children were looked after when each month began and when it ended."""
    rows = []
    for last in month_ends(years):
        before = last.replace(day=1) - timedelta(1)
        opening, closing = (
            {e["child"] for e in made["care_episodes"] if open_on(e, day)} for day in (before, last)
        )
        rows.append(
            {
                "year": collection_year(last), "month_starts_on": last.replace(day=1),
                "month_ends_on": last, "opening": len(opening), "closing": len(closing),
            }
        )  # fmt: skip
    return rows


def plain_outcomes(
    files: list[File], children: dict[str, Row], periods: list[Row]
) -> dict[str, list[Row]]:
    """OC2 and OC3 of each year, of that year alone."""
    health, leavers = [], []
    for file in files:
        for child, row in dict(reversed(rows_of(file, "oc2"))).items():
            score = row["SDQ_SCORE"]
            health.append(
                _about(child, row, file.year, children, 18)
                | {"sdq_score": float(score) if score and score.isdigit() else None}
                | {f"{name}_yes": yes(row[name]) for name in OC2_FLAGS}
            )
        for child, row in dict(reversed(rows_of(file, "oc3"))).items():
            home, doing = row["ACCOM"] or "", row["ACTIV"] or ""
            leavers.append(
                _about(child, row, file.year, children, 26)
                | {"left_foster_care_at_18": _left_foster_care(child, row, children, periods)}
                | {name: row[name] for name in ("IN_TOUCH", "ACTIV", "ACCOM")}
                | {
                    "is_followed": row["IN_TOUCH"] not in ("DIED", "RHOM"),
                    "is_busy": doing[:1] in ("F", "P"),
                    "is_housed_here": home[:1] not in ("G", "H", "R"),
                    "is_suitable": home[1:] == "1",
                }
            )
    return {"looked_after_health": health, "care_leavers": leavers}


def _left_foster_care(child: str, row: Row, children: dict[str, Row], periods: list[Row]) -> bool:
    """Whether the last period of care ended in a foster placement at 18, or the day before."""
    born = row["DOB"] or children.get(child, {"born_on": None})["born_on"]
    mine = [p for p in periods if p["child"] == child]
    if not born or not mine or not mine[-1]["ended_on"]:
        return False
    at_18 = mine[-1]["ended_on"] + timedelta(1) >= months_on(born, 216)
    return at_18 and mine[-1]["placement_at_end"] in ("U1", "U2", "U3", "U4", "U5", "U6")


def _about(child: str, row: Row, year: int, children: dict[str, Row], oldest: int) -> Row:
    who = children.get(child, {"born_on": None, "sex": None})
    born, on = row["DOB"] or who["born_on"], date(year, 3, 31)
    age = None
    if born:
        age = sum(months_on(born, 12 * years) <= on for years in range(1, oldest + 1))
    return {"child": child, "year": year, "year_ends_on": on, "age": age, "sex": who["sex"]}
