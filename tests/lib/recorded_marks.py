"""A pytest plugin: run the spec tests of rules with a `check` that checks nothing but notes.

`--marks-to FILE` writes, for each (return, code, year) that a test draws, how many rows of the
tables that the rule flags are marked, and how many are not. Tests that draw nothing are not called.
The folder of a test names its return.
"""

import json
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

import pytest

MARKED: Counter[tuple[str, str, int]] = Counter()
UNMARKED: Counter[tuple[str, str, int]] = Counter()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Where to write."""
    parser.addoption("--marks-to", type=Path)


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Put the noting `check` in place of the real one."""
    if "check" not in pyfuncitem.funcargs:
        return True
    pyfuncitem.funcargs["check"] = partial(note, pyfuncitem.path.parent.name)
    return None


def note(folder: str, code: str, text: str = "", *, year: int = 2026, **drawn: Any) -> None:
    """Count the marks of one drawing; its keywords are those of `check`."""
    from headway.returns.checking import spec_of
    from tests.lib.drawn_returns import draw

    spec = spec_of(folder)
    drawn = {name: value for name, value in drawn.items() if name not in ("council", "file_format")}
    (rule,) = [r for r in spec.rules() if r.code == code and r.in_force(year)]
    drawing = draw(spec, {rule.table: text, **drawn} if text else drawn)
    flaggable = {where.table for where in rule.wheres()}
    rows = {
        (name, number)
        for name, table in drawing.loaded.tables.items()
        for number in range(1, table.num_rows + 1)
        if name in flaggable
    }
    MARKED[spec.name, code, year] += len(drawing.expected)
    UNMARKED[spec.name, code, year] += len(rows - drawing.expected)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write what was counted."""
    made = [[*drawn, MARKED[drawn], UNMARKED[drawn]] for drawn in MARKED]
    session.config.getoption("--marks-to").write_text(json.dumps(made), "utf-8")
