"""Bases that someone chose, kept in the store with the reason and who approved them.

`STORE/rebased.toml` holds one `[[rebase]]` for each, oldest first. headway adds to it and never
removes: every later verdict of the measure rests on the newest, and shows them all.
"""

from datetime import date
from pathlib import Path
from typing import Any

from headway.verdicts.own_months.value import Rebase
from headway.verdicts.signals.monthly import BARRED_FOR_ALL, BASE_MONTHS, Month, shifted
from headway.vocabulary.errors import BadFile, BadInput

FILE = "rebased.toml"
KEYS = ("measure", "kind", "from", "to", "because", "approved_by", "on")
_EXAMPLE = "2023-04..2025-03"


def read_rebases(store: Path, measure: str, kind: str) -> tuple[Rebase, ...]:
    """Every base that was chosen for one kind of a measure, oldest first."""
    path = store / FILE
    return tuple(
        one
        for row in _document(path).get("rebase", [])
        if (one := _rebase(path, row)).measure == measure and one.kind == kind
    )


def with_rebase(
    held: tuple[Rebase, ...], measure: str, kind: str, base: str, reason: tuple[str, str], on: date
) -> tuple[Rebase, ...]:
    """Those held and the base now asked for; the same as held where its months are the newest's.

    `base` is as 2023-04..2025-03, blank for none; `reason` why, and who approved it. Raises BadInput without either.
    """
    because, approved_by = (text.strip() for text in reason)
    if not base and (because or approved_by):
        raise BadInput("--because and --approved-by say why a base is moved: give --baseline too.")
    if not base:
        return held
    first = base_first(base)
    if held and held[-1].first == first and not because and not approved_by:
        return held
    if not because or not approved_by:
        raise BadInput(
            f"--baseline {base}: a base is moved only with a written reason and an approver. Give "
            '--because "…" and --approved-by "…"; both are kept in the store and shown with every '
            "later verdict."
        )
    one = Rebase(
        measure=measure, kind=kind, first=first, because=because, approved_by=approved_by, on=on
    )
    return (*held, one)


def base_first(text: str) -> Month:
    """The first month of a base of 24 given as 2023-04..2025-03."""
    first, dots, last = text.partition("..")
    begins, ends = _month(first), _month(last)
    if not dots or begins is None or ends is None:
        raise BadInput(f"--baseline {text}: give the first and last month, as {_EXAMPLE}.")
    if shifted(begins, BASE_MONTHS - 1) != ends:
        raise BadInput(
            f"--baseline {text}: a base is {BASE_MONTHS} months, as the rule was tried on: from "
            f"{first} to {_text(shifted(begins, BASE_MONTHS - 1))}."
        )
    for one in BARRED_FOR_ALL:
        if one.first <= ends and begins <= one.last:
            raise BadInput(
                f"--baseline {text}: it takes in the {one.reason} ({_text(one.first)} to "
                f"{_text(one.last)}), and no base may. Choose 24 months outside them."
            )
    return begins


def keep_rebase(store: Path, one: Rebase) -> None:
    """Add a base to those that the store keeps."""
    import tomlkit

    path = store / FILE
    document = _document(path)
    if not path.exists():
        document.add(tomlkit.comment("Bases that someone chose. headway adds to this file."))
    row = tomlkit.table()
    last = shifted(one.first, BASE_MONTHS - 1)
    values = (one.measure, one.kind, _text(one.first), _text(last), one.because, one.approved_by)
    row.update(dict(zip(KEYS, (*values, one.on), strict=True)))
    rows = document.get("rebase")
    if rows is None:
        rows = tomlkit.aot()
        document.add("rebase", rows)
    rows.append(row)
    part = path.with_name(f".{FILE}.part")
    part.write_text(tomlkit.dumps(document), "utf-8")
    part.replace(path)


def _document(path: Path) -> Any:
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    if not path.is_file():
        return tomlkit.document()
    try:
        return tomlkit.parse(path.read_text("utf-8"))
    except TOMLKitError as fault:
        raise BadFile(str(path), f"cannot be read: {fault}.", "Mend that line.") from fault


def _rebase(path: Path, row: Any) -> Rebase:
    first = _month(str(row.get("from", "")))
    on = row.get("on")
    if first is None or not isinstance(on, date) or any(not row.get(key) for key in KEYS):
        raise BadFile(
            str(path),
            f"holds a [[rebase]] that does not say {', '.join(KEYS)}, months as 2023-04 and `on` as "
            "a date.",
            "Restore it from a backup of the store.",
        )
    return Rebase(
        measure=str(row["measure"]),
        kind=str(row["kind"]),
        first=first,
        because=str(row["because"]),
        approved_by=str(row["approved_by"]),
        on=date(on.year, on.month, on.day),
    )


def _month(text: str) -> Month | None:
    from headway.vocabulary.month import month_of

    found = month_of(text)
    return (found.year, found.month) if found else None


def _text(month: Month) -> str:
    return f"{month[0]}-{month[1]:02}"
