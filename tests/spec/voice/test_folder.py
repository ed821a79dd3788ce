"""The files of `voice/`: read whole or refused, checked beside the plan, changed without losing a comment."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from headway.plan.folder import read_plan
from headway.plan.toml_text import things_in
from headway.vocabulary.errors import BadInput
from headway.voice.folder import FILES, read_voice, write_voice
from headway.voice.telling import silent_groups, you_said_we_did
from headway.voice.value import KINDS, USES, Advocacy, Quotation, Request, Survey

EXAMPLES = Path(__file__).parents[3] / "src/headway/plan/examples"


@pytest.fixture
def folder(tmp_path):
    """A copy of Wharfemoor's programme."""
    return Path(shutil.copytree(EXAMPLES / "wharfemoor", tmp_path / "wharfemoor"))


def test_a_folder_without_voice_holds_none(heard):
    """It is no fault: the report says that nobody is heard in it."""
    for name in ("halton-2024-25", "st-helens-2018"):
        assert read_voice(EXAMPLES / name) == heard()


def test_one_file_a_kind_is_written_and_read_again(tmp_path, heard, survey, request_of, quotation):
    """Only files that hold something are made; written again, nothing changes."""
    voice = heard(survey(), request_of(), quotation())
    made = write_voice(tmp_path, voice)
    names = ["surveys.toml", "requests.toml", "quotations.toml"]
    assert [p.relative_to(tmp_path).as_posix() for p in made] == [f"voice/{n}" for n in names]
    assert read_voice(tmp_path) == voice
    assert write_voice(tmp_path, voice) == ()


def test_a_change_keeps_what_a_person_wrote_beside_it(folder):
    """One answer is changed; the other files, and the comments of this one, stay to the byte."""
    voice = read_voice(folder)
    before = {p: p.read_text("utf-8") for p in (folder / "voice").glob("*.toml")}
    changed = [replace(t, owner="Head of Help") if t.id == "REQ-1" else t for t in voice.things]
    assert [p.name for p in write_voice(folder, replace(voice, things=tuple(changed)))] == [
        "requests.toml"
    ]
    for path, text in before.items():
        now = path.read_text("utf-8")
        assert now.splitlines()[0] == text.splitlines()[0]
        assert (now == text) == (path.stem != "requests")
    write_voice(folder, voice)
    assert {p: p.read_text("utf-8") for p in before} == before


def test_what_has_a_fault_is_not_written(tmp_path, heard, survey):
    """Nothing is half kept: every fault is said, and no file is there."""
    wrong = heard(survey(), survey(answered=97), checked=False)
    with pytest.raises(BadInput) as fault:
        write_voice(tmp_path, wrong)
    assert "SUR-1: stands 2 times" in str(fault.value) and "97 answered" in str(fault.value)
    assert str(fault.value).endswith("Nothing was kept.")
    assert not (tmp_path / "voice").exists()


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("requests", 'actions = ["ACT-4"]', 'actions = ["ACT-99"]', "REQ-1: 'actions' names ACT-99, which the plan does not have"),
        ("surveys", 'evidence = ["EVD-1"]', 'evidence = ["EVD-99"]', "SUR-1: 'evidence' names EVD-99"),
        ("surveys", 'group = "children looked after"', 'group = "staff"', "SUR-1: group: 'staff' is none of"),
        ("surveys", "asked = 412", "asked = 412\ntarget = 300", "SUR-1: a survey has no key 'target'"),
        ("quotations", "[[quotation]]", "[[quote]]", "Did you mean 'quotation'?"),
        ("quotations", 'consent_by = "the child, with their advocate"\n', "", "QUO-1: cannot be released without consent"),
    ],
)  # fmt: skip
def test_a_slip_of_the_pen_is_refused_with_its_place(folder, file, old, new, says):
    """The sentence says where, and what to do."""
    path = folder / "voice" / f"{file}.toml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(BadInput) as fault:
        read_voice(folder)
    assert says in str(fault.value) and "voice" in str(fault.value)


def test_a_file_of_another_name_is_refused(folder):
    """Voice is not half read because a file was misspelt."""
    (folder / "voice" / "survey.toml").write_text("", "utf-8")
    with pytest.raises(BadInput, match=r"Did you mean surveys\.toml"):
        read_voice(folder)


def test_a_real_council_s_voice_says_where_it_stands_in_public(faults, survey):
    """As every entry of a programme made from published documents does."""
    plan = read_plan(EXAMPLES / "halton-2024-25")
    assert "SUR-1: has no source" in faults(survey(), plan=plan)
    assert not faults(survey(), plan=read_plan(EXAMPLES / "wharfemoor"))


def test_wharfemoor_shows_each_kind_at_work():
    """An open request, a refusal, a silent group, a suppressed count, a quotation withdrawn."""
    voice, day = read_voice(EXAMPLES / "wharfemoor"), date(2026, 11, 30)
    shown = voice.by(day).released()
    assert [q.id for q in shown.of(Quotation)] == ["QUO-1", "QUO-2"]
    assert [a.children for a in shown.of(Advocacy)] == [34, None]
    assert all(len(s.results) == 1 for s in shown.of(Survey) if s.group == "care leavers")
    assert [r.id for r in shown.of(Request) if r.is_open] == ["REQ-1"]
    assert len(you_said_we_did(shown, date(2026, 6, 1), day)) == 5
    assert [s.group for s in silent_groups(shown, day)] == ["foster carers"]


def test_the_page_on_keeping_voice_is_true(heard):
    """Its example is read as it stands, file by file, and has no fault."""
    page = (EXAMPLES.parents[3] / "docs/how-to/keep-voice.md").read_text("utf-8")
    block = page.split("```toml\n")[1].split("```")[0]
    things = things_in(block, KINDS, "keep-voice.md")
    assert [t.id for t in heard(*things).released().things] == ["SUR-1", "REQ-1", "QUO-1"]
    assert {name for name in FILES if f"`{name}.toml`" in page} == set(FILES)
    assert all(use in page for use in USES)
