"""Health and offending (OC2) and care leavers (OC3): what each year's return says, of that year.

These are snapshots: one year's answers say nothing of another's, so years are never merged. Ages
are those on 31 March; the birthday around which a care leaver's answers stand falls in the year.
"""

from headway.record.groups import LEGAL_GROUPS, NEEDS, OWNERSHIP, PLACEMENT_GROUPS, grouped
from headway.record.looked_after.children import WHO, WHO_CUTS
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

_YEAR = RecordColumn(name="year", kind="number", says="The collection year.")
_ENDS = RecordColumn(name="year_ends_on", kind="date", says="Its last day, 31 March.")
_AGE = RecordColumn(name="age", kind="number", says="Age in years on that day; blank if not known.")
_SEX = RecordColumn(name="sex", kind="text", says="M, F or U.")
_YES_OR_NO = (
    "CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE "
    "INTERVENTION_RECEIVED INTERVENTION_OFFERED"
).split()
_BUSY = "('F1', 'F2', 'F3', 'F4', 'F5', 'P1', 'P2', 'P3', 'P4', 'P5')"
_GONE = "('G1', 'G2', 'H1', 'H2', 'R1', 'R2')"
_FOSTER = "('U1', 'U2', 'U3', 'U4', 'U5', 'U6')"
_SUITABLE = "('B1', 'C1', 'D1', 'E1', 'G1', 'H1', 'K1', 'R1', 'S1', 'T1', 'U1', 'V1', 'W1', 'X1', 'Y1', 'Z1')"


def _age(oldest: int) -> str:
    """SQL of whole years lived on the last day of the year, up to an oldest age."""
    cases = " ".join(
        f"WHEN r.born_on + INTERVAL {years} YEAR > r.year_ends_on THEN {years - 1}"
        for years in range(1, oldest + 1)
    )
    return f"CASE WHEN r.born_on IS NULL THEN NULL {cases} ELSE {oldest} END"


def _rows(table: str, columns: str) -> str:
    """A SELECT of each child's row of each year, as the year's latest return has it."""
    return f"""
            SELECT o.child, o.year, y.last_on AS year_ends_on, COALESCE(o.DOB, c.born_on) AS born_on,
                c.sex, {columns}
            FROM (
                SELECT t.*, ROW_NUMBER() OVER (
                    PARTITION BY t.child, t.year ORDER BY t.filed DESC, t.row ASC) AS nth
                FROM {table} AS t
            ) AS o
            JOIN cla_years AS y ON y.year = o.year
            LEFT JOIN looked_after_children AS c ON c.child = o.child
            WHERE o.nth = 1
    """


HEALTH = RecordTable(
    name="looked_after_health",
    title="Health and offending of children looked after for a year, one row a child and year",
    columns=(
        CHILD,
        _YEAR,
        _ENDS,
        _AGE,
        RecordColumn(name="sdq_score", kind="number", says="The SDQ score, 0 to 40, as filed."),
        RecordColumn(name="SDQ_REASON", kind="text", says="Why there is no score, as filed."),
        *(
            RecordColumn(name=f"{name}_yes", kind="flag", says=f"{name} of the return.")
            for name in _YES_OR_NO
        ),
        _SEX,
    ),
    select=f"""
        SELECT r.child, r.year, r.year_ends_on, {_age(18)} AS age,
            r.SDQ_SCORE_number AS sdq_score, r.SDQ_REASON,
            {", ".join(f"r.{name}_yes" for name in _YES_OR_NO)}, r.sex
        FROM (
            {
        _rows(
            "cla_oc2",
            ", ".join(("o.SDQ_SCORE_number", "o.SDQ_REASON", *(f"o.{n}_yes" for n in _YES_OR_NO))),
        )
    }
        ) AS r
    """,
    after=("looked_after_at_month_end", "looked_after_children"),
    # How the child lived on 31 March: a child of this table was looked after for twelve months.
    cuts={
        **{name: WHO_CUTS[name] for name in ("sex", "ethnicity", "uasc")},
        "age": "CASE WHEN age IS NULL THEN 'not known' WHEN age < 1 THEN 'under 1' "
        "WHEN age < 5 THEN '1 to 4' WHEN age < 10 THEN '5 to 9' WHEN age < 16 THEN '10 to 15' "
        "ELSE '16 and over' END",
        "need": grouped(NEEDS, "CIN"),
        "legal_status": grouped(LEGAL_GROUPS, "LS"),
        "placement": grouped(PLACEMENT_GROUPS, "PLACE"),
        "provider": grouped(OWNERSHIP, "PLACE_PROVIDER"),
    },
    beside={
        **WHO,
        "looked_after_at_month_end": {"child": "child", "month_ends_on": "year_ends_on"},
    },
    taken="year",
)
LEAVERS = RecordTable(
    name="care_leavers",
    title="Care leavers around their birthday, one row a young person and year",
    columns=(
        CHILD,
        _YEAR,
        _ENDS,
        _AGE,
        RecordColumn(name="IN_TOUCH", kind="text", says="IN_TOUCH as filed."),
        RecordColumn(name="ACTIV", kind="text", says="ACTIV as filed."),
        RecordColumn(name="ACCOM", kind="text", says="ACCOM as filed."),
        RecordColumn(
            name="is_followed",
            kind="flag",
            says="No for those who died or went back to a parent for at least six months.",
        ),
        RecordColumn(
            name="is_busy", kind="flag", says="In education, employment or training (F or P)."
        ),
        RecordColumn(
            name="is_housed_here",
            kind="flag",
            says="No for those who went abroad, were deported or whose residence is not known (G, "
            "H, R).",
        ),
        RecordColumn(
            name="left_foster_care_at_18",
            kind="flag",
            says="Whether the last period of care ended in a foster placement on the 18th birthday, or "
            "the day before it, or later.",
        ),
        RecordColumn(
            name="is_suitable", kind="flag", says="In accommodation judged suitable (its digit 1)."
        ),
        _SEX,
    ),
    select=f"""
        SELECT r.child, r.year, r.year_ends_on, {_age(26)} AS age, r.IN_TOUCH, r.ACTIV, r.ACCOM,
            CASE WHEN r.IN_TOUCH IN ('DIED', 'RHOM') THEN FALSE ELSE TRUE END AS is_followed,
            CASE WHEN r.ACTIV IN {_BUSY} THEN TRUE ELSE FALSE END AS is_busy,
            CASE WHEN r.ACCOM IN {_GONE} THEN FALSE ELSE TRUE END AS is_housed_here,
            CASE WHEN p.placement_at_end IN {_FOSTER}
                AND p.ended_on + INTERVAL 1 DAY >= r.born_on + INTERVAL 18 YEAR THEN TRUE
                ELSE FALSE END AS left_foster_care_at_18,
            CASE WHEN r.ACCOM IN {_SUITABLE} THEN TRUE ELSE FALSE END AS is_suitable, r.sex
        FROM (
            {_rows("cla_oc3", "o.IN_TOUCH, o.ACTIV, o.ACCOM")}
        ) AS r
        LEFT JOIN (
            SELECT child, ended_on, placement_at_end,
                ROW_NUMBER() OVER (PARTITION BY child ORDER BY period DESC) AS nth
            FROM periods_of_care
        ) AS p ON p.child = r.child AND p.nth = 1
    """,
    after=("looked_after_children", "periods_of_care"),
    cuts={**{name: WHO_CUTS[name] for name in ("sex", "ethnicity", "uasc")}, "age": "age"},
    beside=WHO,
    taken="year",
)
