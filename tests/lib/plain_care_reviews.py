"""Reviews held and due, and who came back: slow, plain Python, from the words of the rules."""

from collections.abc import Callable
from datetime import date, timedelta

from headway.vocabulary.working_days import workday
from headway.vocabulary.years import collection_year
from tests.lib.plain_things_in_need import months_on
from tests.lib.years_of_care import File, Row

TO_FAMILY = ("E4A", "E4B", "E13", "E41", "E45", "E46", "E47", "E48")


def month_end(day: date) -> date:
    """The last day of a day's month."""
    return months_on(day.replace(day=1), 1) - timedelta(1)


def plain_reviews(made: dict[str, list[Row]]) -> list[Row]:
    """Reviews held while a child was looked after, each day's once."""
    by_day: dict[tuple, Row] = {}
    for r in sorted(made["believed_reviews"], key=lambda r: -r["copy"]):
        periods = [
            p for p in made["periods_of_care"]
            if p["child"] == r["child"] and p["started_on"] <= r["REVIEW"] <= p["counted_to"]
        ]  # fmt: skip
        if periods:
            by_day[(r["child"], r["REVIEW"])] = {
                "child": r["child"], "period": periods[-1]["period"], "held_on": r["REVIEW"],
                "REVIEW_CODE": r["REVIEW_CODE"], "sex": periods[-1]["sex"],
            }  # fmt: skip
    rows = [by_day[key] for key in sorted(by_day)]
    for row in rows:
        same = [r for r in rows if (r["child"], r["period"]) == (row["child"], row["period"])]
        row["number"] = 1 + sum(r["held_on"] < row["held_on"] for r in same)
    return rows


def plain_reviews_due(files: list[File], made: dict[str, list[Row]], years: list[int]) -> list[Row]:
    """Each review that fell due while the child was looked after, in a year that tells of reviews."""
    told = {file.year for file in files if file.tables["reviews"]}
    rows = []
    for p in made["periods_of_care"]:
        held = [
            r["held_on"] for r in made["care_reviews"]
            if (r["child"], r["period"]) == (p["child"], p["period"])
        ]  # fmt: skip
        start, until = p["started_on"], p["counted_to"]
        due: list[tuple[int, date, date, date | None, bool]] = []
        if p["start_is_known"] and workday(until) - workday(start) >= 20:
            first = held[0] if held else None
            in_time = first is not None and workday(first) - workday(start) <= 20
            due.append((1, start, start + timedelta(28), first, in_time))
        for place, day in enumerate(held):
            began = collection_year(start)
            knows_first = began in told and collection_year(day) <= began + 1
            by = months_on(day, 3 if place == 0 and knows_first else 6)
            following = held[place + 1] if place + 1 < len(held) else None
            if by <= until:
                in_time = following is not None and following <= by
                due.append((place + 2, day, by, following, in_time))
        for number, since, by, on, in_time in due:
            year = collection_year(by)
            if {collection_year(since), year} <= told & set(years):
                rows.append(
                    {
                        "child": p["child"], "period": p["period"], "number": number,
                        "counted_from": since, "held_on": on, "year": year,
                        "year_ends_on": date(year, 3, 31), "month_ends_on": month_end(by), "is_in_time": in_time, "sex": p["sex"],
                    }
                )  # fmt: skip
    return rows


def plain_followed(
    made: dict[str, list[Row]], years: list[int], ages: Callable[[date | None, date], str]
) -> list[Row]:
    """Periods that ended with a family in a year that is loaded and has a year loaded after it."""
    rows = []
    for p in made["periods_of_care"]:
        if p["REC"] not in TO_FAMILY:
            continue
        year = collection_year(p["ended_on"]) + 1
        if {year - 1, year} <= set(years):
            back = p["days_to_return"]
            rows.append(
                {
                    "child": p["child"], "period": p["period"], "year": year,
                    "year_ends_on": date(year, 3, 31), "ended_on": p["ended_on"], "REC": p["REC"],
                    "month_ends_on": month_end(months_on(p["ended_on"], 12)), "need": p["need"],
                    "legal_status_at_end": p["legal_status_at_end"],
                    "placement_at_end": p["placement_at_end"],
                    "days_to_return": back,
                    "is_back_within_a_year": back is not None and back <= 365,
                    "sex": p["sex"], "age": ages(p["born_on"], p["ended_on"]),
                }
            )  # fmt: skip
    return rows
