"""Minutes with their abbreviations expanded beside them: the words themselves stay as they are."""

from collections.abc import Iterable
from dataclasses import dataclass

from headway.meetings.terms import Tip, tips


@dataclass(frozen=True)
class Piece:
    """A piece of a text; `tip` where there is a right term to show with it."""

    text: str
    tip: Tip | None = None


def pieces(text: str) -> list[Piece]:
    """A text in pieces, in its order, to be put together again without a sign changed."""
    found: list[Piece] = []
    at = 0
    for tip in tips(text):
        if tip.start < at:
            continue
        if tip.start > at:
            found.append(Piece(text[at : tip.start]))
        found.append(Piece(tip.text, tip))
        at = tip.end
    if at < len(text):
        found.append(Piece(text[at:]))
    return found


def terms_in(texts: Iterable[str]) -> list[tuple[str, str, bool]]:
    """Each abbreviation or slip of some texts once: the words, the right term, whether it is a slip.

    A tooltip is of no use on a phone or by keyboard, so pages list the terms as well.
    """
    found: dict[str, tuple[str, str, bool]] = {}
    for text in texts:
        for tip in tips(text):
            found.setdefault(tip.text.casefold(), (tip.text, tip.term, tip.is_slip))
    return sorted(found.values(), key=lambda one: one[0].casefold())
