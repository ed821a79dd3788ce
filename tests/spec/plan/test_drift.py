"""Drift: what a plan promised and promises no longer, and whether anybody said so."""

from datetime import date

from headway.plan.between import what_changed
from headway.plan.drift import drift, drift_score

AGREED = date(2026, 4, 1)
TARGET = """
    id    | aims  | measure     | kind  | value | better | by         | reason | comparator
    TGT-1 | AIM-1 | rereferrals | share | {}    | lower  | 2028-03-31 | x      | neighbours
    """


def kinds(found):
    """Id, kind and days of each drift."""
    return {(d.id, d.kind, d.days) for d in found}


def test_three_dates_moved_and_one_target_softened_in_silence(draw):
    """The heart of it: nobody said a word, and all four are listed. The fourth date was noted."""
    before = draw(
        aim="id\nAIM-1",
        target=TARGET.format(18),
        action="""
        id    | due_on
        ACT-1 | 2026-09-30
        ACT-2 | 2026-12-31
        ACT-3 | 2027-03-31
        ACT-4 | 2027-03-31
        """,
    )
    after = draw(
        aim="id\nAIM-1",
        target=TARGET.format(21),
        action="""
        id    | due_on
        ACT-1 | 2026-10-31
        ACT-2 | 2027-03-31
        ACT-3 | 2027-04-01
        ACT-4 | 2027-06-30
        """,
        change="""
        id    | of    | field  | changed_on | by      | why
        CHG-1 | ACT-4 | due_on | 2026-07-01 | Cabinet | the lease fell through
        CHG-2 | ACT-1 | due_on | 2026-03-01 | Cabinet | noted before this baseline
        """,
    )
    found = drift(before, after, AGREED)
    assert kinds(d for d in found if d.is_silent) == {
        ("ACT-1", "moved later", 31),
        ("ACT-2", "moved later", 90),
        ("ACT-3", "moved later", 1),
        ("TGT-1", "softened", None),
    }
    [noted] = [d for d in found if not d.is_silent]
    assert "By Cabinet on 2026-07-01: the lease fell through" in noted.says
    score = drift_score(found, before)
    assert (score.silent, score.days_later) == (4, 31 + 90 + 1 + 91)


def test_what_is_drift_and_what_is_progress(draw):
    """Other words, another owner, earlier, added, dropped: drift. Status and outcome: progress."""
    before = draw(
        action="""
        id    | title       | owner | due_on     | status      | success
        ACT-1 | Train all   | Head  | 2026-09-30 | on track    | 95% trained
        ACT-2 | Visit teams | Head  | 2026-09-30 | not started |
        ACT-3 | Write       | Head  | 2026-09-30 | on track    |
        ACT-5 | Listen      | Head  | 2026-09-30 | on track    |
        """
    )
    after = draw(
        action="""
        id    | title       | owner    | due_on     | status   | success     | outcome | stopped_on | stopped_why
        ACT-1 | Train all   | Head     | 2026-09-30 | on track | most trained |        |            |
        ACT-2 | Visit teams | Director | 2026-08-31 | on track |             | begun   |            |
        ACT-4 | Meet        |          |            | on track |             |         |            |
        ACT-5 | Listen      | Head     |            | on track |             |         | 2026-07-01 | re-focus
        """
    )
    found = drift(before, after, AGREED)
    assert kinds(found) == {
        ("ACT-1", "re-worded", None),
        ("ACT-2", "owner changed", None),
        ("ACT-2", "moved earlier", -30),
        ("ACT-3", "dropped", None),
        ("ACT-4", "added", None),
        ("ACT-5", "dropped", None),
        ("ACT-5", "moved later", None),
    }
    assert [d.why for d in found if d.id == "ACT-5" and d.kind == "dropped"] == ["re-focus"]


def test_a_target_is_softer_by_which_way_is_better(draw):
    """Lower is better: 21 asks less than 18, and 15 more."""
    at = {n: draw(aim="id\nAIM-1", target=TARGET.format(n)) for n in (15, 18, 21)}
    assert [d.kind for d in drift(at[18], at[21])] == ["softened"]
    assert [d.kind for d in drift(at[18], at[15])] == ["tightened"]
    assert not drift(at[18], at[18])


def test_what_changed_between_two_days(draw):
    """After the first day, up to and on the second; what was due and not done is told too."""
    plan = draw(
        action="""
        id    | started_on | done_on    | due_on     | status
        ACT-1 | 2026-04-01 | 2026-06-30 | 2026-06-30 | done, not evidenced
        ACT-2 | 2026-04-02 |            | 2026-05-31 | off track
        """,
        event="id | title | type | starts_on\nEVT-1 | New director | leadership change | 2026-05-01",
    )
    found = what_changed(plan, date(2026, 4, 1), date(2026, 6, 30))
    assert [(h.on.isoformat(), h.id, h.what) for h in found] == [
        ("2026-04-02", "ACT-2", "action started"),
        ("2026-05-01", "EVT-1", "event"),
        ("2026-05-31", "ACT-2", "due and not done"),
        ("2026-06-30", "ACT-1", "action finished"),
    ]
