"""What stands between an address and its page: who asks, whether they may, and what is noted."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils.cache import add_never_cache_headers
from django.views.decorators.cache import never_cache

from headway.vocabulary.errors import HeadwayError
from headway.web.site.action import Action
from headway.web.site.audit import note
from headway.web.site.form import Filled
from headway.web.site.linking import link_words
from headway.web.site.models import Council, Membership, User
from headway.web.site.page import Asked, Page, Post
from headway.web.site.reading import filled
from headway.web.site.revisions import Overtaken
from headway.web.site.roles import BY_ID, PUBLIC, Permission
from headway.web.site.showing import refused, rendered, to_sign_in

View = Callable[..., HttpResponseBase]
PUBLIC_SECONDS = 300


def page_view(page: Page) -> View:
    """The page as Django calls it."""

    def view(request: HttpRequest, council: str = "", **given: str) -> HttpResponseBase:
        if request.method not in ("GET", "HEAD"):
            return refused(request, None, "This page is read, not written to.", status=405)
        if not page.for_council:
            return _shown(page, _asked_of_none(request, given))
        asked = asked_by(request, council, given, page.permission)
        if isinstance(asked, HttpResponse):
            return asked
        if page.audit:
            note(asked.by, f"read {page.name}", page.audit.format(**given), council=council)
        return _shown(page, asked)

    is_public = page.permission == PUBLIC and page.for_council
    return _kept_briefly(view) if is_public else never_cache(view)


def _kept_briefly(view: View) -> View:
    """What the public reads may be kept for minutes; what a signed-in reader is sent may not."""

    def kept(request: HttpRequest, *args: Any, **given: Any) -> HttpResponseBase:
        answer = view(request, *args, **given)
        if answer.status_code == 200 and not request.user.is_authenticated:
            answer["Cache-Control"] = f"public, max-age={PUBLIC_SECONDS}"
        else:
            add_never_cache_headers(answer)
        return answer

    return kept


def _shown(page: Page, asked: Asked) -> HttpResponseBase:
    given = page.show(asked, **asked.given)
    if isinstance(given, HttpResponseBase):
        return given
    return rendered(asked, page.template, {"title": page.title, **given}, area=page.area, of=page)


def action_view(action: Action) -> View:
    """The action as Django calls it: its form with GET, itself with POST."""

    @never_cache
    def view(request: HttpRequest, council: str, **given: str) -> HttpResponse:
        asked = asked_by(request, council, given, action.permission)
        if isinstance(asked, HttpResponse):
            return asked
        # HEAD, OPTIONS and TRACE carry no token against forgery: none of them may change anything.
        if request.method not in ("GET", "HEAD", "POST"):
            return refused(request, asked, "This is a form: open it, or send it.", status=405)
        form = action.form(asked)
        if request.method != "POST":
            return _form(asked, action, Filled(form=form, values=dict(form.values)))
        return _done(asked, action, filled(form, request))

    return view


def _done(asked: Asked, action: Action, given: Filled) -> HttpResponse:
    if given.errors:
        return _form(asked, action, given, status=400)
    try:
        with transaction.atomic():
            done = action.do(asked, given)
    except Overtaken as overtaken:
        # Read anew: where both saved in the same instant, what was read before the save is old.
        newest = action.form(replace(asked, council=Council.objects.get(pk=asked.council.pk)))
        return _form(asked, action, given.beside(newest, overtaken), status=409)
    except HeadwayError as fault:
        return _form(asked, action, replace(given, fault=str(fault)), status=400)
    messages.success(asked.request, done.says)
    return HttpResponseRedirect(link_words(asked.council, done.to))


def _form(asked: Asked, action: Action, given: Filled, status: int = 200) -> HttpResponse:
    words = {"title": action.title, "action": action, "given": given, "form": given.form}
    return rendered(asked, action.template, words, area=action.area, of=action, status=status)


def asked_by(
    request: HttpRequest, slug: str, given: dict[str, str], permission: Permission
) -> Asked | HttpResponse:
    """Who asks at a council, or the answer to whoever may not.

    Somebody without a role at a council is told that there is no such page, as for a council that
    is not there: not even its name can be guessed at.
    """
    user = request.user if isinstance(request.user, User) else None
    council = Council.objects.filter(slug=slug).first()
    if permission == PUBLIC:
        if council is None or not council.is_public:
            raise Http404
        return Asked(request, council, user, (), given)
    if user is None:
        return to_sign_in(request)
    posts = posts_of(user, council) if council else ()
    if council is None or not posts:
        raise Http404
    asked = Asked(request, council, user, posts, given)
    if not asked.may(permission):
        says = f"Your role does not let you {permission.says}."
        note(asked.by, "was refused", f"asked to {permission.says}", council=council.slug)
        return refused(request, asked, says, status=403)
    return asked


def posts_of(user: User, council: Council) -> tuple[Post, ...]:
    """Somebody's roles at one council; none where the account is closed."""
    if not user.is_active:
        return ()
    held = Membership.objects.filter(user=user, council=council).order_by("pk")
    return tuple(Post(BY_ID[m.role], m.post, m.body) for m in held if m.role in BY_ID)


def _asked_of_none(request: HttpRequest, given: dict[str, Any]) -> Asked:
    user = request.user if isinstance(request.user, User) else None
    return Asked(request, Council(name="headway", slug=""), user, (), given)
