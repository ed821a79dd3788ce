"""A file that is not the census's XML ends in a sentence, and nothing is kept."""

import subprocess
import sys

import pytest

from headway.returns.cin_census.reader import read
from headway.validation.reading import xml_safe
from headway.vocabulary.errors import BadFile, BadInput
from tests.lib.censuses import FULL, HEADER, census, child

BAD = {
    "csv": ("LAchildID,UPN\nSYN1,x\n", "expected the census's XML; it is a CSV"),
    "other root": ("<EXPSSDA903><CHILD/></EXPSSDA903>", "around this is EXPSSDA903"),
    "other collection": (
        census(header=HEADER.replace(">CIN<", ">CSWW<")),
        r"expected the children in need census \(CIN\); its header says that it is CSWW",
    ),
    "no header": (census(header=""), "expected one Header; there are none"),
    "two headers": (census(header=HEADER + HEADER), "expected one Header; there are 2"),
    "no child": (f"<Message>{HEADER}<Children/></Message>", "there is no Child in it"),
    "two identifiers": (
        census(child(inside="<ChildIdentifiers/>")),
        r"child 1 \(line \d+\): expected one ChildIdentifiers; there are 2",
    ),
    "two answers": (
        census(child(more="<Sex>F</Sex><Sex>M</Sex>")),
        r"child 1 \(line \d+\): expected one Sex; there are two that say different things",
    ),
    "cut short": (census(FULL)[:900], "expected whole XML; it is cut short or damaged"),
    "not closed": (census().replace("</Children>", ""), r"line \d+: expected whole XML"),
    "a long text": (census(child("A" * 5_001)), "expected at most 5,000 signs in LACHILDID"),
    "empty": ("", "."),
    "an entity": (
        '<!DOCTYPE Message [<!ENTITY a "SYN1">]>' + census(child("&a;")).partition("\n")[2],
        "it declares a document type",
    ),
    "a far entity": (
        '<!DOCTYPE Message SYSTEM "http://192.0.2.1/a.dtd">' + census().partition("\n")[2],
        "it declares a document type",
    ),
    "an entity of no type": (census(child("&a;")), "expected whole XML"),
    "deep": (census(child(inside="<A>" * 400 + "</A>" * 400)), "expected whole XML"),
}


@pytest.mark.parametrize("what", BAD)
def test_it_is_refused_with_a_sentence(what, tmp_path):
    """Which file and where, what was expected, what to do; and no child's identifier."""
    text, says = BAD[what]
    (tmp_path / "a.xml").write_text(text, "utf-8")
    with pytest.raises(BadFile, match=says) as fault:
        read(tmp_path)
    sentence = str(fault.value)
    assert sentence.startswith("a.xml") and sentence.endswith("Nothing was kept.")
    assert "SYN1" not in sentence and len(sentence) < 500 and sentence.isprintable()


def test_no_file_is_said(tmp_path):
    """A slip in a name, or an empty folder."""
    with pytest.raises(BadInput, match="No file of the children in need census"):
        read([])
    with pytest.raises(BadFile, match="no CSV or XML file in it"):
        read(tmp_path)


def test_every_cut_ends_in_a_sentence(tmp_path):
    """Wherever a transfer broke off, no half of a return is taken for the whole."""
    whole = census(child("A1"), FULL, child("B2")).encode()
    for end in range(0, len(whole.rstrip()) - 1, 97):
        (tmp_path / "a.xml").write_bytes(whole[:end])
        with pytest.raises(BadFile):
            read(tmp_path)


def test_one_child_without_end_does_not_fill_the_memory(tmp_path, monkeypatch):
    """XML is read a child at a time; a child has a limit."""
    monkeypatch.setattr(xml_safe, "LARGEST_ELEMENT", 200_000)
    start = census().partition("<Child>")[0]
    (tmp_path / "a.xml").write_text(start + "<Child>" + "<CINdetails/>" * 100_000, "utf-8")
    with pytest.raises(BadFile, match="one element in it is larger"):
        read(tmp_path)


def test_what_was_read_is_let_go(tmp_path):
    """What stays in memory are the tables; the tree of the file does not, nor lists of rows."""
    measure = (
        "import re, sys; from headway.returns.cin_census.reader import read; "
        "held = sum(table.nbytes for table in read(sys.argv[1]).tables.values()); "
        "most = re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1]; "
        "print(int(most) * 1_000 - held)"
    )
    besides = {}
    for number in (1_000, 10_000):
        path = tmp_path / f"{number}.xml"
        path.write_text(census(*[FULL] * number), "utf-8")
        made = subprocess.run(
            [sys.executable, "-c", measure, str(path)], capture_output=True, text=True, check=True
        )
        besides[number] = int(made.stdout)
    assert besides[10_000] - besides[1_000] < 15_000_000
