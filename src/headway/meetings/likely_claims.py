"""Which claim of `claims.toml` a statement may be: by its words, for a person to link.

A statement that figures can test is typed as a claim; `statement.claim` says which. Nothing is
linked by likeness alone: the words are offered beside each other and a person decides.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from headway.meetings.minutes.value import ElementKind, Proposal
from headway.verdicts.claims.reading import read_claims
from headway.verdicts.claims.value import Claim
from headway.vocabulary.errors import BadInput, Unknown

SAID = (ElementKind.STATEMENT, ElementKind.PAST_CLAIM, ElementKind.FOCUS)
# Of the words that carry meaning, how many both must share before a link is offered.
LEAST_ALIKE = 0.6
EMPTY = frozenset(
    "a an and are as at be been by for from had has have in is it its of on or our than that the "
    "their there they this to was we were will with".split()
)


@dataclass(frozen=True, kw_only=True)
class Likely:
    """A claim that may be what was said. `is_same` where the words are the same."""

    claim: Claim
    alike: float
    is_same: bool


def claims_of(folder: Path) -> tuple[Claim, ...]:
    """The claims of a programme folder; none where it has no `claims.toml`."""
    path = folder / "claims.toml"
    return read_claims(path) if path.is_file() else ()


def likely_claim(words: str, claims: Iterable[Claim]) -> Likely | None:
    """The claim whose words are most like these, where they are like enough; else None."""
    said = _words(words)
    best: Likely | None = None
    for claim in claims:
        held = _words(claim.text)
        either = said | held
        alike = len(said & held) / len(either) if either else 0.0
        # Minutes often wrap the words in who said them, so all of a claim inside is enough.
        if held and held <= said:
            alike = max(alike, LEAST_ALIKE)
        if alike >= LEAST_ALIKE and (best is None or alike > best.alike):
            best = Likely(claim=claim, alike=alike, is_same=_plain(words) == _plain(claim.text))
    return best


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[\w']+", text.casefold().replace("’", "'")))


def _words(text: str) -> set[str]:
    return set(_plain(text).split()) - EMPTY


def likely_of(proposal: Proposal, claims: Sequence[Claim]) -> dict[str, Claim]:
    """By the id of each proposed statement the claim that it may be."""
    said = (e for e in proposal.elements if e.kind in SAID)
    found = ((e.id, likely_claim(e.words, claims)) for e in said)
    return {id: likely.claim for id, likely in found if likely}


def linked(given: Sequence[str], proposal: Proposal, claims: Sequence[Claim]) -> dict[str, Claim]:
    """The links that a person gives as `STM-3=CLM-4`. Raises Unknown where either is not there."""
    statements = [e.id for e in proposal.elements if e.kind in SAID]
    by_id = {c.id: c for c in claims}
    links = {}
    for pair in given:
        statement, sign, claim = (part.strip() for part in pair.partition("="))
        if not sign:
            raise BadInput(f"--claim {pair}: give a statement and its claim, as STM-3=CLM-4.")
        if statement not in statements:
            raise Unknown("statement", statement, statements, "Look at the proposal's ids.")
        if claim not in by_id:
            raise Unknown("claim", claim, list(by_id), "Write it in the programme's claims.toml.")
        links[statement] = by_id[claim]
    return links
