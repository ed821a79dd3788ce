"""Forms read as they come back: each field by its spec, every fault said beside it."""

from datetime import date
from math import isfinite, nan
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, QueryDict

from headway.plan.codec import Place, value_of
from headway.vocabulary.errors import BadInput
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.largest import LARGEST, TOO_LARGE

THEIRS = "theirs"


class _OnForm(Place):
    """A place on a form: its faults need not say where they are, nor that nothing was kept."""

    def fault(self, says: str) -> BadInput:
        return BadInput(says)


def filled(form: Form, request: HttpRequest) -> Filled:
    """Read what came back. A field left as somebody else's (`keep.NAME`) takes their value."""
    post = request.POST
    values, typed, errors = dict(form.values), {}, {}
    for asks in form.fields:
        name = asks.spec.name
        if post.get(f"keep.{name}") == THEIRS:
            continue
        typed[name] = _typed(asks, post)
        try:
            values[name] = _read(asks, typed[name])
        except BadInput as fault:
            errors[name] = str(fault)
    files: dict[str, UploadedFile] = {}
    for name, label, _ in form.files:
        found = request.FILES.get(name)
        if isinstance(found, UploadedFile):
            files[name] = found
        elif TOO_LARGE in request.META:
            errors[name] = LARGEST
        elif form.needs_files:
            errors[name] = f"Choose a file: {label.lower()}."
    return Filled(
        form=form,
        values=values,
        typed=typed,
        errors=errors,
        files=files,
        numbers=_numbers(form, post),
    )


def _numbers(form: Form, post: QueryDict) -> dict[str, int]:
    """The revisions that the person saw, as the form carried them; never newer than they are."""
    given = {}
    for id, now in form.numbers.items():
        text = post.get(f"number.{id}", "")
        is_number = text.isascii() and text.isdigit() and len(text) < 10
        given[id] = min(int(text), now) if is_number else 0
    return given


def _typed(asks: Asks, post: QueryDict) -> Any:
    """What was typed into a field, as text; three texts for a date; a list for several."""
    name, kind = asks.spec.name, asks.spec.kind
    if kind in ("date", "day"):
        return tuple(_clean(post.get(f"{name}-{part}", "")) for part in ("day", "month", "year"))
    if kind in ("texts", "ids"):
        several = post.getlist(name) if asks.choices else post.get(name, "").splitlines()
        return [line for each in several if (line := _clean(each))]
    return _clean(post.get(name, ""))


def _clean(text: str) -> str:
    """The text without what nobody types: control signs, which PostgreSQL and Word files refuse."""
    return "".join(sign for sign in text if sign >= " " or sign in "\t\n\r").strip()


def _read(asks: Asks, typed: Any) -> Any:
    spec = asks.spec
    plain = _plain(asks, typed)
    if plain in (None, "", []):
        if asks.is_required:
            raise BadInput(f"Give {_lower(asks.label)}.")
        return spec.empty
    given = plain if isinstance(plain, list) else [typed]
    if asks.choices and not set(given) <= {value for value, _ in asks.choices}:
        raise BadInput("Choose one of those offered.")
    return value_of(spec, plain, _OnForm(file="form"))


def _plain(asks: Asks, typed: Any) -> Any:
    """The typed text as the plain value that the codec reads."""
    kind = asks.spec.kind
    if kind in ("date", "day"):
        return _day(asks, typed)
    if kind == "yes_no":
        return {"yes": True, "no": False}.get(typed)
    if kind == "money":
        return typed.replace("£", "").replace(",", "")
    if kind == "number" and typed:
        try:
            number = float(typed.replace(",", ""))
        except ValueError:
            number = nan
        # Python also reads "nan" and "inf" as numbers; no database and no reader does.
        if not isfinite(number):
            raise BadInput(f"{_capital(asks.label)} must be a number, as 12 or 12.5.")
        return number
    return typed


def _day(asks: Asks, typed: tuple[str, str, str]) -> str:
    day, month, year = typed
    if not any(typed):
        return ""
    as_words = f"{_capital(asks.label)} must be a real date, as 27 3 2026."
    is_number = [part.isascii() and part.isdigit() for part in (month, year, day or "1")]
    if not all(is_number) or len(year) != 4 or len(month) > 2:
        raise BadInput(as_words)
    if not day and asks.spec.kind == "day":
        return f"{year}-{int(month):02}"
    if not day:
        raise BadInput(as_words)
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError as fault:
        raise BadInput(as_words) from fault


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:].rstrip("?.")


def _capital(label: str) -> str:
    return label[:1].upper() + label[1:].rstrip("?.")
