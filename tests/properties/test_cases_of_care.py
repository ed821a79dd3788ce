"""Cases of the looked-after years, and that nothing is ever joined across an adoption."""

import os
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from headway.engine.duck import Duck, engine
from headway.record.looked_after.cases import KINDS
from headway.record.making import make
from tests.lib.plain_care import plain_children, plain_episodes
from tests.lib.plain_cases_care import plain_cases_of_care
from tests.lib.years_of_care import CareDraw, File, filed
from tests.lib.years_of_need import Draw as NeedDraw
from tests.lib.years_of_need import filed as filed_need

COUNCILS = int(os.environ.get("HEADWAY_COUNCILS") or 3)
ADOPTED = ("E11", "E12")
JOINED = ("periods_of_care", "placement_spells", "carer_spells", "care_reviews_due")
# The first day of a thing, and the day of what came before, which the record puts beside it.
PREVIOUS = {
    "referrals": ("referred_on", "previous_on"),
    "in_need_plans": ("started_on", "previous_ended_on"),
    "protection_plans": ("started_on", "previous_ended_on"),
}
_ALL = "SELECT * FROM %s"
Row = dict[str, Any]


@pytest.fixture(scope="module")
def duck() -> Iterator[Duck]:
    """One engine for all: a record is made apart from the others in it."""
    with engine(threads=1) as opened:
        yield opened


def drawn(seed: int) -> list[File]:
    """One council's returns of some years."""
    return CareDraw(random.Random(seed)).files(30)


def tables_of(duck: Duck, files: list[File], *names: str) -> dict[str, list[Row]]:
    """Tables of the record as rows."""
    with duck.apart() as opened:
        make(opened, [filed(file) for file in files], only=names)
        return {name: opened.query(f"SELECT * FROM {name}").to_pylist() for name in names}


def bag(rows: list[Row], names: tuple[str, ...]) -> Counter:
    """Rows whatever their order, in these columns."""
    return Counter(tuple(str(row[name]) for name in names) for row in rows)


@pytest.mark.parametrize("seed", range(COUNCILS))
def test_every_case_is_what_the_words_of_the_rules_say(duck: Duck, seed: int) -> None:
    """How many of each kind, of which year, child and table; each with a whole sentence."""
    files = drawn(seed)
    made = tables_of(duck, files, "looked_after_cases")["looked_after_cases"]
    expected = plain_cases_of_care(files, plain_episodes(files, plain_children(files)))
    names = ("kind", "year", "child", "table")
    held, wanted = bag(made, names), bag(expected, names)
    assert held == wanted, (
        f"{list((held - wanted).items())[:3]} {list((wanted - held).items())[:3]}"
    )
    assert {row["kind"] for row in made} <= set(KINDS)
    assert all(row["sentence"].endswith(".") and row["row"] for row in made if row["child"])


def test_the_draws_show_every_kind_that_one_return_or_more_can_have() -> None:
    """Else the comparison above would hold of nothing."""
    seen = {
        case["kind"]
        for seed in range(6)
        for files in [drawn(seed)]
        for case in plain_cases_of_care(files, plain_episodes(files, plain_children(files)))
    }
    of_other_years = {"no identifier", "gap in the years", "open before a gap", "no date"}
    assert set(KINDS) - seen <= of_other_years


@pytest.mark.parametrize("seed", range(COUNCILS))
def test_nothing_of_care_is_joined_across_an_adoption(duck: Duck, seed: int) -> None:
    """No period or spell has a day on both sides, and no number of days runs from one to the other."""
    files = [_adopted_more(file, random.Random(seed)) for file in drawn(seed)]
    made = tables_of(duck, files, "care_episodes", *JOINED)
    adopted: dict[str, list[int]] = {}
    for e in made["care_episodes"]:
        if e["REC"] in ADOPTED and e["ended_on"] is not None:
            adopted.setdefault(e["child"], []).append(e["number"])
    period_of = {(e["child"], e["number"]): e["period"] for e in made["care_episodes"]}
    assert adopted
    for child, numbers in adopted.items():
        for number in numbers:
            following = period_of.get((child, number + 1))
            assert following is None or following > period_of[child, number]
    last_of = {(child, period_of[child, n]) for child, numbers in adopted.items() for n in numbers}
    for p in made["periods_of_care"]:
        if (p["child"], p["period"]) in last_of and p["REC"] in ADOPTED:
            assert (p["next_started_on"], p["next_ended_on"], p["days_to_return"]) == (None,) * 3
        if (p["child"], p["period"] - 1) in last_of:
            assert p["days_since_last"] is None
    for name in ("placement_spells", "carer_spells"):
        assert {(s["child"], s["period"]) for s in made[name]} <= {
            (p["child"], p["period"]) for p in made["periods_of_care"]
        }


def _adopted_more(file: File, rng: random.Random) -> File:
    """The same return with one ended episode in five ended by an adoption, its identifier used on."""
    episodes = [
        {**row, "REC": rng.choice(ADOPTED)} if row["DEC"] and rng.random() < 0.2 else row
        for row in file.tables["episodes"]
    ]
    return File(file.year, {**file.tables, "episodes": episodes})


@pytest.mark.parametrize("seed", range(COUNCILS))
def test_nothing_of_need_is_joined_across_an_adoption(duck: Duck, seed: int) -> None:
    """No referral or plan after a closure as adopted (RC1) has one before it as its previous."""
    files = NeedDraw(random.Random(seed)).files(150)
    with duck.apart() as opened:
        make(opened, [filed_need(file) for file in files], only=[*PREVIOUS, "adoptions"])
        adopted = {
            r["child"]: r["adopted_on"] for r in opened.query(_ALL % "adoptions").to_pylist()
        }
        later = 0
        for table, (start, previous) in PREVIOUS.items():
            for row in opened.query(_ALL % table).to_pylist():
                day = adopted.get(row["child"])
                is_after = day is not None and row[start] > day
                assert row["after_adoption"] == is_after, table
                later += is_after
                # What had ended by the day of the adoption is another person's.
                if is_after and row[previous] is not None:
                    assert row[previous] > day, table
    assert adopted and later


def test_no_other_identifier_ever_joins_two_children(duck: Duck) -> None:
    """All children given one pupil number: no table but the children's own is another for it."""
    files = drawn(2)
    alike = [
        File(f.year, {**f.tables, "header": [{**r, "UPN": "A1"} for r in f.tables["header"]]})
        for f in files
    ]
    first, then = (tables_of(duck, some, "care_episodes", *JOINED) for some in (files, alike))
    for name, rows in first.items():
        columns = tuple(rows[0])
        assert bag(rows, columns) == bag(then[name], columns), name
