"""What holds of children on 31 March and in a year: slow, plain Python, from the words of the rules."""

from collections.abc import Callable
from datetime import date

from tests.lib.plain_care_things import care_things, rows_of
from tests.lib.plain_things_in_need import months_on, yes
from tests.lib.years_of_care import OC2_FLAGS, File, Row

FOR_ADOPTION = ("A3", "A4", "A5", "A6")
Ages = Callable[[date | None, date], str]


def _meets(row: Row, first: date, last: date) -> bool:
    return row["started_on"] <= last and row["counted_to"] >= first


def plain_at_year_end(
    files: list[File], made: dict[str, list[Row]], years: list[int], ages: Ages
) -> list[Row]:
    """Children looked after on 31 March, with what the year shows."""
    rows = []
    for year in years:
        first, last = date(year - 1, 4, 1), date(year, 3, 31)
        standing = {
            e["child"]: e for e in made["care_episodes"]
            if e["started_on"] <= last
            and (e["ended_on"] > last if e["ended_on"] else e["counted_to"] >= last)
        }  # fmt: skip
        names_workers = any(f.tables["sw_episodes"] for f in files if f.year == year)
        for child, e in standing.items():
            began = next(
                p["started_on"] for p in made["periods_of_care"]
                if (p["child"], p["period"]) == (child, e["period"])
            )  # fmt: skip
            since = _with_carer_since(e, made, last)
            workers = {
                t.said["SW_ID"] for t in care_things(files, "sw_episodes")
                if t.child == child and t.started_on <= last and t.counted_to >= first
            }  # fmt: skip
            rows.append(
                {
                    "child": child, "year": year, "year_ends_on": last, "period": e["period"],
                    "days_in_care": (last - began).days,
                    "is_under_16": bool(e["born_on"]) and months_on(e["born_on"], 192) > last,
                    "PLACE": e["PLACE"],
                    "placements": sum(
                        s["child"] == child and _meets(s, first, last)
                        for s in made["placement_spells"]
                    ),
                    "with_carer_days": (last - since).days if since else None,
                    "workers": len(workers - {None}) if names_workers else None,
                    "sex": e["sex"], "age": ages(e["born_on"], last),
                }
            )  # fmt: skip
    return rows


def _with_carer_since(e: Row, made: dict[str, list[Row]], last: date) -> date | None:
    """Since when with this carer; of a child placed for adoption, with the spell before counted in."""
    carers = [
        s["started_on"] for s in made["carer_spells"]
        if (s["child"], s["period"]) == (e["child"], e["period"]) and s["started_on"] <= last
    ]  # fmt: skip
    if e["PLACE"] in FOR_ADOPTION and len(carers) > 1:
        return carers[-2]
    return carers[-1] if carers else None


def plain_in_year(
    files: list[File], made: dict[str, list[Row]], years: list[int], ages: Ages
) -> list[Row]:
    """Children looked after at any time in the year, and whether they were missing or away."""
    rows = []
    times = care_things(files, "missing")
    for year in years:
        first, last = date(year - 1, 4, 1), date(year, 3, 31)
        says = any(f.tables["missing"] for f in files if f.year == year)
        cared = [e for e in made["care_episodes"] if _meets(e, first, last)]
        for child in {e["child"] for e in cared}:
            mine = [e for e in cared if e["child"] == child]
            kinds = {
                t.said["MISSING"] for t in times for e in mine
                if t.child == child
                and max(t.started_on, e["started_on"], first)
                <= min(t.counted_to, e["counted_to"], last)
            }  # fmt: skip
            rows.append(
                {
                    "child": child, "year": year, "year_ends_on": last,
                    "was_missing": "M" in kinds if says else None,
                    "was_away": "A" in kinds if says else None, "sex": mine[0]["sex"],
                    "age": ages(mine[0]["born_on"], last),
                }
            )  # fmt: skip
    return rows


def plain_outcomes(files: list[File], children: dict[str, Row]) -> dict[str, list[Row]]:
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
                | {name: row[name] for name in ("IN_TOUCH", "ACTIV", "ACCOM")}
                | {
                    "is_followed": row["IN_TOUCH"] not in ("DIED", "RHOM"),
                    "is_busy": doing[:1] in ("F", "P"),
                    "is_housed_here": home[:1] not in ("G", "H", "R"),
                    "is_suitable": home[1:] == "1",
                }
            )
    return {"looked_after_health": health, "care_leavers": leavers}


def _about(child: str, row: Row, year: int, children: dict[str, Row], oldest: int) -> Row:
    who = children.get(child, {"born_on": None, "sex": None})
    born, on = row["DOB"] or who["born_on"], date(year, 3, 31)
    age = None
    if born:
        age = sum(months_on(born, 12 * years) <= on for years in range(1, oldest + 1))
    return {"child": child, "year": year, "year_ends_on": on, "age": age, "sex": who["sex"]}
