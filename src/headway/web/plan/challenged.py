"""Challenges as this person may read them: open ones first, each with how long it has waited."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from headway.meetings.value import Challenge
from headway.web.plan.naming import Named, named
from headway.web.site.page import Asked
from headway.web.site.roles import READ_PART_2, REPLY, UPDATE_PLAN


@dataclass(frozen=True, kw_only=True)
class Challenged:
    """One challenge, what it is about, and whether whoever asks may answer it."""

    challenge: Challenge
    of: Named | None
    made_on: date
    days: int
    may_reply: bool


def may_be_read(asked: Asked, challenge: Challenge) -> bool:
    """Whether its words give nothing away: what it is about must be there to read."""
    is_there = not challenge.of or asked.held.find(challenge.of) is not None
    return asked.may(READ_PART_2) or is_there


def challenges(asked: Asked, of: str = "") -> list[Challenged]:
    """Those of one thing, or all: the open ones first, the longest waiting on top."""
    found = list(_challenges(asked, of))
    return sorted(found, key=lambda c: (not c.challenge.is_open, -c.days))


def _challenges(asked: Asked, of: str) -> Iterator[Challenged]:
    meetings = asked.held.meetings
    for one in meetings.of(Challenge):
        if (of and one.of != of) or not may_be_read(asked, one):
            continue
        made_on = one.made_on or meetings.meeting_of(one).held_on
        thing = asked.held.find(one.of)
        owns = asked.may(UPDATE_PLAN) or (thing is not None and asked.owns(thing))
        yield Challenged(
            challenge=one,
            of=named(asked, one.of),
            made_on=made_on,
            days=((one.replied_on or asked.day) - made_on).days,
            may_reply=one.is_open and asked.may(REPLY) and owns,
        )
