"""The doors: with the council's account, by breaking the glass, and of a demonstration."""

import time
from datetime import timedelta
from typing import Any

import pyotp
from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
    require_safe,
)

from headway.vocabulary import settings as given
from headway.web.site.audit import note
from headway.web.site.linking import link
from headway.web.site.models import Attempt, Council, Membership, User
from headway.web.site.page import Asked
from headway.web.site.roles import BY_ID
from headway.web.site.showing import refused, rendered

_BACKEND = "django.contrib.auth.backends.ModelBackend"
TRIES, WITHIN = 5, timedelta(minutes=15)
# A clock may be half a minute wrong: the code before and the one after are taken too.
_STEP, _DRIFT = 30, 1
# As long as a name may be; a password beyond it is no password, and costs no hashing.
MOST_SIGNS = 150


def _page(request: HttpRequest, template: str, status: int = 200, **words: Any) -> HttpResponse:
    asked = Asked(request, Council(name="headway", slug=""), None)
    return rendered(asked, template, words, status=status)


@never_cache
@require_GET
def sign_in(request: HttpRequest) -> HttpResponse:
    """The page that everybody who is not signed in comes to."""
    return _page(
        request,
        "site/sign_in.html",
        title="Sign in",
        has_council_account=bool(given.OIDC_SERVER.value()),
        ended=request.GET.get("ended") == "yes",
        next=_safe(request, request.GET.get("next", "")),
        people=_people() if settings.IS_DEMONSTRATION else [],
    )


def _people() -> list[tuple[Council, list[tuple[Membership, str]]]]:
    """The accounts of a demonstration, by council."""
    return [
        (
            council,
            [
                (m, BY_ID[m.role].name)
                for m in council.memberships.select_related("user").order_by("pk")
                if m.role in BY_ID and not m.user.is_break_glass
            ],
        )
        for council in Council.objects.filter(is_demonstration=True).order_by("pk")
    ]


@never_cache
@require_POST
def enter_demonstration(request: HttpRequest) -> HttpResponse:
    """Become one of the people of a demonstration. Nowhere else than in one."""
    if not settings.IS_DEMONSTRATION:
        return refused(request, None, "This is no demonstration.", status=404)
    held = Membership.objects.select_related("user", "council")
    chosen = request.POST.get("membership", "")
    member = held.filter(pk=chosen if chosen.isdecimal() else 0).first()
    if member is None or not member.council.is_demonstration or not member.user.is_active:
        return refused(request, None, "There is no such person here.", status=404)
    _let_in(request, member.user, "with no password, as this is a demonstration")
    where = _safe(request, request.POST.get("next", ""))
    return HttpResponseRedirect(where or link(member.council, "site:first"))


@never_cache
@require_http_methods(["GET", "POST"])
def break_glass(request: HttpRequest) -> HttpResponse:
    """Sign in without the council's account: a name, a password and a code that changes."""
    if request.method == "GET":
        return _page(
            request, "site/break_glass.html", title="Break-glass sign-in", fault="", name=""
        )
    name, address = _name(request), _address(request)
    known = User.objects.filter(name=name, is_break_glass=True).exists()
    # Whoever mistakes the field types a password here: only an account's own name is noted.
    who = name if known else "an unknown name"
    tried = _try(name, address)
    if tried is None:
        note(who, "refused sign-in", f"too many tries at {who} from {address}")
        return _again(request, name, "Too many tries. Wait a quarter of an hour.", 429)
    user = ModelBackend().authenticate(request, name, request.POST.get("password", "")[:MOST_SIGNS])
    if (
        isinstance(user, User)
        and user.is_break_glass
        and _is_code(user, request.POST.get("code", ""))
    ):
        tried.delete()
        _let_in(request, user, "by breaking the glass")
        return HttpResponseRedirect("/")
    note(who, "refused sign-in", f"wrong name, password or code for {who} from {address}")
    return _again(request, name, "The name, the password or the code is wrong.", 403)


def _again(request: HttpRequest, name: str, fault: str, status: int) -> HttpResponse:
    words = {"title": "Break-glass sign-in", "fault": fault, "name": name}
    return _page(request, "site/break_glass.html", status, **words)


def _name(request: HttpRequest) -> str:
    """The name as typed, no longer than a name can be, and without signs that no database takes."""
    return request.POST.get("name", "").replace("\0", "").strip()[:MOST_SIGNS]


def _address(request: HttpRequest) -> str:
    """Whence somebody comes: behind the proxy that speaks HTTPS, as that proxy says it.

    The proxy adds the address that it saw at the end; whatever stands before was sent along by
    whoever asks, and may be made up. It is believed from this machine alone.
    """
    peer = str(request.META.get("REMOTE_ADDR", ""))
    said = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip()
    is_proxy = settings.IS_HTTPS and peer in ("127.0.0.1", "::1")
    return (said if is_proxy and said else peer)[:64]


def _try(name: str, address: str) -> Attempt | None:
    """Count a try before it is looked at, so that a hundred at once count as a hundred.

    None where this account, or this machine, was tried too often of late.
    """
    Attempt.objects.filter(at__lt=timezone.now() - 4 * WITHIN).delete()
    tried = Attempt.objects.create(name=name, address=address)
    lately = Attempt.objects.filter(at__gte=timezone.now() - WITHIN)
    if (
        lately.filter(name=name).count() > TRIES
        or lately.filter(address=address).count() > TRIES * 4
    ):
        # Tries that are not looked at do not lengthen the wait.
        tried.delete()
        return None
    return tried


def _is_code(user: User, code: str) -> bool:
    """Whether a code is right and was not used before: a counter never goes back."""
    now = int(time.time()) // _STEP
    code = code.replace(" ", "")
    for counter in range(now - _DRIFT, now + _DRIFT + 1):
        if pyotp.TOTP(user.totp_secret).verify(code, for_time=counter * _STEP):
            used = User.objects.filter(pk=user.pk, totp_last__lt=counter)
            return bool(used.update(totp_last=counter))
    return False


def _let_in(request: HttpRequest, user: User, how: str) -> None:
    login(request, user, backend=_BACKEND)
    note(user.name, "signed in", f"{user.name} signed in {how}")


@never_cache
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out."""
    if isinstance(request.user, User):
        note(request.user.name, "signed out", f"{request.user.name} signed out")
    logout(request)
    return HttpResponseRedirect(settings.LOGIN_URL)


@never_cache
@require_GET
def door(request: HttpRequest) -> HttpResponse:
    """The address without anything behind it: on to one's council, or a choice of them."""
    if not isinstance(request.user, User):
        return HttpResponseRedirect(settings.LOGIN_URL)
    ids = Membership.objects.filter(user=request.user).values_list("council", flat=True)
    councils = list(Council.objects.filter(pk__in=ids).order_by("name"))
    if len(councils) == 1:
        return HttpResponseRedirect(link(councils[0], "site:first"))
    asked = Asked(request, Council(name="headway", slug=""), request.user)
    return rendered(asked, "site/door.html", {"title": "Your councils", "councils": councils})


@never_cache
@require_GET
def not_let_in(request: HttpRequest, **_: str) -> HttpResponse:
    """Where the council's sign-in sends those whom it did not let in."""
    says = "The council's sign-in did not let you in. Try again, or ask your service desk."
    return refused(request, None, says, status=403, title="You cannot sign in")


@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """Whether the service and its database answer: for whatever watches over it."""
    Council.objects.exists()
    return HttpResponse("ok", content_type="text/plain")


def _safe(request: HttpRequest, address: str) -> str:
    """An address of our own, or nothing: nobody is sent elsewhere after signing in."""
    is_ours = url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return address if address and is_ours else ""
