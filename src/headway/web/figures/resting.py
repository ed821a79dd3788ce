"""What figures worked out ahead rest on: whose they are, known by when, and what the plan says."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date

from headway.comparators.library import open_library
from headway.comparators.stamp import library_stamp
from headway.measures.compare import MODELS, NEWEST_MODEL
from headway.plan.codec import jsonable
from headway.plan.fields import Numbered
from headway.vocabulary.councils import Council as Place
from headway.vocabulary.councils import council as place_called
from headway.web.figures.own_store import snapshot_name
from headway.web.site.held import Held, held_for
from headway.web.site.models import Council


@dataclass(frozen=True)
class Lender:
    """Whose published figures a council shows. An invented one has none of its own: it borrows."""

    place: Place
    is_borrowed: bool
    model: str

    def says(self, council: Council) -> str:
        """What every page with borrowed figures must say."""
        if not self.is_borrowed:
            return ""
        return (
            f"{council.name} is invented and publishes no figures: these are {self.place.name}’s "
            "published ones, shown to demonstrate."
        )


def for_anybody(council: Council) -> Held:
    """The programme as anybody may read it: what is prepared is one and the same for all readers."""
    return held_for(council, is_whole=False, hears_all=False)


def measure_key(id: str) -> str:
    """Where one measure stands among what is prepared."""
    return f"measure {id}"


def lender_of(council: Council, held: Held) -> Lender | None:
    """Whose figures are shown; None where the programme names no council at all."""
    own = held.plan.programme
    name = own.council or council.code
    is_borrowed = not name and bool(own.like)
    if is_borrowed:
        name = own.like
    if not name:
        return None
    model = own.neighbour_model if own.neighbour_model in MODELS else NEWEST_MODEL
    return Lender(place_called(name), is_borrowed, model)


def known_at(council: Council) -> date | None:
    """The day by which figures must have been public, where more came out after the day on which
    a demonstration stands; None where every figure held was public by then."""
    day = council.stands_on
    if day is None:
        return None
    released = open_library().releases["released_on"].to_pylist()
    return day if any(one and one > day.isoformat() for one in released) else None


def rests_on(council: Council) -> str:
    """The hash of all that a measure's page is made from: figures, day, and what the plan expects."""
    held = for_anybody(council)
    lender = lender_of(council, held)
    body = {
        "figures": library_stamp(),
        "of": [lender.place.code, lender.model, lender.is_borrowed] if lender else [],
        "stands_on": str(council.stands_on),
        "named": [row for t in (*held.plan.things, *held.meetings.things) if (row := _named(t))],
        "files": held.files,
        "store": snapshot_name(council),
    }
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def _named(thing: Numbered) -> list:
    """What a thing has to do with measures: those that it names, what it expects of one and when."""
    measures = [*getattr(thing, "measures", ()), getattr(thing, "measure", "")]
    if not any(measures):
        return []
    dates = [str(getattr(thing, name, "")) for name in ("started_on", "done_on", "stopped_on")]
    return [thing.id, measures, [jsonable(e) for e in getattr(thing, "expects", ())], dates]
