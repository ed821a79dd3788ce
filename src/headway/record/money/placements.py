"""What each placement costs, and the child's time in care that it is of.

A cost is what was committed in the year so far. Its days run from the placement's start, or 1 April,
to its end, which does not count, or to the last day of the quarter, which does. It is joined to the
looked-after return by the council's own identifier and the days: the placement spell of that child
that begins on the same day, else the first that shares a day with it.
"""

from headway.record.money.things import YEAR, latest_quarter, ownership, paid_from, placement_type
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

_FIRST = "CASE WHEN y.first_on + INTERVAL 365 DAY = y.last_on THEN y.last_day - 365 ELSE y.last_day - 364 END"
_YEAR = RecordColumn(name="year", kind="number", says="The financial year, by its end.")
_COST = (
    CHILD,
    _YEAR,
    RecordColumn(name="year_ends_on", kind="date", says="Its last day, 31 March."),
    RecordColumn(name="started_on", kind="date", says="The placement's first day, as costed."),
    RecordColumn(name="ended_on", kind="date", says="Its last day, blank where it goes on."),
    RecordColumn(name="counted_to", kind="date", says="The last day of the quarter."),
    RecordColumn(name="place", kind="text", says="The placement's code, as costed."),
    RecordColumn(name="provider", kind="text", says="The provider's code, as costed."),
    RecordColumn(name="placement_type", kind="text", says="The kind of placement, in words."),
    RecordColumn(name="ownership", kind="text", says="Who provides it, in words."),
    RecordColumn(name="paid_from", kind="text", says="The line it is paid from; blank if none."),
    RecordColumn(name="legal_status", kind="text", says="The legal status, as costed."),
    RecordColumn(name="need", kind="text", says="The category of need, as costed."),
    RecordColumn(name="age", kind="text", says="Age group at the placement's start, if known."),
    RecordColumn(name="has_plan", kind="flag", says="Has an education, health and care plan."),
    RecordColumn(name="is_uasc", kind="flag", says="Came alone to seek asylum."),
    RecordColumn(name="is_solo", kind="flag", says="A placement for one child alone."),
    RecordColumn(name="has_extra", kind="flag", says="Additional services are in the price."),
    RecordColumn(name="platform", kind="text", says="How it was bought: framework, spot, block."),
    RecordColumn(name="provider_name", kind="text", says="The provider, as written."),
    RecordColumn(name="urn", kind="text", says="Ofsted's number of it."),
    RecordColumn(name="cost", kind="number", says="Pounds committed in the year so far, if given."),
    RecordColumn(name="from_day", kind="number", says="The first day it is for, from 1970."),
    RecordColumn(name="to_day", kind="number", says="The day after the last that it is for."),
    RecordColumn(name="days", kind="number", says="How many days it is for."),
    RecordColumn(name="weekly_cost", kind="number", says="The cost over those days, times 7."),
    RecordColumn(name="row", kind="number", says="Its row among those of the quarter."),
)
_NAMES = [column.name for column in _COST]
_AGES = ((1, "under 1"), (5, "1 to 4"), (10, "5 to 9"), (16, "10 to 15"))
_AGE = " ".join(f"WHEN t.born_on + INTERVAL {n} YEAR > t.started_on THEN '{w}'" for n, w in _AGES)
_TO = "CASE WHEN t.ended_on < q.day_on THEN t.ended_on_day WHEN t.ended_on = q.day_on THEN q.day ELSE q.day + 1 END"

COSTED = RecordTable(
    name="costed_placements",
    title="Placement costs as the latest quarter of each year has them",
    columns=_COST,
    select=f"""
        SELECT c.child, c.year, c.year_ends_on, c.started_on, c.ended_on, c.counted_to, c.place,
            c.provider, {placement_type("c.place")} AS placement_type,
            {ownership("c.provider")} AS ownership, {paid_from("c.place")} AS paid_from,
            c.legal_status, c.need, c.age, c.has_plan, c.is_uasc, c.is_solo, c.has_extra, c.platform,
            c.provider_name, c.urn, c.cost, c.from_day, c.to_day,
            CASE WHEN c.to_day > c.from_day THEN c.to_day - c.from_day ELSE 0 END AS days,
            CASE WHEN c.to_day > c.from_day
                THEN ROUND(c.cost * 7 / NULLIF(c.to_day - c.from_day, 0), 2) END AS weekly_cost,
            c.row
        FROM (
            SELECT t.child, t.year, y.last_on AS year_ends_on, t.started_on, t.ended_on,
                t.quarter_ends AS counted_to, t.place, t.provider, t.legal_status, t.need,
                CASE WHEN t.born_on IS NULL THEN 'not known' {_AGE} ELSE '16 and over' END AS age,
                t.has_plan_yes AS has_plan, t.is_uasc_yes AS is_uasc, t.is_solo_yes AS is_solo,
                t.has_extra_yes AS has_extra, t.platform, t.provider_name, t.urn,
                t.cost_pounds AS cost,
                CASE WHEN t.started_on_day > {_FIRST} THEN t.started_on_day ELSE {_FIRST} END
                    AS from_day,
                {_TO} AS to_day, t.row
            FROM {latest_quarter("fin_costs_placements")} AS t
            JOIN fin_costs_years AS y ON t.year = y.year
            JOIN fin_costs_days AS q ON q.day_on = t.quarter_ends
        ) AS c
    """,
    cuts={"placement": "placement_type", "ownership": "ownership", "age": "age"},
    year_ends=YEAR,
)
HOME_COSTS = RecordTable(
    name="own_home_costs",
    title="What the council's own homes cost in the year so far",
    columns=(
        _YEAR,
        RecordColumn(name="home", kind="text", says="The home, as the council names it."),
        RecordColumn(name="urn", kind="text", says="Ofsted's number of it."),
        RecordColumn(name="counted_to", kind="date", says="The last day of the quarter."),
        RecordColumn(name="cost", kind="number", says="Pounds committed in the year so far."),
        RecordColumn(name="row", kind="number", says="Its row among those of the quarter."),
    ),
    select=f"""
        SELECT t.year, t.home, t.urn, t.quarter_ends AS counted_to, t.cost_pounds AS cost, t.row
        FROM {latest_quarter("fin_costs_homes")} AS t
    """,
    year_ends=YEAR,
    taken="year",
)
# The days that a cost and an episode have in common.
_SHARED = (
    "((CASE WHEN k.to_day < c.to_day THEN k.to_day ELSE c.to_day END) "
    "- (CASE WHEN k.from_day > c.from_day THEN k.from_day ELSE c.from_day END))"
)
PLACEMENT_COSTS = RecordTable(
    name="placement_costs",
    title="Placement costs beside the looked-after return",
    columns=(
        *_COST,
        RecordColumn(
            name="spell_started_on",
            kind="date",
            says="The first day of the child's placement spell that it is of; blank where the return "
            "has none on these days.",
        ),
        RecordColumn(
            name="place_in_return", kind="text", says="The placement's code in the return."
        ),
        RecordColumn(
            name="care_days", kind="number", says="Days of these that the return has in care."
        ),
        RecordColumn(
            name="need_in_return",
            kind="text",
            says="The category of need in the return (N1 to N8).",
        ),
        RecordColumn(
            name="order_days",
            kind="number",
            says="Days of those under a full or interim care order (C1, C2).",
        ),
    ),
    select=f"""
        SELECT {", ".join(f"c.{name}" for name in _NAMES)}, s.spell_started_on, s.place_in_return,
            COALESCE(d.care_days, 0) AS care_days, d.need_in_return,
            COALESCE(d.order_days, 0) AS order_days
        FROM costed_placements AS c
        LEFT JOIN (
            SELECT c.year, c.row, p.started_on AS spell_started_on,
                p.PLACE AS place_in_return,
                ROW_NUMBER() OVER (PARTITION BY c.year, c.row
                    ORDER BY CASE WHEN p.started_on = c.started_on THEN 0 ELSE 1 END,
                        p.started_day, p.spell) AS nth
            FROM costed_placements AS c
            JOIN placement_spells AS p ON p.child = c.child AND p.started_day < c.to_day
                AND p.counted_to_day >= c.from_day
                AND (p.ended_on IS NULL OR p.counted_to_day > c.from_day)
        ) AS s ON s.year = c.year AND s.row = c.row AND s.nth = 1
        LEFT JOIN (
            SELECT c.year, c.row, SUM({_SHARED}) AS care_days,
                MAX(k.need) AS need_in_return,
                SUM(CASE WHEN k.legal_status IN ('C1', 'C2') THEN {_SHARED} ELSE 0 END)
                    AS order_days
            FROM costed_placements AS c
            JOIN care_days AS k ON k.child = c.child AND k.year = c.year
                AND k.from_day < c.to_day AND k.to_day > c.from_day
            GROUP BY c.year, c.row
        ) AS d ON d.year = c.year AND d.row = c.row
    """,
    after=("care_days", "costed_placements", "placement_spells"),
    cuts={"placement": "placement_type", "ownership": "ownership", "age": "age"},
    year_ends=YEAR,
)
CENSUS = RecordTable(
    name="census_placements",
    title="External placements on the day of a regional census, with what each costs a week",
    columns=(
        CHILD,
        _YEAR,
        RecordColumn(name="taken_on", kind="date", says="The day of the census."),
        RecordColumn(name="provision", kind="text", says="The type of provision, as written."),
        RecordColumn(name="organisation", kind="text", says="The provider, as written."),
        RecordColumn(name="provider_urn", kind="text", says="Ofsted's number of the provider."),
        RecordColumn(name="urn", kind="text", says="Ofsted's number of the establishment."),
        RecordColumn(name="sourced", kind="text", says="How it was bought, as written."),
        RecordColumn(name="registration", kind="text", says="With whom it is registered."),
        RecordColumn(name="has_extra", kind="text", says="Additional packages, as written."),
        RecordColumn(name="is_solo", kind="text", says="Solo placement, as written."),
        RecordColumn(name="deprivation", kind="text", says="Deprivation of liberty, as written."),
        RecordColumn(name="started_on", kind="date", says="The placement's first day."),
        RecordColumn(name="weekly", kind="number", says="Pounds a week."),
        RecordColumn(name="row", kind="number", says="Its row among those of the census."),
    ),
    select="""
        SELECT t.child, t.year, t.taken_on, t.provision, t.organisation, t.provider_urn, t.urn,
            t.sourced, t.registration, t.has_extra, t.is_solo, t.deprivation, t.started_on,
            t.weekly_pounds AS weekly, t.row
        FROM fin_census_rows AS t
    """,
    year_ends=YEAR,
    taken="month",
)
