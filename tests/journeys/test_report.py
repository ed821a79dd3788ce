"""`headway report` and `headway verify`: from figures to pages and back to the figures."""

import json
import re
import shutil

import pytest


@pytest.fixture(scope="module")
def own_library():
    """The package's own figures, whatever else this machine holds."""
    from headway.comparators.library import Library

    return Library(None)


@pytest.fixture(scope="module")
def pack(own_library, tmp_path_factory):
    """The report on St Helens from the package's own figures, made once."""
    from headway.reports.making import report

    folder = tmp_path_factory.mktemp("packs") / "st-helens"
    report("St Helens", folder, library=own_library)
    return folder


@pytest.fixture
def copy(pack, tmp_path):
    """A copy that a test may spoil."""
    return shutil.copytree(pack, tmp_path / "pack")


def test_what_is_in_the_folder(pack):
    """Pages without scripts, one PDF, and where everything came from."""
    names = {p.name for p in pack.iterdir()}
    assert {"index.html", "report.css", "report.pdf", "provenance.json"} <= names
    for page in pack.glob("*.html"):
        text = page.read_text()
        assert "<script" not in text
        assert not re.search(r'(src|href)="(https?:)?//', text.replace("https://www.national", ""))
        assert "Open Government Licence v3.0" in text


def test_every_figure_has_its_source_and_every_cited_id_its_figure(pack):
    """A sentence rests on figures, a figure on rows of a named file."""
    body = json.loads((pack / "provenance.json").read_text())
    figures = {f["id"]: f for f in body["figures"]}
    assert len(figures) > 500
    for sentence in body["sentences"]:
        assert set(sentence["figures"]) <= set(figures), sentence["text"]
    with_value = [f for f in figures.values() if f["value"] is not None and "middle_of" not in f]
    for figure in with_value:
        assert figure["sources"], figure["id"]
        for source in figure["sources"]:
            assert len(source["sha256"]) == 64 and source["publication"] and source["file"]


def test_no_count_of_one_to_five_people_is_anywhere_in_a_public_pack(pack):
    """Not in the pages nor in provenance.json."""
    from headway.measures import all_measures

    counts = {m.id: m.counts for m in all_measures()}
    body = json.loads((pack / "provenance.json").read_text())
    for figure in body["figures"]:
        if counts[figure["measure"]] in ("children", "workers"):
            shown = [figure["numerator"]] + [figure["value"]] * (figure["kind"] == "count")
            assert not [v for v in shown if v is not None and 0 < v < 6], figure["id"]


def test_a_pack_verifies_on_another_machine(headway, pack):
    """One that has added nothing: against the package's table, and it says so."""
    told = headway("verify", pack)
    assert told.returncode == 0, told.stdout + told.stderr
    assert "all hold" in told.stdout
    assert "sources not on this machine" in told.stdout


def test_flip_one_figure_and_every_sentence_on_it_is_named(headway, copy):
    """What a reader must be told is which sentences fall with it."""
    path = copy / "provenance.json"
    body = json.loads(path.read_text())
    cited = "full_care_orders.rate.342.2025"
    [figure] = [f for f in body["figures"] if f["id"] == cited]
    figure["value"] = 47
    path.write_text(json.dumps(body))
    told = headway("verify", copy, "--json")
    assert told.returncode == 1
    problems = json.loads(told.stdout)["problems"]
    named = [p for p in problems if p.startswith("Paragraph")]
    resting = [s for s in body["sentences"] if cited in s["figures"]]
    assert len(named) == len(resting) > 0
    assert any("the pack says value 47, it now comes out as 74" in p for p in problems)


def test_an_altered_page_is_named(headway, copy):
    """Someone rounded a number up by hand."""
    page = copy / "index.html"
    page.write_text(page.read_text().replace("117", "107"))
    told = headway("verify", copy)
    assert told.returncode == 1
    assert "index.html: was altered after the pack was made" in told.stdout


def test_a_damaged_pack_is_a_sentence(headway, copy, tmp_path):
    """Cut short, or no pack at all."""
    path = copy / "provenance.json"
    path.write_text(path.read_text()[:1000])
    assert "damaged or cut short" in headway("verify", copy).stderr
    told = headway("verify", tmp_path)
    assert told.returncode == 2 and "no headway report" in told.stderr


def test_the_same_day_the_same_bytes(headway, tmp_path):
    """A report made twice is one report."""
    for name in ("a", "b"):
        told = headway("report", "Halton", "--out", name, "--made-on", "2026-06-12")
        assert told.returncode == 0, told.stderr
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name


def test_a_report_never_writes_over_something_else(headway, tmp_path):
    """A folder with other files in it stays as it is; an earlier report is replaced."""
    (tmp_path / "home_of_mine").mkdir()
    (tmp_path / "home_of_mine" / "letter.txt").write_text("keep")
    told = headway("report", "Halton", "--out", "home_of_mine")
    assert told.returncode == 2 and "would be lost" in told.stderr
    assert (tmp_path / "home_of_mine" / "letter.txt").read_text() == "keep"


def test_what_it_cannot_make_is_a_sentence(headway, tmp_path):
    """Unknown council, pack, model or date: nothing is written."""
    cases = {
        ("report", "Atlantis", "--out", "x"): "No council is called",
        ("report", "Halton", "--out", "x", "--pack", "figurez"): "Did you mean figures",
        ("report", "Halton", "--out", "x", "--model", "1066"): "No neighbour model",
        ("report", "Halton", "--out", "x", "--made-on", "tomorrow"): "give a date",
    }
    for words, expected in cases.items():
        told = headway(*words)
        assert told.returncode == 2 and expected in told.stderr, (words, told.stderr)
    assert not (tmp_path / "x").exists()


VERY_DIFFERENT = {
    "Birmingham": "the largest",
    "Rutland": "the smallest",
    "Kent": "a county",
    "Hackney": "a London borough with missing years",
    "Cumberland": "a reorganised one",
    "Kingston upon Thames": "a joint return",
    "Hampshire": "missing years",
    "909": "a predecessor",
    "City of London": "nearly all suppressed",
    "Isles of Scilly": "nearly all suppressed",
    "Dorset": "a successor under an old name",
    "Wokingham": "a unitary",
}


@pytest.mark.parametrize("name", VERY_DIFFERENT)
def test_very_different_councils(own_library, tmp_path, name):
    """From the package's own figures: a report that verifies, for each."""
    from headway.reports.making import report
    from headway.reports.verifying import verify

    report(name, tmp_path / "r", library=own_library)
    assert verify(tmp_path / "r", library=own_library).problems == ()
    for page in (tmp_path / "r").glob("*.html"):
        assert not re.search(r"\b(None|nan|inf)\b", page.read_text()), page.name


def test_the_demo_ends_by_saying_what_to_open(headway, tmp_path):
    """Both seed councils, verified."""
    told = headway("demo", "--out", "d")
    assert told.returncode == 0, told.stderr
    assert told.stdout.count("all hold") == 2
    paths = re.findall(r"^ +(/\S.*index\.html)$", told.stdout, re.MULTILINE)
    assert len(paths) == 2
    assert all((tmp_path / "d").resolve().as_posix() in p for p in paths)
    # Run by a script it comes to its end, and says how to start the service.
    assert "headway serve --demo --data d/service" in told.stdout


def test_the_pdf_of_a_real_pack_is_tagged_titled_and_in_english(pack):
    """PDF/UA-1 as a reader's software sees it; an alternative text for every picture."""
    from pypdf import PdfReader

    pdf = PdfReader(pack / "report.pdf")
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "Children’s social care" in pdf.metadata.title
    assert b"pdfuaid" in root["/Metadata"].get_data()
    figures = list(_elements(root["/StructTreeRoot"], "/Figure"))
    charts = sum(page.read_text().count("<svg") for page in pack.glob("*.html"))
    assert len(figures) == charts > 10
    assert all(len(str(f["/Alt"])) > 40 for f in figures)


def _elements(node, kind: str):
    """Every structure element of a kind beneath a node."""
    if node.get("/S") == kind:
        yield node
    below = node.get("/K", [])
    for child in below if isinstance(below, list) else [below]:
        child = child.get_object() if hasattr(child, "get_object") else child
        if isinstance(child, dict):
            yield from _elements(child, kind)
