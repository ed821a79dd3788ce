"""Documents that cannot rot: what is added and not documented fails here."""

import importlib.util
import re

import pytest

from tests.lib.documents import broken_links, poor_readme, poor_records, unlisted
from tests.lib.repository import ROOT, files, nothing, text_of

PAGES = [path for path in files() if path.suffix == ".md"]


@pytest.fixture(scope="module")
def reference():
    """The script that prints docs/reference."""
    path = ROOT / "scripts" / "make_reference.py"
    spec = importlib.util.spec_from_file_location("make_reference", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_decision_records_are_half_a_page_and_say_the_price():
    nothing(poor_records(ROOT / "docs" / "decisions"))


def test_the_readme_begins_with_two_commands_and_a_picture():
    nothing(poor_readme(ROOT))


def test_every_link_leads_somewhere():
    nothing(broken_links(ROOT, PAGES))


def test_every_page_of_docs_is_in_its_contents():
    nothing(unlisted(ROOT / "docs"))


def test_the_reference_is_what_the_code_says(reference):
    assert not reference.stale(), "run make docs"


def test_a_page_edited_by_hand_is_stale(reference, tmp_path, monkeypatch):
    monkeypatch.setattr(reference, "PAGES", {"glossary.md": reference.glossary_page})
    (tmp_path / "glossary.md").write_text(reference.glossary_page() + "\n", "utf-8")
    assert not reference.stale(tmp_path)
    (tmp_path / "glossary.md").write_text(reference.glossary_page() + "\nMore.\n", "utf-8")
    assert reference.stale(tmp_path) == ["glossary.md"]


def test_every_verb_has_help_with_an_example(reference):
    verbs = dict(reference.verbs())
    assert verbs
    nothing(
        f"{name}: its help shows no example that begins '{name}'."
        for name, command in verbs.items()
        if not re.search(rf"\b{name}\b", command.help or "")
    )


def test_every_argument_and_option_says_what_it_does(reference):
    nothing(
        f"{name}: {parameter.name} has no help."
        for name, command in reference.verbs()
        for parameter in command.params
        if parameter.name != "help" and not getattr(parameter, "help", None)
    )


def test_every_setting_is_documented_and_no_other_is_named():
    from headway.vocabulary.settings import SETTINGS

    assert not [s.name for s in SETTINGS if not s.help]
    # For tests and benchmarks alone: where the official files lie, a database, how long to run.
    known = {s.name for s in SETTINGS} | {
        "HEADWAY_SHARED", "HEADWAY_TEST_DATABASE", "HEADWAY_MINUTES", "HEADWAY_FUZZ_SECONDS",
        "HEADWAY_TIMES", "HEADWAY_COUNCILS", "HEADWAY_SEEDS",
    }  # fmt: skip
    nothing(
        f"{path}: {name} is not in SETTINGS."
        for path in files()
        if path != ROOT / "tests/house/test_documents.py"
        for name in set(re.findall(r"HEADWAY_[A-Z_]*[A-Z]", text_of(path) or "")) - known
    )


def test_every_make_target_has_its_line():
    text = (ROOT / "Makefile").read_text("utf-8")
    targets = re.findall(r"^([a-z-]+):", text, re.MULTILINE)
    wanted = "setup demo test long spec properties golden journeys browser walls docs check fix"
    assert set(wanted.split()) <= set(targets)
    assert not [t for t in targets if not re.search(rf"^{t}:.*## [A-Z]", text, re.MULTILINE)]


def test_poor_documents_are_found(tmp_path):
    good = "# One\n\n## Context\n\nA.\n\n## Decision\n\nB.\n\n## Price\n\nC.\n"
    (tmp_path / "0001-one.md").write_text(good, "utf-8")
    assert not list(poor_records(tmp_path))
    (tmp_path / "0003-long.md").write_text(good.replace("## Price", "") + "\n" * 40, "utf-8")
    assert len(list(poor_records(tmp_path))) == 3

    readme = tmp_path / "README.md"
    assert list(poor_readme(tmp_path)) == ["README.md is missing."]
    readme.write_text("make demo, make test\n![The report](report.png)\n", "utf-8")
    assert not list(poor_readme(tmp_path))
    assert len(list(broken_links(tmp_path, [readme]))) == 1
    assert len(list(unlisted(tmp_path))) == 2
    readme.write_text("# headway\n", "utf-8")
    assert len(list(poor_readme(tmp_path))) == 3
