"""The public view in tests: every page of it, opened by nobody in particular."""

from datetime import date

import pytest
from django.test import Client

from headway.web.packs.keeping import DOWNLOADS
from headway.web.site.held import held_by
from headway.web.site.linking import link
from headway.web.site.models import Prepared
from headway.web.site.places import places
from headway.web.site.published import measures_named
from headway.web.site.roles import PUBLIC
from tests.web.conftest import Seen


def row(place, year, value, **more):
    """A line of a prepared measure's table, as the worker writes it."""
    given = {
        "measure": "rereferrals", "title": "Referrals within a year", "kind": "share", "unit": "%",
        "place": place, "as_at": f"{year}-03-31", "value": value, "as_shown": f"{value}%",
        "numerator": 200.0, "denominator": 1000.0, "publication": "Children in need",
        "released_on": f"{year}-10-30",
    }  # fmt: skip
    return {**given, **more}


def body(*rows, **more):
    """What is prepared of a measure, as the worker writes it."""
    given = {
        "id": "rereferrals", "title": "Referrals within a year", "says": "What is counted.",
        "why": "Why it matters.", "figure": rows[-1]["as_shown"], "unit": "", "table": list(rows),
        "when": "in the year to 31 March 2025", "england": "22%", "middle": "21%",
        "known": "10 of 10", "source": "DfE",
    }  # fmt: skip
    return {**given, **more}


@pytest.fixture
def prepared(wharfemoor):
    """Keep a measure as the worker would; a share of three years unless rows are given."""

    def keep(*rows, council=wharfemoor, **more):
        own = rows or tuple(row("St Helens", y, v) for y, v in ((2023, 18), (2024, 19), (2025, 20)))
        kept = body(*own, row("England", 2025, 22), **more) if not rows else body(*own, **more)
        kept["figure"] = own[-1]["as_shown"]
        keys = {f"measure {kept['id']}": kept, "measures": _list(kept)}
        for key, value in keys.items():
            given = {"body": value, "rests_on": "x"}
            Prepared.objects.update_or_create(council=council, key=key, defaults=given)

    return keep


def _list(kept):
    named = {"id": kept["id"], "title": kept["title"], "is_named": True}
    borrowed = "Wharfemoor is invented: these are St Helens’s published ones."
    return {"rows": [named], "place": "St Helens", "borrowed": borrowed}


@pytest.fixture
def public_pages(wharfemoor):
    """Every public page there could be at a council, whatever is published: name and answer."""

    def opened(council=wharfemoor):
        council.refresh_from_db()
        held = held_by(council)
        ids = {
            "public:aim": [{"id": aim.id} for aim in held.plan.aims],
            "public:figure": [{"id": m} for m in ("rereferrals", *held.published.measures[:2])],
            # No pack is released here; what a pack may hold is the packs' own test.
            "packs:released_file": [{"id": 1, "file": name} for name in DOWNLOADS],
        }
        client, found = Client(), []
        for name, place in places().items():
            if place.of.permission != PUBLIC:
                continue
            for values in ids.get(name, [{}]):
                found.append((name, Seen(client.get(link(council, name, **values)))))
        assert len(found) > 10
        return found

    return opened


@pytest.fixture
def publish(as_, send, wharfemoor):
    """Publish everything as the director, or what is typed instead; what comes after."""

    def sent(**typed):
        wharfemoor.refresh_from_db()
        plan = held_by(wharfemoor).plan
        every = {"aims": [a.id for a in plan.aims], "measures": measures_named(plan)}
        return send(as_("director"), "public:publish", {**every, "sure": "yes", **typed})

    return sent


@pytest.fixture
def day():
    """The day on which Wharfemoor stands."""
    return date(2026, 11, 30)
