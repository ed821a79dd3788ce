"""The words of the house: the glossary's, in UK spelling, and nothing of one machine."""

from tests.lib.repository import PACKAGE, ROOT, files, nothing, python_files
from tests.lib.words import (
    addresses_in_lock,
    american,
    glossary,
    out_of_place,
    refused_names,
    refused_words,
)

TERMS = glossary((ROOT / "GLOSSARY.md").read_text("utf-8"))
# The lists of refused words have to hold them; the change log and licence quote others.
HOLDS_WORDS = {"GLOSSARY.md", "docs/reference/glossary.md", "tests/lib/words.py"} | {
    "tests/house/test_words.py",
    "LICENSE",
}
READ = {".md", ".py", ".toml", ".html", ".css", ".typ", ".sh", ".txt", ".csv", ".json", ""}
ALL = [
    path
    for path in files()
    if path.suffix in READ and path.relative_to(ROOT).as_posix() not in HOLDS_WORDS
]
DOCS = [path for path in ALL if path.suffix == ".md"]
CODE = python_files(PACKAGE)


def test_every_term_has_one_row_and_a_meaning():
    assert len(TERMS) > 40
    assert not [term.name for term in TERMS if not term.name or not term.means or not term.avoid]
    assert len({term.name for term in TERMS}) == len(TERMS)
    refused = [word for term in TERMS for word in term.refused]
    assert len(refused) == len(set(refused)), "two terms refuse one word"


def test_docs_and_code_use_the_glossary_s_words():
    nothing(refused_words([*DOCS, *CODE], TERMS))


def test_names_in_code_are_the_glossary_s_and_say_what_is_done():
    nothing(refused_names(CODE, TERMS))


def test_spelling_is_of_the_united_kingdom():
    nothing(american([*DOCS, *python_files(ROOT / "src", ROOT / "tests")]))


def test_nothing_belongs_to_one_machine_or_tells_how_it_was_made():
    nothing(out_of_place(ALL))


def test_locks_name_no_address():
    locks = sorted((ROOT / "requirements").iterdir())
    locks += [p for p in files() if p.name in {"package-lock.json", "uv.lock"}]
    assert any(path.name == "run.txt" for path in locks)
    nothing(wrong for path in locks for wrong in addresses_in_lock(path))


def test_node_writes_no_address_in_its_lock():
    assert "omit-lockfile-registry-resolved=true" in (ROOT / ".npmrc").read_text("utf-8")


def test_every_pin_has_a_hash():
    for name in ("build", "run", "test"):
        text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
        pins = text.replace("\\\n", " ").splitlines()
        assert pins
        assert not [pin for pin in pins if "==" not in pin or "--hash=sha256:" not in pin]


def test_refused_words_are_found(tmp_path):
    page = tmp_path / "page.md"
    page.write_text('A measure. `KPI` in code, "our KPI" quoted.\n```\nKPI\n```\n', "utf-8")
    assert not list(refused_words([page], TERMS))
    page.write_text("Our KPIs.\n", "utf-8")
    assert "glossary's word is 'measure'" in next(refused_words([page], TERMS))
    page.write_text("A lac is no LAC.\n", "utf-8")
    assert len(list(refused_words([page], TERMS))) == 1
    code = tmp_path / "code.py"
    code.write_text('"""Counts."""\n\nkey = "metric"  # one of the metrics\n', "utf-8")
    assert [found.split(":")[1] for found in refused_words([code], TERMS)] == ["3"]
    code.write_text('says = "This metric rose."\n', "utf-8")
    assert len(list(refused_words([code], TERMS))) == 1


def test_refused_names_are_found(tmp_path):
    code = tmp_path / "code.py"
    code.write_text("def processed(table):\n    done = table\n    return done\n", "utf-8")
    assert not list(refused_names([code], TERMS))
    for line in (
        "def process_rows(): ...",
        "def get_data(): ...",
        "class KPITable: ...",
        "best_metric = 1",
        "def ask(neighbors): ...",
    ):
        code.write_text(line + "\n", "utf-8")
        assert len(list(refused_names([code], TERMS))) == 1, line


def test_american_spelling_is_found_in_prose_and_left_alone_in_keys(tmp_path):
    code = tmp_path / "code.py"
    code.write_text('mark = {"color": "#123456"}\n', "utf-8")
    assert not list(american([code]))
    code.write_text('"""The color of it."""\n', "utf-8")
    assert len(list(american([code]))) == 1


def test_addresses_machines_and_makers_are_found(tmp_path):
    page = tmp_path / "page.txt"
    page.write_text("six==1.16.0 \\\n    --hash=sha256:8abb\n", "utf-8")
    assert not list(addresses_in_lock(page))
    for line in ("--index-url x", "six @ file:///six", "https://a.example/six"):
        page.write_text(line + "\n", "utf-8")
        assert list(addresses_in_lock(page)), line
    page.write_text("An agency, and the framework/ folder.\n", "utf-8")
    assert not list(out_of_place([page]))
    for line in ("see /" + "root/notes", "https://p" + "ypi.example/simple", "in this session"):
        page.write_text(line + "\n", "utf-8")
        assert list(out_of_place([page])), line
