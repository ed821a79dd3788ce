"""What a page declares of itself, and what it is asked with.

    @page(
        route="plan/aims/", name="aims", title="Aims", permission=READ_PLAN,
        menu=Menu("Aims", under="plan", order=10),
    )
    def show(asked: Asked) -> Shown:
        "Every aim, with its actions and how they stand."
        return {"aims": asked.held.plan.aims}

The file is `<area>/pages/aims.py`, its template `<area>/templates/<area>/aims.html`. A page gives
the words of its template, or a response of its own. Whether one may see it is settled before it is
called; what a row of it shows is the page's own business: `asked.may(...)`, `asked.owns(action)`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeAlias

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from headway.web.site.held import Held, held_for
from headway.web.site.models import Council, User
from headway.web.site.roles import KEEP_VOICE, PUBLIC, READ_PART_2, Permission, Role

Shown: TypeAlias = "Mapping[str, Any] | HttpResponseBase"


@dataclass(frozen=True)
class Menu:
    """Where a page stands in the menu: its words, the section, and its place among others."""

    text: str
    under: str = ""
    order: int = 50


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page as it was declared. `audit` is the sentence noted whenever somebody looks at it."""

    area: str
    name: str
    route: str
    title: str
    permission: Permission
    show: Callable[..., Shown]
    menu: Menu | None = None
    template: str = ""
    audit: str = ""
    for_council: bool = True


@dataclass(frozen=True)
class Post:
    """One of somebody's roles at a council, with the owner's role and the body that go with it."""

    role: Role
    post: str = ""
    body: str = ""


@dataclass
class Asked:
    """A request as a page sees it: who asks, of which council, and on which day."""

    request: HttpRequest
    council: Council
    user: User | None
    posts: tuple[Post, ...] = ()
    given: dict[str, str] = field(default_factory=dict)

    @cached_property
    def permissions(self) -> frozenset[Permission]:
        """All that the person may do at this council."""
        return frozenset((PUBLIC,)).union(*(post.role.may for post in self.posts))

    def may(self, permission: Permission) -> bool:
        """Whether the person may do something at this council."""
        return permission in self.permissions

    @cached_property
    def day(self) -> date:
        """Today, or the day on which a demonstration stands."""
        from django.utils import timezone

        return self.council.stands_on or timezone.localdate()

    @cached_property
    def by(self) -> str:
        """Who it is, as revisions and the audit trail name them: the name, then the role."""
        if self.user is None:
            return "the public"
        words = next((p.post or p.role.name for p in self.posts), "")
        # As long as a revision's column: a long post must not lose somebody their change.
        return (f"{self.user.name} ({words})" if words else self.user.name)[:200]

    @cached_property
    def role_name(self) -> str:
        """The role under which the person acts, for entries of the plan, which name no person."""
        return next((p.post or p.role.name for p in self.posts), "")

    @cached_property
    def held(self) -> Held:
        """The plan, the meetings and what people said, as far as this person may read them."""
        return held_for(
            self.council, is_whole=self.may(READ_PART_2), hears_all=self.may(KEEP_VOICE)
        )

    def owns(self, thing: Any) -> bool:
        """Whether an action, ask or promise is the person's own: by role, or by partner agency."""
        owner = str(getattr(thing, "owner", "") or getattr(thing, "of_whom", "")).casefold()
        helpers = {str(h).casefold() for h in getattr(thing, "helpers", ())}
        partner = str(getattr(thing, "partner", "")).casefold()
        for post in self.posts:
            if post.post and post.post.casefold() in {owner, *helpers}:
                return True
            if post.body and post.body.casefold() in {owner, partner}:
                return True
        return False


def page(
    *,
    route: str,
    name: str,
    title: str,
    permission: Permission,
    menu: Menu | None = None,
    audit: str = "",
    for_council: bool = True,
) -> Callable[[Callable[..., Shown]], Page]:
    """Declare the function below as a page. See the head of this module."""

    def declared(show: Callable[..., Shown]) -> Page:
        area, file = show.__module__.split(".")[2], show.__module__.rpartition(".")[2]
        return Page(
            area=area,
            name=name,
            route=route,
            title=title,
            permission=permission,
            show=show,
            menu=menu,
            template=f"{area}/{file}.html",
            audit=audit,
            for_council=for_council,
        )

    return declared
