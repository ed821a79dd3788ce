"""Reading `claims.toml`: tables `[[claim]]`, each checked, and every fault a sentence that names it."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from headway.measures.finding import measure_named
from headway.measures.value import KINDS
from headway.verdicts.claims.sizes import BY_WORD, FITS, size_word
from headway.verdicts.claims.value import (
    COMPARATORS,
    ENGLAND,
    INVENTED,
    Claim,
    Period,
    Quoted,
    Size,
    Way,
)
from headway.vocabulary.councils import council
from headway.vocabulary.errors import BadFile, BadInput, Unknown
from headway.vocabulary.month import month_of

Table = Mapping[str, Any]
NEEDED = ("id", "text", "said_at", "council", "direction")
OF_A_PART = (*("measure", "direction", "size", "comparator", "period", "share_or_rate", "quoted"),)
FIELDS = (*NEEDED, *OF_A_PART, "source", "part")
SIZES = ("word", "percent", "number")
QUOTED = ("says", "value", "source")
ID = re.compile(r"CLM-[1-9]\d*")


def read_claims(path: Path) -> tuple[Claim, ...]:
    """Every claim of a TOML file, in its order. Raises BadInput naming the claim and what to do."""
    tables = read_toml(path)
    if extra := set(tables) - {"claim"}:
        known = _nearest("table", min(extra), ("claim",))
        raise BadInput(f"{path.name}: {known} Claims stand in tables [[claim]]. Nothing was kept.")
    claims = tuple(
        _claim(path.name, place, t) for place, t in enumerate(tables.get("claim", []), 1)
    )
    if not claims:
        raise BadFile(
            path.name, "no [[claim]] is in it.", "Write one: docs/how-to/test-a-claim.md."
        )
    seen: set[str] = set()
    for one in claims:
        if one.id in seen:
            raise BadInput(
                f"{path.name}: two claims are called {one.id}. Give each its own number."
            )
        seen.add(one.id)
    return claims


def read_toml(path: Path) -> dict[str, Any]:
    """A TOML file as plain values. Raises BadFile with the line where it cannot be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as fault:
        raise BadFile(str(path), "there is no such file.", "Check the path.") from fault
    except (OSError, UnicodeDecodeError) as fault:
        raise BadFile(str(path), f"it cannot be read ({fault}).", "Save it as UTF-8.") from fault
    except tomllib.TOMLDecodeError as fault:
        raise BadFile(path.name, f"it is not TOML: {fault}.", "Mend that line.") from fault


def _claim(file: str, place: int, table: Table) -> Claim:
    where = f"{file}, {table.get('id') or f'claim {place}'}"
    try:
        _only(table, FIELDS)
        for name in NEEDED:
            if table.get(name) in (None, ""):
                raise BadInput(f"'{name}' is missing. Add it.")
        if not isinstance(table["id"], str) or not ID.fullmatch(table["id"]):
            raise BadInput(f"'{table['id']}' is no id of a claim. Write it as CLM-1.")
        return _checked(table)
    except BadInput as fault:
        raise BadInput(f"{where}: {fault} Nothing was kept.") from fault


def _checked(table: Table) -> Claim:
    place = _council(_text(table, "council"))
    parts = table.get("part", [])
    if not isinstance(parts, list):
        raise BadInput("parts are tables: write [[claim.part]].")
    one = _made(table, table, place)
    for part in parts:
        _only(part, OF_A_PART)
    more = tuple(_made(table, {"direction": table["direction"], **p}, place) for p in parts)
    return Claim(**{**vars(one), "parts": more})


def _made(claim: Table, table: Table, place: str) -> Claim:
    """A claim, or a part of one: words, speaker and council are the claim's."""
    measure, kind = _measure(table, place)
    way = _one_of("direction", _text(table, "direction"), tuple(w.value for w in Way))
    size = _size(table.get("size", {}), Way(way))
    comparator = _text(table, "comparator")
    if comparator.lower() not in COMPARATORS:
        raise BadInput(_nearest("comparator", comparator, tuple(c for c in COMPARATORS if c)))
    return Claim(
        id=claim["id"],
        text=_text(claim, "text"),
        said_at=_date("said_at", claim["said_at"]),
        measure=measure,
        council=place,
        direction=Way(way),
        size=size,
        comparator=comparator,
        period=_period(table.get("period", "")),
        share_or_rate=kind,
        source=_text(claim, "source"),
        quoted=_quoted(table.get("quoted")),
    )


def _council(name: str) -> str:
    if name.lower() == ENGLAND.lower():
        return ENGLAND
    return INVENTED if name.lower() == INVENTED else council(name).code


def _measure(table: Table, place: str) -> tuple[str, str]:
    name, kind = _text(table, "measure"), _text(table, "share_or_rate")
    if kind:
        _one_of("kind (share_or_rate)", kind, KINDS)
    if not name or place == INVENTED:
        return name, kind
    measure = measure_named(name)
    if kind and kind not in measure.kinds:
        raise BadInput(
            f"{measure.id} has no kind '{kind}'. It has {', '.join(measure.kinds)}: write one of "
            "them in share_or_rate, or leave it blank to look at all."
        )
    return measure.id, kind


def _size(table: Any, way: Way) -> Size:
    if not isinstance(table, Mapping):
        raise BadInput('size is a table: write size = { word = "significantly" }.')
    _only(table, SIZES)
    if len(table) > 1:
        raise BadInput("size has one of word, percent and number. Take the others out.")
    for name in ("percent", "number"):
        if name in table and (isinstance(table[name], bool) or not _is_number(table[name])):
            raise BadInput(f"size {name} is a number, not '{table[name]}'.")
    size = Size(**table)
    if not size.word:
        return size
    word = size_word(size)
    if word is None:
        raise BadInput(
            f"{_nearest('size word', size.word, tuple(BY_WORD))} Take a word of the table in "
            "docs/how-to/test-a-claim.md, or say a percent or a number."
        )
    if way not in FITS[word.asks]:
        fits = " or ".join(FITS[word.asks])
        raise BadInput(f"'{size.word}' goes with direction {fits}, not {way}.")
    return size


def _quoted(table: Any) -> Quoted | None:
    if table is None:
        return None
    if not isinstance(table, Mapping) or set(QUOTED) - set(table):
        raise BadInput(f"quoted is a table with {', '.join(QUOTED)}.")
    _only(table, QUOTED)
    if not _is_number(table["value"]) or table["value"] <= 0:
        raise BadInput(f"quoted value is a number above nought, not '{table['value']}'.")
    return Quoted(says=str(table["says"]), value=table["value"], source=str(table["source"]))


def _period(given: Any) -> Period | None:
    if given == "":
        return None
    first, _, last = str(given).partition("..")
    starts, ends = _date("period", first), _date("period", last or first)
    if ends < starts:
        raise BadInput(f"the period '{given}' ends before it begins. Turn it round.")
    return Period(starts_on=starts, ends_on=ends)


def _date(name: str, given: Any) -> date:
    if name == "said_at" and (month := month_of(str(given))):
        return month
    if isinstance(given, date):
        return date(given.year, given.month, given.day)
    try:
        return date.fromisoformat(str(given).strip())
    except ValueError:
        raise BadInput(
            f"{name} '{given}' is no date. Write it as 2018-03-31"
            f"{' or 2017-04-01..2018-03-31' if name == 'period' else ''}."
        ) from None


def _text(table: Table, name: str) -> str:
    given = table.get(name, "")
    if not isinstance(given, str):
        raise BadInput(f"'{name}' is text: put it in quotation marks.")
    return given.strip()


def _one_of(name: str, given: str, known: tuple[str, ...]) -> str:
    if given not in known:
        raise BadInput(f"{_nearest(name, given, known)} It is one of {', '.join(known)}.")
    return given


def _only(table: Table, known: tuple[str, ...]) -> None:
    for name in table:
        if name not in known:
            raise BadInput(f"{_nearest('field', name, known)} It has {', '.join(known)}.")


def _nearest(what: str, given: str, known: tuple[str, ...]) -> str:
    return str(Unknown(what, given, list(known)))


def _is_number(given: Any) -> bool:
    return isinstance(given, int | float) and not isinstance(given, bool)
