"""The social workers of an invented council: the same in every file, year after year."""

import csv
import json
from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from headway.returns.checking import check
from headway.returns.workforce.development import SUPERVISION, TRAINING
from headway.returns.workforce.reader import read
from headway.synthetic.days import day, last_day
from headway.synthetic.roster.roster import Roster
from headway.synthetic.roster.teams import HOLDING
from headway.synthetic.roster.workers import Worker
from headway.synthetic.workforce import development
from tests.lib.inventedcin import census_of

YEARS = (2024, 2025, 2026)


@pytest.fixture(scope="module")
def folder(written):
    return written()


def _workers(folder, year):
    return read([folder / str(year) / f"csww_{year}.xml"]).tables["workers"].to_pylist()


def _listed(folder, year):
    with (folder / str(year) / "establishment.csv").open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def _open_on(folder, year, on):
    """Children under 18 with an open case on a day, as the census of children in need has it."""
    tables = census_of(folder, year)
    # Who is born on 29 February is 18 on the 28th, as everywhere in invented councils.
    latest = f"{on.year - 18}-{on:%m-%d}"
    young = {
        row["LAchildID"]
        for row in tables["child_identifiers"]
        if (row["PersonBirthDate"] or "9999") > latest
    }
    return {
        row["LAchildID"]
        for row in tables["cin_details"]
        if row["ReferralNFA"] == "0"
        and row["CINreferralDate"] <= on.isoformat() < (row["CINclosureDate"] or "9999")
    } & young


def test_every_year_has_a_census_of_the_september_within_it(folder):
    """30 September lies in the collection year that began in April: the first census is a year back."""
    held = {path.name for path in folder.glob("*/csww_*.xml")}
    assert held == {"csww_2023.xml", "csww_2024.xml", "csww_2025.xml"}


def test_a_number_is_nobody_s(folder):
    """SW and ten figures as the census asks, but they begin with 99: no register has come so far."""
    for row in _workers(folder, 2025):
        assert row["whose"].startswith("SW99")
        assert len(row["whose"]) == 12


@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_a_clean_council_s_census_has_no_finding(folder, year):
    """No error and no query; and somebody is absent, so that the rules on absence are asked."""
    path = folder / str(year) / f"csww_{year}.xml"
    found = check([path], year=year, return_name="csww", council="342", weigh=False)
    assert found.flags.num_rows == 0 and len(found.rules_run) > 40
    assert "<ReasonAbsence>" in path.read_text(encoding="utf-8")


def test_nobody_is_too_old_or_too_young_for_the_post():
    """Of thousands: even who has been there for decades is at most 71 in any census, and 20 or more."""
    roster = Roster(8000, range(2018, 2027), 3)
    for worker in (w for post in roster.posts for w in post.workers):
        for year in range(2017, 2026):
            if worker.start <= day(year, 9, 30) and worker.end >= day(year - 1, 10, 1):
                age = (day(year, 9, 30) - worker.born) / 365.25
                assert 20 <= age < 72


@pytest.mark.parametrize("year", [2024, 2025])
def test_cases_held_are_the_children_with_an_open_case(folder, year):
    """Each child under 18 in need on 30 September has one worker, employed or agency."""
    held = sum(int(row["Cases30"] or 0) for row in _workers(folder, year))
    # The census that holds a September is of the collection year after.
    assert held == len(_open_on(folder, year + 1, date(year, 9, 30)))
    assert held > 400


@pytest.mark.parametrize("year", YEARS)
def test_the_list_holds_the_same_children_on_31_march(folder, year):
    """So that a caseload of the list and of the census are of the same cases."""
    on = f"{year}-03-31"
    held = sum(int(r["cases_open"] or 0) for r in _listed(folder, year) if r["as_at_date"] == on)
    assert held == len(_open_on(folder, year, date(year, 3, 31)))


@pytest.mark.parametrize("year", [2024, 2025])
def test_the_list_and_the_census_have_the_same_workers_in_september(folder, year):
    """The same people with the same hours and the same cases, and the same vacant posts."""
    there = Counter(
        (row["whose"], float(row["FTE30"]), row["Cases30"])
        for row in _workers(folder, year)
        if row["RoleEndDate"] is None
    )
    rows = [r for r in _listed(folder, year + 1) if r["as_at_date"] == f"{year}-09-30"]
    assert there == Counter(
        (r["worker_key"], float(r["fte"]), r["cases_open"])
        for r in rows
        if r["worker_key"] and not r["end_date"]
    )
    vacant = read([folder / str(year) / f"csww_{year}.xml"]).tables["vacancies"].to_pylist()[0]
    assert float(vacant["NumberOfVacancies"]) == sum(float(r["vacant_fte"]) for r in rows)


def test_a_worker_who_stays_is_in_the_next_census(folder):
    """With the same first day; and nobody who left comes back under the number."""
    before = {r["whose"]: r for r in _workers(folder, 2024)}
    after = {r["whose"]: r for r in _workers(folder, 2025)}
    stays = {name for name, row in before.items() if row["RoleEndDate"] is None}
    assert stays <= set(after)
    assert not (set(before) - stays) & set(after)
    assert all(after[name]["RoleStartDate"] == before[name]["RoleStartDate"] for name in stays)


def test_who_left_says_why_and_who_came_whence(folder):
    """Employed workers; of an agency worker neither is asked."""
    for row in _workers(folder, 2025):
        left, employed = row["RoleEndDate"] is not None, row["AgencyWorker"] == "0"
        assert bool(row["ReasonLeave"]) == (left and employed)
        assert bool(row["StartOrigin"]) == employed


def test_the_key_says_what_the_census_counts(folder):
    """Vacancies, agency workers and cases, from the roster and not from the file."""
    key = json.loads((folder / "key.json").read_text())["workforce"]["2025"]
    there = [row for row in _workers(folder, 2025) if row["RoleEndDate"] is None]
    hours = {"0": 0.0, "1": 0.0}
    for row in there:
        hours[row["AgencyWorker"]] += float(row["FTE30"])
    assert round(hours["0"], 2) == key["social workers in post"]
    assert round(hours["1"], 2) == key["agency workers"]
    assert sum(int(row["Cases30"]) for row in there) == key["cases held"]


def test_rates_are_england_s():
    """Vacancy 14.2%, agency 13.0%, 73.6% of vacancies covered, turnover 11.8%: of a large council."""
    roster, on = Roster(8000, range(2024, 2027), 3), day(2025, 9, 30)
    vacant = covered = employed = agency = left = 0.0
    for post in roster.posts:
        worker = post.on(on)
        agency += worker.fte if worker and worker.is_agency else 0
        if worker and not worker.is_agency:
            employed += worker.fte
        elif not post.is_beyond:
            vacant += post.fte
            covered += worker.fte if worker else 0
        left += sum(
            w.fte for w in post.workers if not w.is_agency and day(2024, 10, 1) <= w.end <= on
        )
    assert vacant / (vacant + employed) == pytest.approx(0.142, abs=0.02)
    assert agency / (agency + employed) == pytest.approx(0.13, abs=0.02)
    assert covered / vacant == pytest.approx(0.736, abs=0.05)
    assert left / employed == pytest.approx(0.118, abs=0.015)


def test_a_child_s_workers_follow_one_another():
    """Each begins on the day on which the one before hands over, and is then in post."""
    roster, last = Roster(300, range(2021, 2027), 1), last_day(2026)
    changes = 0
    for child in range(1, 200):
        held = roster.chain(child, day(2012, 5, 1), [(day(2021, 6, 1), day(2030, 5, 1))], last)
        assert held[-1][2] is None
        changes += len(held) - 1
        for one, following in pairwise(held):
            assert one[2] == following[1] and one[0] != following[0]
        for name, start, end, _ in held:
            _, worker = roster.in_post(name)
            assert worker.start <= start and (end or last) <= worker.end
    # England 2024: 27% of children had three or more in a year, which is 1.16 changes a year.
    assert changes / 199 / 4.8 == pytest.approx(1.16, abs=0.2)


def test_one_who_leaves_takes_nobody_else_s_children_along():
    """From one day to the next only the leaver's children have another worker."""
    roster = Roster(300, range(2024, 2027), 2)
    leaver = next(
        w
        for post in roster.posts
        for w in post.workers
        if roster.teams[post.team].kind in HOLDING and day(2025, 1, 1) < w.end < day(2025, 9, 1)
    )
    for kind in HOLDING:
        for child in range(300):
            before = roster.holder(kind, child, leaver.end - 1)[1]
            after = roster.holder(kind, child, leaver.end)[1]
            if before is not leaver and after is not before:
                came_or_left = {after.start, after.qualified_on, before.end}
                assert leaver.end in came_or_left


def test_a_looked_after_child_s_worker_is_in_post(folder):
    """The looked-after return, the census and the list name the same worker on the same day."""
    for year in YEARS:
        there = {r["worker_key"] for r in _listed(folder, year) if r["as_at_date"][5:] == "03-31"}
        with (folder / str(year) / "ssda903" / "sw_episodes.csv").open() as lines:
            rows = list(csv.DictReader(lines))
        now = [row["SW_ID"] for row in rows if not row["SW_DEC"]]
        assert len(now) == len({row["CHILD"] for row in rows}) > 100
        assert set(now) <= there
    listed = {r["worker_key"]: int(r["cases_open"]) for r in _march(folder, 2026)}
    assert all(listed[name] >= many for name, many in Counter(now).items())


def _march(folder, year):
    return [r for r in _listed(folder, year) if r["as_at_date"][5:] == "03-31" and r["cases_open"]]


def test_training_stays_completed_and_runs_out(folder):
    """Everybody employed has the courses of the role; what one month shows the next still knows."""
    rows = TRAINING.read([folder / "2026" / "training.csv"]).tables["lines"].to_pylist()
    march = [row for row in rows if row["as_at_date"] == "2026-03-31"]
    employed = [r for r in _march(folder, 2026) if r["employed_or_agency"] == "employed"]
    assert sum(row["course"] == "Data protection" for row in march) == len(employed)
    held = {row["role"] for row in march if row["course"] == "Court skills"}
    assert held == {"4", "5"}
    in_date = [r for r in march if (r["completed_on"] or "9") <= "2026-03-31"
               and (r["expires_on"] or "9") >= "2026-03-31"]  # fmt: skip
    assert 0.7 < len(in_date) / len(march) < 0.98
    done = Counter((row["team"], row["course"], row["completed_on"]) for row in march)
    february = [r for r in rows if r["as_at_date"] == "2026-02-28" and r["completed_on"]]
    lost = Counter((r["team"], r["course"], r["completed_on"]) for r in february) - done
    assert sum(lost.values()) < 0.15 * len(february)  # renewed in March, or gone


def test_the_newly_qualified_are_supervised_more_often(folder):
    """Weekly for six weeks, fortnightly to six months, then monthly: 22 in the year, others 12."""
    rows = []
    for year in YEARS:
        path = folder / str(year) / "supervision.csv"
        read_rows = SUPERVISION.read([path]).tables["lines"].to_pylist()
        due = {row["supervision_due_on"] for row in read_rows}
        assert f"{year - 1}-04-01" <= min(due) and max(due) <= f"{year}-03-31"
        rows += read_rows
    in_time = Counter()
    for row in rows:
        in_time[row["newly_qualified"], (row["supervision_held_on"] or "9") <= row["supervision_due_on"]] += 1  # fmt: skip
    share = {new: in_time[new, True] / (in_time[new, True] + in_time[new, False]) for new in "01"}
    assert 0.78 < share["0"] < share["1"] < 0.98
    worker = Worker(number=1, start=100, end=100 + 400, is_agency=False, fte=1.0, origin="1")
    a_year = list(development._due(worker, 0, 100 + 365))
    assert [on - 100 for on in a_year[:7]] == [7, 14, 21, 28, 35, 42, 56]
    assert len(a_year) in (22, 23)
