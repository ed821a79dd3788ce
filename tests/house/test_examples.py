"""The example programmes: they load, they write back to the byte, and the real ones are all sourced.

A real council's programme holds public facts only. Every entry says where it stands in public; no
person is named, and nothing is put in the mouth of a post that one person holds.
"""

import re
import shutil
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from headway.meetings.folder import read_meetings, write_meeting
from headway.meetings.ledger import sources_missing
from headway.meetings.value import Meeting, Promise, Statement
from headway.plan.coverage import gaps
from headway.plan.folder import baseline_days, read_baseline, read_plan, write_plan
from headway.plan.locker import artefact_gaps
from headway.verdicts.claims.reading import read_claims
from headway.vocabulary.errors import BadInput
from headway.voice.folder import read_voice, write_voice
from tests.lib.repository import PACKAGE, nothing

DISCLAIMER = (
    "Made from published documents and statistics as a demonstration; not produced or endorsed by "
    "the council; not a finding about any person."
)
EXAMPLES = PACKAGE / "plan" / "examples"
FOLDERS = sorted(path.parent for path in EXAMPLES.glob("*/programme.toml"))
REAL = [
    folder
    for folder in FOLDERS
    if not tomllib.loads((folder / "programme.toml").read_text("utf-8")).get("invented")
]
# Keys that say who spoke, asked, answers or promised. A body may stand there, a post may not.
WHO = re.compile(r"(by|owner|who|role|holder|speaker|asker|helpers|leads?|accountable)$|_by$")
POST = re.compile(
    r"\b(director|officer|councill?or|cllr|coun|lead member|portfolio holder|leader|deputy|mayor"
    r"|chief executive|head of|manager|chair(man|woman|person)?|minister|commissioner)\b",
    re.IGNORECASE,
)
SAID = re.compile(
    POST.pattern + r"\W+(said|told|says|stated|reported|added|promised|invited|replied|warned)\b",
    re.IGNORECASE,
)
TITLED = re.compile(r"\b(Mr|Mrs|Ms|Miss|Dr|Cllr|Coun|Councillor|Professor|Prof|Sir|Dame)\.? [A-Z]")
TWO_CAPITALS = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")
# Places, bodies and papers whose names look like a person's.
NOT_PERSONS = (
    *("Saint Helens", "St Helens", "St Helens Reporter", "Halton Borough Council"),
    *("Local Democracy Reporting Service", "Children and Young People Now", "Young People"),
    *("Families Policy and Performance Board", "Performance Board", "North West"),
    *("Public Law Outline", "Open Government Licence", "Crown copyright", "Government Licence"),
    *("Social Workers Academy", "Social Work Academy", "Newly Qualified Social Workers"),
    *("Finance and Investment Board", "Investment Board", "Local Authority", "Supported Year"),
    *("Fiscal Studies", "Performance Management Report", "Quarterly Monitoring Report"),
    *("Services Directorate", "Halton Improvement Plan", "Social Care", "Early Help"),
    *("In November",),
)


def entries(folder: Path) -> Iterator[tuple[Path, str, dict]]:
    """Every entry of every file of a programme: the file, what to call it, and its keys."""
    for path in sorted(folder.rglob("*.toml")):
        for table, held in tomllib.loads(path.read_text("utf-8")).items():
            if table == "figure" or not isinstance(held, dict | list):
                continue
            for entry in held if isinstance(held, list) else [held]:
                if isinstance(entry, dict) and "publication" not in entry:
                    yield path, str(entry.get("id", table)), entry


def unsourced(folder: Path) -> Iterator[str]:
    """Entries that do not say where they stand in public."""
    for path, name, entry in entries(folder):
        source = entry.get("source")
        said = source.get("publication") if isinstance(source, dict) else source
        if not said:
            yield f"{path}: {name} has no source: give the publication and its date."


def strings(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Each string inside a value, with the key that it stands under."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from strings(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, key)
    elif isinstance(value, str):
        yield key, value


def attributed(folder: Path) -> Iterator[str]:
    """Entries that put something in the mouth, or on the desk, of one person's post."""
    for path, name, entry in entries(folder):
        for key, text in strings(entry):
            if WHO.search(key) and POST.search(text):
                yield f"{path}: {name}: {key} names a post ('{text}'); say which body was told."
            if SAID.search(text):
                yield f"{path}: {name}: '{text}' attributes words to a post; say which body was told."


def persons(folder: Path) -> Iterator[str]:
    """Lines that look as if they named a person, comments among them."""
    for path in sorted(folder.rglob("*.*")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            for known in sorted(NOT_PERSONS, key=len, reverse=True):
                line = line.replace(known, "·")
            if found := TITLED.search(line) or TWO_CAPITALS.search(line):
                yield f"{path}:{number}: '{found.group()}' looks like a person's name."


def name_of(folder: Path) -> str:
    return folder.name


each = pytest.mark.parametrize("folder", FOLDERS, ids=name_of)
each_real = pytest.mark.parametrize("folder", REAL, ids=name_of)


@pytest.fixture
def copied(tmp_path):
    """A copy of an example that may be spoilt."""

    def copy(name: str) -> Path:
        return Path(shutil.copytree(EXAMPLES / name, tmp_path / name))

    return copy


def test_there_are_two_real_councils_and_an_invented_one():
    assert [f.name for f in FOLDERS] == ["halton-2024-25", "st-helens-2018", "wharfemoor"]
    assert [f.name for f in REAL] == ["halton-2024-25", "st-helens-2018"]


@each
def test_an_example_loads_with_its_baselines_meetings_and_claims(folder):
    plan = read_plan(folder)
    assert plan.programme.is_real == (folder in REAL)
    assert plan.things and read_claims(folder / "claims.toml")
    for day in baseline_days(folder):
        assert read_baseline(folder, day)[0].agreed_on == day
    assert not list(artefact_gaps(folder, plan))
    held = read_meetings(folder)
    assert held.of(Meeting)
    claims = {claim.id for claim in read_claims(folder / "claims.toml")}
    assert {said.claim for said in held.of(Statement) if said.claim} <= claims


@each
def test_no_id_stands_twice_and_none_names_nothing(folder):
    """Across plan, meetings and voice: neither room looks into the other."""
    held = [*read_plan(folder).things, *read_meetings(folder).things, *read_voice(folder).things]
    ids = [thing.id for thing in held]
    assert len(ids) == len(set(ids))
    known = {*ids, *(claim.id for claim in read_claims(folder / "claims.toml"))}
    for path, name, entry in entries(folder):
        if path.parent.name != "baselines":
            named = {text for key, text in strings(entry) if re.fullmatch(r"[A-Z]{3}-[\d.]+", text)}
            assert named <= known, f"{name} names {named - known}"


def hold(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, byte for byte."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@each
def test_an_example_is_written_back_to_the_byte(folder, copied):
    """Even after every aim was changed and changed back."""
    copy = copied(folder.name)
    plan = read_plan(copy)
    assert write_plan(copy, plan) == ()
    spoilt = [replace(t, title=f"{t.title}!") if t in plan.aims else t for t in plan.things]
    write_plan(copy, replace(plan, things=tuple(spoilt)))
    write_plan(copy, plan)
    meetings = read_meetings(copy)
    for meeting in meetings.of(Meeting):
        own = [t for t in meetings.things if getattr(t, "meeting", t.id) == meeting.id]
        write_meeting(copy, [replace(t, place="!") if t is meeting else t for t in own])
        write_meeting(copy, own)
    voice = read_voice(copy)
    spoilt = [replace(t, sensitivity="Part 2") for t in voice.things]
    write_voice(copy, replace(voice, things=tuple(spoilt)))
    write_voice(copy, voice)
    assert hold(copy) == hold(folder)


@each_real
def test_every_entry_about_a_real_council_says_where_it_stands_in_public(folder):
    nothing(unsourced(folder))
    assert not sources_missing(read_meetings(folder))


@pytest.mark.parametrize(
    ("file", "entry"),
    [
        ("plan/aims.toml", '[[aim]]\nid = "AIM-99"\ntitle = "Planted"\n'),
        ("plan/findings.toml", '[[finding]]\nid = "FND-99"\nwords = "x"\nfound_by = "Ofsted"\n'),
        ("claims.toml", '[[claim]]\nid = "CLM-99"\ntext = "x"\n'),
        ("meetings/2025-01-01-board.toml", '[[statement]]\nid = "STM-99"\nwords = "x"\n'),
    ],
)
def test_a_planted_entry_without_source_is_refused(copied, file, entry):
    """Here for every file, and by the plan's own reader for the plan's."""
    folder = copied("halton-2024-25")
    path = folder / file
    path.parent.mkdir(exist_ok=True)
    before = path.read_text("utf-8") if path.exists() else ""
    path.write_text(f"{before}\n{entry}", "utf-8")
    [found] = list(unsourced(folder))
    assert "-99 has no source" in found
    if file.startswith("plan/"):
        with pytest.raises(BadInput, match="-99: has no source"):
            read_plan(folder)


@each_real
def test_nobody_is_named_and_nothing_is_put_in_one_post_s_mouth(folder):
    nothing([*persons(folder), *attributed(folder)])


@pytest.mark.parametrize(
    ("planted", "finder", "says"),
    [
        ('words = "Cllr Example was there"', persons, "Cllr E"),
        ('words = "as Jane Example wrote"', persons, "Jane Example"),
        ("# told by Jane Example", persons, "Jane Example"),
        ('owner = "Director of Children\'s Services"', attributed, "names a post"),
        ('said_by = "the portfolio holder"', attributed, "names a post"),
        ('words = "The leader said that it would be done."', attributed, "attributes words"),
    ],
)
def test_a_planted_name_or_post_is_refused(copied, planted, finder, says):
    folder = copied("halton-2024-25")
    source = 'source = { publication = "x", date = 2024-07-15 }'
    text = f'[[statement]]\nid = "STM-99"\n{planted}\n{source}\n'
    (folder / "meetings").mkdir(exist_ok=True)
    (folder / "meetings" / "2025-01-01-board.toml").write_text(text, "utf-8")
    assert says in " ".join(finder(folder))


@each_real
def test_a_real_programme_carries_what_every_page_must_say(folder):
    comments = re.findall(r"^# (.*)$", (folder / "programme.toml").read_text("utf-8"), re.MULTILINE)
    assert DISCLAIMER in " ".join(comments)


@each_real
def test_nothing_is_filled_in_for_a_real_council(folder):
    """No action, owner, date, target or status was published, so none is there, nor asked for."""
    plan = read_plan(folder)
    kinds = {type(thing).__name__ for thing in plan.things}
    assert kinds <= {"Aim", "Finding", "Event", "Project"}
    for thing in plan.things:
        assert not getattr(thing, "owner", "") and not getattr(thing, "measures", ())
    for promise in read_meetings(folder).of(Promise):
        assert not (promise.due_on or promise.outcome or promise.evidence or promise.shows)
    assert not plan.programme.accountable and not plan.programme.attested_every_days
    assert not baseline_days(folder)
    assert "finding with no live action" not in {gap.lacks for gap in gaps(plan)}


def test_the_findings_are_those_of_the_sample_in_at_most_25_words(shared):
    """The words, paragraph and theme of each row; the day of the visit, and the day it came out."""
    import csv

    path = shared / "samples" / "inspection_findings.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = {row["finding"]: row for row in csv.DictReader(file)}
    for folder in REAL:
        held = [f for f in read_plan(folder).things if getattr(f, "framework", "") and f.theme]
        assert len(held) == {"halton-2024-25": 53, "st-helens-2018": 6}[folder.name]
        for finding in held:
            row = rows[finding.words]
            assert (finding.paragraph, finding.theme) == (row["paragraph"], row["theme"])
            assert str(finding.identified_on) == row["inspected_on"]
            assert str(finding.published_on or "") == row["published_on"]
            assert len(finding.words.split()) <= 25 and row["kind"] == "weakness"
