"""Promises for every file given as a looked-after return: a sentence or a whole return, no third.

For a long run: HEADWAY_FUZZ_SECONDS=600 pytest tests/properties/test_reading_ssda903.py -k long
"""

import os
import random
import time
from pathlib import Path

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from headway.returns.ssda903.reader import read
from headway.returns.ssda903.tables import BY_NAME, TABLES
from headway.returns.ssda903.write import write_csv, write_xml
from headway.validation.loaded import Loaded
from headway.vocabulary.errors import BadInput
from tests.lib.mutated903 import CSV, XML, small_csv, small_xml

SECONDS = float(os.environ.get("HEADWAY_FUZZ_SECONDS") or 2)
# NUL, and halves of signs, are no text; every other sign may stand in a CSV.
SIGNS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
AWKWARD = [
    ",",
    '"',
    '""',
    "a,b",
    "a\nb",
    "\r\n",
    " ",
    "=1+1",
    "CHILD",
    "NULL",
    "nan",
    "\ufeff",
    ";",
]
CELLS = st.one_of(st.none(), st.sampled_from(AWKWARD), st.text(SIGNS, min_size=1, max_size=8))
# XML has no control signs, nor these two.
PLAIN = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
XML_CELLS = st.one_of(st.none(), st.sampled_from(["<&>", " ", "]]>", "a\rb", "\n"]), st.text(PLAIN, min_size=1, max_size=8))  # fmt: skip
PIECES = [
    *small_csv().values(),
    small_xml(),
    b"PK\x03\x04",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b'"',
    b"\n",
]


def outcome(folder: Path) -> Loaded | BadInput:
    """What becomes of a folder. Any other error than a sentence goes through, and fails."""
    try:
        loaded = read(folder)
    except BadInput as fault:
        assert str(fault).endswith("Nothing was kept.") and str(fault).isprintable()
        return fault
    for name, table in loaded.tables.items():
        assert table["row"].to_pylist() == list(range(1, table.num_rows + 1))
        assert set(BY_NAME[name].names()) < set(table.column_names)
        assert all(table[column].type == pa.string() for column in table.column_names[1:])
    return loaded


def arrow(rows: list[dict], names: tuple[str, ...]) -> pa.Table:
    """Rows as the reader gives them."""
    made = {"row": pa.array(range(1, len(rows) + 1), pa.int64())}
    return pa.table(made | {n: pa.array([row.get(n) for row in rows], pa.string()) for n in names})


def same(one: dict[str, pa.Table], other: dict[str, pa.Table]) -> bool:
    """Whether the tables are the same, however Arrow has cut them."""
    return list(one) == list(other) and all(
        one[name].to_pydict() == other[name].to_pydict() for name in one
    )


@settings(max_examples=150)
@given(
    name=st.sampled_from(["a.csv", "a.tsv", "a.xml", "a.zip"]),
    body=st.one_of(
        st.binary(max_size=300),
        st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=20)), max_size=5).map(
            b"".join
        ),
    ),
)
def test_whatever_the_bytes_there_is_a_sentence_or_a_return(name, body, tmp_path_factory):
    """Never a traceback."""
    folder = tmp_path_factory.mktemp("given")
    (folder / name).write_bytes(body)
    outcome(folder)


@st.composite
def csv_tables(draw):
    """Some tables of any cells; their last row is never blank, as a blank last row is no row."""
    tables = {}
    chosen = draw(
        st.sets(st.sampled_from([table.name for table in TABLES]), min_size=1, max_size=2)
    )
    for table in (table for table in TABLES if table.name in chosen):
        names = table.names(given=draw(st.booleans()))
        row = st.fixed_dictionaries(dict.fromkeys(names, CELLS))
        rows = draw(st.lists(row, min_size=1, max_size=3))
        rows[-1]["CHILD"] = draw(st.text("ABC123", min_size=1, max_size=6))
        tables[table.name] = arrow(rows, names)
    return tables


@settings(max_examples=150)
@given(tables=csv_tables())
def test_every_return_goes_through_csv_and_comes_back(tables, tmp_path_factory):
    """To the letter, and what is written of what came back is the same to the byte."""
    folder = tmp_path_factory.mktemp("csv")
    paths = write_csv(Loaded(tables=tables), folder)
    back = outcome(folder)
    if isinstance(back, BadInput):
        # A cell that looks like lines swallowed by a quotation mark is the one thing refused.
        assert "never closed" in str(back)
        return
    assert same(back.tables, tables)
    again = write_csv(back, folder / "again")
    assert [p.read_bytes() for p in paths] == [p.read_bytes() for p in again]


@st.composite
def xml_tables(draw):
    """Tables as XML holds them: every row of a child in the header, with the header's birthday."""
    rows = {table.name: [] for table in TABLES}
    ids = draw(
        st.lists(st.text("ABC 1", min_size=1, max_size=6), min_size=1, max_size=4, unique=True)
    )
    for child in ids:
        who = {"CHILD": child, "DOB": draw(XML_CELLS), "SEX": draw(XML_CELLS)}
        for table in TABLES:
            most = 1 if table.name in ("header", "uasc", "oc3", "ad1") else 2
            for _ in range(1 if table.name == "header" else draw(st.integers(0, most))):
                row = {name: draw(XML_CELLS) for name in table.names() if name not in who}
                rows[table.name].append(row | {n: who[n] for n in table.names() if n in who})
        rows["header"][-1]["UASC"] = (
            "1" if rows["uasc"] and rows["uasc"][-1]["CHILD"] == child else "0"
        )
    for name, field in (("oc3", "IN_TOUCH"), ("ad1", "DATE_INT")):
        for row in rows[name]:
            row[field] = "x"
    optional = ("sw_episodes", "dolo")
    return {
        table.name: arrow(
            rows[table.name], (*table.names(), *(["UASC"] * (table.name == "header")))
        )
        for table in TABLES
        if rows[table.name] or table.name not in optional
    }


@settings(max_examples=60)
@given(tables=xml_tables())
def test_every_return_goes_through_xml_and_comes_back(tables, tmp_path_factory):
    """Every table, row for row, in the same order."""
    path = tmp_path_factory.mktemp("xml") / "return.xml"
    write_xml(Loaded(tables=tables, file_format="xml"), path)
    assert same(read(path).tables, tables)


def spoilt(seed: int, folder: Path) -> None:
    """Write a small return of which one file was spoilt once, or several times over."""
    source = random.Random(seed)
    mutations, files = source.choice(((CSV, small_csv()), (XML, {"return.xml": small_xml()})))
    name = source.choice(sorted(files))
    for _ in range(source.choice((1, 1, 2, 3))):
        if len(files[name]) > 100_000:
            break  # a million columns, ten thousand times over, would test the machine instead
        mutation = source.choice(mutations)
        try:
            files[name] = mutation.spoil(source, files[name])
        except (IndexError, ValueError, UnicodeDecodeError):
            continue  # an earlier mutation left nothing that this one could spoil
    for file, body in files.items():
        (folder / file).write_bytes(body)


def test_spoilt_returns_for_as_long_as_is_asked(tmp_path):
    """Two seconds, or HEADWAY_FUZZ_SECONDS: `-k long` picks this one. A fault names its seed."""
    until, seed = time.monotonic() + SECONDS, 0
    while time.monotonic() < until or seed < 20:
        folder = tmp_path / "spoilt"
        folder.mkdir(exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        spoilt(seed, folder)
        began = time.monotonic()
        try:
            outcome(folder)
        except Exception as fault:
            raise AssertionError(f"seed {seed}: {fault!r}") from fault
        # No limit on time is set by the reader: its limits of size must be enough.
        assert time.monotonic() - began < 30, f"seed {seed}"
        seed += 1
