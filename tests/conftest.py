"""What every test may ask for, and the summary that lets no skipped test pass unseen.

A test that takes `shared`, `chromium` or `poppler` is skipped where that is absent, and the
run says so at its end. With CI set, its absence is a failure.
"""

import importlib.util
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.lib import evidence
from tests.lib.repository import ROOT
from tests.lib.shared_out import SharedOut, place_of

TESTS = Path(__file__).parent
# Where Python is told to keep nothing that it compiled, each command that a test runs would compile
# all of headway again: a third of a command's time.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
# The service reads its settings when Django starts, before any fixture: its folder is a new one.
os.environ["DJANGO_SETTINGS_MODULE"] = "headway.web.site.settings"
os.environ["HEADWAY_DATA"] = tempfile.mkdtemp(prefix="headway-tests-")
os.environ["HEADWAY_HOSTS"] = "127.0.0.1,localhost,testserver"
for _name in ("DATABASE_URL", "HEADWAY_DEMONSTRATION", "HEADWAY_HTTPS", "HEADWAY_OIDC_SERVER"):
    os.environ.pop(_name, None)
# The journey on PostgreSQL runs the service's own tests again, on a server that it started.
if _url := os.environ.get("HEADWAY_TEST_DATABASE"):
    os.environ["DATABASE_URL"] = _url
# Small pages of memory, and what was compiled for one part of a table is kept for the next.
SPARK = "spark.buffer.pageSize 1m\nspark.sql.codegen.cache.maxEntries 10000\n"
# The same examples every time: a test that fails today must fail tomorrow.
settings.register_profile("headway", derandomize=True, deadline=None, database=None)
settings.load_profile("headway")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test with its kind, which is the folder that it lies in; what takes long goes first."""
    items.sort(key=lambda item: place_of(item.nodeid))
    for item in items:
        if TESTS in item.path.parents and item.path.parent != TESTS:
            item.add_marker(item.path.relative_to(TESTS).parts[0])


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> SharedOut:
    """Share tests out by what they stand on, in the order in which they were collected."""
    config.option.loadscopereorder = False
    return SharedOut(config, log)


def _needed(found: str | Path | None, what: str) -> Path:
    if found is None and os.environ.get("CI"):
        pytest.fail(f"{what}, and CI is set: nothing may be skipped there.", pytrace=False)
    if found is None:
        pytest.skip(what)  # said loudly at the end of the run
    return Path(found)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of official statistics and samples: $HEADWAY_SHARED, else ../shared."""
    place = Path(os.environ.get("HEADWAY_SHARED") or ROOT.parent / "shared")
    return _needed(place if place.is_dir() else None, "../shared is absent")


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The browser that the system has installed."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    return _needed(found, "chromium is absent")


@pytest.fixture(scope="session")
def poppler() -> Path:
    """The folder of poppler's programs: pdfinfo, pdftotext, pdftoppm."""
    found = shutil.which("pdftoppm")
    return _needed(found and Path(found).parent, "poppler-utils is absent")


@pytest.fixture(scope="session")
def postgresql() -> Path:
    """The folder of PostgreSQL's programs: initdb, pg_ctl."""
    held = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    found = str(held[-1]) if held else shutil.which("initdb")
    return _needed(found and Path(found).parent, "postgresql is absent")


@pytest.fixture(scope="session")
def java(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The program that runs Spark; with it Spark itself, which scripts/setup.sh installs."""
    found = shutil.which("java")
    spark = importlib.util.find_spec("pyspark")
    _needed(found, "java is absent (Debian: default-jre)")
    with pytest.MonkeyPatch.context() as patch:
        # For small drawn returns, compiling what runs a few times costs more than it ever saves.
        patch.setenv("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        folder = tmp_path_factory.mktemp("spark")
        (folder / "spark-defaults.conf").write_text(SPARK)
        patch.setenv("SPARK_CONF_DIR", str(folder))
        yield _needed(spark and found, "Spark is absent (scripts/setup.sh spark)")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say every reason for which a test was not run, and every evidence out of date."""
    reasons = Counter(
        report.longrepr[2].removeprefix("Skipped: ")
        if isinstance(report.longrepr, tuple)
        else str(report.longrepr)
        for report in terminalreporter.stats.get("skipped", [])
    )
    for reason, number in reasons.most_common():
        tests = "1 test was" if number == 1 else f"{number} tests were"
        line = f"!!! {tests} NOT run because {reason}"
        terminalreporter.write_line(line, red=True, bold=True)
    for sentence in evidence.out_of_date(ROOT):
        terminalreporter.write_line(f"!!! {sentence}", yellow=True, bold=True)
