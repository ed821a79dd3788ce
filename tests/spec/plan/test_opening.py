"""A workbook or Word file that is made to harm is refused before any of it is read."""

import zipfile

import openpyxl
import pytest

from headway.plan.opening import MOST_PARTS, check_zip
from headway.vocabulary.errors import BadFile

BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'


@pytest.fixture
def made(tmp_path):
    """A workbook with a part put into it, or put in place of one."""

    def make(name, body):
        path, out = tmp_path / "clean.xlsx", tmp_path / "tracker.xlsx"
        openpyxl.Workbook().save(path)
        with zipfile.ZipFile(path) as clean, zipfile.ZipFile(out, "w", 8) as book:
            for part in clean.namelist():
                if part != name:
                    book.writestr(part, clean.read(part))
            book.writestr(name, body)
        return out

    return make


@pytest.mark.parametrize(
    "body",
    [
        BOMB.encode(),
        f"<?xml version='1.0'?><!-- {'x' * 100_000} -->{BOMB}".encode(),
        f"<?xml version='1.0' encoding='utf-16'?>{BOMB}".encode("utf-16"),
        f"<?xml version='1.0' encoding='utf-16'?>{' ' * 9000}{BOMB}".encode("utf-16"),
        b"<?xml version='1.0' encoding='no-such-encoding'?><x/>",
        b"<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>",
    ],
)
@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/SHEET.XML", "xl/media/image.png"])
def test_entities_are_refused_in_any_encoding_behind_any_comment_and_under_any_name(
    made, part, body
):
    with pytest.raises(BadFile, match="declares entities"):
        check_zip(made(part, body), "a workbook (.xlsx)")


def test_what_is_written_in_a_cell_is_no_declaration(tmp_path):
    book = openpyxl.Workbook()
    book.active["A1"] = "<!DOCTYPE x [<!ENTITY a 'ha'>]>"
    book.save(tmp_path / "tracker.xlsx")
    check_zip(tmp_path / "tracker.xlsx", "a workbook (.xlsx)")


def test_what_unpacks_to_far_more_than_it_seems_is_refused_before_it_is_unpacked(made):
    path = made("xl/worksheets/sheet2.xml", b"<x>" + b" " * 210_000_000)
    assert path.stat().st_size < 1_000_000
    with pytest.raises(BadFile, match="far more than a plan"):
        check_zip(path, "a workbook (.xlsx)")


def test_ten_thousand_parts_are_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "many.xlsx", "w") as book:
        for number in range(MOST_PARTS + 1):
            book.writestr(f"xl/{number}", b"")
    with pytest.raises(BadFile, match="far more than a plan"):
        check_zip(tmp_path / "many.xlsx", "a workbook (.xlsx)")


@pytest.mark.parametrize("cut", [10, 500, 3000])
def test_a_file_cut_short_or_overwritten_is_said_to_be_damaged(made, cut):
    path = made("xl/extra.xml", b"<x/>")
    held = bytearray(path.read_bytes())
    held[cut : cut + 200] = b"\0" * 200
    path.write_bytes(held)
    try:
        check_zip(path, "a workbook (.xlsx)")
    except BadFile as fault:
        assert "Nothing was kept." in str(fault)
    path.write_bytes(held[: len(held) // 2])
    with pytest.raises(BadFile, match="damaged"):
        check_zip(path, "a workbook (.xlsx)")
