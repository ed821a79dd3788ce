"""Children who were adopted, and the days on the way to it: slow, plain Python."""

from datetime import date

from headway.vocabulary.years import collection_year
from tests.lib.plain_care_things import care_things, rows_of
from tests.lib.plain_things_in_need import months_on, yes
from tests.lib.years_of_care import File, Row

ADOPTIVE = ("A3", "A4", "A5", "A6")


def plain_adopted(files: list[File], made: dict[str, list[Row]]) -> list[Row]:
    """Periods of care that ended with an adoption."""
    told = {(f.year, child): row for f in files for child, row in reversed(rows_of(f, "ad1"))}
    decisions = care_things(files, "placed_for_adoption")
    rows = []
    for p in made["periods_of_care"]:
        if p["REC"] not in ("E11", "E12"):
            continue
        mine = [e for e in made["care_episodes"] if _same(e, p)]
        ad1 = told.get((collection_year(p["ended_on"]), p["child"]), {})
        order = next((e["started_on"] for e in mine if e["LS"] == "E1"), None)
        home = next((e for e in mine if e["PLACE"] in ADOPTIVE), None)
        moved, match = home and home["started_on"], ad1.get("DATE_MATCH")
        decided = max(
            (
                d.started_on for d in decisions
                if d.child == p["child"]
                and p["started_on"] <= d.started_on <= (match or moved or p["ended_on"])
            ),
            default=None,
        )  # fmt: skip
        start = p["started_on"] if p["start_is_known"] else None
        carer = _carer_since(p, made, moved) if moved else None
        with_carer = (home and home["PLACE"] in ("A3", "A5")) or yes(ad1.get("FOSTER_CARE"))
        rows.append(
            {
                "child": p["child"], "period": p["period"], "entered_on": p["started_on"],
                "order_on": order, "decided_on": decided, "matched_on": match,
                "moved_in_on": moved, "adopted_on": p["ended_on"],
                "days_to_move_in": _days(start, moved),
                "days_to_carer": _days(start, (carer or moved) if with_carer else moved),
                "days_order_to_match": max(_days(order, match), 0) if order and match else None,
                "days_decision_to_match": _days(decided, match),
                "is_placed_within_a_year": moved <= months_on(decided, 12)
                if decided and moved else None,
                "sex": p["sex"],
            }
        )  # fmt: skip
    return rows


def _same(row: Row, period: Row) -> bool:
    return (row["child"], row["period"]) == (period["child"], period["period"])


def _days(first: date | None, last: date | None) -> int | None:
    return (last - first).days if first and last else None


def _carer_since(p: Row, made: dict[str, list[Row]], moved: date) -> date | None:
    """The first day with the carer whom the child lives with on the day of moving in."""
    begun = [
        s["started_on"] for s in made["carer_spells"] if _same(s, p) and s["started_on"] <= moved
    ]
    return max(begun, default=None)
