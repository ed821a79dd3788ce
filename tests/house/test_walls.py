"""The walls between rooms: they hold, and they bite."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.lib.repository import PACKAGE, ROOT, nothing
from tests.lib.shape import wrong_brackets

PYPROJECT = ROOT / "pyproject.toml"
LINT = Path(sys.executable).with_name("lint-imports")
ROOMS = ("reports.sections", "reports.render")  # beside those that are built


def lint_imports(folder: Path, source: Path) -> subprocess.CompletedProcess:
    """Check the walls of the package under `source` against the contracts in `folder`."""
    return subprocess.run(
        [LINT, "--no-logo", "--no-cache", "--config", folder / "pyproject.toml"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(source), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def invented(tmp_path: Path) -> Path:
    """A package of empty rooms that stands under the contracts of this house."""
    (tmp_path / "pyproject.toml").write_text(PYPROJECT.read_text("utf-8"), "utf-8")
    built = [f.name for f in PACKAGE.iterdir() if (f / "__init__.py").exists()]
    for room in ("", *built, *ROOMS):
        folder = tmp_path.joinpath("src", "headway", *room.split("."))
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "__init__.py").write_text("", "utf-8")
    return tmp_path


def test_the_walls_hold():
    ran = lint_imports(ROOT, ROOT / "src")
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_a_house_of_empty_rooms_passes(invented):
    ran = lint_imports(invented, invented / "src")
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize(
    ("place", "line", "contract"),
    [
        ("measures/bad.py", "import headway.reports", "Rooms: each may use"),
        ("archive/bad.py", "import headway.disclosure", "Rooms: each may use"),
        ("attic/__init__.py", "", "Rooms: each may use"),
        ("measures/bad.py", "import duckdb", "Only the engine room"),
        ("measures/bad.py", "import pyspark.sql", "Only the engine room"),
        ("reports/bad.py", "import django.db", "Only the web room"),
        ("reports/bad.py", "import typst", "Only reports.render"),
        ("cli/bad.py", "import vl_convert", "Only reports.render"),
        ("reports/sections/bad.py", "import headway.reports.render", "Sections give blocks"),
        ("engine/bad.py", "from headway.engine import worse", "No folder or file"),
    ],
)
def test_a_breach_is_refused(invented, place, line, contract):
    path = invented / "src" / "headway" / place
    path.parent.mkdir(exist_ok=True)
    path.write_text(line + "\n", "utf-8")
    if "worse" in line:
        path.with_name("worse.py").write_text("from headway.engine import bad\n", "utf-8")
    ran = lint_imports(invented, invented / "src")
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert any(
        heading.startswith(contract) and heading.endswith("BROKEN")
        for heading in ran.stdout.splitlines()
    ), ran.stdout


def test_cli_may_write_workbooks(invented):
    (invented / "src/headway/cli/out.py").write_text("import xlsxwriter\n", "utf-8")
    assert lint_imports(invented, invented / "src").returncode == 0


def test_no_room_that_is_built_stands_in_brackets():
    nothing(wrong_brackets(PYPROJECT, PACKAGE))


def test_a_bracket_left_on_and_a_missing_wall_are_found(invented):
    package = invented / "src" / "headway"
    # A room that still stands in brackets, built by mistake without taking them off.
    unbuilt = next(
        r for r in re.findall(r"\((\w+)\)", PYPROJECT.read_text("utf-8")) if r != "returns"
    )
    for folder in (unbuilt, "returns/ssda903", "returns/cin_census"):
        (package / folder).mkdir(parents=True, exist_ok=True)
        (package / folder / "__init__.py").write_text("", "utf-8")
    (invented / "pyproject.toml").write_text(
        PYPROJECT.read_text("utf-8").replace("headway.returns.*", "headway.returns.ssda903"),
        "utf-8",
    )
    found = " ".join(wrong_brackets(invented / "pyproject.toml", package))
    assert f"{unbuilt} is built" in found
    assert "do not know each other" in found
