"""Pictures as plain values: what is drawn, turned into Vega-Lite 6 as a dictionary.

Each kind of picture is one file and one class with a `spec()`. Nothing here imports a chart
library: the dictionary is drawn by `reports.render`. Every picture is 460 units wide with words
16 units high, so that a phone shows it whole with letters of ten pixels; it keeps its meaning in
greyscale, because shape and line style differ as well as colour; and red and green are not used.
"""

from headway.reports.charts.columns import Columns
from headway.reports.charts.funnel import Council, Funnel, Limits, poisson_limits
from headway.reports.charts.line import Line
from headway.reports.charts.months import MonthMark, MonthPoint, Months
from headway.reports.charts.paper import FONT, WIDTH, Drawing, Point, Range
from headway.reports.charts.strip import Strip, StripRow

__all__ = [
    "FONT",
    "WIDTH",
    "Columns",
    "Council",
    "Drawing",
    "Funnel",
    "Limits",
    "Line",
    "MonthMark",
    "MonthPoint",
    "Months",
    "Point",
    "Range",
    "Strip",
    "StripRow",
    "poisson_limits",
]
