"""Passages of plain text: paragraphs, numbered ones, bullets, parts of a resolution, rows of a table.

A text whose sentences run over the line's end is taken as wrapped, and its lines are joined; in
any other each line is a paragraph, as a word processor saves it.
"""

import re
from itertools import pairwise

from headway.meetings.minutes.pages import Line, joined, without_headers
from headway.meetings.minutes.value import Passage

BULLET = r"[•*▪●◦·‣–-]|o(?= {2,})"
PART = r"\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4})\)"
NUMBER = r"\d{1,3}(?:\.\d{1,2})+\.?|\d{1,3}[.)]|\d{1,3}(?=\t| {2,})"
ITEM = r"[A-Z]{1,5}\.? ?\d{1,3}(?:/\d\d)?\.?(?=\t| {2,})"
LEAD = re.compile(
    rf"\s*(?:(?P<bullet>{BULLET})\s+|(?P<part>{PART})\s+|(?P<item>{ITEM})\s+|(?P<number>{NUMBER})\s+)"
)
# Words that begin a passage of their own, even in a wrapped text.
OPENS = re.compile(
    r"\s*(ACTION|Action|RESOLVED|Resolved|RECOMMENDED|AGREED\b|Question \d|Q\d*[:.]|A\d*[:.]|A \("
    r"|Answer\b|Supplementary|Note:|\(Note|Reason|Options|Decision)"
)
ENDS = re.compile(r"[.:;?!”\"’')]\s*$")


def text_passages(text: str) -> tuple[list[Passage], list[str]]:
    """The passages of a text in its order, and the page headers that were taken out."""
    lines, headers = without_headers(text.replace("\r\n", "\n").replace("\r", "\n"))
    is_wrapped = _wrapped([line.text for line in lines])
    groups: list[list[Line]] = []
    for line in lines:
        if not line.text.strip():
            groups.append([])
        elif groups and groups[-1] and is_wrapped and not _begins(line.text):
            groups[-1].append(line)
        else:
            groups.append([line])
    merged: list[list[Line]] = []
    for group in filter(None, groups):
        if group[0].after_break and merged and _runs_on(merged[-1][-1].text, group[0].text):
            merged[-1].extend(group)
        else:
            merged.append(group)
    return _tables([_passage(group, text) for group in merged]), headers


def _wrapped(rows: list[str]) -> bool:
    pairs = [(a, b) for a, b in pairwise(rows) if a.strip() and b.strip()]
    over = sum(not ENDS.search(a) and b.strip()[0].islower() and len(a) > 45 for a, b in pairs)
    return over >= 2 and over > 0.15 * len(pairs)


def _begins(row: str) -> bool:
    return bool(LEAD.match(row) or OPENS.match(row))


def _runs_on(before: str, after: str) -> bool:
    return not ENDS.search(before) and after.strip()[:1].islower()


def _passage(group: list[Line], whole: str) -> Passage:
    first = group[0]
    found = LEAD.match(first.text)
    form, marker = "paragraph", ""
    rows = [line.text for line in group]
    if found:
        form = str(found.lastgroup)
        marker = found[form].rstrip(".")
        rows[0] = first.text[found.end() :]
    return Passage(text=joined(rows, whole), line=first.number, form=form, marker=marker)


def _tables(passages: list[Passage]) -> list[Passage]:
    """Lines whose cells are parted by bars or tabs, under a line of headings that has an action."""
    made: list[Passage] = []
    heads: tuple[str, ...] = ()
    for passage in passages:
        cells = tuple(c.strip() for c in re.split(r"\s*\|\s*", passage.text.strip("| ")))
        if passage.marker and len(cells) > 1:
            cells = (passage.marker, *cells)
        if len(cells) < 3:
            heads = ()
            made.append(passage)
        elif any("action" in c.lower() for c in cells) and not heads:
            heads = tuple(c.lower() for c in cells)
        else:
            made.append(
                Passage(text=passage.text, line=passage.line, form="row", cells=cells, heads=heads)
            )
    return made
