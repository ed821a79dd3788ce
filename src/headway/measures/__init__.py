"""Measures: questions with a numerator and a denominator, one a file in a folder a theme.

Here are also the figures that answer them, worked out from published cells, and their
comparison with England, the region, statistical neighbours and the council's own past. Knows
nothing of pages or reports.
"""

from headway.measures.finding import all_measures, measure_named

__all__ = ["all_measures", "measure_named"]
