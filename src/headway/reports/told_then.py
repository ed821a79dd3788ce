"""What was told to whom, and what the figures say of it now: statements joined to tested claims."""

from dataclasses import dataclass
from datetime import date

from headway.meetings.value import Meeting, Statement
from headway.reports.material import Material
from headway.verdicts.claims.facts import HERE, ClaimFigure, Facts
from headway.verdicts.claims.given import read_given
from headway.verdicts.claims.published import PublishedFacts
from headway.verdicts.claims.value import ENGLAND as OF_ENGLAND
from headway.verdicts.claims.value import INVENTED, REGION, Claim
from headway.verdicts.claims.weighing import Weighed, measures_of, weigh
from headway.vocabulary.councils import ENGLAND, council

GIVEN = "figures.toml"


@dataclass(frozen=True, kw_only=True)
class Saying:
    """Words that somebody was told: when, by whom, to which body, and the test of their claim.

    `weighed` is None where the words were never typed as a claim that figures can test.
    """

    id: str
    words: str
    on: date
    by: str = ""
    body: str = ""
    is_deed: bool = False
    weighed: Weighed | None = None
    ids: tuple[str, ...] = ()


def told_then(material: Material) -> tuple[Saying, ...]:
    """Every statement and every claim up to the day, the newest first; each claim once."""
    told = material.told
    claims = {c.id: c for c in told.claims if c.said_at <= told.day}
    said = [_of_statement(material, s, claims) for s in told.meetings.of(Statement)]
    joined = {s.claim for s in told.meetings.of(Statement)}
    said += [_of_claim(material, c) for c in claims.values() if c.id not in joined]
    return tuple(sorted(said, key=lambda t: (-t.on.toordinal(), t.id)))


def _of_statement(material: Material, s: Statement, claims: dict[str, Claim]) -> Saying:
    meeting: Meeting = material.told.meetings.meeting_of(s)
    claim = claims.get(s.claim)
    weighed = _weighed(material, claim) if claim else None
    return Saying(
        id=s.id,
        words=s.words,
        on=s.said_at or meeting.held_on,
        by=s.by,
        body=meeting.body,
        is_deed=bool(s.is_deed),
        weighed=weighed,
        ids=(s.id, *((claim.id,) if claim else ()), *_cited(material, weighed)),
    )


def _of_claim(material: Material, c: Claim) -> Saying:
    weighed = _weighed(material, c)
    ids = (c.id, *_cited(material, weighed))
    return Saying(id=c.id, words=c.text, on=c.said_at, by=c.source, weighed=weighed, ids=ids)


def _weighed(material: Material, claim: Claim) -> Weighed:
    """The claim tested, once a report."""
    if claim.id not in material.weighed:
        material.weighed[claim.id] = weigh(claim, _facts(material, claim))
    return material.weighed[claim.id]


def _facts(material: Material, claim: Claim) -> Facts:
    """Given figures of an invented council; for any other the report's own, hidden where small."""
    given = material.told.folder / GIVEN
    if claim.council == INVENTED and given.is_file():
        return read_given(given)
    names = tuple(measures_of(material.told.claims))
    if not material.has_figures:
        return PublishedFacts(material.library, names)
    return PublishedFacts(material.library, names, None, material.comparison)


def _cited(material: Material, weighed: Weighed | None) -> tuple[str, ...]:
    """The published figures that decide, cited."""
    ids: list[str] = []
    for f in weighed.figures if weighed else ():
        if code := _code(material, weighed, f):
            key = (f.measure, f.kind, code, f.year)
            ids += material.cite(material.figures.by_key.get(key))
    return tuple(dict.fromkeys(ids))


def _code(material: Material, weighed: Weighed | None, f: ClaimFigure) -> str:
    """The place of a figure as its code; nothing for the middle of the neighbours."""
    assert weighed is not None
    named = weighed.claim.council
    own = ENGLAND if named == OF_ENGLAND else material.council.code
    if named not in (OF_ENGLAND, INVENTED):
        own = council(named).code
    return {HERE: own, OF_ENGLAND: ENGLAND, REGION: material.council.region}.get(f.against, "")
