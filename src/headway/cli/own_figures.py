"""A store's own figures, for `headway measure STORE`."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from headway.store.defining import Definition
    from headway.store.which import Which

# Of more measures than these the terminal does not print the definitions.
MOST_DEFINED = 6
EVERY = ("month", "year")
# A figure that may not be shown outside.
HIDDEN = dict.fromkeys(("numerator", "denominator", "value")) | {"state": "hidden: a small number"}


@dataclass(frozen=True)
class Asked:
    """What is asked of a store's figures: measures, a kind, cuts, how often, from when to when."""

    measures: tuple[str, ...]
    kind: str
    cuts: tuple[str, ...]
    every: str
    span: tuple[date | None, date | None]


@dataclass(frozen=True)
class Behind:
    """What is asked of the rows behind figures: of which period or figure, one part, or the way back
    from a row or a child."""

    rows: str
    part: str | None
    row: str
    child: str

    @property
    def is_asked(self) -> bool:
        """Whether any of it is."""
        return bool(self.rows or self.row or self.child)


def give_behind(
    store: Path, asked: Asked, behind: Behind, *, out: Path | None, as_json: bool
) -> None:
    """Print or write the rows behind a figure, or the figures that count a row or a child."""
    if behind.rows:
        give_rows(store, asked, behind.rows, behind.part, out=out, as_json=as_json)
    else:
        give_back(store, asked, behind.row, behind.child, out=out, as_json=as_json)


def is_store(named: str) -> bool:
    """Whether what was named is a store's folder. Raises BadInput for a path at which there is none:
    no council's name is written so."""
    from headway.vocabulary.errors import BadInput

    is_one = (Path(named) / "store.toml").is_file()
    if not is_one and any(sign in named for sign in ("/", "\\")):
        raise BadInput(f"{named}: there is no store. Run: headway build {named} --add PATH")
    return is_one


def give_own(store: Path, asked: Asked, *, public: bool, out: Path | None, as_json: bool) -> None:
    """Print or write the figures of a store that were asked for."""
    from headway.cli.giving import give
    from headway.measures.finding import measure_named, recorded_measures
    from headway.store.defining import definitions
    from headway.store.figures import known_cuts, read_figures
    from headway.vocabulary.errors import BadInput, Unknown

    if asked.every not in EVERY:
        raise BadInput(f"--every {asked.every}: give month or year.")
    known = [m.id for m in recorded_measures()]
    wanted = tuple(measure_named(name).id for name in asked.measures)
    for name in wanted:
        if name not in known:
            raise Unknown("measure of a council's own record", name, known)
    known_cuts(store, asked.cuts)
    found = read_figures(
        store,
        measures=wanted,
        cuts=asked.cuts,
        length=asked.every,
        first=asked.span[0],
        last=asked.span[1],
    )
    means = definitions(store, (row["measure"] for row in found))
    found = [row for row in found if asked.kind in ("", row["kind"])]
    rows = [_row(row, means) for row in (_outside(store, found, asked) if public else found)]
    if not rows:
        raise BadInput(
            f"{store} holds no figure of what was asked. It may not have the return, the year or the "
            "cut: see `headway measure STORE` without them."
        )
    title = f"The council's own figures, from {store}"
    shown = rows if out is not None else [_shown(row, asked.every) for row in rows]
    give(shown, title=title, out=out, as_json=as_json, body=rows)
    if out is None and not as_json:
        _define(means)
    _say_what_has_no_cut(rows, asked.cuts)


def _say_what_has_no_cut(rows: list[dict[str, Any]], cuts: tuple[str, ...]) -> None:
    """Name the measures that a cut does not part, so that what is missing is not looked for."""
    import sys

    names = {row["measure"] for row in rows}
    for cut in cuts:
        whole = sorted(names - {row["measure"] for row in rows if row["by"] == cut})
        said = ", ".join(whole) if len(whole) <= MOST_DEFINED else f"{len(whole)} measures"
        if whole:
            print(f"Not known by {cut}: {said}.", file=sys.stderr)


def _define(means: "dict[str, Definition]") -> None:
    """What each measure counts, once beneath the table; of many, where to find it."""
    if len(means) > MOST_DEFINED:
        print("What each counts: give -m ID, or --json, or write a file with --out.")
        return
    for name, meaning in means.items():
        data_to = f" Data to {meaning.data_to.isoformat()}." if meaning.data_to else ""
        print(f"{name}: {meaning.whole}{data_to}")


def _shown(row: dict[str, Any], every: str) -> dict[str, Any]:
    """One figure as a line on the terminal."""
    value, whole = row["value"], row["denominator"]
    if value is None:
        figure = "hidden" if row["state"] == HIDDEN["state"] else "no figure"
    elif row["kind"] == "share":
        figure = f"{value:.1f}% ({_number(row['numerator'])} of {_number(whole)})"
    elif row["kind"] == "rate":
        figure = f"{value:,.1f} per 10,000 children"
    else:
        figure = _number(value)
    return {
        "measure": row["measure"],
        every: row["to"][:4] if every == "year" else row["to"][:7],
        "of": f"{row['by']} {row['part'] or 'not known'}" if row["by"] else "all",
        "figure": figure,
        "state": row["state"],
    }


def _number(value: float) -> str:
    """A number without decimals, or with one where it is no whole number."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def give_rows(
    store: Path,
    asked: Asked,
    rows_of: str,
    part: str | None,
    *,
    out: Path | None,
    as_json: bool,
) -> None:
    """Print or write the rows behind one figure; the store keeps who saw them."""
    import sys

    from headway.cli.giving import give
    from headway.cli.progress import saying
    from headway.store.drill import drill
    from headway.store.freezing import frozen_of

    which = _which(store, asked, rows_of, part)
    if frozen := frozen_of(store, which):
        print(f"The {frozen}. Rows that are shown are those that are left.", file=sys.stderr)
    with saying() as say:
        found = drill(store, which, say)
    rows = [_foremost_first(_plain(row)) for row in found.rows]
    of_whole = "" if found.denominator is None else f" of {_number(found.denominator)}"
    title = (
        f"{found.measure.title}: {_number(found.numerator)}{of_whole} counted, {len(rows):,} rows"
    )
    shown = rows if out is not None else [_without_reckoned_days(row) for row in rows]
    give(shown, title=title, out=out, as_json=as_json, body=rows)
    _say_who_may_look(store)


def _which(store: Path, asked: Asked, rows_of: str, part: str | None) -> "Which":
    """The figure whose rows are asked for: by its name, or by measure, kind, period and part."""
    from headway.store.which import Which, which_of
    from headway.vocabulary.errors import BadInput

    if not is_store(str(store)) or (":" not in rows_of and len(asked.measures) != 1):
        raise BadInput(
            "--rows wants a store and one measure: headway measure STORE -m ID --rows 2026"
        )
    if ":" in rows_of:
        return which_of(rows_of)
    if part is not None and len(asked.cuts) != 1:
        raise BadInput(
            "--part wants one cut: headway measure STORE -m ID --rows 2026 --by placement"
        )
    if len(asked.cuts) > 1:
        raise BadInput("--rows takes one cut at a time: give --by once, with one word.")
    return Which(asked.measures[0], asked.kind, rows_of, "".join(asked.cuts), part)


def give_back(
    store: Path, asked: Asked, row: str, child: str, *, out: Path | None, as_json: bool
) -> None:
    """Print or write the figures in which a row or a child is counted."""
    from headway.cli.giving import give
    from headway.cli.progress import saying
    from headway.measures.finding import measure_named
    from headway.store.counting import counted_in
    from headway.vocabulary.errors import BadInput

    if not is_store(str(store)):
        raise BadInput("--row and --child want a store: headway measure STORE --child ID")
    with saying() as say:
        found = counted_in(
            store,
            row=row,
            child=child,
            measures=[measure_named(name).id for name in asked.measures],
            cuts=asked.cuts,
            length=asked.every,
            span=asked.span,
            progress=say,
        )
    rows = [
        {
            "measure": one.which.measure,
            "kind": one.which.kind,
            asked.every: one.which.period,
            "of": f"{one.which.cut} {one.which.part or 'not known'}" if one.which.cut else "all",
            "counts as": "counted" if one.counted else "in the whole alone",
            **({"through": one.through} if one.through else {}),
            "name": one.which.name,
        }
        for one in found
        if asked.kind in ("", one.which.kind)
    ]
    give(rows, title=f"{len(rows):,} figures count it", out=out, as_json=as_json, body=rows)
    _say_who_may_look(store)


def _say_who_may_look(store: Path) -> None:
    import sys

    print(
        "These are children's own rows, with the council's identifiers: for people who may see them. "
        f"That you looked is written down in {store}.",
        file=sys.stderr,
    )


def _foremost_first(row: dict[str, Any]) -> dict[str, Any]:
    """A row with the child, and why it is shown, before its other columns."""
    from headway.store.drill import BELOW, COUNTED, NUMBER, PART, PER

    first = [name for name in ("child", COUNTED, BELOW, PART, NUMBER, PER) if name in row]
    return {name: row[name] for name in first} | row


def _without_reckoned_days(row: dict[str, Any]) -> dict[str, Any]:
    """A row without days as numbers, which stand beside the same days as dates."""
    return {name: value for name, value in row.items() if not name.endswith("_day")}


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """A row as it is given: days as text, money as a number."""
    from decimal import Decimal

    return {
        name: v.isoformat() if isinstance(v, date) else float(v) if isinstance(v, Decimal) else v
        for name, v in row.items()
    }


def _outside(store: Path, found: list[dict[str, Any]], asked: Asked) -> list[dict[str, Any]]:
    """Figures as they may leave the council: small counts are hidden, and what gives one away."""
    from headway.store.figures import read_figures
    from headway.store.outside import hidden_of, place_of

    names = sorted({row["measure"] for row in found})
    every = [
        row
        for length in EVERY
        for row in read_figures(store, measures=names, cuts=asked.cuts, length=length)
    ]
    hidden = hidden_of(every)
    return [row | HIDDEN if place_of(row) in hidden else row for row in found]


def _row(row: dict[str, Any], means: "dict[str, Definition]") -> dict[str, Any]:
    """One figure as it is given."""
    value, meaning = row["value"], means[row["measure"]]
    return {
        "measure": row["measure"],
        "kind": row["kind"],
        "from": row["first"].isoformat(),
        "to": row["last"].isoformat(),
        "by": row["cut"],
        "part": row["part"],
        "numerator": row["numerator"],
        "denominator": row["denominator"],
        "value": None if value is None else round(value, 1),
        "state": row["state"],
        "name": row["name"],
        "definition": meaning.whole,
        "data_to": meaning.data_to.isoformat() if meaning.data_to else None,
    }
