"""Annex A as councils send it: what is read, what is said, and what is refused."""

import random
import zipfile
from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from headway.returns.annex_a.reader import read
from headway.returns.annex_a.write import write
from headway.vocabulary.errors import BadFile, BadInput, Unknown

ROWS = {
    "referrals": [
        {"child_id": "SYN1", "referred_on": date(2026, 3, 5), "source": "6", "team": "North"}
    ],
    "looked_after": [
        {"child_id": "SYN2", "started_on": date(2025, 4, 1), "legal_status": "C2", "placements": 2}
    ],
}


@pytest.fixture
def book(tmp_path):
    """A workbook of two lists."""
    path = tmp_path / "annex_a_2026-03-31.xlsx"
    write(path, ROWS)
    return path


def said(loaded) -> str:
    """Every sentence that the reader says."""
    return "\n".join(sentence for file in loaded.files for sentence in file.tolerated)


def spoilt(book, change):
    """The workbook after a change by hand."""
    held = load_workbook(book)
    change(held)
    held.save(book)
    return book


def test_what_was_written_is_read(book):
    """A code with its cell beside it, days as the lists write them, and the day of the lists."""
    tables = read([book]).tables
    [referral] = tables["referrals"].to_pylist()
    assert (referral["child_id"], referral["referred_on"]) == ("SYN1", "05/03/2026")
    assert (referral["source"], referral["source_text"]) == ("6", "q) 6: Police")
    assert referral["as_at"] == "31/03/2026"
    [child] = tables["looked_after"].to_pylist()
    assert (child["legal_status"], child["placements"]) == ("C2", "2")


def test_lists_that_are_not_there_are_said_and_are_not_empty(book):
    """An absent list is not one without children."""
    loaded = read([book])
    assert set(loaded.tables) == {"referrals", "looked_after"}
    assert "1 (contacts)" in said(loaded) and "nothing is known of them" in said(loaded)


def test_titles_above_the_headings_and_headings_spelt_otherwise(book):
    """Line breaks, capitals, quotation marks, brackets and (Y/N) do not matter."""

    def change(held):
        sheet = held["List 8"]
        for cell in sheet[1]:
            text = str(cell.value).replace("'", "’").replace("Date of ", "DATE  OF\n")
            cell.value = text.replace("(Y/N)", "(Y/N))")
        sheet.insert_rows(1, 3)
        sheet["A1"] = "Annex A: children looked after"
        sheet.title = "CLA cohort"

    [child] = read([spoilt(book, change)]).tables["looked_after"].to_pylist()
    assert child["legal_status"] == "C2" and "interview_offered" in child


def test_sex_stands_for_gender(book):
    """From 2026 the column is called Sex."""

    def change(held):
        held["List 3"]["B1"], held["List 3"]["B2"] = "Sex", "Female"

    assert read([spoilt(book, change)]).tables["referrals"].column("gender").to_pylist() == ["2"]


def test_hidden_rows_merged_cells_and_formulas_are_said(book):
    """Hidden rows are read; a formula without a value is blank, and said so."""

    def change(held):
        sheet = held["List 8"]
        sheet.append(["SYN3"] + [None] * 6 + [date(2025, 5, 1)])
        sheet.row_dimensions[3].hidden = True
        sheet["E2"] = "=2026-2010"
        sheet.merge_cells("B2:C2")

    loaded = read([spoilt(book, change)])
    assert loaded.tables["looked_after"].num_rows == 2
    for words in ("1 of its rows are hidden", "1 merged cells", "formulas without a value"):
        assert words in said(loaded)


def test_notes_and_headings_among_the_rows_are_left_out(book):
    def change(held):
        sheet = held["List 3"]
        sheet.append([cell.value for cell in sheet[1]])
        sheet.append(["Source: social care system"])

    loaded = read([spoilt(book, change)])
    assert loaded.tables["referrals"].num_rows == 1
    assert "as notes have, left out: 1" in said(loaded)
    assert "headings again, left out: 1" in said(loaded)


def test_a_hidden_copy_is_left_out_and_a_hidden_list_is_read(book):
    def copy(held):
        held.copy_worksheet(held["List 8"]).sheet_state = "hidden"

    assert read([spoilt(book, copy)]).tables["looked_after"].num_rows == 1

    def hide(held):
        held["List 3"].sheet_state = "hidden"

    loaded = read([spoilt(book, hide)])
    assert loaded.tables["referrals"].num_rows == 1 and "hidden sheet" in said(loaded)


def test_a_list_that_is_there_twice_is_refused(book):
    def copy(held):
        held.copy_worksheet(held["List 8"])

    with pytest.raises(BadFile, match=r"list 8 .* stands there twice"):
        read([spoilt(book, copy)])


def test_a_sheet_of_another_list_is_refused(book):
    """A sheet that says list 4 and holds no list 4 is not left out unseen."""

    def change(held):
        held["List 3"].title = "List 4"
        held["List 4"]["F1"] = "When"

    with pytest.raises(BadFile, match=r"expected list 4, with the columns .*Continuous"):
        read([spoilt(book, change)])


def test_other_files_of_a_folder_are_left_out_and_said(tmp_path, book):
    """A file that is named must be of Annex A; one that lies beside it need not."""
    (tmp_path / "notes.csv").write_text("a,b\n1,2\n", "utf-8")
    loaded = read([tmp_path])
    assert set(loaded.tables) == set(ROWS) and "no list of Annex A and was left out" in said(loaded)


def test_values_that_are_not_known_are_counted_and_never_quoted(book):
    def change(held):
        held["List 3"]["G2"] = "Auntie Vera"

    loaded = read([spoilt(book, change)])
    [row] = loaded.tables["referrals"].to_pylist()
    assert (row["source"], row["source_text"]) == (None, "Auntie Vera")
    assert "1 cell of Referral Source say" in said(loaded) and "Vera" not in said(loaded)


def test_a_csv_a_list(tmp_path):
    """In UTF-16, as some systems export it; the folder is the council's."""
    lines = "Extract\r\nChild ID;Date of Contact;Contact Source\r\nSYN1;05/01/2026;q) 6: Police\r\n"
    (tmp_path / "contacts.csv").write_text(lines, "utf-16")
    loaded = read([tmp_path])
    assert loaded.tables["contacts"].column("source").to_pylist() == ["6"]
    assert "UTF-16" in said(loaded) and "no column Gender" in said(loaded)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"PK\x03\x04[Content_Types].xml and nothing more", "cut short or damaged"),
        (b"\xd0\xcf\x11\xe0 an old workbook", "another kind of file, an old .xls"),
        (b"%PDF-1.7", "expected an Excel workbook"),
        (b"a,b\r\n1,2\r\n", "none of its sheets has the headings"),
    ],
)
def test_what_is_no_annex_a_is_refused(tmp_path, body, words):
    path = tmp_path / "file.xlsx"
    path.write_bytes(body)
    with pytest.raises(BadFile, match=words):
        read([path])


def test_a_workbook_that_would_fill_the_memory_is_refused(book):
    """A hundred megabytes of blanks pack into one; entities could be worse."""
    with zipfile.ZipFile(book, "a", zipfile.ZIP_DEFLATED) as held:
        held.writestr("xl/worksheets/sheet9.xml", b" " * 60_000_000)
    with pytest.raises(BadFile, match="unpacks to far more"):
        read([book])


def test_a_document_type_is_refused(book):
    with zipfile.ZipFile(book, "a") as held:
        held.writestr("xl/more.xml", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>')
    with pytest.raises(BadFile, match="declares a document type"):
        read([book])


def test_nothing_to_read_and_last_year_are_refused(tmp_path, book):
    (tmp_path / "empty").mkdir()
    with pytest.raises(BadFile, match="no workbook"):
        read([tmp_path / "empty"])
    with pytest.raises(BadInput, match="one day"):
        read([book], last=[book])
    Workbook().save(tmp_path / "blank.xlsx")
    with pytest.raises(BadFile, match="none of its sheets"):
        read([tmp_path / "blank.xlsx"])


def test_the_writer_knows_its_lists_and_columns(tmp_path):
    """The same rows give the same bytes."""
    with pytest.raises(Unknown, match="looked_after"):
        write(tmp_path / "a.xlsx", {"looked_afte": []})
    with pytest.raises(Unknown, match="legal_status"):
        write(tmp_path / "a.xlsx", {"looked_after": [{"legal_statu": "C2"}]})
    write(tmp_path / "a.xlsx", ROWS)
    write(tmp_path / "b.xlsx", ROWS)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_whatever_is_damaged_ends_in_a_sentence(tmp_path, book):
    """Bytes changed, parts cut short or gone: a list is read, or a sentence says that it cannot be."""
    whole, told = book.read_bytes(), 0
    for seed in range(24):
        rng = random.Random(seed)
        path = tmp_path / "damaged.xlsx"
        path.write_bytes(damaged(whole, rng))
        try:
            assert read([path]).tables
        except BadInput as fault:
            told += 1
            assert "Nothing was kept." in str(fault) and "SYN" not in str(fault)
    assert 4 < told < 24


def damaged(whole: bytes, rng: random.Random) -> bytes:
    """A workbook with one of its parts cut short, spoilt or left out."""
    with zipfile.ZipFile(BytesIO(whole)) as held:
        parts = {name: bytearray(held.read(name)) for name in held.namelist()}
    name = rng.choice(list(parts))
    how = rng.randrange(3)
    if how == 0:
        del parts[name]
    elif how == 1:
        del parts[name][rng.randrange(len(parts[name])) :]
    else:
        for _ in range(5):
            parts[name][rng.randrange(len(parts[name]))] = rng.choice(b'<>/"= 0a1')
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as out:
        for name, body in parts.items():
            out.writestr(name, bytes(body))
    return made.getvalue()
