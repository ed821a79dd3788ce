"""Children looked after on a day: at the end of a month by the record, and on 31 March as published."""

from dataclasses import dataclass
from functools import partial

from headway.measures.counting import rows_counted
from headway.measures.filed import LOOKED_AFTER
from headway.measures.published_as import whole_percent
from headway.measures.standing_open import AT_THE_END, OPEN
from headway.measures.value import Measure, Published, Recorded

# A measure that the council's own looked-after returns alone give.
measure_in_care = partial(
    Measure,
    unit="children",
    counts="children",
    timing="at the end of the month",
    source=LOOKED_AFTER,
)
# A measure that is published as things stood on 31 March.
measure_on_31_march = partial(Measure, unit="children", counts="children", timing="at 31 March")
# One of these of who provides the placement.
measure_of_provision = partial(
    measure_on_31_march,
    better="neither",
    source="Children looked after in England including adoptions (DfE), provider of the placement "
    "at 31 March; 2011 to 2017 worked out from that release's counts",
    caution="The provider of about 1 child in 20 in England was not reported in 2024, over three "
    "times as many as in 2023, and of 1 in 40 in 2025: compare those years with care.",
)


def in_care(*kinds: str, where: str = "TRUE", out_of: str = "TRUE") -> tuple[Recorded, ...]:
    """Children looked after of whose episode this is so; a share of all, or of some of them."""
    return rows_counted(
        *kinds,
        table="care_episodes",
        on="started_on",
        stands=OPEN,
        each="child",
        where=where,
        out_of=out_of,
    )


def at_month_end(
    *kinds: str, table: str = "looked_after_at_month_end", where: str, out_of: str = "TRUE"
) -> tuple[Recorded, ...]:
    """The same of a table that has a row for each child and month's end."""
    return rows_counted(
        *kinds,
        table=table,
        on="month_ends_on",
        stands=AT_THE_END,
        where=where,
        out_of=out_of,
    )


@dataclass(frozen=True)
class On31March:
    """A line of the department's table of children looked after on 31 March.

    `earlier`: the same line in that release's tables of each year to 2017.
    """

    group: str
    item: str
    earlier: str = ""

    @property
    def number(self) -> tuple[str, ...]:
        """The series of the number of children in this line."""
        return self._series(self.item, self.earlier)

    def share(self, *, called: str, lait: str = "") -> Published:
        """The share of all children looked after, from LAIT too where that holds it."""
        of = {called: self.number, "children": self._series("Total", self.earlier and "CLA_Mar")}
        through = (f"lait/{lait}/value",) if lait else ()
        return whole_percent(f"cla_on_31_march/{self.group} | {self.item}/percent", *through, of=of)

    def count(self) -> Published:
        """The number of children in this line."""
        return Published(kind="count", series=self.number)

    def _series(self, item: str, earlier: str) -> tuple[str, ...]:
        tables = (f"sfr_cla/{earlier}",) if earlier else ()
        return (f"cla_on_31_march/{self.group} | {item}/number", *tables)
