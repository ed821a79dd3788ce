"""Measures of pre-proceedings: the work with a family before a council goes to court."""

from functools import partial

from headway.measures.filed import CENSUS
from headway.measures.value import Measure

FROM_2027 = "The census asks for it from the year to March 2027 on."

measure_before_court = partial(
    Measure,
    unit="children",
    counts="children",
    timing="in the month or the year to 31 March",
    source=CENSUS,
    caution=FROM_2027,
)
