"""Packs: a board pack with twelve charts or more, as HTML, PDF/UA and Word

Each time is a whole process on the machine named by its cores: the lesser of the second and third
run, since whatever else runs only adds to it. Beside it, in the same minute: starting Python and composing the same pages, with nothing drawn.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import Result

COVERS = (
    "src/headway/comparators/**/*.py",
    "src/headway/measures/*.py",
    "src/headway/meetings/*.py",
    "src/headway/plan/*.py",
    "src/headway/reports/**/*.py",
    "src/headway/verdicts/**/*.py",
    "src/headway/voice/**/*.py",
)
ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("HEADWAY_SHARED") or ROOT.parent / "shared")
EXAMPLES = ROOT / "src" / "headway" / "plan" / "examples"
PROGRAMMES = ("st-helens-2018", "halton-2024-25")
CHARTS, SECONDS = 12, 5.0
# The same work step by step in one process, one step after another: drawing runs beside
# composing, and the PDF beside Word, when a pack is made.
STEPS = """
import json, sys, time
from pathlib import Path
begun, seconds = float(sys.argv[1]), {}
def step(name):
    global begun
    seconds[name], begun = time.time() - begun, time.time()
from headway.comparators.library import open_library
from headway.reports.composing import Order, compose
from headway.reports.doubting import doubts_of
from headway.reports.provenance import provenance
from headway.reports.render import get_ready, write_html, write_pdf, write_word
step("starting Python and importing")
order = Order.of(sys.argv[2], pack="board")
material, document = compose(order, open_library())
step("composing: the programme read, figures worked out, words written")
if sys.argv[3] != "composed":
    folder = Path(sys.argv[3])
    get_ready()
    step("starting the drawing engine")
    write_html(document, folder)
    step("HTML, with every picture drawn")
    write_pdf(document, folder / "report.pdf")
    step("PDF/UA")
    write_word(document, folder / "report.docx")
    step("Word, with every picture as PNG")
    provenance(document, material, order, {})
    step("provenance")
    doubts_of(material, document)
    step("looking through the words")
print(json.dumps(seconds))
"""


def main() -> Result:
    """Make the packs with the package's own figures and with all official files added."""
    with tempfile.TemporaryDirectory() as folder:
        bare = {**os.environ, "HEADWAY_HOME": f"{folder}/none"}
        full = {**os.environ, "HEADWAY_HOME": f"{folder}/home"}
        _headway(("official", "add", SHARED / "official"), full, folder)
        rows, missed = [], []
        for where, name in ((bare, "package alone"), (full, "all files added")):
            for programme in PROGRAMMES:
                charts, took, worked, composed = _pack(programme, where, folder)
                rows.append(
                    f"| {programme}, {name} | {charts} | {took:.2f} s | {worked:.2f} s | "
                    f"{composed:.2f} s | {took / composed:.1f} |"
                )
                if charts < CHARTS or took > SECONDS:
                    missed.append(f"{programme}, {name}: {charts} charts in {took:.1f} s")
        steps = _steps(EXAMPLES / PROGRAMMES[0], f"{folder}/steps", full)
    if missed:
        # Other work on the machine counts against a pack: the load tells how much there was.
        raise SystemExit(f"{'; '.join(missed)} (load {os.getloadavg()[0]:.1f})")
    heads = (
        "| Board pack | Charts | Whole process | Of it, processor time of all cores | "
        "Composed, nothing drawn | Times as long |"
    )
    table = "\n".join((heads, "|---|---|---|---|---|---|", *rows))
    each = "\n".join(f"| {what} | {seconds:.2f} s |" for what, seconds in steps.items())
    says = (
        f"{table}\n\nTo reach: {CHARTS} charts or more in {SECONDS:.0f} s on two cores.\n\n"
        f"## Where the time goes\n\nBoard pack of {PROGRAMMES[0]}, all files added, step by step in "
        "one process. `headway report` starts the drawing engine while it composes, and writes the "
        "PDF while it writes Word, so it takes less than their sum on two cores.\n\n"
        f"| Step | Time |\n|---|---|\n{each}\n"
    )
    cores = f"{os.cpu_count()} cores"
    return Result(
        n=f"{len(PROGRAMMES)} councils, each with and without all files, {cores}", says=says
    )


def _pack(programme: str, where: dict[str, str], folder: str) -> tuple[int, float, float, float]:
    """The charts of a pack, the seconds of making it again, those worked, and of composing."""
    path = EXAMPLES / programme
    words = ("report", path, "--pack", "board", "--out", f"{programme}-board")
    _headway(words, where, folder)
    took, worked = min(_timed(words, where, folder) for _ in range(2))
    pages = (Path(folder) / f"{programme}-board").glob("*.html")
    charts = sum(page.read_text(encoding="utf-8").count("<svg") for page in pages)
    return charts, took, worked, sum(_steps(path, "composed", where).values())


def _timed(words: tuple, where: dict[str, str], folder: str) -> tuple[float, float]:
    """The seconds of one command, and the processor time that it took of all cores."""
    before = os.times()
    took = _headway(words, where, folder)
    after = os.times()
    return took, sum(
        getattr(after, n) - getattr(before, n) for n in ("children_user", "children_system")
    )


def _steps(programme: Path, out: str, where: dict[str, str]) -> dict[str, float]:
    """The seconds of each step, in a process of its own."""
    words = [sys.executable, "-c", STEPS, str(time.time()), str(programme), out]
    told = subprocess.run(words, check=True, env=where, capture_output=True, text=True)
    return json.loads(told.stdout)


def _headway(words: tuple, where: dict[str, str], folder: str) -> float:
    """The seconds of one command; 1 says that words must be looked at, and is no failure."""
    start = time.perf_counter()
    told = subprocess.run(
        [sys.executable, "-m", "headway", *map(str, words)],
        cwd=folder,
        env=where,
        capture_output=True,
        text=True,
    )
    took = time.perf_counter() - start
    if told.returncode > 1 or "Traceback" in told.stderr:
        raise SystemExit(told.stderr)
    return took
