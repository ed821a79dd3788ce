"""What the story of need takes from a looked-after child: who, and from when to when in care."""

from dataclasses import dataclass

from headway.synthetic.people import Child, Period

ORDERS = frozenset(("C1", "C2"))
EMERGENCIES = frozenset(("L1", "L2"))


@dataclass(slots=True)
class Care:
    """A period of care: why it ended (`ended` is blank where no return shows it), the first order."""

    start: int
    end: int
    path: str
    need: str
    ended: str
    order_on: int | None
    in_emergency: bool


@dataclass(slots=True)
class Cared:
    """A looked-after child in few words, kept until the census is written.

    On `untaken_on` the last period of `care` would have begun, had an effect not kept it away; of
    a child who comes by an effect, nobody heard before `known_from`.
    """

    name: str
    number: int
    born: int
    is_girl: bool
    ethnicity: str
    is_uasc: bool
    short_breaks: bool
    care: list[Care]
    untaken_on: int | None = None
    known_from: int | None = None


def kept(of: Child) -> Cared:
    """The few words."""
    return Cared(
        name=of.name,
        number=of.number,
        born=of.born,
        is_girl=of.is_girl,
        ethnicity=of.ethnicity,
        is_uasc=of.is_uasc,
        short_breaks=of.short_breaks,
        care=[_care(p) for p in (*of.periods, *((of.untaken,) if of.untaken else ()))],
        untaken_on=of.untaken.start if of.untaken else None,
        known_from=of.known_from,
    )


def _care(period: Period) -> Care:
    shown = period.episodes
    order = next((e.start for e in shown if e.legal in ORDERS), None)
    return Care(
        start=period.start,
        end=period.end,
        path=period.path,
        need=period.need,
        ended=shown[-1].ended if shown and shown[-1].end == period.end else "",
        order_on=order,
        in_emergency=bool(shown) and shown[0].legal in EMERGENCIES,
    )
