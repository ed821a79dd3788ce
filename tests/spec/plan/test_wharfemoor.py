"""The plan memory of Wharfemoor: what slipped in silence is found, and so is all that was explained.

Wharfemoor is invented. Its plan was agreed in May 2025 and agreed anew in October 2026; in between
three dates moved and one target softened, and nobody said so.
"""

from dataclasses import replace
from datetime import date

import pytest

from headway.meetings.checking import part_one
from headway.meetings.folder import read_meetings
from headway.meetings.freezing import is_as_noted
from headway.meetings.ledger import (
    Standing,
    ledger,
    matters_arising,
    noted_share,
    soft_undertakings,
)
from headway.meetings.value import Challenge, Invitation, Promise, Resolution
from headway.plan.actions import Action, Ask
from headway.plan.aims import Aim, Objective, Target
from headway.plan.coverage import FINDING, gaps, uncovered_findings
from headway.plan.drift import drift, drift_score
from headway.plan.findings import Evidence, Finding, Risk
from headway.plan.folder import baseline_days, read_baseline, read_plan
from headway.plan.handover import brief
from headway.plan.lines import diff_lines, status_lines
from headway.plan.programme import Change
from headway.plan.progress import attestation_gaps, delivered, open_asks, overdue, urgent
from headway.plan.projects import Project
from headway.plan.published import published_figures
from headway.plan.roles import Event, Owner
from headway.plan.showing import diff_body, status_body
from headway.plan.targets import target_doubts
from headway.plan.versions import Version
from headway.verdicts.claims.weighing import weigh_file
from tests.lib.drawing import drawn
from tests.lib.repository import PACKAGE

FOLDER = PACKAGE / "plan" / "examples" / "wharfemoor"
FIRST, SECOND = date(2025, 5, 13), date(2026, 10, 13)
NEXT_CABINET = date(2026, 12, 8)
SILENT = """
    id     | kind        | field  | before     | after      | days
    ACT-4  | moved later | due_on | 2026-06-30 | 2026-10-30 | 122
    ACT-7  | moved later | due_on | 2026-03-31 | 2026-09-30 | 183
    ACT-20 | moved later | due_on | 2026-09-30 | 2027-02-26 | 149
    TGT-3  | softened    | value  | 22         | 24         |
    """
OWNED_UP = """
    id     | kind      | who
    ACT-30 | dropped   | Cabinet
    ACT-13 | re-worded | Cabinet
    ACT-31 | added     | Cabinet
    """


@pytest.fixture(scope="module")
def plan():
    """The plan as it stands."""
    return read_plan(FOLDER)


@pytest.fixture(scope="module")
def first():
    """The plan as cabinet first agreed it."""
    return read_baseline(FOLDER, FIRST)[1]


@pytest.fixture(scope="module")
def meetings():
    """What the meetings left behind."""
    return read_meetings(FOLDER)


@pytest.fixture(scope="module")
def second():
    """The plan as cabinet agreed it anew."""
    return read_baseline(FOLDER, SECOND)[1]


def row_of(found):
    """A drift as a drawn row."""
    days = "" if found.days is None else str(found.days)
    names = ("id", "kind", "field", "before", "after")
    return {name: getattr(found, name) for name in names} | {"days": days}


def test_three_dates_and_a_target_moved_in_silence(first, plan):
    """Between the plan first agreed and today: these four, and no other."""
    silent = [d for d in drift(first, plan, FIRST) if d.is_silent]
    assert [row_of(d) for d in silent] == drawn(SILENT)
    assert all(d.says.endswith("Nobody has said who or why.") for d in silent)


def test_agreeing_the_plan_anew_hid_them(first, second, plan):
    """They happened before the second baseline: set beside that one alone, they are gone."""
    between = [d for d in drift(first, second, FIRST) if d.is_silent]
    assert [row_of(d) for d in between] == drawn(SILENT)
    assert not [d for d in drift(second, plan, SECOND) if d.is_silent]


def test_the_status_and_the_diff_show_what_agreeing_anew_hid(plan):
    """Both count from the plan as first agreed, name that baseline, and name the newer one."""
    head = "Drift since the plan was first agreed, by Cabinet on 2025-05-13: 11, 4 in silence"
    told = status_lines(status_body(FOLDER, plan, NEXT_CABINET))
    for lines in (told, diff_lines(diff_body(FOLDER, None, None))):
        assert head in lines
        assert "  Agreed again on 2026-10-13 by Cabinet: that starts no new count." in lines
        silent = [line for line in lines if line.endswith("Nobody has said who or why.")]
        assert len(silent) == 4
        for row, line in zip(drawn(SILENT), silent, strict=True):
            moved = f" by {row['days']} days" if row["days"] else ""
            field = row["field"].replace("_", " ")
            assert line.startswith(f"  {row['id']} ")
            assert f"{field} {row['kind']}{moved}, from {row['before']} to {row['after']}." in line


def test_where_each_version_stood(plan):
    """The first was superseded by the second on the day on which that was agreed."""
    stages = {v.id: (v.stage_on(FIRST), v.stage) for v in plan.of(Version)}
    assert stages == {"VER-1": ("agreed", "superseded"), "VER-2": ("", "agreed")}
    assert {v.reached("agreed").on for v in plan.of(Version)} == {FIRST, SECOND}


def test_what_was_added_dropped_and_re_worded_has_its_reason(first, plan):
    found = {(d.id, d.kind): d for d in drift(first, plan, FIRST) if not d.is_silent}
    for row in drawn(OWNED_UP):
        owned = found[row["id"], row["kind"]]
        assert owned.change and owned.change.by == row["who"]
        assert owned.change.why in owned.says


def test_the_score_counts_days_and_silence(first, plan):
    score = drift_score(drift(first, plan, FIRST), first)
    assert (score.silent, score.days_later) == (4, 122 + 183 + 149)
    assert score.kinds["moved later"] == 3 and score.kinds["softened"] == 1


def test_a_date_moved_back_is_no_longer_drift(first, plan):
    mended = {"ACT-4": date(2026, 6, 30)}
    things = [replace(t, due_on=mended[t.id]) if t.id in mended else t for t in plan.things]
    back = replace(plan, things=tuple(things))
    assert "ACT-4" not in {d.id for d in drift(first, back, FIRST)}


def test_a_full_plan_of_three_years(plan):
    counts = {kind: len(plan.of(kind)) for kind in (Aim, Objective, Target, Action, Risk, Finding)}
    assert counts == {Aim: 5, Objective: 10, Target: 7, Action: 31, Risk: 6, Finding: 20}
    assert plan.programme.starts_on == date(2025, 4, 1)
    assert plan.programme.ends_on == date(2028, 3, 31)
    assert all(action.owner for action in plan.actions)
    assert baseline_days(FOLDER) == (FIRST, SECOND)
    assert any(e.is_voice for e in plan.of(Evidence)) and len(plan.of(Change)) == 7


def test_two_targets_are_doubted_when_they_are_set(plan):
    """One softer than what is reached already, one called a stretch that is none.

    Nothing is published of an invented council: the figures are borrowed, and it is said of whom.
    """
    doubts = {d.id: d.says for d in target_doubts(plan, published_figures(plan.programme))}
    assert set(doubts) == {"TGT-1", "TGT-2"}
    assert "is softer than what is reached already" in doubts["TGT-1"]
    assert "is called a stretch" in doubts["TGT-2"]
    assert all("borrowed from St Helens" in says for says in doubts.values())


def test_expectations_were_locked_before_and_one_after(plan):
    """What was written down on 6 November 2026 was written when the year's figures were out."""
    locked = {(a.id, e.locked_on) for a in plan.actions for e in a.expects}
    late = {id for id, on in locked if on > date(2026, 3, 31)}
    assert len(locked) == 4 and late == {"ACT-13"}


def test_an_attestation_was_missed_in_the_summer(plan):
    [gap] = attestation_gaps(plan, NEXT_CABINET)
    assert (gap.after, gap.until) == (date(2026, 3, 13), date(2026, 9, 25))


def test_one_ask_of_another_department_is_unanswered(plan):
    assert [ask.of_whom for ask in open_asks(plan, NEXT_CABINET)] == ["housing"]
    assert {a.answer for a in plan.of(Ask)} == {"given", "given in part", "refused", ""}


def test_four_interim_directors_came_before_this_one(plan):
    post = plan.programme.accountable
    held = [o.holder for o in plan.of(Owner) if o.role == post]
    assert held == [
        "first interim",
        "second interim",
        "third interim",
        "fourth interim",
        "permanent",
    ]
    changes = [e for e in plan.of(Event) if e.type == "leadership change"]
    assert sum("interim" in e.title for e in changes) == 4


def test_the_re_design_says_where_each_team_went(plan):
    [project] = plan.of(Project)
    shares = {}
    for team in project.teams:
        shares[team.old] = shares.get(team.old, 0) + team.share
    assert set(shares.values()) == {100}
    assert project.consultations and project.equality_impact and project.benefits


def test_the_dropped_action_leaves_its_finding_unanswered(plan):
    assert [gap.id for gap in uncovered_findings(plan)] == ["FND-17"]
    assert FINDING in {gap.lacks for gap in gaps(plan)}


def test_what_a_newcomer_is_told(plan):
    """The accountable role's brief is of the whole plan; an assistant director's is of its own."""
    whole = brief(plan, plan.programme.accountable, NEXT_CABINET)
    own = brief(plan, "Assistant Director for Help and Protection", NEXT_CABINET)
    assert len(whole.actions) == 30 and len(whole.overdue) >= 5
    assert {a.id for a in own.actions} == {"ACT-12", "ACT-15", "ACT-16", "ACT-31"}
    assert [a.id for a in own.asks] == ["ASK-3"]


def test_how_it_stands_at_the_next_cabinet(plan):
    stands = delivered(plan, NEXT_CABINET)
    assert (stands.actions, stands.done, stands.shown, stands.stopped) == (30, 14, 9, 1)
    assert {late.id for late in overdue(plan, NEXT_CABINET)} >= {"ACT-4", "ACT-7", "ACT-29"}
    assert {w.id for w in urgent(plan, NEXT_CABINET)} == {"ACT-12", "ACT-31"}


def test_the_claims_are_tested_on_invented_figures():
    told = weigh_file(FOLDER / "claims.toml", figures=FOLDER / "figures.toml")
    assert [w.answer for w in told] == [
        *("supported", "contradicted", "depends on comparator", "depends on comparator"),
        *("contradicted", "cannot be tested", "supported"),
    ]


def test_promises_are_kept_broken_late_and_undated(meetings):
    """Part 2 among them; soft undertakings are no promises."""
    standing = {owed.promise.id: owed.standing for owed in ledger(meetings, NEXT_CABINET)}
    assert standing == {
        "PRM-1": Standing.KEPT,
        "PRM-2": Standing.KEPT,
        "PRM-3": Standing.OVERDUE,
        "PRM-4": Standing.UNDATED,
        "PRM-6": Standing.BROKEN,
        "PRM-7": Standing.OPEN,
        "PRM-8": Standing.UNDATED,
        "PRM-10": Standing.DUE,
    }
    soft = [p.id for p in meetings.of(Promise) if p.is_soft]
    assert soft == ["PRM-5", "PRM-9"]
    aged = soft_undertakings(meetings, date(2027, 3, 31))
    assert [(a.promise.id, a.says) for a in aged] == [("PRM-5", "no recorded outcome")]


def test_what_was_agreed_and_noted_is_frozen(meetings, first, second, plan):
    """The plan has gone on since; the hash still says which one cabinet saw."""
    frozen = {r.id: r for r in meetings.of(Resolution)}
    assert is_as_noted(frozen["RES-1"], first.things)
    assert is_as_noted(frozen["RES-6"], second.things)
    assert not is_as_noted(frozen["RES-1"], second.things)
    assert not is_as_noted(frozen["RES-6"], plan.things)
    kinds = {r.kind for r in frozen.values()}
    assert kinds == {"noted", "agreed", "referred", "deferred"}
    assert all(r.snapshot for r in frozen.values() if r.kind in ("noted", "agreed"))


def test_the_board_is_asked_again_what_it_left_open(meetings):
    """A late promise, a question and a challenge that nobody answered."""
    left = matters_arising(meetings, "Improvement Board", date(2027, 1, 19))
    assert [owed.promise.id for owed in left.overdue] == ["PRM-3"]
    assert [q.id for q in left.questions] == ["QST-8"]
    assert [c.id for c in left.challenges] == ["CHL-2"]
    assert len(meetings.of(Challenge)) == 2
    shares = {n.body: n.share for n in noted_share(meetings, FIRST, NEXT_CABINET)}
    assert shares["Improvement Board"] == 100


def test_a_visit_says_what_was_learnt_and_another_has_not_been_made(meetings):
    first, second = meetings.of(Invitation)
    assert first.went_on and first.learnt and first.aims == ("AIM-3",)
    assert not second.learnt


def test_what_was_exempt_is_not_for_everybody(meetings):
    shown = {thing.id for thing in part_one(meetings).things}
    assert not {"ITM-5", "PRM-10"} & shown and "PRM-7" in shown
