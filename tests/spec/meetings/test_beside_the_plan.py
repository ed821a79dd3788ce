"""A record of meetings is read beside its plan: sources of a real council, evidence that is there."""

from datetime import date

import pytest

from headway.meetings.beside_plan import evidence_doubts, for_the_public
from headway.meetings.folder import read_meetings, write_meeting
from headway.meetings.value import Challenge, Meeting, Promise
from headway.meetings.views.owed import body as ledger_of_promises
from headway.plan.fields import Source
from headway.plan.findings import Evidence
from headway.plan.programme import Programme
from headway.plan.whole import plan_of
from headway.vocabulary.errors import BadInput

MEETING = '[[meeting]]\nid = "MTG-1"\nbody = "Cabinet"\nheld_on = 2026-09-09\n'
SOURCE = 'source = {publication = "Minutes", date = 2026-10-01}\n'
STATEMENT = '\n[[statement]]\nid = "STM-1"\nmeeting = "MTG-1"\nwords = "x"\n'
KEPT = """
[[promise]]
id = "PRM-1"
meeting = "MTG-1"
words = "would be sent"
evidence = ["EVD-1"]
outcome = "kept"
closed_on = 2026-11-01
closed_by = "Cabinet"
"""
EVIDENCE = '[[evidence]]\nid = "EVD-1"\ntitle = "x"\ndated = 2026-10-01\ntype = "letter"\n'


@pytest.fixture
def folder(tmp_path):
    """Write a programme with one meeting, and evidence where it is given."""

    def made(head: str, meeting: str, evidence: str = ""):
        for name in ("meetings", "plan"):
            (tmp_path / name).mkdir(exist_ok=True)
        (tmp_path / "programme.toml").write_text(f'title = "Plan"\n{head}\n', "utf-8")
        (tmp_path / "meetings" / "2026-09-09-cabinet.toml").write_text(meeting, "utf-8")
        (tmp_path / "plan" / "evidence.toml").write_text(evidence, "utf-8")
        return tmp_path

    return made


def test_of_a_real_council_every_entry_says_where_it_stands(folder):
    """The reader itself refuses one without, names its file, and says how to give it."""
    real = 'council = "342"'
    with pytest.raises(BadInput, match=r"2026-09-09-cabinet\.toml: STM-1: has no source") as told:
        read_meetings(folder(real, MEETING + SOURCE + STATEMENT))
    assert "source = {publication" in str(told.value) and "MTG-1" not in str(told.value)
    assert len(read_meetings(folder(real, MEETING + SOURCE + STATEMENT + SOURCE)).things) == 2
    assert len(read_meetings(folder("invented = true", MEETING + STATEMENT)).things) == 2


def test_a_council_s_own_programme_needs_no_source(folder):
    """Only what others made of a council from published documents does."""
    at = folder('council = "342"\nours = true', MEETING + STATEMENT)
    assert len(read_meetings(at).things) == 2


def test_nor_is_one_written_without(folder):
    """Nothing is kept; with its source it is."""
    at = folder('council = "342"', MEETING + SOURCE)
    added = Meeting(id="MTG-2", body="Board", held_on=date(2026, 10, 1))
    with pytest.raises(BadInput, match="MTG-2: has no source"):
        write_meeting(at, [added])
    assert len(list((at / "meetings").iterdir())) == 1
    where = Source(publication="Minutes", date=date(2026, 10, 2))
    write_meeting(at, [Meeting(id="MTG-2", body="Board", held_on=date(2026, 10, 1), source=where)])
    assert len(read_meetings(at).of(Meeting)) == 2


def test_a_promise_is_kept_only_on_evidence_that_the_plan_holds(folder):
    """Evidence that is in no plan is none; evidence without a plan's file is none either."""
    invented = "invented = true"
    with pytest.raises(BadInput, match="PRM-1: rests on EVD-1, which the plan does not hold"):
        read_meetings(folder(invented, MEETING + KEPT))
    with pytest.raises(BadInput, match="PRM-1: cannot be kept without evidence"):
        read_meetings(folder(invented, MEETING + KEPT.replace('"EVD-1"', ""), EVIDENCE))
    assert read_meetings(folder(invented, MEETING + KEPT, EVIDENCE)).of(Promise)


def test_a_folder_that_is_no_programme_yet_is_not_asked(folder):
    """There is nobody to say whether it is real."""
    at = folder('council = "342"', MEETING + STATEMENT)
    (at / "programme.toml").unlink()
    assert len(read_meetings(at).things) == 2


@pytest.mark.parametrize(
    ("dated", "says"),
    [
        (date(2026, 9, 8), "EVD-1 is older than the promise: does it show it?"),
        (date(2026, 9, 9), None),
        (date(2026, 11, 1), None),
        (date(2026, 11, 2), "EVD-1 came after it was closed: on what was it closed?"),
    ],
)
def test_evidence_whose_day_does_not_fit_is_asked_about(record, dated, says):
    """It is no fault: a letter may be older than the promise to send it."""
    closed = {"outcome": "kept", "closed_on": date(2026, 11, 1), "evidence": ("EVD-1",)}
    body = "Children and Families Scrutiny Board"
    held = record(Promise(id="PRM-1", meeting="MTG-1", words="x", closed_by=body, **closed))
    shown = Evidence(id="EVD-1", title="x", dated=dated, type="letter")
    assert evidence_doubts(held, [shown]).get("PRM-1") == says


def test_for_the_public_what_is_part_2_in_the_plan_is_not_given_away(record):
    """Neither by a challenge of it nor by the evidence named."""
    body = "Children and Families Scrutiny Board"
    closed = {"outcome": "kept", "closed_on": date(2026, 11, 1), "closed_by": body}
    held = record(
        Promise(id="PRM-1", meeting="MTG-1", words="x", evidence=("EVD-1", "EVD-2"), **closed),
        Challenge(id="CHL-1", meeting="MTG-1", of="EVD-1", words="the price is wrong", by="Chair"),
        Challenge(id="CHL-2", meeting="MTG-1", of="EVD-2", words="x", by="Chair"),
    )
    day = {"title": "x", "dated": date(2026, 10, 1), "type": "letter"}
    things = (Evidence(id="EVD-1", sensitivity="Part 2", **day), Evidence(id="EVD-2", **day))
    plan = plan_of(Programme(title="Plan", invented=True), things)
    shown = for_the_public(held, plan)
    assert [c.id for c in shown.of(Challenge)] == ["CHL-2"]
    assert shown.of(Promise)[0].evidence == ("EVD-2",)
    assert "EVD-1" not in str(ledger_of_promises(shown, things[1:], date(2026, 12, 1)))
