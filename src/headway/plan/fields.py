"""What a field of a plan is: said once beside it, and read by the codec, by forms and by tests.

A thing of a programme (an aim, an action, a meeting, a promise) is a frozen, keyword-only
dataclass under `Thing` or `Numbered`; each of its fields is made by `field_of`:

    @dataclass(frozen=True, kw_only=True)
    class Ask(Numbered):
        "Something asked of another department."

        table: ClassVar[str] = "ask"
        prefix: ClassVar[str] = "ASK"

        of_whom: str = field_of("text", "the department asked", required=True)
        asked_on: date | None = field_of("date", "the day it was asked", required=True)
        answer: str = field_of("choice", "what came of it", one_of=("yes", "no", "part"))
        actions: tuple[str, ...] = field_of("ids", "actions that need it", of=("ACT",))

| kind     | in Python                | empty  | in TOML                                  |
|----------|--------------------------|--------|------------------------------------------|
| text     | `str`                    | `""`   | a string                                 |
| texts    | `tuple[str, ...]`        | `()`   | a list of strings of one line each       |
| choice   | `str`, one of `one_of`   | `""`   | a string                                 |
| date     | `date` or None           | None   | 2026-04-01, without quotes               |
| day      | `date`, `Month` or None  | None   | 2026-04-01; "2018-07" where no day is known |
| number   | `int`, `float` or None   | None   | a number                                 |
| money    | `Decimal` or None        | None   | pounds: 1200 or 1200.5                   |
| yes_no   | `bool` or None           | None   | true or false                            |
| id       | `str`, as ACT-3          | `""`   | a string                                 |
| ids      | `tuple[str, ...]`        | `()`   | a list of strings                        |
| part     | a frozen dataclass       | None   | an inline table: `source = {...}`        |
| parts    | a tuple of them          | `()`   | `[[action.expects]]`                     |

The class of a part is written as `part=Source`; it is a plain dataclass whose fields are made by
`field_of` too, without parts of its own. An empty field is never written.
"""

import dataclasses
import datetime
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

Kind = Literal[
    "text",
    "texts",
    "choice",
    "date",
    "day",
    "number",
    "money",
    "yes_no",
    "id",
    "ids",
    "part",
    "parts",
]
_EMPTY: dict[str, Any] = {"text": "", "choice": "", "id": "", "texts": (), "ids": (), "parts": ()}
_KEY = "headway"
_SPECS: dict[type, tuple["Spec", ...]] = {}


@dataclass(frozen=True, kw_only=True)
class Spec:
    """What one field is: its name, kind, what it says to a person who fills it in, and its limits.

    `of`: the kinds of things that an id may name, as ("ACT",). `sensitive`: 1 where it may be
    shown to anybody (Part 1), 2 where it may not (Part 2).
    """

    name: str
    kind: Kind
    says: str
    required: bool = False
    one_of: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    part: type | None = None
    sensitive: int = 1

    @property
    def empty(self) -> Any:
        """The value that means nothing is given."""
        return _EMPTY.get(self.kind)


def field_of(
    kind: Kind,
    says: str,
    *,
    required: bool = False,
    one_of: tuple[str, ...] = (),
    of: tuple[str, ...] = (),
    part: type | None = None,
    sensitive: Literal[1, 2] = 1,
) -> Any:
    """A dataclass field that carries what it is. See the table at the head of this module."""
    if (kind == "choice") != bool(one_of) or (kind in ("part", "parts")) != bool(part):
        raise ValueError(f"a {kind} needs one_of (choice) or part (part, parts), and no other does")
    said = {"kind": kind, "says": says, "required": required, "one_of": one_of}
    metadata = {_KEY: said | {"of": of, "part": part, "sensitive": sensitive}}
    if required:
        return dataclasses.field(metadata=metadata)
    return dataclasses.field(default=_EMPTY.get(kind), metadata=metadata)


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where an entry stands in public: the publication and its date."""

    publication: str = field_of("text", "the publication, as it names itself", required=True)
    date: datetime.date = field_of(
        "day", "the day on which it was published, or the month", required=True
    )


class Thing:
    """Anything that a programme's files hold.

    `table` is its name in TOML and the name of its sheet; `shape` says how it stands in a file:
    `list` ([[action]]), `single` ([meeting], one a file) or `top` (keys before any table).
    """

    table: ClassVar[str]
    prefix: ClassVar[str] = ""
    shape: ClassVar[Literal["list", "single", "top"]] = "list"


@dataclass(frozen=True, kw_only=True)
class Numbered(Thing):
    """A thing with an id of its own, unique in the programme and never used again.

    `source` may be empty in an invented programme; one about a real council must give it.
    """

    id: str = field_of("id", "a kind and a number, as ACT-3", required=True)
    source: Source | None = field_of("part", "where this stands in public", part=Source)


def specs(cls: type) -> tuple[Spec, ...]:
    """The fields of a thing or part in the order in which they are written.

    `id` comes first, `source` after the thing's own fields, and lists of parts last.
    """
    if cls not in _SPECS:
        found = [f for f in dataclasses.fields(cls) if _KEY in f.metadata]
        made = [Spec(name=f.name, **f.metadata[_KEY]) for f in found]
        _SPECS[cls] = tuple(sorted(made, key=_place))
    return _SPECS[cls]


def _place(spec: Spec) -> int:
    if spec.name == "id":
        return 0
    if spec.kind == "parts":
        return 3
    return 2 if spec.name == "source" else 1


def spec_of(cls: type, name: str) -> Spec:
    """The field of this name. Raises KeyError where there is none."""
    for spec in specs(cls):
        if spec.name == name:
            return spec
    raise KeyError(name)
