"""The workforce census as it is read for its check, and what is never held of a worker."""

import json

import pytest

from headway.returns.checking import check
from headway.returns.workforce.checked import read
from headway.vocabulary.errors import BadFile, BadInput
from tests.lib.drawn_workforce import census, census_of

NUMBER, BORN = "SW0123456789", "1985-02-28"
WORKERS = f"""
    SWENo      | PersonBirthDate | RoleStartDate | FTE | OrgRole | Cases30
    {NUMBER}   | {BORN}          | 2020-01-06    | 1   | 5       | 15
    {NUMBER}   | {BORN}          | 2021-01-06    | 9   | 5       | 15
    77         | 28/02/1985      | 2021-01-06    | 1   | 5       | 15
               |                 | 2021-01-06    | 1   | 5       | 15
"""


def test_a_number_and_a_date_of_birth_are_looked_at_and_not_held(tmp_path):
    """Two posts of one worker share a person; a number in another form makes nobody the same."""
    workers = read([census(tmp_path, WORKERS)]).tables["workers"].to_pylist()
    assert [w["SWENo"] for w in workers] == ["given", "given", "other form", None]
    assert [w["PersonBirthDate"] for w in workers] == ["given", "given", "other form", None]
    assert [w["person"] for w in workers] == [1, 1, 2, 3]
    assert [w["age"] for w in workers] == ["40", "40", None, None]
    assert workers[3]["worker"] == "worker 4"
    held = json.dumps(workers)
    assert NUMBER not in held and BORN not in held


def test_a_check_says_what_is_wrong_and_of_whom_by_the_place_in_the_file(tmp_path):
    """Nothing in the flags tells who it is."""
    made = check([census(tmp_path, WORKERS)], year=2025, return_name="csww")
    flags = made.flags.to_pylist()
    found = {(flag["rule"], flag["child"]) for flag in flags}
    assert {("H2031", "WORKER 2"), ("H2022", "WORKER 3"), ("H2021", "WORKER 4")} <= found
    assert ("H2045", "WORKER 2") in found
    assert NUMBER not in json.dumps(flags) and "1985" not in json.dumps(flags)


def test_another_year_or_council_is_said(tmp_path):
    """The year runs from October to September, and is named by its end."""
    made = check([census(tmp_path, WORKERS)], year=2024, return_name="workforce", council="Halton")
    said = " ".join(sentence for file in made.files for sentence in file.at_odds)
    assert "gives the year as 2025; it is checked as 2024" in said and "Halton" in said
    assert str(made.asked.start) == "2023-10-01" and made.asked.is_whole_year


def test_what_the_census_does_not_have_is_left_out_and_said(tmp_path):
    """By the names of elements alone. Of a thing that stands there twice the first is read."""
    text = census_of([{"AgencyWorker": "0", "Salary": "40000", "FTE": "1"}])
    path = tmp_path / "csww.xml"
    path.write_text(text.replace("<FTE>1</FTE>", "<FTE>1</FTE><FTE>0.5</FTE>"), "utf-8")
    loaded = read([path])
    said = " ".join(sentence for file in loaded.files for sentence in file.tolerated)
    assert "left out: SALARY" in said and "the first was read: FTE" in said and "4000" not in said
    assert loaded.tables["workers"].column("FTE").to_pylist() == ["1"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (census_of([{"FTE": "1"}], collection="CIN"), "its header says CIN"),
        (census_of([]), "there is no CSWWWorker"),
        ("<Message></Message>", "expected one Header; there are none"),
        ("<Children></Children>", "around this is Children"),
        ("a,b", "expected the census's XML"),
        (census_of([{"FTE": "1"}])[:-30], "cut short or damaged"),
    ],
)
def test_what_is_no_census_is_refused(tmp_path, text, words):
    path = tmp_path / "file.xml"
    path.write_text(text, "utf-8")
    with pytest.raises(BadFile, match=words):
        read([path])


def test_last_year_is_not_compared(tmp_path):
    path = census(tmp_path, WORKERS)
    with pytest.raises(BadInput, match="not compared"):
        read([path], last=[path])
