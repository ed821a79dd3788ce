"""A programme's folder is opened with its voice: on its day, as far as anybody may read it."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from headway.reports.programme import entries_in, open_programme
from headway.vocabulary.errors import BadInput
from headway.voice.folder import read_voice, write_voice
from headway.voice.value import Advocacy, Quotation
from tests.lib.programmes import EXAMPLES

DAY = date(2026, 11, 30)


@pytest.fixture
def folder(tmp_path):
    """A copy of Wharfemoor's programme."""
    return Path(shutil.copytree(EXAMPLES / "wharfemoor", tmp_path / "wharfemoor"))


def changed(folder: Path, **of) -> None:
    """Change entries of the folder's voice, by id."""
    voice = read_voice(folder)
    things = [replace(t, **of.get(t.id.replace("-", "_"), {})) for t in voice.things]
    write_voice(folder, replace(voice, things=tuple(things)))


def test_what_anybody_may_read_comes_with_its_place(folder):
    """Released words stand in a file and a line; words that are not released stand nowhere."""
    told = open_programme(folder, DAY)
    assert [q.id for q in told.voice.of(Quotation)] == ["QUO-1", "QUO-2"]
    assert told.find("QUO-1") and told.find("QUO-3") is None
    assert told.entries["SUR-1"].file == "voice/surveys.toml"
    assert {"QUO-3", "QUO-4"} & set(told.entries) == set()
    assert told.held_back == open_programme(folder, date(2026, 4, 1)).held_back + 2


def test_every_file_of_voice_is_hashed(folder):
    """So that a pack knows what it was made of."""
    names = {f"voice/{p.name}" for p in (folder / "voice").glob("*.toml")}
    before = open_programme(folder, DAY).inputs
    assert len(names) == 5 and names <= set(before)
    changed(folder, THM_1={"count": 20})
    after = open_programme(folder, DAY).inputs
    assert [n for n in after if after[n] != before[n]] == ["voice/themes.toml"]


def test_an_entry_is_hashed_as_it_is_shown(folder):
    """A small count leaves no trace in its hash, by which it could be tried; shown words do."""
    before = open_programme(folder, DAY)
    [few] = [a for a in before.voice.of(Advocacy) if a.id == "ADV-2"]
    assert few.children is None and few.themes == ()
    changed(folder, ADV_2={"children": 3}, THM_1={"count": 20})
    after = open_programme(folder, DAY)
    assert after.entries["ADV-2"].sha256 == before.entries["ADV-2"].sha256
    assert after.entries["THM-1"].sha256 != before.entries["THM-1"].sha256
    assert entries_in(folder)["ADV-2"].sha256 != after.entries["ADV-2"].sha256


def test_links_to_what_the_plan_keeps_back_go_too(folder):
    """Evidence in Part 2 is not named by a survey."""
    changed(folder, SUR_1={"evidence": ("EVD-1", "EVD-4")})
    [survey] = [t for t in open_programme(folder, DAY).voice.things if t.id == "SUR-1"]
    assert survey.evidence == ("EVD-1",)


def test_a_real_council_s_voice_is_as_public_as_the_rest(tmp_path):
    """Without a source it is refused; with one it is in the packs from its day on."""
    folder = Path(shutil.copytree(EXAMPLES / "halton-2024-25", tmp_path / "halton"))
    path = folder / "voice" / "advocacy.toml"
    path.parent.mkdir()
    text = (
        '[[advocacy]]\nid = "ADV-1"\ngroup = "children looked after"\nchildren = 30\n'
        "starts_on = 2024-04-01\nends_on = 2025-03-31\n"
    )
    path.write_text(text, "utf-8")
    with pytest.raises(BadInput, match="ADV-1: has no source"):
        open_programme(folder, DAY)
    source = 'source = {publication = "Annual report", date = 2025-09-01}\n'
    path.write_text(text + source, "utf-8")
    assert open_programme(folder, date(2025, 8, 31)).voice.things == ()
    assert len(open_programme(folder, date(2025, 9, 1)).voice.things) == 1


def test_a_folder_without_voice_is_opened_as_before():
    """And its reports say what they did."""
    told = open_programme(EXAMPLES / "st-helens-2018", DAY)
    assert told.voice.things == ()
    assert not [name for name in told.inputs if name.startswith("voice/")]
