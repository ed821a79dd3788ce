"""Promises for every record of meetings and every text, on invented ones."""

from dataclasses import fields, replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from headway.meetings.calendar import papers_due
from headway.meetings.checking import exempt_ids, part_one
from headway.meetings.folder import KINDS, read_meetings, write_meeting
from headway.meetings.ledger import ledger, matters_arising
from headway.meetings.minutes.dates import due_in
from headway.meetings.minutes.reading import minutes_in
from headway.meetings.value import Item, Meeting, Promise, Resolution, Statement
from headway.meetings.whole import Meetings
from headway.plan.codec import jsonable, plain
from headway.plan.toml_text import things_in, written
from headway.vocabulary.errors import BadInput
from headway.vocabulary.working_days import is_working_day, last_known
from tests.lib.invented_minutes.scoring import keys

DAYS = st.dates(date(2026, 1, 1), date(2028, 6, 30))
WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1).map(
    lambda text: text.strip() or "x"
)
HELD = date(2026, 1, 1)


@st.composite
def records(draw):
    """A meeting with items, some exempt, and promises, statements and resolutions under them."""
    things = [Meeting(id="MTG-1", body="Board", held_on=HELD)]
    for n in range(1, draw(st.integers(1, 4)) + 1):
        part = draw(st.sampled_from([None, 1, 2]))
        under = "3" if part == 2 else ""
        things.append(
            Item(id=f"ITM-{n}", meeting="MTG-1", title="t", part=part, exempt_under=under)
        )
    items = [t.id for t in things if isinstance(t, Item)]
    at = st.sampled_from(["", *items])
    for n in range(1, draw(st.integers(0, 6)) + 1):
        due = draw(st.none() | DAYS)
        things.append(
            Promise(id=f"PRM-{n}", meeting="MTG-1", item=draw(at), words=draw(WORDS), due_on=due)
        )
        things.append(Statement(id=f"STM-{n}", meeting="MTG-1", item=draw(at), words=draw(WORDS)))
    held = [t.id for t in things[1:]]
    followed = tuple(dict.fromkeys(draw(st.lists(st.sampled_from(held), max_size=3))))
    things.append(
        Resolution(id="RES-1", meeting="MTG-1", words="x", kind="noted", followed_by=followed)
    )
    return Meetings(things=tuple(things))


@given(records())
def test_nothing_exempt_nor_its_id_is_in_part_1(record):
    """Not the thing, not a link to it."""
    shown = part_one(record)
    text = repr([jsonable(t) for t in shown.things])
    assert not [id for id in exempt_ids(record) if f"'{id}'" in text]


@given(records(), DAYS)
def test_every_promise_that_is_owed_arises_at_the_next_meeting_and_once(record, on):
    """Whatever its day, until it is closed."""
    on += timedelta(days=1)
    found = matters_arising(record, "Board", on)
    arises = [o.promise.id for o in (*found.owed, *found.chased)]
    assert sorted(arises) == sorted(p.id for p in record.of(Promise))
    assert len(ledger(record, on)) == len(arises)
    late = [o.days_late for o in found.owed]
    assert late == sorted(late, reverse=True)


@given(records())
def test_toml_and_back_changes_nothing(record):
    """Through the plan's codec, comments and all."""
    text = written(KINDS, record.things)
    assert sorted(map(repr, things_in(text, KINDS, "x"))) == sorted(map(repr, record.things))


@settings(max_examples=20)
@given(records())
def test_a_written_record_is_read_as_it_was(tmp_path_factory, record):
    """From the folder itself."""
    folder = tmp_path_factory.mktemp("programme")
    write_meeting(folder, record.things)
    assert sorted(map(repr, read_meetings(folder).things)) == sorted(map(repr, record.things))


@given(st.text(max_size=400))
def test_no_text_breaks_the_reader(text):
    """It is a proposal or a sentence, never a fault of ours."""
    try:
        proposal = minutes_in(text)
    except BadInput:
        return
    assert proposal.elements


@given(DAYS, st.integers(0, 10))
def test_between_papers_and_meeting_lie_exactly_the_clear_days(meeting, days):
    """And the papers' own day is a working day."""
    due = papers_due(meeting, clear_days=days).on
    assert is_working_day(due) and due < meeting <= last_known()
    between = [due + timedelta(days=n) for n in range(1, (meeting - due).days)]
    assert sum(map(is_working_day, between)) == days


@given(DAYS, st.integers(1, 28), st.sampled_from(["January", "May", "September", "Dec"]))
def test_a_day_without_a_year_is_never_before_the_meeting(held, day, month):
    """It is the next one to come, within a year."""
    due = due_in(f"by {day} {month}", held).day
    assert due is not None and held <= due < held + timedelta(days=367)


def test_the_order_of_blank_lines_and_spaces_does_not_matter():
    """A page saved with other white space is read the same."""
    for _, path in keys("seen"):
        text = path.read_text("utf-8")
        if path.suffix != ".html":
            continue
        loose = text.replace("<p>", "\n\n  <p>\n").replace("</li>", " </li>\n\n")
        one, other = minutes_in(text), minutes_in(loose)
        assert [replace(e, line=1) for e in one.elements] == [
            replace(e, line=1) for e in other.elements
        ]


def test_every_field_of_every_kind_says_what_it_is():
    """Forms and workbooks print it."""
    for kind in KINDS:
        for each in fields(kind):
            assert each.metadata["headway"]["says"], (kind, each.name)
    assert plain(Meeting(id="MTG-1", body="Board", held_on=HELD))["held_on"] == HELD
