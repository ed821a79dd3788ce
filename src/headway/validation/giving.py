"""Flags on their way out: CSV, JSON, Parquet, whole or not at all.

The columns and the shape of the JSON are those that all parts of headway agree on.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from headway.validation.keys import FORMULA, Mark
from headway.vocabulary.errors import BadInput

if TYPE_CHECKING:
    from headway.validation.effects import Effect
    from headway.validation.reviewed import Reviewed

BOM = b"\xef\xbb\xbf"


def as_json(reviewed: "Reviewed") -> dict[str, Any]:
    """`{flags, rules_run, rules_skipped: [{rule, missing}], counts}`, with what was read."""
    return {
        "flags": reviewed.faults_together.to_pylist(),
        "rules_run": [rule.code for rule in reviewed.rules_run],
        "rules_skipped": [
            {"rule": rule.code, "missing": list(missing)}
            for rule, missing in reviewed.rules_skipped
        ],
        "counts": reviewed.counts,
        "files": [
            {
                "name": f.name,
                "sha256": f.sha256,
                "table": f.table,
                "rows": f.rows,
                "last_year": f.last_year,
                "tolerated": list(f.tolerated),
                "at_odds": list(f.at_odds),
            }
            for f in reviewed.files
        ],
        "waived": [
            {**_mark(m), "by": w.by, "why": w.why, "until": w.until.isoformat()}
            for m, w in reviewed.waived
        ],
        "effects": [_effect(e) for e in reviewed.effects],
        "changes": reviewed.changes
        and {
            "new": [_mark(m) for m in reviewed.changes.new],
            "gone": [_mark(m) for m in reviewed.changes.gone],
            "still": reviewed.changes.still,
        },
    }


def _mark(mark: Mark) -> dict[str, str]:
    return dict(zip(("rule", "table", "child", "key"), mark, strict=True))


def _effect(effect: "Effect") -> dict[str, Any]:
    return {
        "measure": effect.headline.measure,
        "title": effect.title,
        "value": effect.value,
        "without": effect.without,
        "lowest": effect.lowest,
        "highest": effect.highest,
        "in_doubt": effect.in_doubt,
        "by_rule": dict(effect.by_rule),
    }


def write_flags(reviewed: "Reviewed", out: Path) -> None:
    """Write the flags to a .csv, .json or .parquet file, whole or not at all."""
    writers: dict[str, Callable[[Reviewed, Path], None]] = {
        ".csv": _csv,
        ".json": _json,
        ".parquet": _parquet,
    }
    whole(out, lambda part: writers[out.suffix.lower()](reviewed, part))


def whole(out: Path, write: Callable[[Path], None]) -> None:
    """Write beside `out` and then rename, so that nobody meets half a file."""
    part = out.with_name(f".{out.name}.part")
    try:
        write(part)
        part.replace(out)
    except OSError as fault:
        part.unlink(missing_ok=True)
        raise BadInput(f"{out}: cannot be written ({fault.strerror}). Nothing was kept.") from fault


def _csv(reviewed: "Reviewed", path: Path) -> None:
    from pyarrow import csv

    with path.open("wb") as file:
        file.write(BOM)
        csv.write_csv(_without_formulas(reviewed.faults_together), file)


def _without_formulas(flags: Any) -> Any:
    """The one column that comes from a council's file, with an apostrophe before a formula."""
    import pyarrow.compute as pc

    children = flags.column("child")
    is_formula = pc.match_substring_regex(children, f"^[{re.escape(''.join(FORMULA))}]")
    if not pc.any(is_formula).as_py():
        return flags
    plain = pc.if_else(is_formula, pc.binary_join_element_wise("'", children, ""), children)
    return flags.set_column(flags.column_names.index("child"), "child", plain)


def _json(reviewed: "Reviewed", path: Path) -> None:
    import json

    text = json.dumps(as_json(reviewed), ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8")


def _parquet(reviewed: "Reviewed", path: Path) -> None:
    import pyarrow.parquet as pq

    pq.write_table(reviewed.faults_together, path)
