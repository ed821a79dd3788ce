"""A store's own figures, for `headway measure STORE`."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

EVERY = ("month", "year")


@dataclass(frozen=True)
class Asked:
    """What is asked of a store's figures: measures, a kind, cuts, how often, from when to when."""

    measures: tuple[str, ...]
    kind: str
    cuts: tuple[str, ...]
    every: str
    span: tuple[date | None, date | None]


def is_store(named: str) -> bool:
    """Whether what was named is a store's folder."""
    return (Path(named) / "store.toml").is_file()


def give_own(store: Path, asked: Asked, *, public: bool, out: Path | None, as_json: bool) -> None:
    """Print or write the figures of a store that were asked for."""
    from headway.cli.giving import give
    from headway.measures.finding import measure_named, recorded_measures
    from headway.store.figures import read_figures, snapshot_of
    from headway.vocabulary.errors import BadInput, Unknown

    if asked.every not in EVERY:
        raise BadInput(f"--every {asked.every}: give month or year.")
    known = [m.id for m in recorded_measures()]
    wanted = tuple(measure_named(name).id for name in asked.measures)
    for name in wanted:
        if name not in known:
            raise Unknown("measure of a council's own record", name, known)
    snapshot_of(store)
    found = read_figures(
        store,
        measures=wanted,
        cuts=asked.cuts,
        length=asked.every,
        first=asked.span[0],
        last=asked.span[1],
    )
    rows = [_row(row, public) for row in found if asked.kind in ("", row["kind"])]
    if not rows:
        raise BadInput(
            f"{store} holds no figure of what was asked. It may not have the return, the year or the "
            "cut: see `headway measure STORE` without them."
        )
    title = f"The council's own figures, from {store}"
    shown = rows if out is not None else [_shown(row, asked.every) for row in rows]
    give(shown, title=title, out=out, as_json=as_json, body=rows)


def _shown(row: dict[str, Any], every: str) -> dict[str, Any]:
    """One figure as a line on the terminal."""
    value, whole = row["value"], row["denominator"]
    if value is None:
        figure = "none"
    elif row["kind"] == "share":
        figure = f"{value:.1f}% ({_number(row['numerator'])} of {_number(whole)})"
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
    measures: tuple[str, ...],
    kind: str,
    period: str,
    *,
    out: Path | None,
    as_json: bool,
) -> None:
    """Print or write the rows behind one figure; the store keeps who saw them."""
    import sys

    from headway.cli.giving import give
    from headway.cli.progress import saying
    from headway.measures.finding import measure_named
    from headway.store.drill import drill
    from headway.vocabulary.errors import BadInput

    if not is_store(str(store)) or len(measures) != 1:
        raise BadInput(
            "--rows wants a store and one measure: headway measure STORE -m ID --rows 2026"
        )
    with saying() as say:
        found = drill(store, measure_named(measures[0]), kind, period, say)
    rows = [
        {name: v.isoformat() if isinstance(v, date) else v for name, v in row.items()}
        for row in found.rows
    ]
    title = f"{found.measure.title}: {found.numerator:,} counted of {len(rows):,} rows"
    give(rows, title=title, out=out, as_json=as_json, body=rows)
    print(
        "These are children's own rows, with the council's identifiers: for people who may see them. "
        f"That you looked is written down in {store}.",
        file=sys.stderr,
    )


def _row(row: dict[str, Any], public: bool) -> dict[str, Any]:
    """One figure as it is given; in public a small count, and what gives one away, is hidden."""
    from headway.disclosure.small import gives_away, is_small
    from headway.measures.finding import measure_named

    top, bottom, value = row["numerator"], row["denominator"], row["value"]
    state = row["state"]
    if public:
        counts = measure_named(row["measure"]).counts
        small = is_small(top, counts) or is_small(bottom, counts)
        if small or gives_away(top, bottom, counts):
            top = bottom = value = None
            state = "hidden: a small number"
    return {
        "measure": row["measure"],
        "kind": row["kind"],
        "from": row["first"].isoformat(),
        "to": row["last"].isoformat(),
        "by": row["cut"],
        "part": row["part"],
        "numerator": top,
        "denominator": bottom,
        "value": None if value is None else round(value, 1),
        "state": state,
    }
