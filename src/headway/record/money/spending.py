"""What was spent by line: section 251 and the revenue outturn; the ledger; the budget book."""

from headway.record.money.things import YEAR
from headway.record.table import RecordColumn, RecordTable
from headway.returns.finance.lines import LINES

_GROUP = " ".join(
    "WHEN '{}' THEN '{}'".format(line.name.replace("'", "''"), line.group) for line in LINES
)
_YEAR = RecordColumn(name="year", kind="number", says="The financial year, by its end.")
_PARTS = {
    "own": "Own provision, joint arrangements with it.",
    "private": "Private provision.",
    "other_public": "Provision of other public bodies.",
    "voluntary": "Voluntary provision.",
    "total": "Total expenditure: gross.",
    "income": "Income.",
    "net": "Net current expenditure: as given, else total less income.",
}

SPEND_LINES = RecordTable(
    name="spend_lines",
    title="Spending by line, as section 251 has it",
    columns=(
        _YEAR,
        RecordColumn(name="line", kind="text", says="The line by its name; another, as written."),
        RecordColumn(name="code", kind="text", says="The number it stands under in that year."),
        RecordColumn(
            name="belongs_to",
            kind="text",
            says="looked after, other, or total of other lines; blank if the name is not known.",
        ),
        *(RecordColumn(name=name, kind="number", says=says) for name, says in _PARTS.items()),
        RecordColumn(name="row", kind="number", says="Its row among those of its return."),
    ),
    select=f"""
        SELECT t.year, t.line, t.code, CASE t.line {_GROUP} END AS belongs_to,
            t.own_pounds AS own, t.private_pounds AS private,
            t.other_public_pounds AS other_public, t.voluntary_pounds AS voluntary,
            t.total_pounds AS total, t.income_pounds AS income,
            COALESCE(t.net_pounds, t.total_pounds - COALESCE(t.income_pounds, 0)) AS net, t.row
        FROM fin_spent_lines AS t
    """,
    year_ends=YEAR,
    taken="year",
)
OUTTURN_LINES = RecordTable(
    name="outturn_lines",
    title="Spending by line, as the revenue outturn has it (RO3, RSX)",
    columns=(
        _YEAR,
        RecordColumn(name="line", kind="text", says="The line, as written."),
        RecordColumn(name="code", kind="text", says="The number it stands under in that year."),
        RecordColumn(name="total", kind="number", says="Total expenditure, in pounds."),
        RecordColumn(name="net", kind="number", says="Net current expenditure, in pounds."),
        RecordColumn(name="row", kind="number", says="Its row among those of its return."),
    ),
    select="""
        SELECT t.year, t.description AS line, t.code, t.total_pounds AS total,
            t.net_pounds AS net, t.row
        FROM fin_outturn_lines AS t
    """,
    year_ends=YEAR,
    taken="year",
)
# Who was paid, and the case system's number of a placement, stay in the file: the one may be a carer's
# name, and the other leads to a child.
LEDGER_LINES = RecordTable(
    name="ledger_lines",
    title="The ledger, row by row",
    columns=(
        _YEAR,
        RecordColumn(name="posted_on", kind="date", says="The day it was posted, if given."),
        RecordColumn(name="period", kind="text", says="Its accounting period, as written."),
        RecordColumn(name="cost_centre", kind="text", says="The cost centre."),
        RecordColumn(
            name="line",
            kind="text",
            says="The line of section 251 it is of, by its name, if given.",
        ),
        RecordColumn(name="code", kind="text", says="The number of that line, if written so."),
        RecordColumn(name="child", kind="text", says="The child it was paid for, if given."),
        RecordColumn(name="is_of_placement", kind="flag", says="Whether it names a placement."),
        RecordColumn(name="amount", kind="number", says="Pounds and pence; income is below 0."),
        RecordColumn(name="row", kind="number", says="Its row among those of the year."),
    ),
    select="""
        SELECT t.year, t.posted_on, t.period, t.cost_centre, t.line, t.code,
            t.child_id AS child,
            CASE WHEN t.placement_id IS NOT NULL THEN TRUE ELSE FALSE END AS is_of_placement,
            t.amount_pounds AS amount, t.row
        FROM fin_ledger_rows AS t
    """,
    year_ends=YEAR,
    taken="year",
)
BUDGET_LINES = RecordTable(
    name="budget_lines",
    title="The budget book: budget, forecast and actual of each service",
    columns=(
        _YEAR,
        RecordColumn(name="directorate", kind="text", says="The directorate."),
        RecordColumn(name="service", kind="text", says="The service."),
        RecordColumn(name="budget", kind="number", says="Pounds set aside."),
        RecordColumn(name="forecast", kind="number", says="Pounds expected by the year's end."),
        RecordColumn(name="actual", kind="number", says="Pounds spent so far."),
        RecordColumn(name="row", kind="number", says="Its row among those of the year."),
    ),
    select="""
        SELECT t.year, t.directorate, t.service, t.budget_pounds AS budget,
            t.forecast_pounds AS forecast, t.actual_pounds AS actual, t.row
        FROM fin_budget_lines AS t
    """,
    year_ends=YEAR,
    taken="year",
)
