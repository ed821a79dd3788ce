"""The establishment list of one year: every post at each month's end, and who left it in the month."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from headway.synthetic.roster.roster import Roster, mixed
from headway.synthetic.roster.workers import Post, Worker
from headway.synthetic.workforce.absence import days_lost
from headway.synthetic.workforce.cases import Cases
from headway.synthetic.workforce.census import left_because
from headway.synthetic.workforce.holding import month_ends

COLUMNS = (
    "as_at_date", "team", "role", "worker_key", "employed_or_agency", "fte", "vacant_fte",
    "start_date", "end_date", "leave_reason", "start_origin", "cases_open", "asye",
    "sick_days_ytd", "agency_day_rate",
)  # fmt: skip
Row = dict[str, str]
A_MONTH = 31


def write(roster: Roster, cases: Cases, folder: Path, year: int) -> None:
    """Write a year's list."""
    path = folder / str(year) / "establishment.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    ends = month_ends((year,))
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
        lines.writeheader()
        for so_far in range(1, len(ends) + 1):
            for post in roster.posts:
                lines.writerows(_rows(roster, cases, post, ends[:so_far]))


def _rows(roster: Roster, cases: Cases, post: Post, ends: list[int]) -> Iterator[Row]:
    """A post at the month's end: filled, vacant or both; then who left it in the month."""
    end = ends[-1]
    first = date.fromordinal(end).replace(day=1).toordinal()
    about = {
        "as_at_date": date.fromordinal(end).isoformat(),
        "team": roster.team_of(post, end),
        "role": post.role,
    }
    worker = post.on(end)
    is_empty = not post.is_beyond and (worker is None or worker.is_agency)
    about["vacant_fte"] = f"{post.fte if is_empty else 0:.2f}"
    if worker:
        yield about | _person(worker, ends) | {"cases_open": str(cases.held(worker, end))}
    elif is_empty:
        yield about | {"fte": "0.00"}
    for gone in post.workers:
        if first <= gone.end <= end:
            why = {"end_date": _iso(gone.end), "fte": "0.00", "vacant_fte": "0.00"}
            if not gone.is_agency:
                why["leave_reason"] = left_because(gone)
            yield about | _person(gone, ends) | why


def _person(worker: Worker, ends: list[int]) -> Row:
    is_new = worker.is_newly_qualified and ends[-1] < worker.qualified_on
    return {
        "worker_key": worker.name,
        "employed_or_agency": "agency" if worker.is_agency else "employed",
        "fte": f"{worker.fte:.2f}",
        "start_date": _iso(worker.start),
        "start_origin": worker.origin,
        "asye": "1" if is_new else "0",
        "sick_days_ytd": str(sum(days_lost(worker, end) for end in ends)),
        "agency_day_rate": str(260 + mixed(worker.number, 9) % 150) if worker.is_agency else "",
    }


def _iso(on: int) -> str:
    return date.fromordinal(on).isoformat()
