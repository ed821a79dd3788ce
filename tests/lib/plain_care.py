"""The looked-after record a second time: slow, plain Python, from the words of the rules.

`plain_care(files)` gives each table of the record as rows of plain values, without `row` and
without days as numbers. Nothing of it was taken from headway's own SQL.
"""

from datetime import date
from itertools import pairwise

from tests.lib.plain_adopted import plain_adopted
from tests.lib.plain_care_reviews import plain_followed, plain_reviews, plain_reviews_due
from tests.lib.plain_care_spells import plain_spells
from tests.lib.plain_care_things import believed_rows, care_things, rows_of, said_again_rows
from tests.lib.plain_care_years import (
    plain_at_month_end,
    plain_growth,
    plain_in_twelve_months,
    plain_outcomes,
)
from tests.lib.plain_cases_care import plain_cases_of_care
from tests.lib.plain_things_in_need import months_on
from tests.lib.years_of_care import BEGIN_AND_END, File, Row

ADOPTED = ("E11", "E12")
ENOUGH = "RNE LS CIN PLACE PLACE_PROVIDER REC REASON_PLACE_CHANGE PL_LOCATION URN".split()


def age_group(born: date | None, on: date) -> str:
    """The department's age groups, a birthday on 29 February kept on 28 February in other years."""
    if born is None:
        return "not known"
    for years, words in ((1, "under 1"), (5, "1 to 4"), (10, "5 to 9"), (16, "10 to 15")):
        if on < months_on(born, 12 * years):
            return words
    return "16 and over"


def plain_children(files: list[File]) -> dict[str, Row]:
    """Who each child is, as the latest return that names them says."""
    listed: dict[str, date | None] = {}
    made: dict[str, Row] = {}
    for file in sorted(files, key=lambda f: f.year):
        for child, row in reversed(rows_of(file, "uasc")):
            listed[child] = row["DUC"]
        for child, row in reversed(rows_of(file, "header")):
            sex = {"1": "M", "2": "F"}.get(row["SEX"], row["SEX"])
            made[child] = {"sex": sex, "born_on": row["DOB"], "ethnicity": row["ETHNIC"]}
    return {
        child: {
            "child": child,
            **who,
            "asylum_to": listed.get(child),
            "is_listed_uasc": child in listed,
        }
        for child, who in made.items()
    }


NOBODY = {
    "sex": None, "born_on": None, "ethnicity": None, "asylum_to": None, "is_listed_uasc": False,
}  # fmt: skip


def plain_episodes(files: list[File], children: dict[str, Row]) -> list[Row]:
    """Episodes without short breaks, each in its period of care."""
    things = [t for t in care_things(files, "episodes") if t.said["LS"] not in ("V3", "V4")]
    things.sort(key=lambda t: (t.child, t.started_on, t.copy))
    made: list[Row] = []
    for t in things:
        before = made[-1] if made and made[-1]["child"] == t.child else None
        starts = (
            before is None
            or t.said["RNE"] == "S"
            or before["REC"] not in (None, "X1")
            or before["counted_to"] < t.started_on
        )
        try:
            distance = float(t.said["PL_DISTANCE"])
        except (TypeError, ValueError):
            distance = None
        made.append(
            {
                "child": t.child, "copy": t.copy, "started_on": t.started_on,
                "ended_on": t.ended_on, "is_open": t.is_open, "end_is_known": t.end_is_known,
                "counted_to": t.counted_to, **{name: t.said[name] for name in ENOUGH},
                "distance": distance, "number": before["number"] + 1 if before else 1,
                "period": (before["period"] if before else 0) + starts, "starts_period": starts,
                "ends_care": t.ended_on is not None and t.said["REC"] not in (None, "X1"),
                **{k: v for k, v in children.get(t.child, NOBODY).items() if k != "child"},
                "first_year": t.first_year, "last_year": t.last_year,
            }
        )  # fmt: skip
    return made


def plain_periods(episodes: list[Row]) -> list[Row]:
    """From starting to ceasing to be looked after."""
    by_period: dict[tuple, list[Row]] = {}
    for e in episodes:
        by_period.setdefault((e["child"], e["period"]), []).append(e)
    made = []
    for (child, period), held in by_period.items():
        first, last = held[0], held[-1]
        ends = last if last["ends_care"] else dict.fromkeys(last)
        made.append(
            {
                "child": child, "period": period, "started_on": first["started_on"],
                "start_is_known": first["RNE"] == "S", "legal_status_at_start": first["LS"],
                "placement_at_start": first["PLACE"], "provider_at_start": first["PLACE_PROVIDER"],
                "ended_on": ends["ended_on"], "REC": ends["REC"], "legal_status_at_end": ends["LS"],
                "placement_at_end": ends["PLACE"], "provider_at_end": ends["PLACE_PROVIDER"],
                "counted_to": max(e["counted_to"] for e in held),
                "days": (max(e["counted_to"] for e in held) - first["started_on"]).days,
                "episodes": len(held), "need": first["CIN"],
                **{name: first[name] for name in NOBODY},
                "days_since_last": None, "next_started_on": None, "next_ended_on": None,
                "days_to_return": None,
            }
        )  # fmt: skip
    _follow(made)
    return made


def _follow(made: list[Row]) -> None:
    """Say of each period what came before and after it; nothing is joined across an adoption."""
    for before, after in pairwise(made):
        if before["child"] == after["child"] and before["REC"] not in ADOPTED:
            before["next_started_on"] = after["started_on"]
            if before["ended_on"] and after["started_on"] >= before["ended_on"]:
                after["days_since_last"] = (after["started_on"] - before["ended_on"]).days
    for p in made:
        if p["REC"] in ADOPTED:
            continue
        later = [o for o in made if o["child"] == p["child"] and o["period"] > p["period"]]
        ends = sorted(
            (o["ended_on"], o["period"]) for o in made if o["child"] == p["child"] and o["ended_on"]
        )
        if p["ended_on"]:
            after_it = ends[ends.index((p["ended_on"], p["period"])) + 1 :]
            p["next_ended_on"] = after_it[0][0] if after_it else None
        back = min((o["started_on"] for o in later if o["start_is_known"]), default=None)
        if back and p["ended_on"] and back >= p["ended_on"]:
            p["days_to_return"] = (back - p["ended_on"]).days


def plain_care(files: list[File]) -> dict[str, list[Row]]:
    """Every table of the record that the files make."""
    years = sorted({file.year for file in files})
    children = plain_children(files)
    made: dict[str, list[Row]] = {}
    for table, (_, end) in BEGIN_AND_END.items():
        made[f"believed_{table}"] = believed_rows(care_things(files, table), bool(end))
        made[f"said_again_{table}"] = said_again_rows(care_things(files, table), table)
    made["looked_after_children"] = list(children.values())
    made["care_episodes"] = plain_episodes(files, children)
    made["looked_after_cases"] = plain_cases_of_care(files, made["care_episodes"])
    made["periods_of_care"] = plain_periods(made["care_episodes"])
    made |= plain_spells(made["care_episodes"])
    made["looked_after_at_month_end"] = plain_at_month_end(files, made, years, age_group)
    made["looked_after_in_twelve_months"] = plain_in_twelve_months(files, made, years, age_group)
    made["care_growth"] = plain_growth(made, years)
    made["adopted_children"] = plain_adopted(files, made)
    made |= plain_outcomes(files, children, made["periods_of_care"])
    made["care_reviews"] = plain_reviews(made)
    made["care_reviews_due"] = plain_reviews_due(files, made, years)
    made["leavers_followed"] = plain_followed(made, years, age_group)
    return made
