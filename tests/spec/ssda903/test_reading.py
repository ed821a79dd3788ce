"""How the files of the looked-after return are read, and written back."""

import hashlib
import zipfile

import pytest

from headway.returns.ssda903.reader import read
from headway.returns.ssda903.tables import TABLES
from headway.returns.ssda903.write import write_csv, write_xml
from headway.vocabulary.errors import BadFile, BadInput

UASC = "CHILD,SEX,DOB,DUC\nA1,1,02/03/2010,\nB2,2,29/02/2012,01/01/2026\n"
DOLO = "CHILD,DOB,DOLO_START,DOLO_END\nA1,02/03/2010,01/05/2026,\n"
CELLS = [("A1", "1", "02/03/2010", None), ("B2", "2", "29/02/2012", "01/01/2026")]
XML = """<?xml version="1.0" encoding="utf-8"?>
<EXPSSDA903>
  <CHILD>
    <HEADER>
      <CHILDID>A1</CHILDID><UPN/><SEX>1</SEX><DOB>02/03/2010</DOB><ETHNIC>WBRI</ETHNIC>
      <UASC>0</UASC><ACTIV>F1</ACTIV>
      <AREVIEW><REVIEW>01/06/2025</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
      <AREVIEW><REVIEW>01/12/2025</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></AREVIEW>
      <OC2><SDQ_SCORE>12</SDQ_SCORE></OC2>
    </HEADER>
    <EPISODE><DECOM>01/04/2025</DECOM><PL>U6</PL></EPISODE>
    <EPISODE><DECOM>01/09/2025</DECOM><PL>K2</PL></EPISODE>
  </CHILD>
  <CHILD>
    <HEADER>
      <CHILDID>B2</CHILDID><SEX>2</SEX><DOB>29/02/2012</DOB><UASC>1</UASC>
      <FOSTER_CARE>0</FOSTER_CARE>
    </HEADER>
    <EPISODE><DECOM>02/04/2025</DECOM><PL>U4</PL></EPISODE>
  </CHILD>
</EXPSSDA903>
"""


@pytest.fixture
def give(tmp_path):
    """Write files into a folder of this test and give the folder."""

    def write(**files):
        for name, body in files.items():
            path = tmp_path / name.replace("_dot_", ".")
            path.write_bytes(body if isinstance(body, bytes) else body.encode())
        return tmp_path

    return write


def cells(table, *names):
    """The rows of a table as tuples, without their numbers."""
    names = names or [name for name in table.column_names if name != "row"]
    return list(zip(*(table[name].to_pylist() for name in names), strict=True))


def said(loaded):
    """All that the reader says it tolerated."""
    return " ".join(sentence for file in loaded.files for sentence in file.tolerated)


def test_a_table_is_known_by_its_columns_whatever_the_file_is_called(give):
    """Councils name their files as they like."""
    loaded = read(give(**{"team extract (3)_dot_csv": UASC}))
    assert cells(loaded.tables["uasc"]) == CELLS
    assert (loaded.file_format, list(loaded.tables), said(loaded)) == ("csv", ["uasc"], "")
    (file,) = loaded.files
    assert (file.name, file.table, file.rows) == ("team extract (3).csv", "uasc", 2)
    assert file.sha256 == hashlib.sha256(UASC.encode()).hexdigest()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_is_known_with_and_without_what_headway_would_work_out(give, table):
    """PL_LA, PL_LOCATION and PL_DISTANCE in episodes, UASC in the header: kept where given."""
    for names in (table.names(), table.names(given=True)):
        text = f"{','.join(names)}\n{','.join(f'x{n}' for n in range(len(names)))}\n"
        loaded = read(give(x_dot_csv=text))
        assert loaded.tables[table.name].column_names == ["row", *names]
        assert said(loaded) == ""


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (UASC.replace("CHILD,SEX", " child ,Sex"), "whatever their capitals"),
        (UASC.replace("CHILD,SEX", '"CHILD","SEX"'), ""),
        (b"\xef\xbb\xbf" + UASC.encode(), ""),
        (UASC.encode("utf-16"), "UTF-16"),
        (UASC.encode("utf-16-be"), "UTF-16"),
        (UASC.replace(",", ";"), "semicolons"),
        (UASC.replace(",", "\t"), "tabs"),
        ("sep=;\r\n" + UASC.replace(",", ";"), "semicolons"),
        (UASC.replace("\n", "\r\n"), ""),
        (UASC.replace("\n", "\r"), ""),
        (UASC.removesuffix("\n"), ""),
        (f"\n{UASC}\n\n", ""),
        (f"{UASC},,,\n,,,\n", "Blank rows at its end"),
        ("DUC,DOB,SEX,CHILD\n,02/03/2010,1,A1\n01/01/2026,29/02/2012,2,B2\n", ""),
        ('CHILD,SEX,DOB,DUC\n"A1","1","02/03/2010",""\nB2,2,29/02/2012,01/01/2026\n', ""),
        ("CHILD,NAME,SEX,DOB,DUC\nA1,x,1,02/03/2010,\nB2,y,2,29/02/2012,01/01/2026\n", "NAME"),
    ],
)
def test_the_form_of_a_file_is_tolerated_and_said_where_it_is_odd(give, body, says):
    """Capitals, order, spaces, quotation marks, encodings, what parts the cells, blank ends."""
    loaded = read(give(x_dot_csv=body))
    assert cells(loaded.tables["uasc"], "CHILD", "SEX", "DOB", "DUC") == CELLS
    assert says in said(loaded) if says else said(loaded) == ""


def test_windows_1252_is_read_as_such_and_said(give):
    """What Excel saves as CSV on Windows."""
    loaded = read(give(x_dot_csv=UASC.replace("A1", "Zoë–1").encode("cp1252")))
    assert loaded.tables["uasc"]["CHILD"][0].as_py() == "Zoë–1"
    assert "Windows-1252" in said(loaded)


def test_a_cell_is_kept_exactly_as_it_stands(give):
    """Spaces, lower case, formulas and impossible dates are for the rules to judge."""
    odd = ["a 1 ", " x", "=1+1", "31/02/2025", "01/01/0001", '"', "a,b", "x\ny", "A" * 5_000, "ZZ"]
    rows = "".join(f'"{cell.replace(chr(34), chr(34) * 2)}",1,,\n' for cell in odd)
    loaded = read(give(x_dot_csv=f"CHILD,SEX,DOB,DUC\n{rows}"))
    assert loaded.tables["uasc"]["CHILD"].to_pylist() == odd


def test_rows_are_numbered_from_the_first_row_of_data(give):
    """A blank line is no row; a row of commas between others is one."""
    text = "CHILD,SEX,DOB,DUC\nA1,1,,\n\n,,,\nB2,2,,\n"
    table = read(give(x_dot_csv=text)).tables["uasc"]
    assert cells(table, "row", "CHILD") == [(1, "A1"), (2, None), (3, "B2")]


def test_several_files_of_one_table_are_joined_and_rows_in_both_are_kept(give):
    """Two teams' extracts; the child that is in both is pointed at by the rules."""
    other = "CHILD,SEX,DOB,DUC\nB2,2,29/02/2012,01/01/2026\nC3,1,03/03/2013,\n"
    loaded = read(give(a_dot_csv=UASC, b_dot_csv=other))
    assert cells(loaded.tables["uasc"], "row", "CHILD") == [
        (1, "A1"),
        (2, "B2"),
        (3, "B2"),
        (4, "C3"),
    ]
    assert loaded.files[0].tolerated == ()
    assert "numbered from 3" in said(loaded) and "1 of its rows stands in a.csv too" in said(loaded)


def test_the_same_file_twice_is_read_once(give):
    """Byte for byte the same: a copy by mistake, which would flag every child."""
    loaded = read(give(a_dot_csv=UASC, copy_dot_csv=UASC))
    assert cells(loaded.tables["uasc"]) == CELLS
    assert "It is a.csv again, byte for byte, and was read once." in said(loaded)


def test_a_table_with_headings_alone_is_empty_but_a_return_has_children(give):
    """Many councils have nobody in some tables; none has nobody at all."""
    head = UASC.splitlines()[0] + "\n"
    loaded = read(give(x_dot_csv=head))
    assert loaded.tables["uasc"].num_rows == 0 and "uasc is taken to be empty" in said(loaded)
    for table in TABLES[:2]:
        with pytest.raises(BadFile, match="no rows; a return has rows there"):
            read(give(x_dot_csv=",".join(table.names()) + "\n"))


def test_a_folder_is_walked_and_what_is_no_csv_or_xml_is_left_out_and_said(give):
    """Notes and workbooks lie beside returns; what computers leave behind is passed over."""
    folder = give(a_dot_csv=UASC, notes_dot_txt="x", book_dot_xlsx=b"PK\x03\x04")
    (folder / "team").mkdir()
    (folder / "team" / "b.CSV").write_text(DOLO)
    (folder / "~$a.csv").write_text("x")
    loaded = read(folder)
    assert set(loaded.tables) == {"uasc", "dolo"}
    assert {f.name: f.tolerated for f in loaded.files if not f.table} == {
        "book.xlsx": ("It is no CSV or XML file and was left out.",),
        "notes.txt": ("It is no CSV or XML file and was left out.",),
    }
    assert "team/b.CSV" in {file.name for file in loaded.files}


def test_a_zip_is_read_without_being_unpacked(give):
    """And a zip in it; where a member says it wants to be written does not matter."""
    folder = give()
    with zipfile.ZipFile(folder / "inner.zip", "w", zipfile.ZIP_DEFLATED) as inner:
        inner.writestr("dolo.csv", DOLO)
    with zipfile.ZipFile(folder / "903.zip", "w", zipfile.ZIP_DEFLATED) as outer:
        outer.writestr("../../uasc.csv", UASC)
        outer.writestr("__MACOSX/._uasc.csv", "x")
        outer.write(folder / "inner.zip", "inner.zip")
    (folder / "inner.zip").unlink()
    loaded = read([folder / "903.zip"])
    assert set(loaded.tables) == {"uasc", "dolo"}
    assert [path.name for path in folder.iterdir()] == ["903.zip"]
    assert loaded.files[1].name == "903.zip: inner.zip: dolo.csv"


def test_last_year_stands_beside_this_year_in_either_form(give):
    """Councils often kept last year's XML only. One file given for both years is pointed out."""
    folder = give(a_dot_csv=UASC, last_dot_xml=XML)
    loaded = read(folder / "a.csv", last=folder / "last.xml")
    assert list(loaded.tables) == ["uasc"] and loaded.last["header"].num_rows == 2
    assert {file.last_year for file in loaded.files if file.name == "last.xml"} == {True}
    twice = read(folder / "a.csv", last=[folder / "a.csv"])
    assert twice.last["uasc"].equals(twice.tables["uasc"])
    assert "this year's a.csv, byte for byte" in said(twice)


def test_xml_is_flattened_to_the_tables_that_csv_has(give):
    """One CHILD holds what the CSV spreads over its tables; CHILDID is CHILD, PL is PLACE."""
    loaded = read(give(x_dot_xml=XML))
    assert loaded.file_format == "xml"
    tables = loaded.tables
    assert cells(tables["header"], "row", "CHILD", "DOB", "UPN", "UASC") == [
        (1, "A1", "02/03/2010", None, "0"),
        (2, "B2", "29/02/2012", None, "1"),
    ]
    assert cells(tables["episodes"], "row", "CHILD", "DECOM", "PLACE") == [
        (1, "A1", "01/04/2025", "U6"),
        (2, "A1", "01/09/2025", "K2"),
        (3, "B2", "02/04/2025", "U4"),
    ]
    assert cells(tables["reviews"], "CHILD", "DOB", "REVIEW_CODE") == [
        ("A1", "02/03/2010", "PN1"),
        ("A1", "02/03/2010", "PN2"),
    ]
    assert cells(tables["oc2"], "CHILD", "SDQ_SCORE") == [("A1", "12")]
    assert cells(tables["uasc"]) == [("B2", "2", "29/02/2012", None)]
    assert cells(tables["oc3"], "CHILD", "IN_TOUCH", "ACTIV") == [("A1", None, "F1")]
    assert cells(tables["ad1"], "CHILD", "DATE_INT", "FOSTER_CARE") == [("B2", None, "0")]


def test_a_table_that_xml_can_hold_is_there_though_no_child_is_in_it(give):
    """So that its rules run. Social workers and deprivation of liberty came after the XML."""
    tables = read(give(x_dot_xml=XML)).tables
    assert tables["missing"].num_rows == 0
    assert "sw_episodes" not in tables and "dolo" not in tables
    for tag in ("SW_EPISODE", "SWEPISODE"):
        more = XML.replace("<OC2>", f"<{tag}><SW_ID>SW1</SW_ID></{tag}><OC2>")
        tables = read(give(x_dot_xml=more)).tables
        assert cells(tables["sw_episodes"], "CHILD", "DOB", "SW_ID") == [
            ("A1", "02/03/2010", "SW1")
        ]


def test_what_xml_holds_beyond_the_return_is_left_out_and_said(give):
    """In whatever spelling of capitals, and with whatever namespace, its own are known."""
    text = XML.replace("<EXPSSDA903>", '<EXPSSDA903 xmlns="urn:x">').replace("HEADER>", "Header>")
    loaded = read(give(x_dot_xml=text.replace("<OC2>", "<HAIR>red</HAIR><OC2>")))
    assert cells(loaded.tables["header"], "CHILD") == [("A1",), ("B2",)]
    assert "left out: HAIR." in said(loaded)


def test_csv_and_xml_in_one_upload_are_refused(give):
    """Each would be the whole return; which of them is right nobody could say."""
    with pytest.raises(BadFile, match="CSV and XML files in one upload"):
        read(give(a_dot_csv=UASC, b_dot_xml=XML))


def test_csv_in_the_department_s_form_comes_back_byte_for_byte(give, tmp_path):
    """UTF-8, commas, columns in order, quotation marks only where a cell needs them."""
    tricky = 'CHILD,SEX,DOB,DUC\nA1,1,,"x,""y"""\n B2 ,,=1+1,\n'
    loaded = read(give(uasc_dot_csv=tricky, dolo_dot_csv=DOLO))
    paths = write_csv(loaded, tmp_path / "out")
    assert {p.name: p.read_text() for p in paths} == {"uasc.csv": tricky, "dolo.csv": DOLO}


def test_xml_comes_back_the_same(give, tmp_path):
    """Every table, row for row."""
    loaded = read(give(x_dot_xml=XML))
    back = read(write_xml(loaded, tmp_path / "out" / "again.xml"))
    assert list(back.tables) == list(loaded.tables)
    assert all(back.tables[name].equals(loaded.tables[name]) for name in loaded.tables)


def test_rows_that_xml_cannot_say_are_not_lost_in_it(give, tmp_path):
    """A child of no header; a date of birth that is not the header's. No file is then written."""
    header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nA1,1,02/03/2010,WBRI,,,\n"
    reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\nA1,02/03/2010,01/06/2025,PN1\n"
    out = tmp_path / "out.xml"
    assert write_xml(read(give(h_dot_csv=header, r_dot_csv=reviews)), out) == out
    out.unlink()
    for wrong in (reviews.replace("A1", "C3"), reviews.replace("2010", "2011")):
        with pytest.raises(BadInput, match="reviews, row 1: the XML form cannot say"):
            write_xml(read(give(h_dot_csv=header, r_dot_csv=wrong)), out)
        assert not list(tmp_path.glob("*.xml"))
