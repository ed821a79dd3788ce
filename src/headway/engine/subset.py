"""The SQL that DuckDB and Spark both mean the same by: what a definition or a rule may use.

A measure's numerator or denominator is one expression over named columns. `ALLOWED` names the
functions; every denominator must be `NULLIF(x, 0)`; no casts, lists, structs, date subtraction,
regular expressions with look-ahead, nor sub-queries.

A rule's condition or fact may further compare dates and texts (`IN_RULES`); a derived column may
hold a window (`IN_DERIVED`); a rule's free SELECT may join tables and ask EXISTS (`IN_SELECTS`).
A cast is only ever `DATE '2026-03-31'`, a day is moved by an INTERVAL and never subtracted from
another (whole days are counted in columns: `DECOM_day`), and there are no regular expressions,
lists or lambdas. A test parses every expression that the package holds and checks it against
this page.
"""

# Functions by the names that sqlglot gives them, lower-case.
ALLOWED = frozenset(
    "add sub mul div neg paren and or not eq neq gt gte lt lte is in between case if column "
    "identifier literal boolean null coalesce nullif greatest least round abs count sum min max "
    "alias".split()
)
IN_RULES = ALLOWED | frozenset(
    "nullsafeeq nullsafeneq cast datatype interval var substring length replace star".split()
)
_WINDOWS = frozenset("window windowspec order ordered rownumber lag lead".split())
IN_DERIVED = IN_RULES | _WINDOWS
IN_SELECTS = IN_DERIVED | frozenset(
    "select from join where table tablealias group having subquery union exists dpipe like".split()
)
