"""The SQL that DuckDB and Spark both mean the same by: what a definition may use.

A measure's numerator or denominator (and, later, a rule's condition) is one expression over
named columns. `ALLOWED` names the functions; every denominator must be `NULLIF(x, 0)`; no casts,
lists, structs, date subtraction, regular expressions with look-ahead, nor sub-queries. A test
parses every expression that the package holds and checks it against this page.
"""

# Functions by the names that sqlglot gives them, lower-case.
ALLOWED = frozenset(
    "add sub mul div neg paren and or not eq neq gt gte lt lte is in between case if column "
    "identifier literal boolean null coalesce nullif greatest least round abs count sum min max "
    "alias".split()
)
