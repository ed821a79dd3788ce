"""A file that is not what it should be ends in a sentence, or is read whole: never in between."""

import os
import random
import re
import time

import pytest

from headway.returns.ssda903.reader import read
from headway.validation.reading import archives
from headway.vocabulary.errors import BadFile, BadInput
from tests.lib.mutated903 import CSV, XML, small_csv, small_xml

SEEDS = 4
CASES = [(mutation, seed) for mutation in (*CSV, *XML) for seed in range(SEEDS)]


def rows(table):
    """All of a table as tuples."""
    return list(zip(*(column.to_pylist() for column in table.columns), strict=True))


def looks_whole(loaded):
    """Rows numbered from 1 without a gap, every cell a text that is not empty, or null."""
    for table in loaded.tables.values():
        assert table["row"].to_pylist() == list(range(1, table.num_rows + 1))
        for row in rows(table):
            assert all(cell is None or (isinstance(cell, str) and cell) for cell in row[1:])


def is_a_sentence(fault, name):
    """It begins with the file, ends with what became of it, and tells nothing of a child."""
    says = str(fault)
    assert says.startswith(name) and says.endswith("Nothing was kept.")
    assert "SYN" not in says and "02/03/2010" not in says
    assert len(says) < 500 and says.isprintable()


def given(mutation, seed, folder):
    """A small return in a folder, one of its files spoilt; the name of that file and its table."""
    files = small_csv() if mutation.file == "csv" else {"return.xml": small_xml()}
    source = random.Random(f"{mutation.name} {seed}")
    name = source.choice(sorted(files))
    for file, body in files.items():
        (folder / file).write_bytes(mutation.spoil(source, body) if file == name else body)
    return name, name.removesuffix(".csv")


def test_two_hundred_inputs_are_made_here():
    """Every way of spoiling a file, with several seeds."""
    assert len(CASES) >= 200


@pytest.mark.parametrize(("mutation", "seed"), CASES, ids=lambda v: getattr(v, "name", v))
def test_a_spoilt_file_is_refused_with_a_sentence_or_read_whole(mutation, seed, tmp_path):
    """Nothing half kept: either no table at all, or every other table untouched."""
    (tmp_path / "clean").mkdir()
    (tmp_path / "spoilt").mkdir()
    files = small_csv() if mutation.file == "csv" else {"return.xml": small_xml()}
    for name, body in files.items():
        (tmp_path / "clean" / name).write_bytes(body)
    clean = read(tmp_path / "clean").tables
    name, table = given(mutation, seed, tmp_path / "spoilt")
    ends = mutation.ends
    if ends == "empty":
        ends = "refused" if table in ("header", "episodes") else "read"
    if ends == "refused":
        with pytest.raises(BadFile, match=mutation.words or None) as fault:
            read(tmp_path / "spoilt")
        is_a_sentence(fault.value, name)
        return
    try:
        loaded = read(tmp_path / "spoilt")
    except BadFile as fault:
        assert ends == "either"
        is_a_sentence(fault, name)
        return
    looks_whole(loaded)
    if mutation.file == "csv":
        changed = {n for n in clean if not loaded.tables[n].equals(clean[n])}
        assert changed <= (set() if ends == "same" else {table})
        if ends == "cell":
            differ = zip(rows(clean[table]), rows(loaded.tables[table]), strict=True)
            assert sum(a != b for x, y in differ for a, b in zip(x, y, strict=True)) == 1
    elif ends == "same":
        assert all(loaded.tables[n].equals(clean[n]) for n in clean)


def test_the_place_of_a_fault_is_named(tmp_path):
    """The line as an editor counts it, past blank lines and a heading row."""
    body = small_csv()["reviews.csv"].replace(b"\n", b"\n\n") + b"A,B\n"
    (tmp_path / "reviews.csv").write_bytes(body)
    with pytest.raises(BadFile, match=r"^reviews\.csv, line 11: expected 4 cells"):
        read(tmp_path)


def test_a_file_that_nearly_fits_says_what_is_missing_and_what_was_found(tmp_path):
    """Annex A's list of looked-after children is the one most often taken for episodes."""
    text = small_csv()["episodes.csv"]
    (tmp_path / "a.csv").write_bytes(text.replace(b"DECOM", b"Date Started to be Looked After"))
    with pytest.raises(BadFile, match="no column called DECOM") as fault:
        read(tmp_path)
    assert 'headway found "Date Started to be Looked After", which is how Annex A list 8' in str(
        fault.value
    )
    (tmp_path / "a.csv").write_bytes(text.replace(b"REASON_PLACE_CHANGE", b"REASON_PLACE_CHANG"))
    with pytest.raises(BadFile, match='found "REASON_PLACE_CHANG", which comes nearest'):
        read(tmp_path)
    (tmp_path / "a.csv").write_bytes(b"colour,weight\nblue,3\n")
    with pytest.raises(BadFile, match="those of no table of the looked-after return"):
        read(tmp_path)


def test_what_is_not_there_or_is_no_file_is_said(tmp_path):
    """A slip in a name; an empty folder; a pipe, which would never end."""
    with pytest.raises(BadInput, match=r"No file of the looked-after return"):
        read([])
    with pytest.raises(BadFile, match="no CSV or XML file in it"):
        read(tmp_path)
    with pytest.raises(BadFile, match=r"absent\.csv: it cannot be read \(No such file"):
        read(tmp_path / "absent.csv")
    with pytest.raises(BadFile, match="its name cannot be one"):
        read("a\0b.csv")
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(BadFile, match=r"pipe\.csv: it is not a file"):
        read(tmp_path)


def test_a_file_or_an_upload_too_large_is_refused_before_it_is_read(tmp_path, monkeypatch):
    """Two gigabytes of nothing take no place on a disk, and would take it in memory."""
    with (tmp_path / "big.csv").open("wb") as file:
        file.truncate(2_000_000_001)
    with pytest.raises(BadFile, match="larger than 600 MB"):
        read(tmp_path)
    (tmp_path / "big.csv").unlink()
    for name, body in small_csv().items():
        (tmp_path / name).write_bytes(body)
    monkeypatch.setattr(archives, "MOST_FILES", 11)
    with pytest.raises(BadFile, match="more than 11 files"):
        read(tmp_path)


def test_one_child_without_end_does_not_fill_the_memory(tmp_path, monkeypatch):
    """XML is read a child at a time; a child has a limit."""
    from headway.validation.reading import xml_safe

    monkeypatch.setattr(xml_safe, "LARGEST_ELEMENT", 200_000)
    (tmp_path / "a.xml").write_bytes(b"<EXPSSDA903><CHILD>" + b"<A/>" * 100_000)
    with pytest.raises(BadFile, match="one element in it is larger"):
        read(tmp_path)


def test_the_name_of_a_file_cannot_speak_to_the_screen(tmp_path):
    """A member of a zip may be called anything; only what prints is shown."""
    import zipfile

    with zipfile.ZipFile(tmp_path / "a.zip", "w") as zip:
        zip.writestr("\x1b[31m" + "x" * 300 + ".csv", "nothing,of,ours\n1,2,3\n")
    with pytest.raises(BadFile) as fault:
        read(tmp_path)
    assert str(fault.value).isprintable() and re.match(r"a\.zip: .\[31mx+…", str(fault.value))


def test_what_looks_like_headings_among_the_rows_costs_no_more_than_its_number(tmp_path):
    """Looking at each line from the start of the file again would take many minutes here."""
    rows = b"CHILD,SEX,DOB,x\n" * 300_000
    (tmp_path / "a.csv").write_bytes(b"CHILD,SEX,DOB,DUC\n" + rows + b"A1,1,,DUC\n")
    began = time.perf_counter()
    assert read(tmp_path).tables["uasc"].num_rows == 300_001
    assert time.perf_counter() - began < 20


def test_xml_must_begin_within_its_first_megabyte(tmp_path):
    """A comment without end before the first element is looked at no further."""
    (tmp_path / "a.xml").write_bytes(b"<!--" + b" " * 2_000_000 + b"-->" + small_xml())
    with pytest.raises(BadFile, match="cut short or damaged"):
        read(tmp_path)


@pytest.mark.parametrize(
    "rows",
    [
        'A1,1,02/03/2010,"x\nB2,2,29/02/2012,y"\nC3,1,,\n',
        'A1,1,02/03/2010,"x\nB2,2,29/02/2012,\nC3,1,,y"\n',
        'A1,1,02/03/2010,\nB2,2,29/02/2012,"01/01',
    ],
)
def test_a_quotation_mark_that_swallows_rows_is_not_taken_for_a_long_cell(rows, tmp_path):
    """Parted into cells these lines look right, and a child would be gone without a word."""
    (tmp_path / "a.csv").write_text(f"CHILD,SEX,DOB,DUC\n{rows}")
    with pytest.raises(BadFile, match="opened and never closed"):
        read(tmp_path)
