"""How the XML of the children in need census is read: every value in its place."""

import tomllib
from datetime import date
from xml.etree import ElementTree

import pytest

from headway.returns.cin_census.reader import read
from headway.returns.cin_census.tables import TABLES
from headway.validation.table import Kind
from tests.lib.censuses import FULL, HEADER, census, child

# Where each table's rows stand below what they are inside, as the census has them.
PLACES = {
    "cin_details": ("CINdetails",),
    "assessments": ("CINdetails", "Assessments"),
    "assessment_factors": (
        "CINdetails",
        "Assessments",
        "FactorsIdentifiedAtAssessment/AssessmentFactors",
    ),
    "cin_plans": ("CINdetails", "CINPlanDates"),
    "section47": ("CINdetails", "Section47"),
    "cp_plans": ("CINdetails", "ChildProtectionPlans"),
    "cp_reviews": ("CINdetails", "ChildProtectionPlans", "Reviews"),
    "pre_proceedings": ("CINdetails", "PreProceedingsandFGDM"),
}
YES_OR_NO = {"1": True, "true": True, "0": False, "false": False, None: None}


@pytest.fixture
def give(tmp_path):
    """Write returns into a folder of this test and give the folder."""

    def write(**files):
        for name, text in files.items():
            (tmp_path / f"{name}.xml").write_text(text, "utf-8")
        return tmp_path

    return write


def cells(table, *names):
    """The rows of a table as tuples of these columns."""
    return list(zip(*(table[name].to_pylist() for name in names), strict=True))


def said(loaded):
    """All that the reader says it tolerated."""
    return " ".join(sentence for file in loaded.files for sentence in file.tolerated)


def numbered(inside, place):
    """What stands at a place below an element: its numbers in document order, and itself."""
    if not place:
        yield (), inside
        return
    for number, one in enumerate(inside.findall(place[0]), start=1):
        yield from (((number, *deeper), found) for deeper, found in numbered(one, place[1:]))


def test_every_value_of_the_sample_is_in_its_place(shared):
    """Laid beside the file by another reader: each element's text under its name, in its row."""
    path = shared / "samples" / "cin_2027_preproceedings.xml"
    tables = read(path).tables
    children = ElementTree.parse(path).getroot().findall("Children/Child")
    for name, place in PLACES.items():
        table = next(t for t in TABLES if t.name == name)
        expected = []
        for number, one in enumerate(children, start=1):
            for ids, element in numbered(one, place):
                if name == "assessment_factors":
                    texts = [element.text]
                elif name == "assessments":
                    texts = [element.findtext(c) for c in table.dates()]
                else:
                    own = [c.name for c in table.columns if c.kind is not Kind.COUNTED]
                    texts = [element.findtext(c) for c in own if c != "LAchildID"]
                deep = len(table.of_kind(Kind.COUNTED)) - 1
                expected.append(
                    (number, *ids[:deep], one.findtext("ChildIdentifiers/LAchildID"), *texts)
                )
        numbers = table.of_kind(Kind.COUNTED)
        shown = [c for c in table.names() if c not in (*numbers, "LAchildID", "AssessmentFactors")]
        assert cells(tables[name], *numbers, "LAchildID", *shown) == expected, name
        assert expected, f"{name} is not in the sample"


def test_the_sample_says_of_children_what_its_file_says(shared):
    """Identifiers, characteristics and disabilities, an unborn child among them."""
    path = shared / "samples" / "cin_2027_preproceedings.xml"
    tables = read(path).tables
    children = ElementTree.parse(path).getroot().findall("Children/Child")
    names = [
        c for c in tables["child_identifiers"].column_names if c not in ("row", "child_number")
    ]
    assert cells(tables["child_identifiers"], *names) == [
        tuple(one.findtext(f"ChildIdentifiers/{name}") for name in names) for one in children
    ]
    unborn = tables["child_identifiers"].to_pylist()[4]
    assert (unborn["PersonBirthDate"], unborn["ExpectedPersonBirthDate"]) == (None, "2027-04-20")
    assert (unborn["Sex"], unborn["GenderCurrent"]) == ("U", None)
    assert cells(tables["child_characteristics"], "child_number", "Ethnicity") == [
        (n, one.findtext("ChildCharacteristics/Ethnicity")) for n, one in enumerate(children, 1)
    ]
    assert cells(tables["disabilities"], "child_number", "Disability") == [
        (n, d.text) for n, one in enumerate(children, 1) for d in one.iter("Disability")
    ]


def test_the_sample_agrees_with_its_key(shared):
    """The days between the steps of each block of work before court, as the key counts them."""
    path = shared / "samples" / "cin_2027_preproceedings.xml"
    key = tomllib.loads(path.with_suffix(".key.toml").read_text("utf-8"))
    blocks = read(path).tables["pre_proceedings"].to_pylist()
    assert len(blocks) == key["totals"]["blocks"] == len(key["block"])
    for block, known in zip(blocks, key["block"], strict=True):
        started = date.fromisoformat(block["PPStartDate"])
        assert (block["LAchildID"], started) == (known["child"], known["started"])
        for column, name in (
            ("LBPSentDate", "days_start_to_letter"),
            ("InitialPPMeetingDate", "days_start_to_first_meeting"),
            ("StepDecisionDate", "days_start_to_decision"),
            ("CourtAppDate", "days_start_to_court"),
        ):
            day = block[column] and date.fromisoformat(block[column])
            assert (day and (day - started).days) == known.get(name)
        assert YES_OR_NO[block["FGDMMeetingOffer"]] is known.get("fgdm_offered")
        assert YES_OR_NO[block["FGDMMeetingFac"]] is known.get("fgdm_held")
        assert int(block["ReviewMeetingsCount"] or 0) == known.get("reviews", 0)


def test_every_element_of_every_year_has_its_column(give):
    """From GenderCurrent, last asked for 2024, to the work before court of 2027."""
    loaded = read(give(a=census(FULL)))
    tables = loaded.tables
    assert list(tables) == [table.name for table in TABLES]
    for table in TABLES:
        first = tables[table.name].to_pylist()[0]
        assert not [name for name, cell in first.items() if cell is None], table.name
    assert tables["cp_plans"]["NumberOfPreviousCPP"][0].as_py() == "02"
    assert cells(tables["section47"], "DateOfInitialCPC") == [("2025-06-20",)]
    assert said(loaded) == ""


def test_rows_carry_the_numbers_of_what_they_stand_inside(give):
    """Assessments and plans are counted within their episode, and begin again in the next."""
    tables = read(give(a=census(child("Z0"), FULL))).tables
    ids = ("child_number", "CINdetailsID")
    assert cells(tables["cin_details"], "row", *ids) == [(1, 1, 1), (2, 2, 1), (3, 2, 2)]
    assert cells(tables["assessments"], *ids, "AssessmentID") == [(2, 1, 1), (2, 1, 2), (2, 2, 1)]
    assert cells(tables["cp_plans"], "LAchildID", *ids, "CPPID") == [
        ("A1", 2, 1, 1),
        ("A1", 2, 2, 1),
        ("A1", 2, 2, 2),
    ]
    assert cells(tables["cp_reviews"], "row", *ids, "CPPID", "CPPreviewDate") == [
        (1, 2, 1, 1, "2025-07-10"),
        (2, 2, 1, 1, None),
        (3, 2, 2, 1, "2026-02-01"),
        (4, 2, 2, 1, "2026-03-01"),
        (5, 2, 2, 2, "2026-03-20"),
    ]


def test_an_empty_code_is_a_row_and_an_empty_list_is_none(give):
    """A disability without a code is for the rules to find. Factors are told as one text too."""
    tables = read(give(a=census(FULL))).tables
    assert tables["disabilities"]["Disability"].to_pylist() == ["HEAR", None]
    assert cells(tables["assessment_factors"], "AssessmentID", "AssessmentFactor") == [
        (1, "1B"),
        (1, "3A"),
    ]
    assert tables["assessments"]["AssessmentFactors"].to_pylist() == ["1B 3A", None, None]


def test_each_child_has_one_row_of_who_it_is_whatever_is_missing(give):
    """A child without identifiers or characteristics is a child all the same."""
    bare = "<Child><CINdetails/></Child>"
    tables = read(give(a=census(child("A1"), bare, child("A1")))).tables
    for name in ("child_identifiers", "child_characteristics"):
        assert cells(tables[name], "child_number", "LAchildID") == [(1, "A1"), (2, None), (3, "A1")]
    assert cells(tables["cin_details"], "child_number", "LAchildID") == [
        (1, "A1"),
        (2, None),
        (3, "A1"),
    ]


def test_a_cell_is_kept_exactly_as_it_stands(give):
    """Spaces, small letters and impossible dates are for the rules to judge."""
    more = "<UPN> a12 </UPN><PersonBirthDate>2015-02-30</PersonBirthDate><Sex>f</Sex>"
    row = read(give(a=census(child(" x/1 ", more=more)))).tables["child_identifiers"].to_pylist()[0]
    assert (row["LAchildID"], row["UPN"]) == (" x/1 ", " a12 ")
    assert (row["PersonBirthDate"], row["Sex"]) == ("2015-02-30", "f")


def test_the_header_is_kept(give):
    """Whose return it is, of which year, and what made it; numbers keep their zeros."""
    loaded = read(give(a=census()))
    assert loaded.tables["header"].to_pylist() == [
        {
            "row": 1,
            "Collection": "CIN",
            "Year": "2026",
            "ReferenceDate": "2026-03-31",
            "SourceLevel": "L",
            "LEA": "342",
            "SoftwareCode": "Ours",
            "Release": "1.0",
            "SerialNo": "001",
            "DateTime": "2026-05-12T09:30:00Z",
        }
    ]
    assert loaded.file_format == "xml"
    assert [(file.table, file.rows) for file in loaded.files][:2] == [
        ("header", 1),
        ("child_identifiers", 1),
    ]


def test_what_the_census_does_not_have_is_left_out_and_said(give):
    """Wherever it stands: in a child, in an episode, beside the children, beside the header."""
    text = census(child(inside="<CINdetails><Colour>1</Colour></CINdetails><Shoes/>"))
    text = text.replace("</Children>", "<Pets/></Children>").replace("<Message>", "<Message><Hat/>")
    assert "left out: COLOUR, HAT, PETS and SHOES." in said(read(give(a=text)))


def test_names_of_elements_are_known_whatever_their_capitals_and_namespace(give):
    """Some systems write CINPlanDates as the department's list of tables has it."""
    inside = "<CINdetails><CINplanDates><cinplanstartdate>x</cinplanstartdate></CINplanDates></CINdetails>"
    text = census(child(inside=inside)).replace("<Message>", '<Message xmlns="urn:x">')
    assert read(give(a=text)).tables["cin_plans"]["CINPlanStartDate"].to_pylist() == ["x"]


def test_several_files_are_one_return_and_children_are_numbered_on(give):
    """Two teams' files. A child in both stays two, for the rules to point at."""
    loaded = read(give(a=census(child("A1"), child("B2")), b=census(child("B2"), FULL)))
    tables = loaded.tables
    assert cells(tables["child_identifiers"], "row", "child_number", "LAchildID") == [
        (1, 1, "A1"),
        (2, 2, "B2"),
        (3, 3, "B2"),
        (4, 4, "A1"),
    ]
    assert cells(tables["cin_details"], "row", "child_number") == [
        (1, 1), (2, 2), (3, 3), (4, 4), (5, 4),
    ]  # fmt: skip
    assert tables["header"]["row"].to_pylist() == [1, 2]
    assert {f.tolerated for f in loaded.files if f.table == "child_identifiers"} == {
        (),
        ("Its rows are numbered from 3, after those of other files.",),
    }


def test_the_same_file_twice_is_read_once(give):
    """Byte for byte the same: a copy by mistake, which would flag every child."""
    loaded = read(give(a=census(), copy=census()))
    assert loaded.tables["child_identifiers"].num_rows == 1
    assert "It is a.xml again, byte for byte, and was read once." in said(loaded)


def test_last_year_stands_beside_this_year(give):
    """Its children are counted by themselves. One file given for both is pointed out."""
    before = HEADER.replace("2026", "2025")
    folder = give(this=census(), last=census(child("A1"), child("C3"), header=before))
    loaded = read(folder / "this.xml", last=folder / "last.xml")
    assert loaded.last["child_identifiers"]["child_number"].to_pylist() == [1, 2]
    assert loaded.tables["child_identifiers"].num_rows == 1
    assert {f.name for f in loaded.files if f.last_year} == {"last.xml"}
    assert "this year's this.xml, byte for byte" in said(
        read(folder / "this.xml", last=folder / "this.xml")
    )
