"""The page on security claims nothing without a test that is there, and leaves no point out twice."""

import re

from tests.lib.repository import ROOT, nothing

PAGE = (ROOT / "docs" / "explanation" / "security.md").read_text("utf-8")
NAMED = re.findall(r"`([\w/]+\.py)::(test_\w+)`", PAGE)


def test_every_test_that_it_names_is_there():
    assert len(NAMED) > 60
    nothing(
        f"docs/explanation/security.md: {path}::{name} is not there."
        for path, name in NAMED
        if not re.search(rf"^def {name}\(", _text(path), re.MULTILINE)
    )


def test_every_module_that_it_names_is_there():
    web = ROOT / "src" / "headway" / "web"
    for name in re.findall(r"`headway\.([\w.]+)`", PAGE):
        assert name == "web" or (ROOT / "src/headway" / f"{name.replace('.', '/')}.py").is_file()
    for name in set(re.findall(r"`(\w+)\.(?!toml|html)\w+`", PAGE)) - {"headway"}:
        assert (web / "site" / f"{name}.py").is_file(), name


def test_no_point_is_both_met_and_not_met():
    met, _, rest = PAGE.partition("## Not met, or met in part")
    assert rest
    points = r"\bV\d+\.\d+\.\d+\b"
    rows = [line.split("|")[1] for line in met.splitlines() if line.startswith("| V")]
    first = [line.split("|")[1] for line in rest.splitlines() if line.startswith("| V")]
    twice = set(re.findall(points, " ".join(rows))) & set(re.findall(points, " ".join(first)))
    assert not twice, twice


def _text(path: str) -> str:
    file = ROOT / "tests" / path
    return file.read_text("utf-8") if file.is_file() else ""
