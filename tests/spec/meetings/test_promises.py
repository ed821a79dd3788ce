"""The ledger of promises, and what the next meeting must take up."""

from datetime import date

import pytest

from headway.meetings.ledger import (
    NO_OUTCOME,
    ledger,
    matters_arising,
    next_steps,
    noted_share,
    soft_undertakings,
    standing_of,
)
from headway.meetings.value import Challenge, Invitation, Item, Meeting, Promise, Question
from headway.meetings.value import Resolution as Res
from headway.vocabulary.errors import BadInput

from .conftest import BOARD


def promise(number: int, **given) -> Promise:
    """A promise of the meeting of 9 September 2026."""
    return Promise(id=f"PRM-{number}", meeting="MTG-1", words=f"promise {number}", **given)


def kept(number: int, **given) -> Promise:
    """One that the Board closed as kept."""
    closed = {"outcome": "kept", "closed_on": date(2026, 11, 1), "closed_by": BOARD}
    return promise(number, **closed, evidence=("EVD-1",), **given)


def test_how_a_promise_stands():
    """Due within 28 days is due; the day itself is not late; closed later is still open before."""
    drawn = [
        # due_on            asked on           stands
        (date(2026, 9, 30), date(2026, 9, 1), "open"),
        (date(2026, 9, 30), date(2026, 9, 2), "due"),
        (date(2026, 9, 30), date(2026, 9, 30), "due"),
        (date(2026, 9, 30), date(2026, 10, 1), "overdue"),
        (None, date(2030, 1, 1), "undated"),
    ]
    for due_on, on, stands in drawn:
        assert standing_of(promise(1, due_on=due_on), on) == stands
    assert standing_of(kept(1), date(2026, 10, 31)) == "undated"
    assert standing_of(kept(1), date(2026, 11, 1)) == "kept"


def test_overdue_first_then_by_day_then_undated_then_closed(record):
    """A soft undertaking is not in the ledger."""
    held = record(
        kept(1),
        promise(2),
        promise(3, due_on=date(2027, 6, 1)),
        promise(4, due_on=date(2026, 10, 1)),
        promise(5, due_on=date(2026, 9, 30)),
        promise(6, firmness="soft undertaking"),
    )
    rows = ledger(held, date(2026, 12, 1))
    assert [o.promise.id for o in rows] == ["PRM-5", "PRM-4", "PRM-3", "PRM-2", "PRM-1"]
    assert rows[0].says.endswith("due 30 September 2026, 62 days late.")
    assert "without a day" in rows[3].says and "Ask for one" in rows[3].says


def test_kept_only_with_evidence_and_closed_only_by_the_body_that_was_promised(record):
    """Both are refused in a sentence; and nothing is withdrawn or superseded in silence."""
    closed = {"outcome": "kept", "closed_on": date(2026, 11, 1)}
    with pytest.raises(BadInput, match="PRM-1: cannot be kept without evidence"):
        record(promise(1, closed_by=BOARD, **closed))
    with pytest.raises(BadInput, match=r"PRM-1: was closed by Cabinet\. It was made to Children"):
        record(promise(1, closed_by="Cabinet", evidence=("EVD-1",), **closed))
    gone = {"closed_on": date(2026, 11, 1), "closed_by": BOARD}
    for outcome in ("superseded", "withdrawn"):
        with pytest.raises(BadInput, match=f"PRM-1: is '{outcome}' without a word"):
            record(promise(1, outcome=outcome, **gone))
        assert record(promise(1, outcome=outcome, outcome_says="The Board agreed.", **gone))
    assert record(promise(1, outcome="broken", **gone))
    with pytest.raises(BadInput, match="before it was made"):
        record(promise(1, due_on=date(2025, 9, 30)))


def test_matters_arising(record):
    """All that is unresolved of this body, overdue first; of no other body; no broken promise."""
    broken = {"outcome": "broken", "closed_on": date(2026, 10, 1), "closed_by": BOARD}
    held = record(
        promise(1),
        promise(2, due_on=date(2027, 1, 1)),
        promise(3, due_on=date(2026, 9, 30)),
        promise(4, **broken),
        kept(5),
        Meeting(id="MTG-2", body="Cabinet", held_on=date(2026, 10, 1)),
        Promise(id="PRM-6", meeting="MTG-2", words="other", due_on=date(2026, 10, 2)),
        Question(id="QST-1", meeting="MTG-1", words="how many?"),
        Question(id="QST-2", meeting="MTG-1", answer="none"),
        Challenge(id="CHL-1", meeting="MTG-1", of="ACT-1", words="not done", by="Chair"),
        Invitation(id="INV-1", meeting="MTG-1", words="come and see"),
        Res(id="RES-1", meeting="MTG-1", words="be deferred", kind="deferred"),
        Res(id="RES-2", meeting="MTG-1", words="be noted", kind="noted"),
    )
    found = matters_arising(held, BOARD.upper(), date(2026, 11, 11))
    assert [o.promise.id for o in found.owed] == ["PRM-3", "PRM-2"]
    assert [o.promise.id for o in found.overdue] == ["PRM-3"]
    assert [o.promise.id for o in found.chased] == ["PRM-1"]
    left = (found.questions, found.challenges, found.visits, found.resolved)
    assert [t.id for things in left for t in things] == ["QST-1", "CHL-1", "INV-1", "RES-1"]


def test_a_soft_undertaking_is_six_months_old(record):
    """Then it says *no recorded outcome*, or what came of it."""
    soft = {"firmness": "soft undertaking"}
    closed = {"outcome": "superseded", "closed_on": date(2027, 1, 1), "closed_by": BOARD}
    held = record(promise(1, **soft), promise(2, **soft, **closed, outcome_says="A hub opened."))
    assert not soft_undertakings(held, date(2027, 3, 8))
    aged = soft_undertakings(held, date(2027, 3, 9))
    assert [a.says for a in aged] == [NO_OUTCOME, "A hub opened."]


def test_how_often_a_body_only_noted(record):
    """What a promise under the same item followed is not forgotten."""
    held = record(
        Item(id="ITM-1", meeting="MTG-1", title="one"),
        Item(id="ITM-2", meeting="MTG-1", title="two"),
        Res(id="RES-1", meeting="MTG-1", item="ITM-1", words="be noted", kind="noted"),
        Res(id="RES-2", meeting="MTG-1", item="ITM-2", words="be noted", kind="noted"),
        Res(id="RES-3", meeting="MTG-1", item="ITM-2", words="be agreed", kind="agreed"),
        promise(1, item="ITM-1"),
    )
    [share] = noted_share(held, date(2026, 1, 1), date(2026, 12, 31))
    assert (share.noted, share.resolutions, round(share.share)) == (2, 3, 67)
    assert [r.id for r in share.unfollowed] == ["RES-2"]
    assert not noted_share(held, date(2027, 1, 1), date(2027, 12, 31))


def test_next_steps_are_there_before_the_minutes_are_published(record):
    """The promises of one meeting by their days, whatever the state of its minutes."""
    held = record(promise(1), promise(2, due_on=date(2026, 10, 1)))
    assert [p.id for p in next_steps(held, "MTG-1")] == ["PRM-2", "PRM-1"]
