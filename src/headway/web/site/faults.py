"""What is said when something goes wrong: a sentence, and never a trace of what was typed."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from headway.vocabulary.errors import HeadwayError
from headway.web.site.showing import refused

_SIGNED_OUT = "It is not here, or it is not yours to see. Go back, or start from the first page."


class Faults:
    """Turns headway's own refusals into a page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """A refusal as a page; anything else goes on to Django."""
        if isinstance(fault, HeadwayError):
            return refused(request, None, str(fault), status=400)
        return None


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Nothing is here."""
    return refused(request, None, _SIGNED_OUT, status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """Something of ours broke. The log has where; the page says only that nothing was kept."""
    says = (
        "headway could not do this, and that is our fault, not yours. Nothing of it was kept. Try "
        "again; if it happens twice, tell whoever runs headway at your council what you were doing."
    )
    return refused(request, None, says, status=500, title="Something went wrong")


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that did not come from a page of ours, or from one that is too old."""
    says = (
        "This form came from a page that is no longer open. Nothing was changed. Go back, load the "
        "page again and send it once more."
    )
    return refused(request, None, says, status=403, title="The page is too old")
