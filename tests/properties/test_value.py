"""What children got of placements is what plain Python counts day by day, on random episodes."""

import random
from datetime import date, timedelta
from decimal import Decimal

import pytest

from headway.engine.duck import engine
from headway.store.money.value import in_tenths, values
from tests.lib.drawn_value import worth
from tests.lib.value_plainly import LAST, Episode, plain_value

REASONS = "CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER".split()
HEAD = (
    "CHILD | DECOM | RNE | LS | CIN | PLACE | PLACE_PROVIDER | DEC | REC | REASON_PLACE_CHANGE | "
    "miles | area\n"
)
WHERE = [("U4", "PR1"), ("U4", "PR4"), ("K2", "PR4"), ("K2", "PR2"), ("K3", "PR4"), ("P1", "PR0")]


def draw(seed: int) -> list[list[Episode]]:
    """Each child's episodes, one after the other, in up to two periods of care."""
    dice = random.Random(seed)
    return [list(_child(dice, f"C{number}")) for number in range(60)]


def _child(dice: random.Random, child: str):
    start = date(2024, 3, 31) + timedelta(days=dice.choice([-200, 0, 1, 100, 300, 366, 500]))
    began, (place, provider) = "S", dice.choice(WHERE)
    home = place, provider
    while True:
        end = start + timedelta(days=dice.choice([1, 5, 60, 150, 300, 700]))
        if end > LAST:
            end = LAST if end == LAST + timedelta(days=1) else None
        leaves = end is not None and dice.random() < 0.15
        left = "" if end is None else dice.choice(["E4A", "E4B"]) if leaves else "X1"
        reason = dice.choice([*REASONS, "", ""]) if left == "X1" else ""
        miles = dice.choice([None, 3.0, 20.0, 20.1, 80.0, 999.9])
        area = dice.choice(["IN", "OUT", ""])
        yield Episode(child, start, end, began, place, provider, left, reason, miles, area)
        if end is None or (leaves and dice.random() < 0.5) or end == LAST:
            return
        start = end + timedelta(days=10) if leaves else end
        if start >= LAST:
            return
        began = "S" if leaves else dice.choice("LPPTUB")
        was_away = place.startswith("T")
        if was_away:
            began = "S" if leaves else "P"
            place, provider = dice.choice([home, dice.choice(WHERE)])
        elif began not in "L":
            home = place, provider
            place, provider = (
                ("T1", "PR1") if began == "P" and dice.random() < 0.4 else dice.choice(WHERE)
            )


def _written(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_count_is_that_of_plain_python(tmp_path, seed):
    children = draw(seed)
    text = HEAD + "".join(
        f"{e.child} | {_written(e.start)} | {e.began} | C2 | N1 | {e.place} | {e.provider} | "
        f"{_written(e.end)} | {e.left} | {e.reason} | {'' if e.miles is None else e.miles} | {e.area}\n"
        for episodes in children
        for e in episodes
    )
    with engine(threads=1) as duck, worth(duck, tmp_path, text) as held:
        found = {
            (one.ownership, one.kind): (
                *(one.children, one.days, one.placed_days, one.far_days, one.ended),
                *(one.early, one.council_asked, one.not_said, one.middle_days),
                *(one.open_children, one.two_years),
            )
            for one in values(held, 2026)
        }
    expected = {key: told for key, told in plain_value(children).items() if any(told)}
    assert {key: told for key, told in found.items() if any(told)} == expected
    assert sum(told[4] for told in expected.values()) > 20, "placements ended"
    assert sum(told[10] for told in expected.values()) > 0, "and some go on for two years"


@pytest.mark.parametrize("seed", range(20))
def test_shares_come_to_a_hundred_whatever_the_amounts(seed):
    """No share is a tenth or more away from what it is exactly."""
    dice = random.Random(seed)
    names = [("own", ""), ("private", ""), ("voluntary", ""), ("other public", "")]
    amounts = {n: Decimal(dice.randrange(10**9)) / 100 for n in names[: dice.randrange(1, 5)]}
    shares = in_tenths(amounts)
    assert sum(shares.values()) == 100
    total = sum(amounts.values())
    for name, share in shares.items():
        assert abs(share - 100 * amounts[name] / total) < Decimal("0.1")
