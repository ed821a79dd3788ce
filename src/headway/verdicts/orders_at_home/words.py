"""Care orders at home in sentences and small tables, for the terminal."""

from typing import Any

from headway.record.care_orders.at_home import LONGEST
from headway.verdicts.orders_at_home.cohort import IN_TIME, NOT_KNOWN, OVERDUE
from headway.verdicts.orders_at_home.giving import ORDERS

Body = dict[str, Any]
TITLES = {
    "order": "By order",
    "age": "By age",
    "time_at_home": "By time at home",
    "need": "By need",
    "social workers in 12 months": "By social workers in the last 12 months",
}
# As the department writes a count that is not shown; in a sentence it is said.
SUPPRESSED, HIDDEN = "c", "hidden"
FULL, INTERIM = ORDERS.values()


def number(value: float | None) -> str:
    """A number; what is hidden says so."""
    return HIDDEN if value is None else f"{value:,.10g}"


def cell(value: float | None) -> str:
    """A number in a table; what is hidden is c."""
    return SUPPRESSED if value is None else number(value)


def people(many: int | None) -> str:
    """So many children, in words."""
    if many is None:
        return "a hidden number of children"
    return "1 child" if many == 1 else f"{number(many)} children"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def summary(body: Body) -> list[str]:
    """Who is at home on an order on the day."""
    cohort, by = body["cohort"], body["by"]
    long = by["time_at_home"]["1 to 2 years"], by["time_at_home"][LONGEST]
    over = None if None in long else sum(long)
    review = by["review"]
    made = [
        f"On {body['on']}, {people(by['order'][FULL])} on a full care order (C2) lived at home with "
        f"parents, and {number(by['order'][INTERIM])} on an interim order (C1).",
        f"Together that is {number(cohort['children'])} of {number(cohort['on_orders'])} children on "
        f"a care order, of {number(cohort['looked_after'])} looked after.",
    ]
    if body["middle_days_at_home"] is not None:
        made.append(
            f"The middle time at home is {number(body['middle_days_at_home'])} days; "
            f"{people(over)} for 12 months or longer."
        )
    unsaid = f"; of {number(review[NOT_KNOWN])} the returns do not say" if review[NOT_KNOWN] else ""
    made.append(
        f"Reviews: {number(review[IN_TIME])} in time, {number(review[OVERDUE])} overdue{unsaid}."
    )
    return made


def tables(body: Body) -> list[tuple[str, list[dict[str, Any]]]]:
    """The cohort by each thing, then the stages."""
    made = [
        (title, [{title.removeprefix("By "): part, "children": cell(many)}
                 for part, many in body["by"][name].items() if many != 0])
        for name, title in TITLES.items()
        if name in body["by"] and name != "order"
    ]  # fmt: skip
    if body["list"]:
        limits = body["assumptions"]["limits"]
        stages = [
            {
                "stage": one["stage"],
                "now": cell(one["children"]),
                "days so far": _days(one["middle_days"]),
                "limit": _days(limits.get(one["stage"])),
                "stuck": cell(one["stuck"]),
                "passed": cell(one["passed"]),
                "took": _days(one["middle_days_passed"]),
            }
            for one in body["list"]["stages"]
        ]
        made.append(
            ("How far each discharge has come (days are the middle of the children's)", stages)
        )
    return [(title, rows) for title, rows in made if rows]


def _days(value: float | None) -> str:
    return "" if value is None else cell(value)


def list_said(body: Body) -> list[str]:
    """What holds children up, and who is in one list and not in the other."""
    held = body["list"]
    if held is None:
        return [
            "No list of stages is held: headway care-orders --template list.csv writes an empty one."
        ]
    said = []
    if held["blockers"]:
        blockers = "; ".join(f"{name} {number(many)}" for name, many in held["blockers"].items())
        said.append(f"What holds them up: {blockers}.")
    for name, words in (
        ("without_entry", "at home on an order and not in the list"),
        ("not_at_home", "under way in the list and not at home on an order on the day"),
        ("still_at_home", "discharged in the list and at home on an order in the returns"),
    ):
        if held[name] != 0:
            said.append(f"{_capital(people(held[name]))} {words}.")
    return said


def released_said(body: Body) -> list[str]:
    """What care orders at home take, and what discharges released."""
    takes, has = body["takes_in_a_year"], body["released"]
    said = [
        f"The next 12 months of {people(takes['children'])} at home: {_sums(takes)}.",
        f"Released by discharges since {has['since']}, to {has['horizon']}: "
        f"{people(has['children'])} left care for a family; {_sums(has)}.",
    ]
    if unknown := takes["without_birth"]:
        said.append(
            f"Of {people(unknown)} the returns give no day of birth: no weeks are counted of them."
        )
    if has["left_otherwise"]:
        said.append(
            f"{_capital(people(has['left_otherwise']))} left from home on an order for another "
            "reason (18, adopted, another council): nothing of it counts as released."
        )
    if body["list"]:
        would = body["list"]["would_release"]
        said.append(
            f"Were every application planned, issued or listed to end in a discharge on "
            f"{body['on']} ({people(would['children'])}; {number(would['court_hours'])} hours for the "
            f"applications): {_sums(would)}, to {would['horizon']}."
        )
    return said


def _sums(held: Body) -> str:
    if held["child_weeks"] is None:
        return "what that is stays hidden"
    pounds = "" if held["cost"] is None else f", £{held['cost']:,.2f}"
    return (
        f"{number(held['child_weeks'])} child-weeks{pounds}, {number(held['visits'])} visits, "
        f"{number(held['reviews'])} reviews, {number(held['hours'])} hours of staff"
    )


def watch_said(body: Body) -> list[str]:
    """Who came back, beside everyone who left for a family."""
    made = []
    for one in body["watch"]:
        home, every = one["from_home"], one["all_leavers"]
        not_yet = (
            f" (of {number(home['left'] - home['known'])} it is not yet known)"
            if home["left"] is not None
            and home["known"] is not None
            and home["left"] > home["known"]
            else ""
        )
        made.append(
            f"Looked after again within {one['months']} months: {number(home['back'])} of "
            f"{number(home['known'])} who left from home on an order{not_yet}; "
            f"{number(every['back'])} of {number(every['known'])} of all who left for a family."
        )
    return made


def notes(body: Body) -> list[str]:
    """What figures rest on."""
    price = body["price"]
    money = (
        f"Price: £{price['weekly']:,.2f} a child a week ({price['source']})."
        if price
        else "No price of a week at home is known, so no sum of money is given: --prices names one."
    )
    made = [body["assumptions"]["says"], money]
    if not body["public"]:
        made.append("For use inside the council: small counts are shown. --public hides them.")
    else:
        made.append("Counts of 1 to 5, and what would give them away, are hidden (c in a table).")
    return made
