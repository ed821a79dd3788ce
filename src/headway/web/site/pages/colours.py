"""The council's colour, as a style sheet: our policy allows no style inside a page."""

import re

from django.http import HttpResponse

from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import SIGNED_IN

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def style(asked: Asked) -> HttpResponse:
    """The style sheet. A colour that is none is left out."""
    colour = asked.council.colour
    text = f":root {{ --council: {colour}; }}\n" if _COLOUR.fullmatch(colour) else ""
    return HttpResponse(text, content_type="text/css", headers={"Cache-Control": "max-age=300"})


@page(route="colours.css", name="colours", title="Colours", permission=SIGNED_IN)
def show(asked: Asked) -> Shown:
    """The council's colour."""
    return style(asked)
