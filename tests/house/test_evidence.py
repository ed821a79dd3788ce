"""Evidence: nothing that is named is missing. What is out of date is printed, not failed."""

from benchmarks import Result, __main__, fingerprint
from tests.lib.evidence import missing, out_of_date
from tests.lib.repository import ROOT, nothing


def test_all_evidence_that_is_named_is_there():
    nothing(missing(ROOT))


def test_a_page_says_when_it_is_missing_made_or_out_of_date(tmp_path, monkeypatch):
    for name, text in {
        "benchmarks/__init__.py": "",
        "benchmarks/reading.py": "",
        "src/one.py": "x = 1\n",
        "docs/README.md": "See [reading](evidence/reading.md).\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    assert len(list(missing(tmp_path))) == 2

    class Reading:
        """Reading all files."""

        COVERS = ("src/*.py",)
        main = staticmethod(lambda: Result(n="30 files", says="It took 12 s."))

    monkeypatch.setattr(__main__.importlib, "import_module", lambda name: Reading)
    __main__.write_page(tmp_path, "reading")
    assert not [*missing(tmp_path), *out_of_date(tmp_path)]

    (tmp_path / "src/one.py").write_text("x = 2\n", "utf-8")
    assert len(list(out_of_date(tmp_path))) == 1

    page = tmp_path / "docs/evidence/reading.md"
    page.write_text(page.read_text("utf-8").replace("| n | 30 files |", ""), "utf-8")
    assert "does not say its n" in next(missing(tmp_path))


def test_a_renamed_file_is_a_changed_file(tmp_path):
    (tmp_path / "a.py").write_text("x = 1\n", "utf-8")
    before = fingerprint(tmp_path, ("*.py",))
    (tmp_path / "a.py").rename(tmp_path / "b.py")
    assert fingerprint(tmp_path, ("*.py",)) != before
