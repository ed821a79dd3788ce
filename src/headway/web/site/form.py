"""What a form asks, and how it came back: fields from the plan's own specs, faults beside them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from headway.plan.exchange import shown
from headway.plan.fields import Spec
from headway.web.site.revisions import Overtaken


@dataclass(frozen=True)
class Asks:
    """One field of a form: the spec that says what it takes, its label and a hint.

    `choices` replaces the spec's own; `rows` makes a text box of several lines.
    """

    spec: Spec
    label: str
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    rows: int = 1
    required: bool | None = None

    @property
    def options(self) -> tuple[tuple[str, str], ...]:
        """What may be chosen: the value and its words."""
        if self.spec.kind == "yes_no":
            return (("yes", "Yes"), ("no", "No"))
        return self.choices or tuple((one, one[:1].upper() + one[1:]) for one in self.spec.one_of)

    @property
    def items(self) -> list[dict[str, str]]:
        """What may be chosen, as the macros of GOV.UK take it."""
        return [{"value": value, "text": text} for value, text in self.options]

    @property
    def place(self) -> str:
        """The id of the field's first box, where a link to the field leads."""
        name = self.spec.name
        return f"{name}-day" if self.spec.kind in ("date", "day") else name

    @property
    def is_required(self) -> bool:
        """Whether something must be given."""
        return self.spec.required if self.required is None else self.required


@dataclass(frozen=True, kw_only=True)
class Form:
    """What a form asks and shows: fields, the values they begin with, words above, the button.

    `numbers` are the revisions of the things that it changes, as they stood when it was shown.
    `files` are names of files to be given: name, label, hint; all must be, where `needs_files`.
    """

    fields: tuple[Asks, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    intro: tuple[str, ...] = ()
    button: str = "Save"
    numbers: Mapping[str, int] = field(default_factory=dict)
    files: tuple[tuple[str, str, str], ...] = ()
    needs_files: bool = True
    back: str = ""
    is_grave: bool = False


@dataclass(frozen=True, kw_only=True)
class Filled:
    """A form as somebody filled it in: values by field, faults by field, files by name.

    `given["title"]` is a value as the field's spec has it. `typed` is what was typed, to be shown again; `theirs` what somebody else saved meanwhile, in
    words, for each field in which it differs from ours.
    """

    form: Form
    values: dict[str, Any]
    typed: dict[str, Any] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    files: dict[str, UploadedFile] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    fault: str = ""
    theirs: dict[str, str] = field(default_factory=dict)
    overtaken: str = ""

    def __getitem__(self, name: str) -> Any:
        return self.values[name]

    @property
    def faults(self) -> list[dict[str, str]]:
        """Every fault with where it leads, in the order of the form."""
        places = {asks.spec.name: asks.place for asks in self.form.fields}
        places |= {name: name for name, _, _ in self.form.files}
        return [
            {"text": self.errors[name], "href": f"#{place}"}
            for name, place in places.items()
            if name in self.errors
        ]

    def beside(self, newest: Form, overtaken: Overtaken) -> "Filled":
        """The same form over the newest state: what differs is shown, and a person chooses."""
        theirs = {
            asks.spec.name: shown(newest.values.get(asks.spec.name))
            for asks in self.form.fields
            if newest.values.get(asks.spec.name) != self.values.get(asks.spec.name)
        }
        form = replace(self.form, numbers=newest.numbers)
        numbers = dict(newest.numbers)
        return replace(self, form=form, numbers=numbers, theirs=theirs, overtaken=str(overtaken))


def as_typed(asks: Asks, value: Any) -> Any:
    """A value as it would have been typed: what a form begins with."""
    kind = asks.spec.kind
    if kind in ("date", "day"):
        if value is None:
            return ("", "", "")
        year, month, *day = value.isoformat().split("-")
        return (str(int(day[0])) if day else "", str(int(month)), year)
    if kind in ("texts", "ids"):
        return list(value or ())
    if kind == "yes_no":
        return {True: "yes", False: "no"}.get(value, "")
    return "" if value is None else str(value)
