"""What is turned away at the gate, before anything of it is read: too large, or plainly made to harm."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from headway.web.site.showing import refused

METHODS = ("GET", "HEAD", "POST")
# A form with the largest file and its text. What is a little too large is read to its end,
# so that the form can say so; a film of two gigabytes is not.
MOST_TO_READ = 30_000_000


class Gate:
    """Turns away other verbs than a browser's, signs that no database takes, and endless bodies."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return _turned_away(request) or self.get_response(request)


def _turned_away(request: HttpRequest) -> HttpResponse | None:
    if request.method not in METHODS:
        return refused(request, None, "A page is opened, and a form is sent.", status=405)
    if _length(request) > MOST_TO_READ:
        says = "This is far more than headway takes at once. A file may be of 25 MB at most."
        return refused(request, None, says, status=413)
    # PostgreSQL refuses a NUL in any text, and no person ever types one.
    request.META["QUERY_STRING"] = request.META.get("QUERY_STRING", "").replace("%00", "")
    if "\0" in request.path:
        return refused(request, None, "This address is damaged. Type it anew.", status=400)
    return None


def _length(request: HttpRequest) -> int:
    text = request.META.get("CONTENT_LENGTH") or "0"
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else 0
