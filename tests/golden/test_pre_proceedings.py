"""The invented return of 2026-27: every figure of its key, from the file to the clock."""

import tomllib
from datetime import date
from statistics import median

import pytest

from headway.verdicts.clock.figures import clock
from headway.verdicts.clock.giving import row_of
from headway.verdicts.clock.period import Route
from headway.verdicts.clock.reading import read

# The key's names of what a row of the list holds under another.
NAMES = {
    "block": "period",
    "started": "started_on",
    "days_open_at_reference": "days_open",
    "over_16_weeks": "over_limit",
    "overdue_at_reference": "overdue",
    "fgdm_offered": "meeting_offered",
    "fgdm_held": "meeting_held",
    "days_since_last_decision": "days_since_last",
}


@pytest.fixture(scope="module")
def key(shared):
    """The key as it stands."""
    text = (shared / "samples" / "cin_2027_preproceedings.key.toml").read_text("utf-8")
    return tomllib.loads(text)


@pytest.fixture(scope="module")
def counted(shared, key):
    """The clock on the key's own day."""
    given = read([shared / "samples" / "cin_2027_preproceedings.xml"])
    assert given.last_day == key["about"]["reference_date"]
    return clock(given.periods, given.day(None))


def test_every_period_is_as_the_key_has_it(counted, key):
    rows = {(one.period.child, one.period.number): row_of(one) for one in counted.seen}
    assert len(rows) == len(key["block"])
    looked_at = 0
    for block in key["block"]:
        row = rows[block["child"], block["block"]]
        for name, value in block.items():
            if name == "story":
                continue
            expected = value.isoformat() if isinstance(value, date) else value
            assert row[NAMES.get(name, name)] == expected, (block["story"], name)
            looked_at += 1
    assert looked_at == sum(len(block) - 1 for block in key["block"]) > 80


def test_a_step_that_the_key_leaves_out_has_no_days(counted, key):
    """What is not in the key did not happen; nothing is made up for it."""
    steps = [name for name in row_of(counted.seen[0]) if name.startswith("days_")]
    for one in counted.seen:
        [block] = [
            b
            for b in key["block"]
            if (b["child"], b["block"]) == (one.period.child, one.period.number)
        ]
        held = {NAMES.get(name, name) for name in block}
        row = row_of(one)
        assert [name for name in steps if row[name] is not None and name not in held] == []


def test_every_total_is_as_the_key_has_it(counted, key):
    totals, counts = key["totals"], counted.counts
    for name, ours in {
        "children": "children",
        "blocks": "periods",
        "letters": "letters",
        "straight_to_court": "straight_to_court",
        "open_at_reference": "open",
        "overdue_at_reference": "overdue",
        "decided": "ended",
        "decided_over_16_weeks": "ended_over",
        "stepped_down": "stepped_down",
        "to_proceedings": "to_proceedings",
        "repeat_blocks": "repeats",
    }.items():
        assert counts[ours] == totals[name], name
    assert f"{counts['offered']} of {counts['letters']}" == totals["fgdm_offered_of_letters"]
    assert f"{counts['held']} of {counts['offered']}" == totals["fgdm_held_of_offered"]
    overdue = [one.period.child for one in counted.listed() if one.is_overdue]
    assert overdue == totals["overdue_children"]
    [on_the_limit] = [one for one in counted.seen if one.days == counted.limit]
    assert (on_the_limit.period.child, on_the_limit.period.number) == ("SYNW0004", 2)
    assert not on_the_limit.is_over


def test_the_middles_and_the_query_are_as_the_key_has_them(counted, key):
    totals = key["totals"]
    assert median(counted.finished) == totals["median_days_start_to_decision"]
    on_the_way = [
        one.period.days_to_decision
        for one in counted.seen
        if one.period.decided_on and not one.period.is_straight_to_court
    ]
    without = totals["median_days_start_to_decision_without_straight_to_court"]
    assert median(on_the_way) == without
    [met] = [lag for lag in counted.lags if lag.name == "letter_to_first_meeting"]
    assert met.middle.days == totals["median_days_letter_to_first_meeting"]
    [query] = totals["queries_expected"]
    [not_held] = counted.not_held()
    assert f"{not_held.period.child} block {not_held.period.number}" in query


def test_the_route_is_of_the_days_and_never_of_the_code(shared, tmp_path, counted):
    """The codes changed about, the routes stay."""
    text = (shared / "samples" / "cin_2027_preproceedings.xml").read_text("utf-8")
    path = tmp_path / "turned.xml"
    path.write_text(
        text.replace("<PPOutcome>A<", "<PPOutcome>C<").replace("<PPOutcome>B<", "<PPOutcome>A<"),
        "utf-8",
    )
    turned = clock(read([path]).periods, counted.as_at)
    assert [one.route for one in turned.seen] == [one.route for one in counted.seen]
    assert {one.route for one in counted.seen} == {
        Route.OPEN,
        Route.STEP_DOWN,
        Route.PROCEEDINGS,
    }
