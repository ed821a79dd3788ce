"""Things to plain values and back, driven by what their fields say they are.

`plain` gives a dictionary in a stable order that TOML can hold (dates stay dates); `jsonable`
gives the same with dates as text; `thing_of` reads either and refuses, naming file, id and key,
whatever does not belong. TOML files are read and written by `toml_text`, workbooks by `workbook`:
both go through here.
"""

import re
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from math import isfinite
from typing import Any, TypeVar

from headway.plan.fields import Numbered, Spec, Thing, spec_of, specs
from headway.vocabulary.errors import BadInput
from headway.vocabulary.month import Month, month_of

T = TypeVar("T")
Plain = dict[str, Any]
# An improvement plan knows no day outside this: 0226-04-01 is a slip of the pen.
FIRST_DAY, LAST_DAY = date(1980, 1, 1), date(2100, 12, 31)
ID = re.compile(r"([A-Z]{3})-([1-9]\d*)(\.[1-9]\d*)?")
PENNY = Decimal("0.01")
# What XML, and so a workbook, cannot hold; lines end in \n alone.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Place:
    """Where a value was read, so that a fault can say it: the file, then the id, then the key."""

    file: str
    id: str = ""
    key: str = ""

    def __str__(self) -> str:
        return ": ".join(word for word in (self.file, self.id, self.key) if word)

    def fault(self, says: str) -> BadInput:
        """The refusal: where, what is wrong and what to do."""
        return BadInput(f"{self}: {says} Nothing was kept.")


def plain(thing: Any, *, part: int = 2) -> Plain:
    """A thing (or part) as plain values in the fields' order; what is empty is left out.

    Dates stay dates, money becomes int or float, tuples become lists. `part=1` leaves out the
    fields that are Part 2.
    """
    given: Plain = {}
    for spec in specs(type(thing)):
        value = getattr(thing, spec.name)
        if value is None or value in ("", ()) or spec.sensitive > part:
            continue
        given[spec.name] = _plain_value(spec, value, part)
    return given


def _plain_value(spec: Spec, value: Any, part: int) -> Any:
    if spec.kind == "part":
        return plain(value, part=part)
    if spec.kind == "parts":
        return [plain(each, part=part) for each in value]
    if spec.kind in ("texts", "ids"):
        return list(value)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return as_text(value) if isinstance(value, Month) else value


def jsonable(thing: Any, *, part: int = 2) -> Plain:
    """As `plain`, with dates as text: what `json.dumps` takes. `thing_of` reads it back."""
    given: Plain = as_plain(plain(thing, part=part))
    return given


def as_plain(value: Any) -> Any:
    """Any value as JSON holds it: things by their fields, dates as text, money as numbers."""
    if isinstance(value, Thing):
        return jsonable(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: as_plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, dict):
        return {key: as_plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [as_plain(each) for each in value]
    return float(value) if isinstance(value, Decimal) else as_text(value)


def as_text(value: Any) -> Any:
    """A day or month as 2026-04-01 or 2026-04, pounds as 1200.50; any other value as it is."""
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    return value.isoformat() if isinstance(value, date) else value


def thing_of(cls: type[T], given: Plain, place: Place) -> T:
    """A thing (or part) from plain values. Raises BadInput naming the place and what to do."""
    known = {spec.name: spec for spec in specs(cls)}
    if issubclass(cls, Numbered) and not place.id:
        place = replace(place, id=str(given.get("id") or f"a {cls.table} without an id"))
    for key in given:
        if key not in known:
            raise place.fault(_unknown(_noun(cls), key, list(known)))
    values = {}
    for name, spec in known.items():
        here = replace(place, key=f"{place.key}.{name}" if place.key else name)
        if given.get(name) is not None:
            values[name] = _read(cls, spec, given[name], here)
        if spec.required and values.get(name, spec.empty) == spec.empty:
            raise here.fault(f"must be given: {spec.says}.")
    return cls(**values)


def unknown_key(noun: str, key: str, known: list[str]) -> str:
    """The sentence on a key that nobody knows, with the nearest that is known."""
    return _unknown(noun, key, known)


def _unknown(noun: str, key: str, known: list[str]) -> str:
    near = get_close_matches(key.lower(), known, n=1, cutoff=0.5)
    hint = f"Did you mean '{near[0]}'?" if near else f"It takes {', '.join(known)}."
    return f"{noun} has no key '{key}'. {hint}"


def _noun(cls: type) -> str:
    name = getattr(cls, "table", "") or cls.__name__.lower()
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def checked(thing: T, place: Place) -> T:
    """The same thing, read again from its plain values: for one made in Python or by a form."""
    return thing_of(type(thing), plain(thing), place)


def check_id(text: str, kinds: tuple[str, ...], place: Place) -> str:
    """The id itself where it is well formed and of one of these kinds (any, where none is named)."""
    found = ID.fullmatch(text)
    if not found or (found[3] and found[1] != "MIL"):
        raise place.fault(f"'{text}' is no id. Write a kind and a number, as {_example(kinds)}.")
    if kinds and found[1] not in kinds:
        raise place.fault(f"{text} is not what belongs here. Name one as {_example(kinds)}.")
    return text


def _example(kinds: tuple[str, ...]) -> str:
    shown = [f"{kind}-3.2" if kind == "MIL" else f"{kind}-3" for kind in kinds or ("ACT",)]
    return " or ".join(shown)


def value_of(spec: Spec, value: Any, place: Place) -> Any:
    """One field's value from a plain one, as a form gives it. Raises BadInput as `thing_of` does."""
    return _read(Numbered, spec, value, place)


def _read(cls: type, spec: Spec, value: Any, place: Place) -> Any:
    if spec.kind == "part":
        return _part(spec, value, place)
    if spec.kind == "parts":
        if not isinstance(value, list | tuple):
            raise place.fault("must be a list of tables.")
        lines = enumerate(value, start=1)
        return tuple(_part(spec, v, replace(place, key=f"{place.key} {n}")) for n, v in lines)
    if spec.kind in ("ids", "texts"):
        return _several(spec, value, place)
    if spec.kind == "id":
        prefix = str(getattr(cls, "prefix", "")) if spec.name == "id" else ""
        own = (prefix,) if prefix else spec.of
        text = _text(value, place)
        return check_id(text, own, place) if text else ""
    return _READERS[spec.kind](spec, value, place)


def _part(spec: Spec, value: Any, place: Place) -> Any:
    if not isinstance(value, dict) or spec.part is None:
        raise place.fault(f"must be a table of its own: {spec.says}.")
    return thing_of(spec.part, value, place)


def _several(spec: Spec, value: Any, place: Place) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise place.fault('must be a list, as ["first", "second"].')
    texts = tuple(_text(each, place) for each in value)
    if "" in texts or any("\n" in text for text in texts):
        raise place.fault("each entry of the list is one line of text.")
    if len(set(texts)) < len(texts):
        raise place.fault("names the same one twice. Take one out.")
    return tuple(check_id(t, spec.of, place) for t in texts) if spec.kind == "ids" else texts


def _text(value: Any, place: Place) -> str:
    if not isinstance(value, str):
        raise place.fault(f"must be text; {value!r} is not. Write it in quotes.")
    text = value.replace("\r\n", "\n").replace("\r", "\n").strip()
    if _CONTROL.search(text):
        raise place.fault("holds a character that cannot be shown. Type the text again.")
    return str(text)


def _choice(spec: Spec, value: Any, place: Place) -> str:
    text = _text(value, place)
    if text and text not in spec.one_of:
        near = get_close_matches(text.lower(), spec.one_of, n=1)
        hint = f" Did you mean '{near[0]}'?" if near else ""
        raise place.fault(f"'{text}' is none of: {', '.join(spec.one_of)}.{hint}")
    return text


def day_of(value: Any, place: Place) -> date:
    """A date, or text that is one as 2026-04-01. Raises BadInput for anything else."""
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value.strip())
        except ValueError as fault:
            raise place.fault(f"'{value}' is no date. Write it as 2026-04-01.") from fault
    if not isinstance(value, date) or isinstance(value, datetime):
        raise place.fault(f"'{value}' is no date. Write it as 2026-04-01, without a time.")
    if not FIRST_DAY <= value <= LAST_DAY:
        raise place.fault(f"{value.isoformat()} cannot be meant. Look at the year.")
    return date(value.year, value.month, value.day)


def _day(spec: Spec, value: Any, place: Place) -> date:
    return day_of(value, place)


def _day_or_month(spec: Spec, value: Any, place: Place) -> date:
    month = month_of(value) if isinstance(value, str) else value
    if not isinstance(month, Month):
        return day_of(value, place)
    if not FIRST_DAY <= month <= LAST_DAY:
        raise place.fault(f"{month} cannot be meant. Look at the year.")
    return month


def _number(spec: Spec, value: Any, place: Place) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise place.fault(f"'{value}' is no number. Write it as 12 or 12.5, without a unit.")
    # Excel keeps fifteen digits: no more are kept here, so that a figure comes back as it went.
    kept = float(f"{value:.15g}")
    return int(value) if value == int(value) else kept


def _money(spec: Spec, value: Any, place: Place) -> Decimal:
    try:
        amount = Decimal("x" if isinstance(value, bool) else str(value))
        pounds = amount.quantize(PENNY)
    except InvalidOperation as fault:
        raise place.fault(f"'{value}' is no amount. Write pounds as 1200 or 1200.50.") from fault
    if pounds != amount:
        raise place.fault(f"{value} has parts of a penny. Round it.")
    return pounds


def _yes_no(spec: Spec, value: Any, place: Place) -> bool:
    if not isinstance(value, bool):
        raise place.fault(f"'{value}' is neither true nor false.")
    return value


_READERS = {
    "text": lambda spec, value, place: _text(value, place),
    "choice": _choice,
    "date": _day,
    "day": _day_or_month,
    "number": _number,
    "money": _money,
    "yes_no": _yes_no,
}


def differences(before: Any, after: Any) -> list[tuple[str, Any, Any]]:
    """The fields in which two things of one class differ: name, value before, value after."""
    return [
        (spec.name, getattr(before, spec.name), getattr(after, spec.name))
        for spec in specs(type(before))
        if getattr(before, spec.name) != getattr(after, spec.name)
    ]


def says_of(cls: type, name: str) -> str:
    """What a field says to the person who fills it in."""
    return spec_of(cls, name).says
