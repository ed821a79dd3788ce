"""Pages drawn: the template with what every page has around it."""

from collections.abc import Mapping
from functools import partial
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string

from headway.web.site.form import as_typed
from headway.web.site.linking import link
from headway.web.site.menus import menu_for
from headway.web.site.models import Council
from headway.web.site.page import Asked
from headway.web.site.roles import PUBLIC


def rendered(
    asked: Asked,
    template: str,
    words: Mapping[str, Any],
    *,
    area: str = "site",
    of: Any = None,
    status: int = 200,
) -> HttpResponse:
    """The page as a response."""
    council = asked.council if asked.council.pk else None
    around = {
        "asked": asked,
        "council": council,
        "here": of,
        "area": area,
        "menu": menu_for(asked, of) if council else None,
        "to": partial(link, council),
        "typed": as_typed,
        "told": list(messages.get_messages(asked.request)),
        "is_demonstration": settings.IS_DEMONSTRATION or bool(council and council.is_demonstration),
        "idle_minutes": settings.IDLE_MINUTES,
        "is_public": of is not None and of.permission == PUBLIC,
    }
    text = render_to_string(template, {**around, **words}, request=asked.request)
    return HttpResponse(text, status=status)


def refused(
    request: HttpRequest, asked: Asked | None, says: str, *, status: int, title: str = ""
) -> HttpResponse:
    """A page that says in a sentence why there is nothing else here."""
    asked = asked or Asked(request, Council(name="headway", slug=""), None)
    title = title or {403: "You may not see this", 404: "There is no such page"}.get(
        status, "That did not work"
    )
    return rendered(asked, "site/refused.html", {"title": title, "says": says}, status=status)


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """The way to the sign-in page, and back to here."""
    return HttpResponseRedirect(f"{settings.LOGIN_URL}?next={quote(request.get_full_path())}")
