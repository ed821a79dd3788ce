"""Measures that need the census and the looked-after return of one council, child by child."""

from functools import partial

from headway.measures.value import Measure

measure_across_returns = partial(
    Measure,
    unit="children",
    counts="children",
    source="The council's own census and looked-after returns, by its own identifier; it is not "
    "published",
    caution="It needs both returns of the year. A child who has another identifier in the census "
    "is not known again; see the table known_in_one_return.",
)
