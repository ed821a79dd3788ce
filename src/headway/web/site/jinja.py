"""The templates' surroundings: GOV.UK macros, links by name, dates and words as people read them."""

from datetime import date, datetime
from typing import Any

from django.contrib.staticfiles.storage import staticfiles_storage
from django.utils import timezone
from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader, Undefined

from headway.plan.exchange import shown
from headway.vocabulary.month import in_words
from headway.web.site.linking import link

_GOVUK = {"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")}


def environment(**options: Any) -> Environment:
    """The environment for Django's Jinja2 backend; `options` hold the loader of our folders."""
    # Django's own choice when debugging shows what is missing as text; GOV.UK's macros ask for
    # what was not given, so the plain kind it is.
    options["undefined"] = Undefined
    options["loader"] = ChoiceLoader([options["loader"], PrefixLoader(_GOVUK)])
    made = Environment(**options, trim_blocks=True, lstrip_blocks=True)
    made.globals |= {"link": link, "static": staticfiles_storage.url}
    made.filters |= {"day": day, "moment": moment, "shown": shown, "money": money}
    return made


def day(value: date | None, nothing: str = "no date given") -> str:
    """A date as `3 March 2026`, a month as `March 2026`."""
    if value is None:
        return nothing
    return in_words(value)


def moment(value: datetime) -> str:
    """An instant as `3 March 2026 at 14:05`."""
    local = timezone.localtime(value)
    return f"{in_words(local.date())} at {local:%H:%M}"


def money(value: Any, nothing: str = "not given") -> str:
    """Pounds as `£12,500`, with pence only where there are any."""
    if value is None:
        return nothing
    places = 0 if value == int(value) else 2
    return f"£{value:,.{places}f}"
