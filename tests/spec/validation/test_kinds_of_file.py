"""What kind of file one is: by how it begins, for in a store's archive a file has no ending."""

import io
import zipfile

import pytest

from headway.validation.reading.kinds import kind_of


def _zip(*names):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name in names:
            made.writestr(name, "x")
    held.seek(0)
    return held


@pytest.mark.parametrize("first", ["[Content_Types].xml", "docProps/app.xml", "xl/workbook.xml"])
def test_a_workbook_is_known_by_its_first_part(first):
    """Programs write a workbook's parts in orders of their own."""
    assert kind_of("5f2a", _zip(first, "xl/worksheets/sheet1.xml")) == "book"


def test_a_zip_of_returns_is_none():
    assert kind_of("returns.zip", _zip("2026/episodes.csv", "docProps.csv")) == "zip"
