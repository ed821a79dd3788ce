"""Figures as they may be shown in public: small counts hidden before anything is made of them.

Hidden at the figure, so that no sentence, table, chart, rank, middle or file made later can show
it: a comparator is worked out over what is left, and says how many are known.
"""

from headway.disclosure.small import gives_away, is_small
from headway.measures.resolve import Figures
from headway.measures.value import Measure
from headway.vocabulary.states import HIDDEN

Row = dict


def public(figures: Figures, measures: tuple[Measure, ...]) -> Figures:
    """The same figures with counts of 1 to 5 children or workers hidden, and what shows them."""
    counts = {m.id: m.counts for m in measures}
    small = {_place(r) for r in figures.lines if _is_small(r, counts[r["measure"]])}
    shown = [_shown(r, counts[r["measure"]], _place(r) in small) for r in figures.lines]
    return Figures(shown, figures.picked)


def _place(row: Row) -> tuple[str, str, int]:
    return row["measure"], row["council"], row["year"]


def _is_small(row: Row, counts: str) -> bool:
    """A small count, or a share, rate or ratio of children whose numerator is one."""
    if row["kind"] == "count":
        return is_small(row["value"], counts)
    return counts == "children" and is_small(row["numerator"], counts)


def _shown(row: Row, counts: str, is_hidden: bool) -> Row:
    if is_hidden and (row["kind"] == "count" or counts == "children"):
        hide = row["value"] is not None
        return {
            **row,
            "value": None,
            "numerator": None,
            "denominator": None,
            "state": HIDDEN.code if hide else row["state"],
        }
    if is_small(row["numerator"], counts) or gives_away(
        row["numerator"], row["denominator"], counts
    ):
        return {**row, "numerator": None, "denominator": None}
    return row
