"""Care orders at home a second time: slow, plain Python that looks at every single day.

Nothing of it was taken from headway's own SQL. `HomeDraw` draws children of whom many live at home
on an order, with temporary stays, changes of order on the day and ends at the edges of years.
"""

from collections import defaultdict
from datetime import date, timedelta
from statistics import median
from typing import Any

from tests.lib.plain_things_in_need import months_on
from tests.lib.years_of_care import CareDraw, File, Row

Key = tuple[str, int]
Figure = tuple[int, int | None]
FAMILY = ("E4A", "E4B", "E13", "E41", "E45", "E46", "E47", "E48")
WINDOWS = (3, 12, 24)


class HomeDraw(CareDraw):
    """Draws children of whom most live at home, under one order or another."""

    def _codes(self, *names: str) -> Row:
        made = super()._codes(*names)
        if "PLACE" in made and self._chance(0.75):
            made |= {"PLACE": "P1", "LS": self.rng.choice(("C1", "C2", "C2", "C2", "V2", "V3"))}
        return made

    def _period(self, held: Row, on: date) -> date:
        """As any other, but for stays elsewhere: under the order, and home again after."""
        first = len(held["episodes"])
        ends = super()._period(held, on)
        made = held["episodes"][first:]
        for before, stay, after in zip(made, made[1:], made[2:], strict=False):
            if before["PLACE"] == "P1" and self._chance(0.4):
                stay |= {"PLACE": self.rng.choice(("T0", "T1")), "LS": before["LS"]}
                after |= {"PLACE": "P1", "LS": before["LS"]}
        return ends


def is_home(e: Row) -> bool:
    """Whether an episode is of a child at home on a care order."""
    return e["PLACE"] == "P1" and e["LS"] in ("C1", "C2")


def days_of(e: Row) -> set[date]:
    """The days at whose end an episode stands; none for one of less than a day."""
    last = e["ended_on"] - timedelta(1) if e["ended_on"] else e["counted_to"]
    return {e["started_on"] + timedelta(n) for n in range((last - e["started_on"]).days + 1)}


def plain_spells_at_home(plain: dict[str, list[Row]]) -> list[Row]:
    """Each time at home: its first and last day and how it ended, told day by day."""
    held: dict[Key, list[Row]] = defaultdict(list)
    for e in plain["care_episodes"]:
        held[e["child"], e["period"]].append(e)
    ends = {(p["child"], p["period"]): p for p in plain["periods_of_care"]}
    return [
        _spell(run, episodes, ends[key])
        for key, episodes in held.items()
        for run in _runs(episodes)
    ]


def _runs(episodes: list[Row]) -> list[set[date]]:
    """Days at home, in runs that days of a temporary stay under the order hold together."""
    home: set[date] = set().union(*(days_of(e) for e in episodes if is_home(e)))
    away: set[date] = set().union(*(
        days_of(e) for e in episodes
        if e["LS"] in ("C1", "C2") and (e["PLACE"] or "").startswith("T")
    ))  # fmt: skip
    runs: list[set[date]] = []
    before = None
    for day in sorted(home | away):
        if before is None or day - before > timedelta(1):
            runs.append(set())
        runs[-1].add(day)
        before = day
    return [run & home for run in runs if run & home]


def _spell(run: set[date], episodes: list[Row], period: Row) -> Row:
    last = max(
        (e for e in episodes if is_home(e) and days_of(e) and max(days_of(e)) == max(run)),
        key=lambda e: e["number"],
    )
    after = [e for e in episodes if e["number"] > last["number"] and days_of(e)]
    return {
        "child": last["child"], "period": last["period"], "started_on": min(run),
        "ended_on": last["ended_on"], "is_open": last["is_open"], "LS": last["LS"],
        "days": (max(run) - min(run)).days + 1,
        "ended_as": _ended_as(last, after, period),
        "REC": period["REC"]
        if period["ended_on"] and period["ended_on"] == last["ended_on"]
        else None,
        "from": min(run), "to": max(run), "on": run,
    }  # fmt: skip


def _ended_as(last: Row, after: list[Row], period: Row) -> str:
    if last["is_open"]:
        return "open"
    if last["ended_on"] and last["ended_on"] == period["ended_on"]:
        return "left care"
    if not last["ended_on"] or not after or after[0]["PLACE"] is None:
        return "not known"
    return "order changed" if after[0]["PLACE"] == "P1" else "moved"


def plain_leavers(plain: dict[str, list[Row]], files: list[File]) -> list[Row]:
    """Everyone who left care, with what is known of each 3, 12 and 24 months on."""
    years = {file.year for file in files}
    home = {
        (s["child"], s["period"])
        for s in plain_spells_at_home(plain)
        if s["ended_as"] == "left care"
    }
    made = []
    for p in plain["periods_of_care"]:
        if not p["ended_on"] or _year(p["ended_on"]) not in years:
            continue
        back = (
            p["ended_on"] + timedelta(p["days_to_return"])
            if p["days_to_return"] is not None
            else None
        )
        to = _year(p["ended_on"])
        while to + 1 in years:
            to += 1
        made.append(
            {
                "child": p["child"], "period": p["period"], "ended_on": p["ended_on"],
                "REC": p["REC"], "is_to_family": p["REC"] in FAMILY,
                "was_at_home": (p["child"], p["period"]) in home,
                "back": back, "known_to": date(to, 3, 31),
            }
        )  # fmt: skip
    return made


def _year(day: date) -> int:
    return day.year + (day.month > 3)


def at_home_on(spells: list[Row], day: date) -> dict[str, date]:
    """Each child at home on an order on a day, with the first day of that time at home."""
    found: dict[str, date] = {}
    for s in spells:
        if day in s["on"]:
            found[s["child"]] = min(found.get(s["child"], day), s["from"])
    return found


def plain_care_order_figures(
    plain: dict[str, list[Row]], spells: list[Row], leavers: list[Row], first: date, last: date
) -> dict[tuple[str, str], Any]:
    """Every figure of care orders at home of one month or year, by measure and kind.

    `spells` and `leavers` are those of the plain record, worked out once for all months.
    """
    home = at_home_on(spells, last)
    long = [c for c, since in home.items() if months_on(since, 12) <= last]
    # A value is of rows: one child of whom two episodes stand at once has two.
    rows = [
        (last - s["from"]).days
        for s in spells
        if last in s["on"]
        for e in plain["care_episodes"]
        if is_home(e) and last in days_of(e)
        and (e["child"], e["period"]) == (s["child"], s["period"])
        and s["from"] <= e["started_on"] <= s["to"]
    ]  # fmt: skip
    ended = {
        s["child"]
        for s in spells
        if s["ended_as"] == "left care" and first <= s["ended_on"] <= last
    }
    made: dict[tuple[str, str], Any] = {
        ("care_orders_at_home_over_a_year", "count"): (len(long), None),
        ("care_orders_at_home_over_a_year", "share"): (len(long), len(home)),
        ("days_at_home_on_a_care_order", "value"): (len(rows), median(rows) if rows else None),
        ("care_orders_at_home_ended", "count"): (len(ended), None),
    }
    to_family = [r for r in leavers if r["is_to_family"]]
    from_home = [r for r in to_family if r["was_at_home"]]
    made["reentries_within_3_months", "share"] = _back(to_family, 3, last)
    made["reentries_within_24_months", "share"] = _back(to_family, 24, last)
    made["reentries_from_home_on_an_order", "share"] = _back(from_home, 12, last)
    return made


def _back(leavers: list[Row], months: int, last: date) -> tuple[int, int | None]:
    """Of children whose months ended in the 12 months to the last day of a month: who was back."""
    watched, back = set(), set()
    for r in leavers:
        over = months_on(r["ended_on"], months)
        since = months_on(last.replace(day=1), -11)
        if since <= over <= last and over <= r["known_to"]:
            watched.add(r["child"])
            if r["back"] and r["back"] <= over:
                back.add(r["child"])
    return len(back), len(watched)
