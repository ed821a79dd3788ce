"""Kinds of a measure that count the rows of one table of the record: how many, and what share."""

from headway.measures.value import Recorded


def rows_counted(
    *kinds: str,
    table: str,
    on: str,
    where: str = "TRUE",
    out_of: str = "TRUE",
    stands: str = "",
    each: str = "",
) -> tuple[Recorded, ...]:
    """Each of these kinds: the rows where this is so, and of a share the rows that it is out of."""
    return tuple(
        Recorded(
            kind=kind,
            table=table,
            on=on,
            stands=stands,
            counts=where,
            out_of=out_of if kind == "share" else "",
            each=each,
        )
        for kind in kinds
    )


def mean_of(
    column: str,
    *,
    table: str,
    on: str,
    stands: str = "",
    where: str = "",
    times: float = 1,
) -> tuple[Recorded, ...]:
    """The mean of a column over the rows where this is so: blank, where the column has a value."""
    known = where or f"{column} IS NOT NULL"
    return (
        Recorded(
            kind="value",
            table=table,
            on=on,
            stands=stands,
            counts=known,
            out_of=known,
            amount=column,
            per="1",
            times=times,
        ),
    )


def one_of(column: str, *codes: str) -> str:
    """SQL that a column holds one of these codes."""
    if len(codes) == 1:
        return f"{column} = '{codes[0]}'"
    named = ", ".join(f"'{code}'" for code in codes)
    return f"{column} IN ({named})"
