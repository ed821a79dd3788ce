"""The register of asks: what the service asked of others, how long each waits, who may answer."""

from collections.abc import Iterable
from dataclasses import dataclass

from headway.plan.actions import Ask
from headway.plan.progress import ASK_WAITS
from headway.web.plan.naming import Named, all_named
from headway.web.site.page import Asked
from headway.web.site.roles import UPDATE_OWN, UPDATE_PLAN


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """One ask with its days: since it was asked, and past the day by which it is needed.

    `days` is None where nobody says when it was asked.
    """

    ask: Ask
    days: int | None
    days_late: int
    actions: list[Named]
    may_answer: bool

    @property
    def is_long(self) -> bool:
        """Whether it is late, or has waited longer than is usual."""
        waited = self.days is None or self.days > ASK_WAITS
        return self.ask.is_open and (self.days_late > 0 or waited)


def register(asked: Asked, asks: Iterable[Ask]) -> list[Waiting]:
    """Asks with their days: open ones first, the longest waiting on top, undated ones after."""
    made = [_waiting(asked, ask) for ask in asks]
    return sorted(made, key=lambda w: (not w.ask.is_open, w.days is None, -(w.days or 0)))


def may_answer(asked: Asked, ask: Ask) -> bool:
    """Whether this person may note the answer: who was asked, who asked, or who keeps the plan."""
    own = asked.owns(ask) or ask.asked_by in {post.post for post in asked.posts if post.post}
    return asked.may(UPDATE_PLAN) or (asked.may(UPDATE_OWN) and own)


def _waiting(asked: Asked, ask: Ask) -> Waiting:
    until = ask.answered_on or asked.day
    return Waiting(
        ask=ask,
        days=(until - ask.asked_on).days if ask.asked_on else None,
        days_late=(until - ask.needed_by).days if ask.needed_by else 0,
        actions=all_named(asked, ask.actions),
        may_answer=ask.is_open and may_answer(asked, ask),
    )
