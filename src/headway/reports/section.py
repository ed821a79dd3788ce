"""What a section of a report is: a value that writes pages from the material."""

from collections.abc import Callable
from dataclasses import dataclass

from headway.reports.blocks import Page
from headway.reports.material import Material


@dataclass(frozen=True, kw_only=True)
class Section:
    """One part of a report. `says`: what it answers. `pages` gives none where nothing is held."""

    id: str
    says: str
    pages: Callable[[Material], tuple[Page, ...]]


@dataclass(frozen=True, kw_only=True)
class Pack:
    """A report for one audience: an ordered list of section ids. `says`: for whom, and what."""

    id: str
    title: str
    says: str
    sections: tuple[str, ...]
