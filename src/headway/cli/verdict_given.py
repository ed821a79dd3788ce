"""A verdict given as a file or as JSON, in place of its card on the terminal."""

import json
from pathlib import Path
from typing import Any


def give_verdict(body: dict[str, Any], out: Path | None, *, as_json: bool) -> bool:
    """Write a verdict to `out`, or print it as JSON; whether either was asked for.

    A .json file holds all of it; another kind one row: what was judged, the three answers, the
    sentence.
    """
    import sys

    from headway.cli.giving import write

    if out is not None:
        write([_row(body)], out, body)
        print(f"The verdict is in {out}.", file=sys.stderr)
    elif as_json:
        print(json.dumps(body, ensure_ascii=False, indent=2))
    return out is not None or as_json


def _row(body: dict[str, Any]) -> dict[str, Any]:
    """One verdict as a row of a table."""
    said = {name: body[name] for name in ("measure", "kind", "council", "as_at")}
    answers = {name: body[name]["answer"] for name in ("real", "safe", "ours")}
    return {**said, **answers, "sentence": body["sentence"]}
