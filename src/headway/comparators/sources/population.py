"""Mid-year population estimates (ONS), ages 0 to 17: the denominator of every rate per 10,000.

The department divides a figure of 31 March by the estimate for the middle of the year before.
"""

from headway.comparators import symbols
from headway.comparators.source import Layout

SOURCES = (
    Layout(
        name="population",
        publication="Mid-year population estimates",
        release="population",
        needs=("old_la_code", "age_group", "population_estimate"),
        dimensions=(("age_group",),),
        values={"number": ("population_estimate",)},
        items={"Children aged 0 to 17 years": "0 to 17"},
        symbols=symbols.ONS,
    ),
)
