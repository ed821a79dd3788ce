"""Promises for the census of every invented council: it is clean, coherent, and of a likely country."""

from collections import Counter
from datetime import date
from functools import cache

import pytest

from headway.synthetic.making import make
from headway.synthetic.writing import write
from tests.lib.invented903 import postcode_grid
from tests.lib.inventedcin import by_child, census_of, flagged, looked_after

SEEDS = (1, 2, 3)
YEARS = range(2019, 2028)
CHECKED = range(2023, 2028)
# England, children in need 2024 (tables B3 to B6, C2, C5, D2, D7) and 2025 (C1, C3, C4, D3), in percent.
SOURCES = {"6": 28.5, "2A": 20.3, "1": 8.0, "3": 14.7, "5": 14.1, "7": 4.4}
NEEDS = {"N1": 58.1, "N2": 8.0, "N4": 8.6, "N5": 12.0, "N8": 5.5}
REASONS = {"RC7": 92.5, "RC5": 3.8, "RC1": 0.7, "RC4": 0.8}
FACTORS = {
    "1B": 14.3, "2B": 14.1, "3A": 11.3, "3B": 31.7, "4A": 17.6, "4B": 33.5, "5A": 12.3,
    "14A": 7.0, "16A": 17.6, "17A": 19.0, "18C": 12.0, "19C": 3.7, "24A": 3.2, "9A": 1.2,
}  # fmt: skip
CATEGORIES = {"NEG": 49.8, "PHY": 7.7, "SAB": 3.5, "EMO": 37.3, "MUL": 1.7}
OPEN_FOR = {"3 months": 26.1, "6 months": 10.5, "1 year": 13.5, "2 years": 14.5, "longer": 35.5}
CLOSED_AFTER = {"3 months": 47.5, "6 months": 14.8, "1 year": 15.7, "2 years": 12.2, "longer": 9.8}
# Of referrals, of assessments and so on: what, of what, percent, how far it may lie from it.
SHARES = (
    ("referrals within a year of another", "referrals", 22.6, 4),
    ("referrals without further action", "referrals", 6.5, 2),
    ("episodes closed after assessment", "referrals", 30.8, 4),
    ("assessments finished within 45 working days", "assessments finished", 84.5, 3),
    ("initial conferences held", "section 47 enquiries started", 31.3, 5),
    ("initial conferences held within 15 working days", "initial conferences held", 81.4, 5),
    ("child protection plans started, second or later", "child protection plans started", 24.5, 6),
    ("child protection plans open on 31/03/2025", "in need on 31/03/2025", 12.3, 3),
    ("child in need plans open on 31/03/2025", "in need on 31/03/2025", 25.9, 4),
    ("referrals", "in need on 31/03/2025", 157.3, 20),
    ("episodes of need started", "in need on 31/03/2025", 98.6, 10),
)
POINTS = 4.5


@pytest.fixture(scope="module")
def grid(tmp_path_factory):
    """The small postcode list."""
    return postcode_grid(tmp_path_factory.mktemp("grid"))


@pytest.fixture(scope="module")
def council(grid, tmp_path_factory):
    """Nine years of a small council, written once for each seed."""

    @cache
    def writing(seed):
        folder = tmp_path_factory.mktemp("small") / str(seed)
        write(make(children=60, years=9, last_year=2027, seed=seed, postcodes=grid), folder)
        return folder

    return writing


@pytest.mark.parametrize("year", CHECKED)
@pytest.mark.parametrize("seed", SEEDS)
def test_no_rule_finds_an_error_and_few_ask(council, seed, year):
    """Queries are of work that took too long, as in any council; some dates were not asked for yet."""
    flags = flagged(council(seed), year)
    assert not [f for f in flags if f["severity"] == "error"]
    assert {f["rule"] for f in flags} <= {"8670Q", "8675Q", "9000Q", "9010Q"}
    assert len(flags) < 0.03 * len(census_of(council(seed), year)["child_identifiers"])


@pytest.mark.parametrize("seed", SEEDS)
def test_children_keep_who_they_are(council, seed):
    """One Child element a year; birth, ethnicity and disabilities never change, a number is one child's."""
    seen, numbers = {}, {}
    for year in YEARS:
        tables = census_of(council(seed), year)
        disabled = by_child(tables["disabilities"])
        ethnic = by_child(tables["child_characteristics"])
        assert len(disabled.keys() | ethnic.keys()) == len(tables["child_identifiers"])
        for row in tables["child_identifiers"]:
            child, born = row["LAchildID"], row["PersonBirthDate"]
            if row["UPN"]:
                assert numbers.setdefault(row["UPN"], child) == child
            if born:
                who = (
                    born,
                    ethnic[child][0]["Ethnicity"],
                    *(d["Disability"] for d in disabled[child]),
                )
                assert seen.setdefault(child, who) == who


@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_is_referred_after_death_adoption_or_a_move_away(council, seed):
    """RC1, RC2 and RC5 end a child's story here."""
    gone = set()
    for year in YEARS:
        need = by_child(census_of(council(seed), year)["cin_details"])
        assert not gone & need.keys()
        for child, rows in need.items():
            closed = [r for r in rows if r["ReasonForClosure"] in ("RC1", "RC2")]
            assert closed in ([], rows[-1:])
            gone |= {child for _ in closed}


@pytest.mark.parametrize("seed", SEEDS)
def test_an_episode_is_the_same_in_every_year_that_shows_it(council, seed):
    """Referral, source, need and plans begun are told alike; what has ended is told once."""
    begun = {}
    for year in YEARS:
        for row in census_of(council(seed), year)["cp_plans"]:
            said = (row["InitialCategoryOfAbuse"], row["NumberOfPreviousCPP"])
            known = begun.setdefault((row["LAchildID"], row["CPPstartDate"]), (said, ""))
            assert known == (said, "")
            begun[row["LAchildID"], row["CPPstartDate"]] = (said, row["CPPendDate"] or "")


@pytest.fixture(scope="module")
def large(grid, tmp_path_factory):
    """Three councils of 300, to have enough of everything: their folders, and what is true of 2025."""
    made = []
    for seed in SEEDS:
        folder = tmp_path_factory.mktemp("large") / str(seed)
        drawn = make(children=300, years=2, last_year=2025, seed=seed, postcodes=grid)
        truths = drawn.in_need.write(folder)
        made.append((folder, truths[2025].told(2025)))
    return made


def test_about_four_in_need_for_each_looked_after(large):
    """England has nearly five; what is invented has no fewer than four."""
    for _, told in large:
        assert 3.7 < told["in need on 31/03/2025"] / 300 < 4.9


@pytest.mark.parametrize(("what", "of", "published", "far"), SHARES)
def test_shares_are_near_the_published(large, what, of, published, far):
    """Of three councils together."""
    part, whole = (sum(told[name] for _, told in large) for name in (what, of))
    assert 100 * part / whole == pytest.approx(published, abs=far)


def _rows(large, table, year=2025):
    return [row for folder, _ in large for row in census_of(folder, year)[table]]


def _near(found, published, points=POINTS, of=None):
    whole = of or sum(found.values())
    shares = {k: 100 * n / whole for k, n in found.items()}
    far = {k: (round(shares.get(k, 0), 1), v) for k, v in published.items()
           if abs(shares.get(k, 0) - v) > points}  # fmt: skip
    assert not far, far


def _lasted(start, end):
    days = (date.fromisoformat(end) - date.fromisoformat(start)).days
    limits = (("3 months", 91), ("6 months", 182), ("1 year", 364), ("2 years", 729))
    return next((name for name, most in limits if days <= most), "longer")


def test_referrals_come_from_whom_they_come_from_in_england(large):
    """By source, of the year's referrals."""
    made = [r for r in _rows(large, "cin_details") if r["CINreferralDate"] >= "2024-04-01"]
    found = Counter(r["ReferralSource"] for r in made)
    found.update(r["ReferralSource"][0] for r in made if len(r["ReferralSource"]) > 1)
    _near(found, SOURCES, of=len(made))


def test_needs_durations_and_reasons_are_near_the_published(large):
    """Of the open episodes, and of those that ended other than after assessment."""
    helped = [r for r in _rows(large, "cin_details") if r["ReferralNFA"] == "0"]
    still = [r for r in helped if not r["CINclosureDate"]]
    ended = [r for r in helped if r["ReasonForClosure"] not in (None, "RC8", "RC9")]
    _near(Counter(r["PrimaryNeedCode"] for r in still), NEEDS)
    _near(Counter(_lasted(r["CINreferralDate"], "2025-03-31") for r in still), OPEN_FOR)
    _near(Counter(_lasted(r["CINreferralDate"], r["CINclosureDate"]) for r in ended), CLOSED_AFTER)
    _near(Counter(r["ReasonForClosure"] for r in ended), REASONS, points=2)


def test_factors_are_found_as_often_as_in_england(large):
    """Each once an episode, several an assessment."""
    found = {
        (council, r["child_number"], r["CINdetailsID"], r["AssessmentFactor"])
        for council, (folder, _) in enumerate(large)
        for r in census_of(folder, 2025)["assessment_factors"]
        if r["AssessmentFactor"] != "21"
    }
    episodes = len({one[:3] for one in found})
    assert len(found) / episodes > 2.2
    _near(Counter(one[3] for one in found), FACTORS, points=3, of=episodes)


def test_categories_of_protection_plans_are_near_the_published(large):
    """By the first category, of the plans begun in two years."""
    begun = {
        (council, r["LAchildID"], r["CPPstartDate"]): r["InitialCategoryOfAbuse"]
        for council, (folder, _) in enumerate(large)
        for year in (2024, 2025)
        for r in census_of(folder, year)["cp_plans"]
    }
    _near(Counter(begun.values()), CATEGORIES)


def test_a_quarter_are_looked_after(large, council):
    """Of those in need on 31 March, as many as were asked for; the rest is nowhere in that return."""
    folder = council(1)
    open_now = {r["CHILD"] for r in looked_after(folder, 2027, "episodes")
                if not r["DEC"] and r["LS"] not in ("V3", "V4")}  # fmt: skip
    need = {
        r["LAchildID"] for r in census_of(folder, 2027)["cin_details"] if not r["CINclosureDate"]
    }
    assert len(open_now) == 60
    assert open_now <= need
