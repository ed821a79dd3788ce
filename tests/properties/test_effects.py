"""Promises of effects on an invented council: they change nothing before, and what they say after."""

from datetime import date

import pytest

from headway.synthetic.council import Asked, returns
from headway.synthetic.effects import AT_HOME, Effect
from headway.synthetic.making import make
from headway.synthetic.writing import write
from headway.vocabulary.errors import BadInput
from tests.lib import plain903  # noqa: F401  (importing it registers the rules)
from tests.lib.invented903 import invented_country, postcode_grid, small
from tests.lib.inventedcin import flagged
from tests.lib.small903 import rules_of

MONTH = 14
SEEDS = (1, 2)
KINDS = {
    "starts": Effect(month=MONTH, starts=0.5),
    "more starts": Effect(month=MONTH, starts=1.6),
    "leaving": Effect(month=MONTH, leaving=2.0),
    "teenagers": Effect(month=MONTH, leaving=2.0, of="10-15"),
    "at home": Effect(month=MONTH, leaving=3.0, of=AT_HOME),
}
BEGINS = KINDS["starts"].since(2024)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The folder of a small council, with an effect or without."""
    grid = postcode_grid(tmp_path_factory.mktemp("grid"))

    def writing(seed, effect=None):
        made = make(
            children=60, years=3, last_year=2026, seed=seed, postcodes=grid,
            effects=[KINDS[effect]] if effect else [],
        )  # fmt: skip
        folder = tmp_path_factory.mktemp("council") / "made"
        write(made, folder)
        return made, folder

    return writing


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_before_the_month_is_changed(written, seed):
    """Returns of the year before are the same bytes; days and codes before the month the same days."""
    before, was = written(seed)
    for effect in ("starts", "more starts", "leaving"):
        after, now = written(seed, effect)
        files = ["cin_2024.xml", *(f"ssda903/{p.name}" for p in (was / "2024/ssda903").iterdir())]
        changed = [f for f in files if _bytes(was, f) != _bytes(now, f)]
        assert len(files) > 8
        assert not changed, effect
        assert _events(before, 2025, BEGINS) == _events(after, 2025, BEGINS), effect
        assert before.returns[2026].tables != after.returns[2026].tables


def _bytes(folder, file):
    return (folder / "2024" / file).read_bytes()


def _events(made, year, until):
    """What began before a day, and what ended before it, in a year's return."""
    found = set()
    for row in made.returns[year].tables["episodes"]:
        if _day(row[1]) < until:
            found.add(tuple(row[:7]))
            if row[7] and _day(row[7]) < until:
                found.add((row[0], *row[7:10]))
    return found


def _day(text):
    on, month, year = map(int, text.split("/"))
    return date(year, month, on).toordinal()


@pytest.mark.parametrize("effect", ["starts", "leaving", "at home"])
def test_no_rule_finds_an_error_in_a_council_that_an_effect_changed(written, effect):
    """Its looked-after return is as clean as before, and so is its census."""
    made, folder = written(3, effect)
    laid = small(made.returns[2026], made.returns[2025], made.country)
    found = {code for code, decide in rules_of(2026).items() if decide(laid)}
    assert found <= {"1001", "1002"}
    assert not [f for f in flagged(folder, 2026) if f["severity"] == "error"]


@pytest.fixture(scope="module")
def counted(tmp_path_factory):
    """Starts after the month, and days looked after in it that led to leaving before 18, by effect."""
    land = invented_country(tmp_path_factory.mktemp("grid"), range(2024, 2027), 500)

    def counting(effect, seeds=(5,)):
        children = []
        effects = (KINDS[effect],) if effect else ()
        for seed in seeds:
            asked = Asked(children=500, years=3, last_year=2026, seed=seed, effects=effects)
            returns(asked, land, keep=children.append)
        return _counted(children, BEGINS, date(2026, 4, 1).toordinal())

    return counting


def _counted(children, begin, stop):
    starts, found = 0, {"all": [0, 0], "teenagers": [0, 0], "at home": [0, 0]}
    for one in (c for c in children if not c.short_breaks):
        for p in one.periods:
            starts += begin <= p.start < stop
            left = begin <= p.end < stop and p.path != "until_18"
            _add(found["all"], p.start, p.end, begin, stop, left)
            ten, sixteen = one.born + 3652, one.born + 5844
            aged = max(p.start, ten), min(p.end, sixteen)
            _add(found["teenagers"], *aged, begin, stop, left and ten <= p.end < sixteen)
            for e in p.episodes:
                if e.place == "P1" and e.legal in ("C1", "C2"):
                    _add(found["at home"], e.start, e.end, begin, stop, left and e.end == p.end)
    return starts, {name: ended / days for name, (ended, days) in found.items()}


def _add(to, start, end, begin, stop, left):
    to[0] += left
    to[1] += max(0, min(end, stop) - max(start, begin))


def test_an_effect_is_as_large_as_it_says(counted):
    """Starts and the chance of leaving on a day are multiplied; other groups' chances are not."""
    starts, leaving = counted(None)
    assert counted("starts")[0] / starts == pytest.approx(0.5, abs=0.08)
    assert counted("more starts")[0] / starts == pytest.approx(1.6, abs=0.12)
    assert counted("leaving")[1]["all"] / leaving["all"] == pytest.approx(2, abs=0.4)
    home = counted("at home")[1]
    assert home["at home"] / leaving["at home"] == pytest.approx(3, abs=0.8)


def test_an_effect_on_an_age_is_on_that_age_alone(counted):
    """Of one council too few teenagers leave to tell two from one and a half: four are counted."""
    seeds = range(5, 9)
    leaving, young = counted(None, seeds)[1], counted("teenagers", seeds)[1]
    assert young["teenagers"] / leaving["teenagers"] == pytest.approx(2, abs=0.4)
    assert young["at home"] / leaving["at home"] == pytest.approx(1.2, abs=0.3)


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"starts": 5}, "starts from 0 to 4"),
        ({"leaving": 0.5}, "leaving from 1 to 4"),
        ({"of": "everyone"}, "on ages as '10-15'"),
    ],
)
def test_what_no_effect_can_be_is_refused(asked, says):
    """A sentence says what can be."""
    with pytest.raises(BadInput, match=says):
        Effect(month=3, **asked)


def test_an_effect_after_the_last_return_is_refused():
    """It would change nothing that anybody sees."""
    with pytest.raises(BadInput, match="months 0 to 23"):
        Asked(children=60, years=2, last_year=2026, seed=1, effects=(Effect(month=24, starts=2),))
