"""What was noted stays as it was noted; Part 2 stays in Part 2; everything can be looked up."""

from dataclasses import replace
from datetime import date

import pytest

from headway.meetings.checking import part_one
from headway.meetings.folder import read_meetings, write_meeting
from headway.meetings.freezing import frozen, is_as_noted, snapshot_hash
from headway.meetings.lookup import reports_on, said, versions_of
from headway.meetings.terms import tips
from headway.meetings.value import (
    Challenge,
    Cited,
    Item,
    Meeting,
    Promise,
    Report,
    Resolution,
    Statement,
)
from headway.vocabulary.errors import BadInput

AT = {"meeting": "MTG-1", "item": "ITM-1"}


def test_a_frozen_snapshot_is_never_changed():
    """The order of the things does not matter; a changed word does; a second freeze is refused."""
    a = Statement(id="STM-1", meeting="MTG-1", words="402 children")
    b = Statement(id="STM-2", meeting="MTG-1", words="419 children")
    noted = frozen(Resolution(id="RES-1", meeting="MTG-1", words="be noted", kind="noted"), (a, b))
    assert is_as_noted(noted, (b, a))
    later = replace(a, words="403 children")
    assert not is_as_noted(noted, (later, b))
    assert noted.snapshot == snapshot_hash((a, b)) != snapshot_hash((later, b))
    with pytest.raises(BadInput, match="RES-1: what it noted is frozen"):
        frozen(noted, (later, b))


def test_part_2_is_in_no_part_1_export(record):
    """An exempt item takes its entries with it, an exempt report its resolution and its links."""
    held = record(
        Item(id="ITM-1", meeting="MTG-1", title="one", part=2, exempt_under="3"),
        Statement(id="STM-1", words="the price", **AT),
        Report(id="RPT-1", meeting="MTG-1", title="secret", part=2, exempt_under="3"),
        Resolution(id="RES-1", meeting="MTG-1", words="agreed", kind="agreed", report="RPT-1"),
        Challenge(id="CHL-1", meeting="MTG-1", of="STM-1", words="wrong", by="Chair"),
        Promise(id="PRM-1", meeting="MTG-1", words="open", shows=("ACT-1",)),
        Resolution(
            id="RES-2", meeting="MTG-1", words="noted", kind="noted", followed_by=("STM-1", "PRM-1")
        ),
    )
    shown = part_one(held)
    assert [t.id for t in shown.things] == ["MTG-1", "PRM-1", "RES-2"]
    assert shown.of(Resolution)[0].followed_by == ("PRM-1",)
    with pytest.raises(BadInput, match="Give the paragraph of Schedule 12A"):
        record(Item(id="ITM-1", meeting="MTG-1", title="one", part=2))


def test_by_speaker_by_measure_by_theme(record):
    """An entry without a theme has its item's."""
    held = record(
        Item(id="ITM-1", meeting="MTG-1", title="one", theme="neglect"),
        Statement(id="STM-1", words="x fell", by="Director", measure="cp_plans_started", **AT),
        Statement(id="STM-2", meeting="MTG-1", words="y", by="Chair", theme="money"),
        Report(id="RPT-1", title="Neglect", author="Director", **AT),
    )
    found = {
        "speaker": said(held, speaker="director"),
        "measure": said(held, measure="cp_plans_started"),
        "theme": said(held, theme="Neglect"),
        "words": said(held, containing="FELL"),
        "until": said(held, until=date(2026, 9, 8)),
    }
    ids = {name: [h.thing.id for h in heard] for name, heard in found.items()}
    assert ids == {
        "speaker": ["STM-1", "RPT-1"],
        "measure": ["STM-1"],
        "theme": ["ITM-1", "STM-1", "RPT-1"],
        "words": ["STM-1"],
        "until": [],
    }
    assert [h.thing.id for h in reports_on(held, "neglect")] == ["RPT-1"]


def test_versions_of_a_report_and_cited_evidence(record):
    """The first version first, from whichever; a citation without a source says so."""
    report = {"meeting": "MTG-1", "title": "plan"}
    held = record(
        Report(id="RPT-3", replaces="RPT-2", **report),
        Report(id="RPT-1", **report),
        Report(id="RPT-2", replaces="RPT-1", **report),
    )
    assert [r.id for r in versions_of(held, "RPT-2")] == ["RPT-1", "RPT-2", "RPT-3"]
    cited = Cited(id="CIT-1", meeting="MTG-1", words="help pays for itself")
    assert cited.shown_source == "no source given"
    assert replace(cited, publication="A study", dated=date(2026, 1, 2)).shown_source == (
        "A study, 2026-01-02"
    )


def test_the_right_term_is_shown_and_the_minutes_stay_as_they_are():
    """ASYE is Assessed and Supported, though the minute says Assisted."""
    text = "Members were invited to the ASYE (Assisted and Supported Year in Employment)."
    short, slip = tips(text)
    assert short.term == slip.term == "Assessed and Supported Year in Employment"
    assert (text[short.start : short.end], short.is_slip, slip.is_slip) == ("ASYE", False, True)
    assert not tips("The Board noted the report.")


def test_a_meeting_is_written_and_read_again(tmp_path):
    """The file is named by day and body; a person's comment stays; what is wrong is refused."""
    meeting = Meeting(id="MTG-1", body="Corporate Parenting Panel", held_on=date(2026, 11, 24))
    promise = Promise(id="PRM-1", meeting="MTG-1", words="grants paid", due_on=date(2026, 12, 24))
    path = write_meeting(tmp_path, (meeting, promise), "Invented.")
    assert path.name == "2026-11-24-corporate-parenting-panel.toml"
    path.write_text(path.read_text("utf-8") + "# ask the clerk\n", "utf-8")
    before = path.read_text("utf-8")
    assert read_meetings(tmp_path).of(Promise) == (promise,)
    write_meeting(tmp_path, (meeting, promise))
    assert path.read_text("utf-8") == before
    write_meeting(tmp_path, (meeting, replace(promise, owner="Director")))
    assert "# ask the clerk" in path.read_text("utf-8")
    with pytest.raises(BadInput, match="names MTG-9, which is in no meeting"):
        write_meeting(tmp_path, (meeting, replace(promise, meeting="MTG-9")))
    path.write_text(before.replace("due_on", "due_no"), "utf-8")
    with pytest.raises(BadInput, match="Did you mean 'due_on'"):
        read_meetings(tmp_path)
