"""Lists 9 to 11: care leavers, children for adoption, and those who adopt."""

from collections.abc import Iterator

from headway.synthetic.annex_a.in_care import Care, cells, day_of
from headway.synthetic.annex_a.of_care import OfCare
from headway.synthetic.annex_a.who import Row, drawn, on_day
from headway.synthetic.days import birthday
from headway.synthetic.filing import Return

THIRTEEN_WEEKS = 91
ADOPTED = ("E11", "E12")
LEAVING_CARE = "Leaving care"
A_YEAR = 365


def adviser(name: str) -> str:
    """The invented personal adviser of a young person."""
    return f"PA99{drawn(name, 'adviser', 40):06d}"


def eligible(of: OfCare, looked_after: list[Row]) -> Iterator[Row]:
    """Children of 16 and 17 who have been looked after for thirteen weeks since they were 14."""
    for row in looked_after:
        name = str(row["child_id"])
        one = of.shown[name]
        born = day_of(of.header(name)["DOB"])
        began = max(of.started(one), birthday(born, 14))
        if one.ended is None and birthday(born, 16) <= of.as_at >= began + THIRTEEN_WEEKS:
            yield of.who(name) | {
                "asylum_seeker": row["asylum_seeker"],
                "team": row["team"],
                "worker": row["worker"],
                "adviser": adviser(name),
                "eligibility": "ELIGIBLE",
                "in_touch": "YES",
                "contacted_on": row["visited_on"],
            }


def leavers(of: OfCare, last: Return) -> Iterator[Row]:
    """Care leavers of whom the last return says how they are."""
    for row in cells(last, "oc3"):
        name = row["CHILD"]
        if row["IN_TOUCH"] == "DIED" or name in of.in_care:
            continue
        in_touch = row["IN_TOUCH"] == "YES"
        home = row["ACCOM"] if row["ACCOM"] != "0" else ""
        is_grown = birthday(day_of(row["DOB"]), 18) <= of.as_at
        yield of.who(name) | {
            "asylum_seeker": "YES" if of.is_alone(name) else "NO",
            "team": LEAVING_CARE,
            "adviser": adviser(name),
            "eligibility": "FORMER" if is_grown else "RELEVANT",
            "plan_reviewed_on": on_day(of.as_at - drawn(name, "pathway", 200)),
            "in_touch": row["IN_TOUCH"],
            "contacted_on": on_day(of.as_at - drawn(name, "contact", 56)) if in_touch else None,
            "accommodation": home[:1] or None,
            "suitability": {"1": "SUITABLE", "2": "UNSUITABLE"}.get(home[1:]),
            "activity": row["ACTIV"] if row["ACTIV"] != "0" else None,
        }


def adoptions(of: OfCare, last: Return) -> Iterator[Row]:
    """Children for whom adoption was the plan in the last twelve months."""
    matches = {row["CHILD"]: row for row in cells(last, "ad1")}
    for row in cells(last, "placed_for_adoption"):
        name = row["CHILD"]
        one = of.care[name][-1]
        decided = day_of(row["DATE_PLACED"])
        reversed_on = day_of(row["DATE_PLACED_CEASED"]) if row["DATE_PLACED_CEASED"] else None
        match = matches.get(name)
        placed = _first(one, "PLACE", "A")
        adopted = one.ended if one.last["REC"] in ADOPTED else None
        yield of.who(name) | {
            "family_id": f"FAM{name.removeprefix('SYN')}",
            "entered_care_on": on_day(of.started(one)),
            "decided_on": on_day(decided),
            "ordered_on": on_day(_first(one, "LS", "E1")),
            "matched_on": on_day(day_of(match["DATE_MATCH"]) if match else None),
            "placed_on": on_day(placed),
            "adopted_on": on_day(adopted),
            "reversed_on": on_day(reversed_on),
            "reversal_reason": row["REASON_PLACED_CEASED"] or None,
        }


def _first(one: Care, column: str, begins: str) -> int | None:
    """The day of the period's first row with a code that begins so."""
    return next((day_of(row["DECOM"]) for row in one.rows if row[column].startswith(begins)), None)


def adopters(of: OfCare, last: Return) -> Iterator[Row]:
    """Who adopted the children of the last return: one or two for each, approved before the match."""
    for row in cells(last, "ad1"):
        name = row["CHILD"]
        matched = day_of(row["DATE_MATCH"])
        placed = _first(of.care[name][-1], "PLACE", "A")
        enquired = matched - A_YEAR - drawn(name, "enquired", 200)
        for nth in range(int(row["NB_ADOPTR"])):
            yield {
                "adopter_id": f"SYNA{name.removeprefix('SYN')}{nth + 1}",
                "family_id": f"FAM{name.removeprefix('SYN')}",
                "gender": str(1 + drawn(name, f"adopter {nth}", 2)),
                "ethnicity": of.header(name)["ETHNIC"],
                "disability": "NO",
                "fostering": "YES" if row["FOSTER_CARE"] == "1" else "NO",
                "enquired_on": on_day(enquired),
                "stage_one_on": on_day(enquired + 30),
                "stage_one_ended_on": on_day(enquired + 90),
                "stage_two_on": on_day(enquired + 100),
                "stage_two_ended_on": on_day(enquired + 220),
                "applied_on": on_day(enquired + 95),
                "approved_on": on_day(enquired + 230),
                "matched_on": on_day(matched),
                "placed_on": on_day(placed),
                "children_placed": 1,
                "adopted_on": on_day(of.care[name][-1].ended),
            }
