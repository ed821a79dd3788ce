"""Run by the other checker's own Python: one JSON line in (a census as XML, a rule), one out.

Each line is read and judged afresh, because its reader alters the tables that it is given. The
answer is `{"cells": [[table, column, row], …]}` as its report has them, the first row being 1; a
rule of the whole return or of the header answers with `["Header", "", 1]`. Or it is
`{"said": "crashed: …"}`, where its rule stopped with an error and was counted as passed;
`{"said": "stopped: …"}`, where the whole run did; or `{"said": "unknown"}` for a rule that it has
not in that year.
"""

import io
import json
import logging
import sys
import warnings
from contextlib import redirect_stdout
from functools import cache
from xml.etree import ElementTree

from cin_validator.cin_validator import CinValidator, convert_data, process_data
from cin_validator.rules.ruleset_utils import get_year_ruleset

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
FAULT = "Error with rule "


@cache
def registry(year):
    """The rules of a collection year, by code."""
    return get_year_ruleset(str(year))


def judged(xml, year, code):
    """What one rule of the year makes of a census."""
    if code not in registry(year):
        return {"said": "unknown"}
    printed = io.StringIO()
    try:
        with redirect_stdout(printed):
            tables = process_data(convert_data(ElementTree.fromstring(xml)))
            made = CinValidator(tables, registry(year), selected_rules=[code])
    except Exception as fault:
        return {"said": f"stopped: {type(fault).__name__}"}
    if FAULT in printed.getvalue():
        fault = printed.getvalue().partition(FAULT)[2].splitlines()[0]
        return {"said": f"crashed: {fault}"}
    issues = made.full_issue_df
    places = issues[["tables_affected", "columns_affected", "row_id"]].itertuples(index=False)
    cells = {(table, column, int(row) + 1) for table, column, row in places}
    if len(made.multichild_issues):
        cells.add(("Header", "", 1))
    return {"cells": sorted(cells)}


def main():
    """Answer line by line until there are no more."""
    for line in sys.stdin:
        asked = json.loads(line)
        answer = judged(asked["xml"], asked["year"], asked["code"])
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
