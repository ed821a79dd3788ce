"""Promises for every invented council: its years are of the same children, and of a likely country."""

from collections import Counter, defaultdict
from datetime import date
from functools import cache
from itertools import pairwise

import pytest

from headway.comparators.library import Library
from headway.comparators.likeness import likeness
from headway.synthetic.making import make
from headway.vocabulary.years import as_at, starts_on
from tests.lib import plain903  # noqa: F401  (importing it registers the rules)
from tests.lib.invented903 import postcode_grid, small
from tests.lib.small903 import rules_of

SEEDS = (1, 2, 3)
# England on 31 March 2025, in percent: looked-after statistics 2025, stock by characteristic.
AGES = {"0": 4.4, "1-4": 12.3, "5-9": 18.5, "10-15": 37.8, "16-17": 27.0}
STATUSES = {"C2": 58.8, "C1": 16.1, "V2": 19.0, "E1": 5.8}
PLACEMENTS = {"foster": 67.0, "home": 11.6, "supported": 9.2, "parents": 6.1, "adoption": 2.0}
PROVIDERS = {"PR1": 42.9, "PR4": 40.3, "PR5": 7.0, "PR0": 6.1}
# Reasons for ceasing, 2023 to 2025, by group.
REASONS = {"adopted": 9.1, "guardian": 11.9, "home": 20.1, "stayed": 16.3, "independent": 15.4}
GROUP_OF = {"U": "foster", "A": "adoption", "P": "parents"}
REASON_OF = {
    "E11": "adopted", "E12": "adopted", "E45": "guardian", "E46": "guardian", "E47": "guardian",
    "E48": "guardian", "E4A": "home", "E4B": "home", "E17": "stayed", "E5": "independent",
    "E6": "independent",
}  # fmt: skip
POINTS = 4  # how far a share may lie from the published, over sixteen councils of 400 children


@pytest.fixture(scope="module")
def invent(tmp_path_factory):
    """Make a council, once for each number and seed."""
    grid = postcode_grid(tmp_path_factory.mktemp("grid"))

    @cache
    def making(children, seed, years=5, last_year=2027):
        asked = {"children": children, "years": years, "last_year": last_year, "seed": seed}
        return make(**asked, postcodes=grid)

    return making


def _day(text):
    on, month, year = text.split("/")
    return date(int(year), int(month), int(on))


def _episodes(made, year):
    """Each child's episodes of a year in order, short breaks left out."""
    by_child = defaultdict(list)
    for row in made.returns[year].tables["episodes"]:
        if row[3] not in ("V3", "V4"):
            by_child[row[0]].append(row)
    return by_child


@pytest.mark.parametrize("seed", SEEDS)
def test_no_rule_flags_a_council_without_planted_errors(invent, seed):
    """But two queries, on care leavers whose care two years' returns do not show."""
    made = invent(150, seed)
    for year in made.returns:
        laid = small(made.returns[year], made.returns.get(year - 1), made.country)
        found = {code for code, decide in rules_of(year).items() if decide(laid)}
        assert found <= {"1001", "1002"}, year


def test_no_rule_flags_a_council_with_another_mix(tmp_path):
    """Kent's, of all the furthest from England's."""
    mix = likeness("886", Library(None)).mix
    asked = {"children": 120, "years": 2, "last_year": 2026, "seed": 4}
    made = make(**asked, mix=mix, postcodes=postcode_grid(tmp_path))
    laid = small(made.returns[2026], made.returns[2025], made.country)
    assert {code for code, decide in rules_of(2026).items() if decide(laid)} <= {"1001", "1002"}


@pytest.mark.parametrize("seed", SEEDS)
def test_episodes_follow_each_other(invent, seed):
    """None overlaps; X1 has a next row on the same day; each other end is followed by a new start."""
    for year in invent(150, seed).returns:
        for rows in _episodes(invent(150, seed), year).values():
            for row, after in pairwise(rows):
                assert (row[8] == "X1") == (row[7] == after[1])
                assert (after[2] == "S") == (row[8] != "X1")
                assert _day(row[1]) < _day(row[7]) <= _day(after[1])


@pytest.mark.parametrize("seed", SEEDS)
def test_a_year_holds_only_what_touches_it(invent, seed):
    """Nothing after 31 March, nothing that ended before 1 April."""
    for year in invent(150, seed).returns:
        for rows in _episodes(invent(150, seed), year).values():
            for row in rows:
                assert _day(row[1]) <= as_at(year)
                assert not row[7] or starts_on(year) <= _day(row[7]) <= as_at(year)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_later_year_goes_on_where_the_earlier_stopped(invent, seed):
    """What was open on 31 March is next year's first row, unchanged but for its end and its codes."""
    made = invent(150, seed)
    for year in list(made.returns)[1:]:
        now = _episodes(made, year)
        for child, rows in _episodes(made, year - 1).items():
            if not rows[-1][7]:
                first = now[child][0]
                assert (first[:5], first[10:12]) == (rows[-1][:5], rows[-1][10:12])


@pytest.mark.parametrize("seed", SEEDS)
def test_children_keep_who_they_are(invent, seed):
    """One row each a year; birth and ethnicity never change, nobody is looked after past 18."""
    seen = {}
    for year, one in invent(150, seed).returns.items():
        headers = one.tables["header"]
        assert len({row[0] for row in headers}) == len(headers)
        for row in headers:
            assert seen.setdefault(row[0], (row[2], row[3])) == (row[2], row[3])
        born = {row[0]: _day(row[2]) for row in headers}
        for child, rows in _episodes(invent(150, seed), year).items():
            until = _day(rows[-1][7]) if rows[-1][7] else as_at(year)
            assert (until.year - 18, until.month, until.day) <= (
                born[child].year,
                born[child].month,
                born[child].day,
            )


def _shares(counted):
    total = sum(counted.values())
    return {key: 100 * number / total for key, number in counted.items()}


def _near(found, published, points=POINTS):
    shares = _shares(found)
    far = {k: (round(shares.get(k, 0), 1), v) for k, v in published.items()
           if abs(shares.get(k, 0) - v) > points}  # fmt: skip
    assert not far, far


@pytest.fixture(scope="module")
def counted(invent):
    """What sixteen councils of 400 children have on 31 March 2025, and who left that year."""
    found = defaultdict(Counter)
    for seed in range(1, 17):
        made = invent(400, seed, 1, 2025)
        born = {r[0]: _day(r[2]) for r in made.returns[2025].tables["header"]}
        alone = {r[0] for r in made.returns[2025].tables["uasc"]}
        for child, rows in _episodes(made, 2025).items():
            last = rows[-1]
            if not last[7]:
                _count(found, child, last, born[child], child in alone)
            else:
                found["reasons"][REASON_OF.get(last[8], "other")] += 1
            found["starts"][any(r[2] == "S" and _day(r[1]) >= starts_on(2025) for r in rows)] += 1
    return found


def _count(found, child, row, born, is_alone):
    age = 2025 - born.year - ((born.month, born.day) > (3, 31))
    found["ages"][next(b for b, limit in
        (("0", 1), ("1-4", 5), ("5-9", 10), ("10-15", 16), ("16-17", 99)) if age < limit)] += 1  # fmt: skip
    place = row[5]
    group = {"K1": "home", "K2": "home", "K3": "supported"}.get(place) or GROUP_OF.get(place[0])
    found["placements"][group or "other"] += 1
    found["statuses"][row[3]] += 1
    found["providers"][row[6]] += 1
    found["alone"][is_alone] += 1
    found["inside"][row[11][:2] == "XA"] += 1


@pytest.mark.parametrize(
    ("what", "published"),
    [
        ("ages", AGES),
        ("statuses", STATUSES),
        ("placements", PLACEMENTS),
        ("providers", PROVIDERS),
        ("reasons", REASONS),
        ("alone", {True: 8.0}),
        ("inside", {True: 55.5}),
    ],
)
def test_proportions_are_near_the_published(counted, what, published):
    """Within four points of England's, whatever the council."""
    _near(counted[what], published)


def test_starts_and_ends_in_a_year_beside_the_children_there(counted):
    """For each child looked after, .38 starts and .39 ends a year; England varies by .05."""
    stock = sum(counted["ages"].values())
    assert counted["starts"][True] / stock == pytest.approx(0.384, abs=0.06)
    assert sum(counted["reasons"].values()) / stock == pytest.approx(0.385, abs=0.06)
