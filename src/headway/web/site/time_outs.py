"""Signing people out: after some minutes without a click, and after some hours whatever they do."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from headway.web.site.models import User

BEGAN, SEEN = "began_at", "seen_at"


class TimeOuts:
    """Signs out whoever is idle or in for too long. A closed account is out at its next click."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if isinstance(request.user, User):
            now = int(time.time())
            began = request.session.setdefault(BEGAN, now)
            seen = request.session.get(SEEN, now)
            is_idle = now - seen > settings.IDLE_MINUTES * 60
            if is_idle or now - began > settings.SESSION_HOURS * 3600:
                logout(request)
                return HttpResponseRedirect(f"{settings.LOGIN_URL}?ended=yes")
            # Written once a minute at most: a click need not cost a write.
            if now - seen > 60 or SEEN not in request.session:
                request.session[SEEN] = now
        return self.get_response(request)
