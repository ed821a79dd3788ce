"""What people said, invented and short, that the paragraphs of this chapter draw on."""

from datetime import date

import pytest

from headway.voice.value import PUBLIC, Quotation, Request, Survey
from headway.voice.whole import Voice


@pytest.fixture
def heard():
    """Voice that holds whatever is given, checked unless it is said not to be."""

    def made(*things, checked: bool = True) -> Voice:
        voice = Voice(things=things)
        return voice.check("voice") if checked else voice

    return made


@pytest.fixture
def faults():
    """The sentences with which some things are refused, without the frame around them."""
    from headway.voice.checking import faults

    return lambda *things, plan=None: "\n".join(faults(things, plan))


@pytest.fixture
def survey():
    """A survey of looked-after children: 41 of 96 answered."""

    def made(**more) -> Survey:
        given = {"id": "SUR-1", "title": "How is it going?", "group": "children looked after"}
        days = {"asked_on": date(2026, 6, 1), "closed_on": date(2026, 7, 3)}
        return Survey(**{**given, **days, "asked": 96, "answered": 41, **more})

    return made


@pytest.fixture
def request_of():
    """Something that the care council asked on 4 March 2026, still open."""

    def made(**more) -> Request:
        given = {"id": "REQ-1", "words": "Let us say goodbye.", "by": "Children in Care Council"}
        rest = {"group": "children looked after", "asked_on": date(2026, 3, 4)}
        return Request(**{**given, **rest, **more})

    return made


@pytest.fixture
def quotation():
    """Words of a child with consent that anybody may read them, released in September."""

    def made(**more) -> Quotation:
        given = {"id": "QUO-1", "words": "The last one just listened."}
        said = {"group": "children looked after", "said_on": date(2026, 7, 8)}
        consent = {
            "consent_by": "the child",
            "consent_on": date(2026, 7, 9),
            "consent_for": PUBLIC,
        }
        release = {"released_by": "Participation Lead", "released_on": date(2026, 9, 14)}
        return Quotation(**{**given, **said, **consent, **release, **more})

    return made
