"""How wide the columns of a table are on paper: by what stands in them, not all alike."""

import re

from headway.reports.blocks import Table
from headway.reports.charts import paper

MANY = 8  # columns above which they stand closer
# What is read as one word: 30 Sep 2026, 12 of 151.
_ONE = re.compile(r"\b\d{1,2} [A-Z][a-z]{2} \d{4}\b|\b\d+ of \d+\b")
_BREAKS = re.compile(r"[ \n\t]+|(?<=[-–/])")


def inset_of(table: Table) -> int:
    """The space left and right of a cell's words, in twentieths of a point."""
    return 40 if len(table.columns) > MANY else 80


def column_widths(table: Table, room: int, size: float) -> list[int]:
    """Widths in twentieths of a point: no word is torn where there is room, long prose gets what is
    left. `size` is that of the letters in points, `room` the width of the sheet."""
    inset = 2 * inset_of(table) + 20

    def measured(text: str, bold: bool) -> int:
        return round(paper.text_width(text, bold) / paper.LETTERS * size * 20) + inset

    least, wish, whole = [], [], []
    for n, column in enumerate(table.columns):
        cells = [(column.name, True), *((row[n], False) for row in table.rows)]
        words = [(w, bold) for text, bold in cells for w in _unbroken(text)]
        least.append(max(measured(w, bold) for w, bold in words))
        whole.append(max((measured(text, bold) for text, bold in cells[1:]), default=0))
        wish.append(max(least[-1], min(whole[-1], room * 3 // 5)))
    if sum(least) >= room:
        return [w * room // sum(least) for w in least]
    if sum(wish) > room:
        spare, asked = room - sum(least), sum(wish) - sum(least)
        return [low + (w - low) * spare // asked for low, w in zip(least, wish, strict=True)]
    # A table of two or three short columns stays narrow, so that the eye can cross it.
    is_narrow = len(wish) <= 3 and sum(whole) * 3 // 2 < room
    wide = sum(wish) * 3 // 2 if is_narrow else room
    return [w * min(wide, room) // sum(wish) for w in wish]


def _unbroken(text: str) -> list[str]:
    """The pieces of a cell that no line should break: its words, each day and rank as one."""
    return _BREAKS.split(_ONE.sub(lambda one: one[0].replace(" ", "\u00a0"), text))
