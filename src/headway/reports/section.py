"""What a section of a report is: a value that writes pages from the material."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from headway.reports.blocks import Page
from headway.reports.material import Material


@dataclass(frozen=True, kw_only=True)
class Section:
    """One part of a report. `says`: what it answers. `pages` gives none where nothing is held.

    `needs` says what it is written from: published figures, the programme, or the council's own store.
    """

    id: str
    says: str
    pages: Callable[[Material], tuple[Page, ...]]
    needs: Literal["figures", "programme", "store"] = "figures"


@dataclass(frozen=True, kw_only=True)
class Pack:
    """A report for one audience: an ordered list of section ids. `says`: for whom, and what.

    `of` is what it is about: a council's published figures, or a programme. One with
    `is_numbered` gives each sentence the numbers of what it rests on, and a page that lists them.
    """

    id: str
    title: str
    says: str
    sections: tuple[str, ...]
    of: Literal["figures", "programme"] = "figures"
    is_numbered: bool = False
