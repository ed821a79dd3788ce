"""Run by the other checker's own Python: one JSON line in (a small return, a rule), one out.

Each line is judged on data made afresh, because one of its rules alters what the others would see.
The answer is `{"flagged": [[table, row], …]}`, the first row being 1, or `{"said": "skipped"}`, or
`{"said": "crashed: …"}`, or `{"said": "unknown"}` for a rule that it has not in that year.
"""

import io
import json
import logging
import sys
import warnings
from contextlib import redirect_stdout
from importlib import import_module

import numpy as np
import pandas as pd
from lac_validator.config import column_names

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")

THEIRS = {
    "header": "Header",
    "episodes": "Episodes",
    "reviews": "Reviews",
    "uasc": "UASC",
    "oc2": "OC2",
    "oc3": "OC3",
    "ad1": "AD1",
    "placed_for_adoption": "PlacedAdoption",
    "previous_permanence": "PrevPerm",
    "missing": "Missing",
    "sw_episodes": "SWEpisodes",
    "dolo": "DoLo",
}
OURS = {theirs: ours for ours, theirs in THEIRS.items()}
PLACES = ("PL_LA", "PL_LOCATION", "PL_DISTANCE")


def registry(year):
    """The rules of a collection year, by code."""
    return import_module(f"lac_validator.rules.lac{year - 1}_{year % 100}").registry


def frame(name, rows):
    """One table as its loader leaves it: text, blank as not-a-number, the distance a number."""
    columns = list(column_names[THEIRS[name]])
    if name == "episodes":
        columns += PLACES
    if name == "header" and any("UASC" in row for row in rows):
        columns.append("UASC")
    made = {}
    for column in columns:
        values = [np.nan if row.get(column) is None else row[column] for row in rows]
        kind = "float64" if column == "PL_DISTANCE" else "object"
        made[column] = pd.Series(values, dtype=kind)
    return pd.DataFrame(made, columns=columns)


def providers(rows):
    """Ofsted's list as its loader leaves it."""
    columns = ["URN", "LA_NAME_FROM_FILE", "PLACE_CODES", "PROVIDER_CODES", "REG_END", "POSTCODE"]
    columns += ["source", "LA_CODE_INFERRED", "LA_NAME_INFERRED"]
    held = [{**row, "LA_CODE_INFERRED": row["LA"]} for row in rows]
    made = {c: pd.Series([r.get(c) for r in held], dtype="object") for c in columns}
    made["REG_END"] = pd.to_datetime(made["REG_END"])
    return pd.DataFrame(made).fillna(value=np.nan)


def datastore(small):
    """What a rule is given."""
    year = small["year"]
    dfs = {THEIRS[n]: frame(n, rows) for n, rows in small["tables"].items()}
    dfs.update({f"{THEIRS[n]}_last": frame(n, rows) for n, rows in small["last"].items()})
    dfs["metadata"] = {
        "collectionYear": str(year),
        "localAuthority": small["council"],
        "collection_start": f"01/04/{year - 1}",
        "collection_end": f"31/03/{year}",
        "file_format": small["file_format"],
    }
    if small["providers"] is not None:
        dfs["metadata"]["provider_info"] = providers(small["providers"])
    return dfs


def judged(small, code):
    """What one rule of the year makes of a small return."""
    rule = registry(small["year"]).get(code)
    if rule is None:
        return {"said": "unknown"}
    try:
        with redirect_stdout(io.StringIO()):  # some rules print
            result = rule.func(datastore(small))
    except Exception as fault:
        return {"said": f"crashed: {type(fault).__name__}"}
    if not result:
        return {"said": "skipped"}
    flagged = set()
    for table, rows in result.items():
        last = "_last" if table.endswith("_last") else ""
        ours = OURS[table.removesuffix("_last")] + last
        flagged |= {(ours, int(row) + 1) for row in rows if pd.notna(row)}
    return {"flagged": sorted(flagged)}


def main():
    """Answer line by line until there are no more."""
    for line in sys.stdin:
        asked = json.loads(line)
        print(json.dumps(judged(asked["small"], asked["code"])), flush=True)


if __name__ == "__main__":
    main()
