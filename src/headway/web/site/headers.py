"""Headers that every answer carries, beyond those that Django sets."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

_OFF = ("camera", "geolocation", "microphone", "payment", "usb", "browsing-topics")


class Headers:
    """Nothing is kept by a browser or found by a search engine unless it is public."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        answer["Permissions-Policy"] = ", ".join(f"{name}=()" for name in _OFF)
        answer["Cross-Origin-Resource-Policy"] = "same-origin"
        if not request.path.startswith("/static/"):
            answer.setdefault("Cache-Control", "no-store")
            if not request.path.startswith("/public/"):
                answer["X-Robots-Tag"] = "noindex, nofollow"
        return answer
