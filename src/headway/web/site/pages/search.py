"""Search: across the plan, findings, minutes, measures and what people said, as far as one may read."""

from dataclasses import dataclass

from headway.meetings.terms import TERMS
from headway.web.site.finding_words import (
    MOST_SIGNS,
    Entry,
    Piece,
    Wanted,
    marked,
    passage,
    wanted_of,
)
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import SIGNED_IN
from headway.web.site.searched import (
    GROUPS,
    Group,
    address_of,
    index_for,
    may_see,
    measures_index,
    own_things,
)

AT_FIRST = 8
AT_MOST = 200


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One thing found: where it leads, its title and a passage in pieces, and what it is."""

    entry: Entry
    address: str
    title: list[Piece]
    passage: list[Piece]


@dataclass(frozen=True, kw_only=True)
class Hits:
    """What was found of one group: how many in all, and those to be shown."""

    group: Group
    count: int
    shown: list[Hit]


@page(route="search/", name="search", title="Search", permission=SIGNED_IN)
def show(asked: Asked) -> Shown:
    """The words of `q` in every group that this person may read, or in the one named by `within`."""
    q = asked.request.GET.get("q", "").strip()[:MOST_SIGNS]
    within = asked.request.GET.get("within", "")
    wanted = wanted_of(q)
    own = own_things(asked)
    found = [*index_for(asked).find(wanted), *measures_index().find(wanted)]
    seen = [entry for entry in found if may_see(asked, entry, own)]
    groups = [_hits(asked, g, seen, wanted, within) for g in GROUPS if within in ("", g.id)]
    return {
        "q": q,
        "within": next((g for g in GROUPS if g.id == within), None),
        "groups": [hits for hits in groups if hits.count],
        "count": sum(hits.count for hits in groups),
        "readable": [g for g in GROUPS if asked.may(g.permission)],
        "stands_for": [
            (s, t) for s, (t, _) in TERMS.items() if s.casefold() in q.casefold().split()
        ],
        "at_most": AT_MOST,
        "has_own": bool(own),
    }


def _hits(
    asked: Asked, group: Group, seen: list[Entry], wanted: tuple[Wanted, ...], within: str
) -> Hits:
    own = [entry for entry in seen if entry.group == group.id]
    most = AT_MOST if within else AT_FIRST
    return Hits(
        group=group, count=len(own), shown=[_hit(asked, entry, wanted) for entry in own[:most]]
    )


def _hit(asked: Asked, entry: Entry, wanted: tuple[Wanted, ...]) -> Hit:
    return Hit(
        entry=entry,
        address=address_of(asked, entry),
        title=marked(entry.title, wanted),
        passage=passage(entry, wanted),
    )
