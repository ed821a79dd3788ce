"""Packs of a programme: from its folder to pages, and back to the folder."""

import json
import re
import shutil
import subprocess
from datetime import date

import pytest
from docx import Document as WordDocument
from pypdf import PdfReader

from tests.lib.programmes import EXAMPLES

PROGRAMMES = ("wharfemoor", "st-helens-2018", "halton-2024-25")
PACKS = ("cabinet", "board", "member", "public")
DISCLAIMER = "not produced or endorsed by the council"


@pytest.fixture(scope="module")
def own_library():
    """The package's own figures, whatever else this machine holds."""
    from headway.comparators.library import Library

    return Library(None)


@pytest.fixture(scope="module")
def packs(own_library, tmp_path_factory):
    """Makes a pack of a programme, once for each; gives its folder."""
    from headway.reports.composing import Order
    from headway.reports.making import make

    root = tmp_path_factory.mktemp("packs")

    def made(programme: str, pack: str):
        folder = root / f"{programme}-{pack}"
        if not folder.exists():
            order = Order.of(str(EXAMPLES / programme), pack=pack, made_on=date(2026, 11, 21))
            make(order, folder, library=own_library)
        return folder

    return made


@pytest.fixture
def wharfemoor(tmp_path):
    """A copy of Wharfemoor's programme that a test may change."""
    return shutil.copytree(EXAMPLES / "wharfemoor", tmp_path / "wharfemoor")


def words(folder) -> str:
    """All that the pages of a pack say, in one text."""
    pages = "".join(page.read_text() for page in sorted(folder.glob("*.html")))
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", pages))


def sheets(poppler, folder) -> list[str]:
    """What each sheet of a pack's PDF says."""
    words = [poppler / "pdftotext", folder / "report.pdf", "-"]
    text = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    return [re.sub(r"\s+", " ", sheet) for sheet in text.split("\f")[:-1]]


def body(folder) -> dict:
    return json.loads((folder / "provenance.json").read_text())


@pytest.mark.parametrize("programme", PROGRAMMES)
@pytest.mark.parametrize("pack", PACKS)
def test_a_pack_is_written_three_times_over_and_verifies(packs, own_library, programme, pack):
    """HTML, PDF and Word; and it comes out the same again."""
    from headway.reports.verifying import verify

    folder = packs(programme, pack)
    names = {p.name for p in folder.iterdir()}
    assert {"index.html", "report.pdf", "report.docx", "provenance.json"} <= names
    found = verify(folder, library=own_library)
    assert found.problems == () and found.sentences > 0
    assert not re.search(r"\b(None|nan|inf)\b", words(folder))


def test_three_dates_and_a_target_that_moved_in_silence_are_in_the_cabinet_pack(packs):
    """They came in when the plan was agreed again, without a word (feature F10)."""
    said = words(packs("wharfemoor", "cabinet"))
    assert "3 dates moved later, 1 target softened" in said
    for row in (
        r"ACT-4 [^|]*?: due 30 Jun 2026 30 Oct 2026 122 Nobody has said who or why",
        r"ACT-7 [^|]*?: due 31 Mar 2026 30 Sep 2026 183 Nobody has said who or why",
        r"ACT-20 [^|]*?: due 30 Sep 2026 26 Feb 2027 149 Nobody has said who or why",
        r"TGT-3 [^|]*?: value 22 24 Nobody has said who or why",
    ):
        assert re.search(row, said), row


def test_a_date_moved_since_then_is_in_the_next_pack(wharfemoor, headway):
    """Silently, by hand, in the folder."""
    path = wharfemoor / "plan" / "actions.toml"
    text = path.read_text()
    first = re.search(r"^due_on = (\d{4})-", text, re.MULTILINE)
    path.write_text(text.replace(first[0], f"due_on = {int(first[1]) + 1}-", 1))
    told = headway("report", wharfemoor, "--pack", "cabinet", "--out", "pack")
    assert told.returncode in (0, 1), told.stderr
    assert "4 dates moved later" in words(wharfemoor.parent / "pack")


def test_flip_one_row_of_the_plan_and_every_sentence_on_it_is_named(wharfemoor, headway, tmp_path):
    """Those that rest on it, and those that come out otherwise (feature F9)."""
    headway("report", wharfemoor, "--pack", "cabinet", "--out", "pack")
    before = body(tmp_path / "pack")
    assert headway("verify", "pack").returncode == 0
    path = wharfemoor / "plan" / "actions.toml"
    path.write_text(path.read_text().replace("2026-10-30", "2026-12-30"))
    told = headway("verify", "pack", "--json")
    assert told.returncode == 1
    problems = json.loads(told.stdout)["problems"]
    resting = [s["text"] for s in before["sentences"] if "ACT-4" in s.get("entries", ())]
    assert len(resting) >= 3
    for text in resting:
        assert any(text in problem for problem in problems), text
    # The pack made again says other sentences; each of those it no longer says was named.
    headway("report", wharfemoor, "--pack", "cabinet", "--out", "again")
    after = {s["text"] for s in body(tmp_path / "again")["sentences"]}
    for said in before["sentences"]:
        if said["text"] not in after:
            assert any(said["text"] in problem for problem in problems), said["text"]
    assert any(p.startswith("ACT-4: was altered") and "actions.toml, line" in p for p in problems)


def test_a_person_s_comment_alters_nothing(wharfemoor, headway):
    """Nor does a blank line: what an entry says is what counts."""
    headway("report", wharfemoor, "--pack", "board", "--out", "pack")
    path = wharfemoor / "plan" / "actions.toml"
    path.write_text("# Looked at by the head of service.\n\n" + path.read_text())
    told = headway("verify", "pack")
    assert told.returncode == 0 and "all hold" in told.stdout, told.stdout


def test_without_the_programme_only_the_files_are_checked(wharfemoor, headway, tmp_path):
    """And it says so. With the folder named, everything is."""
    elsewhere = wharfemoor.rename(tmp_path / "the-plan-of-another-name")
    headway("report", elsewhere, "--pack", "cabinet", "--out", "pack")
    away = elsewhere.rename(tmp_path / "moved-away")
    told = headway("verify", "pack")
    assert told.returncode == 0 and "is not on this machine" in told.stdout
    assert "no figure was worked out again" in told.stdout and "all hold" not in told.stdout
    told = headway("verify", "pack", "--programme", away)
    assert told.returncode == 0 and "all hold" in told.stdout, told.stdout


CELL = "cla_numbers/on 31 March/number"
SECRET = "a mother named in court papers"


def test_what_is_part_2_is_in_no_pack(wharfemoor, headway, poppler, tmp_path):
    """Planted in a risk, in evidence of voice, and in the reason for a change of the risk."""
    plan = wharfemoor / "plan"
    with (plan / "risks.toml").open("a") as file:
        file.write(
            f'\n[[risk]]\nid = "RSK-99"\ncause = "{SECRET}"\nevent = "{SECRET}"\n'
            f'effect = "{SECRET}"\nlikelihood = 5\nimpact = 5\nsensitivity = "Part 2"\n'
        )
    with (plan / "evidence.toml").open("a") as file:
        file.write(
            f'\n[[evidence]]\nid = "EVD-99"\ntitle = "{SECRET}"\ndated = 2026-10-01\n'
            f'type = "voice"\nof_voice = true\nsays = "{SECRET}"\nshows = ["AIM-1"]\n'
            'sensitivity = "Part 2"\n'
        )
    with (plan / "changes.toml").open("a") as file:
        file.write(
            f'\n[[change]]\nid = "CHG-99"\nof = "RSK-99"\nchanged_on = 2026-11-01\nby = "Cabinet"\n'
            f'why = "{SECRET}"\n'
        )
    plant_in_meetings(wharfemoor)
    for pack in PACKS:
        told = headway("report", wharfemoor, "--pack", pack, "--out", pack)
        assert told.returncode in (0, 1), told.stderr
        assert secrets_in(poppler, tmp_path / pack) == []


def plant_in_meetings(programme) -> None:
    """An exempt item with a statement typed as a claim, a promise, and a challenge of the risk."""
    path = programme / "meetings" / "2026-10-13-cabinet.toml"
    meeting = re.search(r'id = "(MTG-\d+)"', path.read_text())[1]
    at = f'meeting = "{meeting}"\nitem = "ITM-99"\nwords = "{SECRET}"\n'
    with path.open("a") as file:
        file.write(
            f'\n[[item]]\nid = "ITM-99"\nmeeting = "{meeting}"\ntitle = "{SECRET}"\npart = 2\n'
            'exempt_under = "paragraph 2"\n'
            f'\n[[statement]]\nid = "STM-99"\n{at}claim = "CLM-99"\n'
            f'\n[[promise]]\nid = "PRM-99"\n{at}'
            f'\n[[challenge]]\nid = "CHL-99"\nmeeting = "{meeting}"\nof = "RSK-99"\n'
            f'words = "{SECRET}"\nby = "Lead Member"\n'
        )
    with (programme / "claims.toml").open("a") as file:
        file.write(
            f'\n[[claim]]\nid = "CLM-99"\ntext = "{SECRET}"\nsaid_at = 2026-10-13\n'
            'council = "invented"\ndirection = "high"\n'
        )


def secrets_in(poppler, folder) -> list[str]:
    """The files of a pack that hold any part of what was planted."""
    word = WordDocument(folder / "report.docx").element.xpath("string(.)")
    texts = {p.name: p.read_text() for p in folder.iterdir() if p.suffix in (".html", ".json")}
    texts |= {"report.pdf": " ".join(sheets(poppler, folder)), "report.docx": word}
    signs = (SECRET, *(f"{kind}-99" for kind in "RSK EVD CHG ITM STM PRM CHL CLM".split()))
    return [name for name, text in texts.items() if any(sign in text for sign in signs)]


@pytest.mark.parametrize("programme", ("st-helens-2018", "halton-2024-25"))
@pytest.mark.parametrize("pack", PACKS)
def test_a_pack_on_a_real_council_says_on_every_page_what_it_is(packs, poppler, programme, pack):
    """On screen, on paper and in Word."""
    folder = packs(programme, pack)
    for page in folder.glob("*.html"):
        assert DISCLAIMER in re.sub(r"\s+", " ", page.read_text()), page.name
    printed = sheets(poppler, folder)
    assert len(printed) == len(PdfReader(folder / "report.pdf").pages)
    assert all(DISCLAIMER in sheet for sheet in printed)
    parts = WordDocument(folder / "report.docx").sections
    footers = " ".join(p.text for s in parts for p in s.footer.paragraphs)
    assert DISCLAIMER in re.sub(r"\s+", " ", footers)


def test_every_sentence_on_figures_leads_to_its_source(packs):
    """A number in brackets, a place on the last page, a publication there."""
    folder = packs("st-helens-2018", "cabinet")
    list_of = (folder / "references.html").read_text()
    for page in folder.glob("*.html"):
        for paragraph in re.findall(
            r'<p class="numbered"[^>]*data-figures.*?</p>', page.read_text(), re.S
        ):
            numbers = re.findall(r'href="references.html#(ref-\d+)"', paragraph)
            assert numbers, paragraph
            assert all(f'id="{n}"' in list_of for n in numbers)
    assert "From: " in list_of


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_a_councillor_s_page_is_one_sheet_in_plain_words(packs, programme):
    """By Flesch and Kincaid, over its numbered sentences but for the list of sources at its foot."""
    from headway.reports.reading_age import reading_age

    folder = packs(programme, "member")
    assert len(PdfReader(folder / "report.pdf").pages) == 1
    sentences = [s["text"] for s in body(folder)["sentences"]]
    own = [text for text in sentences if not text.startswith("[1]")]
    assert reading_age("\n".join(own)) <= 11.5


def test_a_pack_for_a_meeting_stands_on_its_day(wharfemoor, headway, tmp_path):
    """What was said there, and since, is not in it; a meeting that is not there is a sentence."""
    held = (wharfemoor / "meetings" / "2026-10-13-cabinet.toml").read_text()
    meeting = re.search(r'id = "(MTG-\d+)"', held)[1]
    told = headway("report", wharfemoor, "--meeting", meeting, "--out", "pack")
    assert told.returncode in (0, 1), told.stderr
    assert "as it stood on 13 October 2026" in words(tmp_path / "pack")
    assert "Re-referrals have halved" not in words(tmp_path / "pack")
    assert headway("verify", "pack").returncode == 0
    told = headway("report", wharfemoor, "--meeting", "MTG-77", "--out", "x")
    assert told.returncode == 2 and "holds no such meeting. It holds: MTG-" in told.stderr


def test_a_pack_for_an_earlier_day_has_the_statuses_of_that_day(wharfemoor, headway, tmp_path):
    """ACT-2 was evidenced in January and embedded in September. What is not kept is said."""
    told = headway(
        "report", wharfemoor, "--pack", "board", "--known-at", "2026-06-16", "--out", "pack"
    )
    assert told.returncode in (0, 1), told.stderr
    said = words(tmp_path / "pack")
    assert re.search(r"Evidenced \d+ [^.]*?\bACT-2,", said) and "Embedded" not in said
    assert re.search(r"How \d+ actions stood on that day is not kept: ACT-", said)
    assert headway("verify", "pack").returncode == 0
    headway("report", wharfemoor, "--pack", "board", "--out", "now")
    said = words(tmp_path / "now")
    assert "Embedded" in said and "is not kept" not in said


def test_what_a_meeting_noted_stays_as_it_was(wharfemoor, headway, tmp_path):
    """The hash in the pack is of what the pack shows; a later edit gives another."""
    headway("report", wharfemoor, "--out", "pack")
    before = body(tmp_path / "pack")["programme"]
    assert len(before["snapshot"]) == 64
    assert all(len(each) == 64 for each in before["noted"].values())
    path = wharfemoor / "plan" / "actions.toml"
    path.write_text(path.read_text().replace("2026-10-30", "2026-12-30"))
    headway("report", wharfemoor, "--out", "again")
    after = body(tmp_path / "again")["programme"]
    assert after["snapshot"] != before["snapshot"] and after["noted"] == before["noted"]
    assert body(tmp_path / "pack")["programme"] == before


def test_the_council_s_own_template_is_honoured(wharfemoor, headway, tmp_path):
    """Its words and its header stay."""
    template = WordDocument()
    template.sections[0].header.paragraphs[0].text = "Wharfemoor Borough"
    template.save(tmp_path / "council.docx")
    told = headway("report", wharfemoor, "--template", "council.docx", "--out", "pack")
    assert told.returncode in (0, 1), told.stderr
    made = WordDocument(tmp_path / "pack" / "report.docx")
    assert made.sections[0].header.paragraphs[0].text == "Wharfemoor Borough"


def test_words_that_need_someone_are_named_and_nothing_is_lost(wharfemoor, headway, tmp_path):
    """The pack is written, the places are named, and the exit says that a person must look."""
    path = wharfemoor / "programme.toml"
    text = path.read_text()
    path.write_text(
        re.sub(r'^title = "', 'title = "The significant plan of ', text, count=1, flags=re.M)
    )
    told = headway("report", wharfemoor, "--out", "pack")
    assert told.returncode == 1 and "“significant" in told.stderr, told.stderr
    assert (tmp_path / "pack" / "report.pdf").exists()


def test_figures_published_later_are_not_in_it(headway, tmp_path):
    """Known by July 2018: the year to March 2018 came out in the autumn."""
    headway(
        "report", EXAMPLES / "st-helens-2018", "--known-at", "2018-07-01", "--out", "pack"
    )  # fmt: skip
    days = {f["as_at"] for f in body(tmp_path / "pack")["figures"]}
    assert days and max(days) < "2018-07-01"


def test_what_it_cannot_make_is_a_sentence(headway, tmp_path, wharfemoor):
    """A programme's pack of a council's name, a meeting of one, no such folder."""
    cases = {
        ("report", "Halton", "--pack", "cabinet", "--out", "x"): "no folder with a programme.toml",
        ("report", "Halton", "--meeting", "MTG-1", "--out", "x"): "no folder with a programme.toml",
        ("report", "nowhere", "--out", "x"): "No council is called",
        ("report", wharfemoor, "--known-at", "July", "--out", "x"): "give a date",
        ("verify", "x", "--programme", "nowhere"): "no headway report",
    }
    for given, expected in cases.items():
        told = headway(*given)
        assert told.returncode == 2 and expected in told.stderr, (given, told.stderr)
    assert not (tmp_path / "x").exists()


def test_flip_one_published_row_and_every_affected_sentence_is_named(packs, tmp_path, monkeypatch):
    """One cell of the figures held: all that rests on it, and all that would now say otherwise."""
    import pyarrow as pa

    from headway.comparators import library as room
    from headway.reports.composing import Order
    from headway.reports.making import make
    from headway.reports.verifying import verify

    folder = packs("halton-2024-25", "cabinet")
    before, read = body(folder), room.read_package

    def flipped(table: str) -> pa.Table:
        held = read(table)
        if table != "cells":
            return held
        rows = held.to_pylist()
        wanted = {"series": CELL, "council": "876", "year": 2025, "vintage": 2025}
        [row] = [r for r in rows if wanted.items() <= r.items()]
        row["value"] += 100
        return pa.Table.from_pylist(rows, schema=held.schema)

    monkeypatch.setattr(room, "read_package", flipped)
    other = room.Library(None)
    problems = verify(folder, library=other).problems
    cited = "children_looked_after.count.876.2025"
    resting = [s["text"] for s in before["sentences"] if cited in s["figures"]]
    order = Order.of(str(EXAMPLES / "halton-2024-25"), pack="cabinet", made_on=date(2026, 11, 21))
    make(order, tmp_path / "again", library=other)
    after = {s["text"] for s in body(tmp_path / "again")["sentences"]}
    gone = [s["text"] for s in before["sentences"] if s["text"] not in after]
    assert resting and gone
    for text in {*resting, *gone}:
        assert any(text in problem for problem in problems), text
    named = [p for p in problems if "no longer holds" in p]
    assert len(named) < len(before["sentences"]) / 2, "what is not affected is not named"
