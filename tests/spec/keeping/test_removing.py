"""One child's rows out of a file: what is left is left exactly as it stood."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.record.making import shapes
from headway.store.removing import children_in, names_a_child, without_child
from headway.vocabulary.errors import BadInput

CELLS = st.text(st.sampled_from('ab1 ,;"\n\r\tä'), max_size=6)
ROWS = st.lists(st.tuples(st.sampled_from(["A1", " a1 ", "B2", "A11", ""]), CELLS), max_size=8)


def written(cells, parted_by=","):
    """One row as a spreadsheet writes it."""
    return parted_by.join('"' + cell.replace('"', '""') + '"' for cell in cells) + "\r\n"


@given(rows=ROWS)
def test_of_a_csv_the_rows_of_others_stay_byte_for_byte(tmp_path_factory, rows):
    folder = tmp_path_factory.mktemp("csv")
    path, out = folder / "given", folder / "out"
    head = 'CHILD,"NOTE"\r\n'
    lines = [written(row) for row in [*rows, ("B2", "last")]]
    path.write_bytes((head + "".join(lines)).encode())
    mine = [place for place, (child, _) in enumerate(rows) if child.strip().upper() == "A1"]
    assert without_child(path, "given.csv", "A1", out) == len(mine)
    if mine:
        kept = [line for place, line in enumerate(lines) if place not in mine]
        assert out.read_bytes() == (head + "".join(kept)).encode()
    else:
        assert not out.exists()


def test_a_csv_in_another_form_keeps_its_headings_and_its_signs(tmp_path):
    """Semicolons, UTF-16, blank rows at the end: all that goes is the child."""
    path, out = tmp_path / "given", tmp_path / "out"
    path.write_bytes("Child Unique ID;Age\nA1;4\nB2;5\n;\n".encode("utf-16"))
    assert children_in(path, "given.csv") == {"A1", "B2"}
    assert without_child(path, "given.csv", "A1", out) == 1
    assert out.read_text("utf-8") == "Child Unique ID;Age\nB2;5\n"


def test_of_xml_every_child_goes_within_which_the_identifier_stands(tmp_path):
    path, out = tmp_path / "given", tmp_path / "out"
    path.write_text(
        "<Message><Children><Child><ChildIdentifiers><LAchildID>a1 </LAchildID></ChildIdentifiers>"
        "<Plan>1</Plan></Child><Child><ChildIdentifiers><LAchildID>A11</LAchildID>"
        "</ChildIdentifiers><Former>A1</Former></Child></Children></Message>"
    )
    assert without_child(path, "cin.xml", "A1", out) == 1
    assert children_in(out, "cin.xml") == {"A11"}
    assert "<Plan>" not in out.read_text() and "<Former>A1</Former>" in out.read_text()


def test_of_a_workbook_rows_go_on_every_sheet(tmp_path):
    """Below title lines too; a sheet that names no child is not looked at."""
    from openpyxl import Workbook, load_workbook

    book = Workbook()
    one, other = book.active, book.create_sheet("Staff")
    for row in (["List 6"], [], ["Child Unique ID", "Age"], ["A1", 4], ["B2", 5], ["A1", 6]):
        one.append(row)
    other.append(["Worker", "A1"])
    held = io.BytesIO()
    book.save(held)
    path, out = tmp_path / "given", tmp_path / "out"
    path.write_bytes(held.getvalue())
    assert children_in(path, "annex_a.xlsx") == {"A1", "B2"}
    assert without_child(path, "annex_a.xlsx", "A1", out) == 2
    left = load_workbook(io.BytesIO(out.read_bytes()))
    assert list(left.worksheets[0].iter_rows(values_only=True))[2:] == [
        ("Child Unique ID", "Age"),
        ("B2", 5),
    ]
    assert left["Staff"]["B1"].value == "A1"


def test_a_file_from_which_no_row_can_be_taken_is_refused(tmp_path):
    path = tmp_path / "given"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(BadInput, match="Remove it whole with --file"):
        without_child(path, "given.pdf", "A1", tmp_path / "out")


def test_every_return_s_own_name_of_a_child_is_known():
    """And what only sounds like it is not: a worker's, an adopter's, the child's pupil number."""
    columns = {s.spec.child for s in shapes() if any(s.spec.child in t.names() for t in s.tables())}
    assert {c for c in columns if not names_a_child(c)} <= {"whose"}
    for heading in ("Child ID", "child identifier", "LAchildID", "Child Unique ID", "Identifier"):
        assert names_a_child(heading), heading
    for heading in ("UPN", "SW_ID", "Adopter Identifier", "Child seen", "Childcare", "", None):
        assert not names_a_child(heading), heading
