"""TOML files of a programme: read whole or refused, and changed without losing a person's hand.

Comments, order and spelling of what does not change stay to the byte; what changes is changed
where it stands; what is new is written at the end of its own kind.
"""

import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from headway.plan.codec import Place, Plain, plain, thing_of, unknown_key
from headway.plan.fields import Numbered, Thing
from headway.vocabulary.errors import BadFile

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

Kinds = Sequence[type[Thing]]


def read_toml(path: Path) -> str:
    """The text of a TOML file, known to parse. Raises BadFile with the line where it does not."""
    try:
        text = path.read_bytes().decode("utf-8")
        tomllib.loads(text)
    except OSError as fault:
        raise BadFile(str(path), f"cannot be read ({fault.strerror}).", "Look at it.") from fault
    except UnicodeDecodeError as fault:
        raise BadFile(str(path), "is not text in UTF-8.", "Save it as UTF-8.") from fault
    except tomllib.TOMLDecodeError as fault:
        raise BadFile(str(path), f"{fault}.", "Mend that line, then run this again.") from fault
    return text


def things_in(text: str, kinds: Kinds, file: str) -> tuple[Thing, ...]:
    """Every thing of these kinds that a TOML text holds, kind by kind in the file's order.

    Raises BadInput where the text holds a table or key that belongs to none of the kinds.
    """
    return things_of(tomllib.loads(text), kinds, file)


def things_of(given: Plain, kinds: Kinds, file: str) -> tuple[Thing, ...]:
    """As `things_in`, from plain values: `{"action": [{...}]}`, as JSON holds them."""
    place = Place(file)
    top = next((kind for kind in kinds if kind.shape == "top"), None)
    tables = {kind.table: kind for kind in kinds if kind is not top}
    own = {key: value for key, value in given.items() if key not in tables}
    if top is None and own:
        raise place.fault(unknown_key("the file", next(iter(own)), list(tables)))
    found: list[Thing] = [thing_of(top, own, place)] if top is not None else []
    for kind in tables.values():
        for entry in _entries(kind, given.get(kind.table), place):
            found.append(thing_of(kind, entry, Place(file)))
    return tuple(found)


def _entries(kind: type[Thing], given: Any, place: Place) -> list[Plain]:
    if given is None:
        return []
    if kind.shape == "single":
        given = [given]
    if not isinstance(given, list) or not all(isinstance(each, dict) for each in given):
        heading = f"[{kind.table}]" if kind.shape == "single" else f"[[{kind.table}]]"
        raise place.fault(f"'{kind.table}' is a table: head it with {heading}.")
    return given


def rewritten(text: str, kinds: Kinds, things: Iterable[Thing], file: str = "") -> str:
    """The text of a TOML file changed to hold exactly these things of these kinds.

    Where they are what it holds already, the same text is given back, to the byte.
    """
    import tomlkit

    wanted = list(things)
    place = Place(file or "the file")
    # An empty text holds nothing yet, not even the keys at its head that must be given.
    before = things_in(text, kinds, place.file) if text.strip() else ()
    if _by_id(before) == _by_id(wanted):
        return text
    document = tomlkit.parse(text)
    if tomlkit.dumps(document) != text:
        raise place.fault("its tables are mixed. Put those of one name together, in one block.")
    for kind in kinds:
        _write_kind(document, kind, [thing for thing in wanted if type(thing) is kind])
    made = tomlkit.dumps(document)
    if _by_id(things_in(made, kinds, place.file)) != _by_id(wanted):
        # Never keep a file that says something else than was meant.
        raise place.fault("could not be written as it was meant. Lay it out more plainly.")
    return made


def _by_id(things: Iterable[Thing]) -> list[Thing]:
    return sorted(things, key=lambda thing: (thing.table, _id(thing)))


def written(kinds: Kinds, things: Iterable[Thing], heading: str = "") -> str:
    """A new TOML text that holds these things, below comment lines that say what the file is."""
    lines = "".join(f"# {line}\n" for line in heading.splitlines())
    made = rewritten("", kinds, things).lstrip("\n")
    return f"{lines}\n{made}" if lines else made


def _write_kind(document: "TOMLDocument", kind: type[Thing], things: list[Thing]) -> None:
    import tomlkit

    if kind.shape == "top":
        if things:
            _update(document, plain(things[0]), {s for s in document if _is_plain(document[s])})
    elif kind.shape == "single":
        if not things:
            document.pop(kind.table, None)
        elif kind.table in document:
            table: Any = document[kind.table]
            _update(table, plain(things[0]), set(table))
        else:
            document.append(kind.table, _table(plain(things[0])))
    else:
        entries: Any = document.get(kind.table)
        if entries is None:
            if not things:
                return
            entries = tomlkit.aot()
            document.append(kind.table, entries)
        _write_list(entries, things)
        if not len(entries):
            document.pop(kind.table)


def _is_plain(value: Any) -> bool:
    from tomlkit.items import AoT, Table

    return not isinstance(value, AoT | Table)


def _write_list(entries: Any, things: list[Thing]) -> None:
    """Change, take out and add the entries of one kind; those of one id keep their place."""
    left = {_id(thing): plain(thing) for thing in things}
    for n in reversed(range(len(entries))):
        given = left.pop(str(entries[n].get("id", "")), None)
        if given is None:
            del entries[n]
        else:
            _update(entries[n], given, set(entries[n]))
    for given in left.values():
        entries.append(_table(given))


def _id(thing: Thing) -> str:
    return thing.id if isinstance(thing, Numbered) else ""


def _update(table: Any, given: Plain, now: set[str]) -> None:
    for key in now - set(given):
        del table[key]
    for key, value in given.items():
        if key not in now:
            _add(table, key, value)
        elif _unwrapped(table[key]) != value:
            if isinstance(value, list) and value and isinstance(value[0], dict):
                _update_parts(table, key, value)
            elif isinstance(value, dict):
                _update(table[key], value, set(table[key]))
            else:
                _replace(table, key, _item(value))


def _add(table: Any, key: str, value: Any) -> None:
    """Put a new key after the last one that is no table: a comment that stands below, before the
    next heading, speaks of what follows it and must stay there."""
    from tomlkit.items import InlineTable

    item, body = _item(value), _body(table)
    lines = [name for name in body if _is_plain(body[name])]
    if not lines or not _is_plain(item) or isinstance(table, InlineTable):
        table.append(key, item)
        return
    item.trivia.indent = body.item(lines[-1]).trivia.indent
    body._insert_after(lines[-1], key, item)


def _body(table: Any) -> Any:
    """What keeps the keys of a table in order; a document is its own."""
    from tomlkit.container import Container

    return table if isinstance(table, Container) else table.value


def _replace(table: Any, key: str, item: Any) -> None:
    """Put a new value where the old one stands, with the comment that a person wrote beside it."""
    old = _body(table).item(key)
    for name in ("indent", "comment_ws", "comment", "trail"):
        setattr(item.trivia, name, getattr(old.trivia, name))
    table[key] = item


def _update_parts(table: Any, key: str, given: list[Plain]) -> None:
    parts = table[key]
    for n, each in enumerate(given[: len(parts)]):
        _update(parts[n], each, set(parts[n]))
    for n in reversed(range(len(given), len(parts))):
        del parts[n]
    for each in given[len(parts) :]:
        parts.append(_table(each))


def _unwrapped(value: Any) -> Any:
    return value.unwrap() if hasattr(value, "unwrap") else value


def _table(given: Plain) -> Any:
    import tomlkit

    table = tomlkit.table()
    table.trivia.indent = "\n"
    for key, value in given.items():
        table.append(key, _item(value))
    return table


def _item(value: Any) -> Any:
    import tomlkit

    if isinstance(value, dict):
        inline = tomlkit.inline_table()
        inline.update(value)
        return inline
    if isinstance(value, list) and value and isinstance(value[0], dict):
        entries = tomlkit.aot()
        for each in value:
            entries.append(_table(each))
        return entries
    if isinstance(value, str) and "\n" in value:
        return tomlkit.string(value, multiline=True)
    return tomlkit.item(value)
