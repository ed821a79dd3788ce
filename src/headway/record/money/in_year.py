"""The sums that the measures of money set beside each other, one row a year and thing.

Three tables, by what they need: section 251 alone; section 251 and the looked-after return;
placement costs and the looked-after return. A year has a row only where all of it is known.
"""

from headway.record.money.things import FOSTER_PLACES, HOME_PLACES, YEAR
from headway.record.table import RecordColumn, RecordTable
from headway.returns.finance.lines import (
    ALL_LOOKED_AFTER,
    EVERYTHING,
    FOSTER_FEES,
    FOSTERING,
    RESIDENTIAL,
)

_FEES = FOSTER_FEES.replace("'", "''")
# A year's spending over one day's children: the department's formula has 365 days in every year.
_A_WEEK = "* 7 / 365.0"
_COLUMNS = (
    RecordColumn(name="year", kind="number", says="The financial year, by its end."),
    RecordColumn(name="year_ends_on", kind="date", says="Its last day, 31 March."),
    RecordColumn(name="what", kind="text", says="What the number is of."),
    RecordColumn(name="number", kind="number", says="Pounds, children, weeks or placements."),
)
# The total as given where the return has it, else the sum of its lines.
_SUMS = f"""
    SELECT year,
        COALESCE(SUM(CASE WHEN line = '{ALL_LOOKED_AFTER}' THEN total END),
            SUM(CASE WHEN belongs_to = 'looked after' THEN total END)) AS looked_after,
        COALESCE(SUM(CASE WHEN line = '{EVERYTHING}' THEN total END),
            SUM(CASE WHEN belongs_to IN ('looked after', 'other') THEN total END)) AS everything,
        SUM(CASE WHEN line IN ('{FOSTERING}', '{_FEES}') THEN total END) AS fostering,
        SUM(CASE WHEN line = '{RESIDENTIAL}' THEN total END) AS residential
    FROM spend_lines GROUP BY year
"""


def _rows(source: str, numbers: dict[str, str], of: str) -> str:
    """A row for each thing, from a SELECT with a column for each."""
    return " UNION ALL ".join(
        f"SELECT {of}.year, {of}.year_ends_on, '{what}' AS what, {number} AS number "
        f"FROM ({source}) AS {of} WHERE {number} IS NOT NULL"
        for what, number in numbers.items()
    )


SPEND_IN_YEAR = RecordTable(
    name="spend_in_year",
    title="Spending on children looked after, and on all services for children, each year",
    columns=_COLUMNS,
    select=_rows(
        f"SELECT s.*, y.last_on AS year_ends_on FROM ({_SUMS}) AS s "
        "JOIN fin_spent_years AS y ON s.year = y.year",
        {"looked after": "m.looked_after", "everything": "m.everything"},
        "m",
    ),
    after=("spend_lines",),
    year_ends=YEAR,
    taken="year",
)
_CHILDREN = f"""
    SELECT a.year, a.year_ends_on, COUNT(*) AS children,
        COUNT(CASE WHEN a.PLACE IN {FOSTER_PLACES} THEN 1 END) AS fostered
    FROM (
        SELECT k.*, ROW_NUMBER() OVER (PARTITION BY k.child, k.year
            ORDER BY k.from_day DESC, k.days, k.PLACE) AS nth
        FROM care_days AS k WHERE k.at_end
    ) AS a WHERE a.nth = 1 GROUP BY a.year, a.year_ends_on
"""
_HOME_DAYS = f"""
    SELECT k.year, SUM(k.days) AS days FROM care_days AS k
    WHERE k.PLACE IN {HOME_PLACES} GROUP BY k.year
"""
SPEND_AND_CHILDREN = RecordTable(
    name="spend_and_children",
    title="Spending by the week beside the children and weeks that it is of, each year",
    columns=_COLUMNS,
    select=_rows(
        f"""SELECT c.year, c.year_ends_on, c.children, c.fostered, h.days,
            s.looked_after {_A_WEEK} AS looked_after_a_week,
            s.fostering {_A_WEEK} AS fostering_a_week, s.residential
        FROM ({_CHILDREN}) AS c JOIN ({_SUMS}) AS s ON s.year = c.year
        LEFT JOIN ({_HOME_DAYS}) AS h ON h.year = c.year""",
        {
            "looked after a week": "m.looked_after_a_week",
            "children": "m.children",
            "fostering a week": "m.fostering_a_week",
            "fostered": "m.fostered",
            "residential, times 7": "m.residential * 7",
            "days in homes": "m.days",
        },
        "m",
    ),
    after=("care_days", "spend_lines"),
    year_ends=YEAR,
    taken="year",
)
OWNERS_PAID = ("own", "other public", "private", "voluntary")
_OWNED = "('own', 'other public', 'private', 'voluntary')"
_MATCHED = f"p.spell_started_on IS NOT NULL AND p.ownership IN {_OWNED}"
_HOME_ORDERS = "p.place = 'P1' AND p.order_days > 0 AND p.days > 0"
_WHERE = dict.fromkeys(OWNERS_PAID, f"p.cost IS NOT NULL AND {_MATCHED}") | {
    "matched": f"p.cost IS NOT NULL AND {_MATCHED}",
    "care orders at home, times 7": f"p.cost IS NOT NULL AND {_HOME_ORDERS}",
    "days at home": f"p.cost IS NOT NULL AND {_HOME_ORDERS}",
}
_NUMBER = {
    owner: f"CASE WHEN p.ownership = '{owner}' THEN p.cost ELSE 0 END" for owner in OWNERS_PAID
} | {
    "matched": "p.cost",
    "care orders at home, times 7": "p.cost * 7 * p.order_days / NULLIF(p.days, 0)",
    "days at home": "p.order_days",
}
PLACEMENT_SPEND = RecordTable(
    name="placement_spend_in_year",
    title="Placement costs that are matched to a placement of the return, by who provides it",
    columns=(
        *_COLUMNS,
        RecordColumn(name="ownership", kind="text", says="Who provides it."),
        RecordColumn(name="placement_type", kind="text", says="The kind of placement."),
    ),
    select=" UNION ALL ".join(
        f"SELECT p.year, p.year_ends_on, '{what}' AS what, {number} AS number, p.ownership, "
        f"p.placement_type FROM placement_costs AS p WHERE {_WHERE[what]}"
        for what, number in _NUMBER.items()
    ),
    after=("placement_costs",),
    cuts={"placement": "placement_type"},
    year_ends=YEAR,
    taken="year",
)
_OPEN = """
    SELECT c.year, y.first_on AS year_starts_on, c.started_on, c.ended_on, c.counted_to,
        c.placement_type, c.ownership, c.weekly_cost
    FROM costed_placements AS c JOIN fin_costs_years AS y ON y.year = c.year
    WHERE c.weekly_cost IS NOT NULL
"""
OPEN_PRICES = RecordTable(
    name="priced_placements",
    title="Placements with what each costs a week, twice: the price, and one placement",
    columns=(
        RecordColumn(name="year", kind="number", says="The financial year, by its end."),
        RecordColumn(name="year_starts_on", kind="date", says="The first day of that year."),
        RecordColumn(name="started_on", kind="date", says="Its first day."),
        RecordColumn(name="ended_on", kind="date", says="Its last day, blank where it goes on."),
        RecordColumn(name="counted_to", kind="date", says="The last day of the quarter."),
        RecordColumn(name="what", kind="text", says="price, or placement."),
        RecordColumn(name="number", kind="number", says="Pounds a week, or 1."),
        RecordColumn(name="placement_type", kind="text", says="The kind of placement."),
        RecordColumn(name="ownership", kind="text", says="Who provides it."),
    ),
    select=f"""
        SELECT o.year, o.year_starts_on, o.started_on, o.ended_on, o.counted_to, 'price' AS what,
            o.weekly_cost AS number, o.placement_type, o.ownership
        FROM ({_OPEN}) AS o
        UNION ALL
        SELECT o.year, o.year_starts_on, o.started_on, o.ended_on, o.counted_to, 'placement' AS what, 1 AS number,
            o.placement_type, o.ownership
        FROM ({_OPEN}) AS o
    """,
    after=("costed_placements",),
    cuts={
        "placement": "placement_type",
        "ownership": "ownership",
        "placement_and_ownership": "placement_type || ': ' || ownership",
    },
    year_ends=YEAR,
)
