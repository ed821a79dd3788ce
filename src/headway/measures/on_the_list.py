"""Measures of Annex A: one kind of one list, as at the day of the list, and never of a whole year.

They are *experimental*: nobody publishes their like, and what councils enter differs. A month that no
list is of has no figure.
"""

from headway.measures.value import Measure, Recorded

CAUTION = (
    "Experimental: as at the day of the council's own list (Annex A), which nobody has validated. "
    "Not to be set beside a figure of a yearly return."
)
SOURCE = "Annex A, the lists that Ofsted asks for at an inspection (local; nobody publishes it)"


def counted(table: str, counts: str, *, each: str = "child") -> Recorded:
    """A number: the children of a list for whom this is true, each once."""
    return Recorded(kind="count", table=table, on="as_at", counts=counts, each=each)


def shared(table: str, counts: str, out_of: str, *, each: str = "child") -> Recorded:
    """A share: of the rows for whom the one is true, those for whom the other is."""
    return Recorded(kind="share", table=table, on="as_at", counts=counts, out_of=out_of, each=each)


def on_the_list(
    *recorded: Recorded,
    id: str,
    registry: str,
    title: str,
    says: str,
    why: str,
    better: str,
    unit: str = "children",
    counts: str = "children",
    caution: str = "",
) -> Measure:
    """A measure of Annex A, with what is true of them all."""
    return Measure(
        id=id,
        registry=registry,
        title=title,
        says=says,
        why=why,
        unit=unit,
        counts=counts,
        timing="on the day of the list",
        better=better,
        recorded=recorded,
        source=SOURCE,
        caution=f"{CAUTION} {caution}".rstrip(),
        is_experimental=True,
        reviewed="2026-11-22",
    )
