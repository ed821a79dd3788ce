"""What `headway forget` would remove is a list that a person can read before saying yes."""

from pathlib import Path
from types import SimpleNamespace

from headway.cli.forget import _lines, _name_others
from headway.store.parts import Part, PartFile


def file(name: str, sha256: str) -> PartFile:
    """A file as it came."""
    return PartFile(path=Path(sha256), name=name, sha256=sha256)


def month(number: int) -> Part:
    """A month of the establishment list that lies in one file with the others."""
    return Part(
        of="establishment",
        year=2022,
        year_from="by the days in it",
        council="",
        files=(file("establishment.csv", "e"),),
        month=f"2021-{number:02}",
    )


def test_months_of_one_list_and_files_of_one_name_are_told_together():
    gone = [
        SimpleNamespace(file=file(name, name), becomes="", rows=9)
        for name in ("s251.csv", "s251.csv", "cin_2022.xml")
    ]
    gone.append(SimpleNamespace(file=file("cin_2023.xml", "x"), becomes="y", rows=1))
    found = SimpleNamespace(gone=gone, leaving=[month(n) for n in range(4, 13)], stays=[])
    assert _lines(found) == [
        "cin_2023.xml: 1 row leaves it.",
        "s251.csv: 2 files of this name go.",
        "cin_2022.xml: the file goes.",
        "No longer in the record: the establishment list, 9 months, 2021-04 to 2021-12: "
        "establishment.csv.",
    ]


def test_headway_s_own_note_of_a_moved_base_is_no_file_to_look_at(tmp_path, capsys):
    (tmp_path / "rebased.toml").touch()
    _name_others(tmp_path)
    assert capsys.readouterr().out == ""
    (tmp_path / "export.csv").touch()
    _name_others(tmp_path)
    told = capsys.readouterr().out
    assert "export.csv" in told and "rebased" not in told
