"""What a measure is: a question with a numerator and a denominator, as a value.

A measure has one or more kinds: `count`, `share` (percent), `rate` (per 10,000 children) and
`value` (days, pounds, ratio). `Published` says how one kind is read from published series, or
worked out from several. Measures live one to a file in the theme folders beside this module and
are found by walking them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

KINDS = ("count", "share", "rate", "value")
BETTER = ("higher", "lower", "neither")
# The population of the middle of the year before: the department's denominator.
POPULATION = ("population/0 to 17/number",)
# Columns of the figures' own table: no part of a definition may be called so.
RESERVED = frozenset(
    "council year value_ value state vintage numerator denominator direct withheld why_missing "
    "computed part".split()
)
COUNTED = ("children", "workers", "homes", "money", "other")


@dataclass(frozen=True, kw_only=True)
class Published:
    """One kind of a measure from published series.

    `series`: the published value; the first named series that holds a cell wins, within it the
    newest vintage. `of`: names for the series that `numerator` and `denominator` (SQL over those
    names) use. Where no series holds the value, it is worked out as
    times x numerator / denominator, unrounded. A name called `population` is the estimate for the
    middle of the year before. `decimals`: as the department shows its like;
    `computed_decimals`: for values worked out here, where that differs. `release` names the
    original publication where the series is read from LAIT. `sum_regions`: regions are the sum
    of their councils, where the publisher gives none.
    """

    kind: str
    series: tuple[str, ...] = ()
    of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    numerator: str = ""
    denominator: str = ""
    times: float = 1
    decimals: int = 0
    computed_decimals: int | None = None
    unit: str = ""
    release: str = ""
    sum_regions: bool = False

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"{self.kind} is no kind: {', '.join(KINDS)}")
        if not self.series and not self.numerator:
            raise ValueError("a published kind needs a series or a numerator")
        if taken := RESERVED & set(self.of):
            raise ValueError(f"'{min(taken)}' names a column of every figure: call the part else")

    def places(self, computed: bool) -> int:
        """How many decimals to show: of a published value, or of one worked out here."""
        if computed and self.computed_decimals is not None:
            return self.computed_decimals
        return self.decimals


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """One kind of a measure from the council's own record, for any month or year that it covers.

    `table` is a table of the record. With `on` alone a row counts in the period in which that day
    falls. With `stands` too it is a snapshot: a row counts at the end of each period up to which
    it began (`on`) and where the condition `stands` is true. Conditions are SQL over the table's
    columns, and `month_end` (the last day of the period), `month_end_day` (the same, counted from
    1970), `month_end_workday` (its working days since 1970), `month_end_year` (its year) and
    `period_start` (its first day).

    `counts`: which rows are the numerator; `out_of`: which are the denominator of a share, blank
    for a number. `each`: a column, whose rows of one value count once. `middle`: SQL of a number a
    row, whose median over `counts` is the value. `amount`: SQL of a number a row, whose sum then
    stands in place of the number of rows; a share or value is the sum over `counts` out of the sum
    over `out_of`, of which it need be no part; `per` is the number a row whose sum is that second
    one, where it is another (1 makes a mean). `times` is how many times a value is shown (per 100). A
    `rate` is set beside the population aged 0 to 17.
    """

    kind: str
    table: str
    on: str
    stands: str = ""
    counts: str = "TRUE"
    out_of: str = ""
    each: str = ""
    middle: str = ""
    amount: str = ""
    per: str = ""
    times: float = 1

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"{self.kind} is no kind: {', '.join(KINDS)}")
        is_ratio = self.kind == "value" and bool(self.amount)
        if (self.kind == "share" or is_ratio) != bool(self.out_of):
            raise ValueError("a share, and a value of amounts alone, says what it is a share of")
        if (self.kind == "value" and not is_ratio) != bool(self.middle):
            raise ValueError("a value says of what it is the middle, or is amounts out of others")
        if self.each and (self.middle or self.amount):
            raise ValueError("rows that count once are counted: they have no middle and no amount")


@dataclass(frozen=True, kw_only=True)
class Watch:
    """A measure to watch beside another, and which way would be worse: `rise` or `fall`."""

    measure: str
    kind: str
    worse: str


@dataclass(frozen=True, kw_only=True)
class Balancing:
    """What would get worse if a change were harm (`harm`), what would move if the service had
    stopped looking or had lowered its threshold (`looking`), and which of them must be known
    before anyone may say yes."""

    harm: tuple[Watch, ...]
    looking: tuple[Watch, ...]
    must_know: tuple[str, ...]
    source: str


@dataclass(frozen=True, kw_only=True)
class Measure:
    """A question about a council, with its definition.

    `id`: snake_case name; `registry`: its row in the catalogue of indicators; `says`: what is
    counted, over what, when; `why`: why it matters; `counts`: what a count counts, for
    disclosure; `published` and `recorded`: how each kind is read from published series and from the
    council's own record; `balancing`: what to watch beside a fall, `balancing_rise` beside a rise;
    `months`: the series of each calendar month (4 is April), where the year is published by month;
    `better`: higher, lower or neither (a volume); `year_ends`: the kind of year, as
    in vocabulary.years; `owner`, `checked_by`: roles, empty where nobody has; `reviewed`: ISO
    date; `caution`: what a reader must know before using it; `is_experimental`: worked out from what
    nobody validates, as a council's own list of one day.
    """

    id: str
    registry: str
    title: str
    says: str
    why: str
    unit: str
    counts: str
    timing: str
    better: str
    source: str
    published: tuple[Published, ...] = ()
    recorded: tuple[Recorded, ...] = ()
    year_ends: str = "collection"
    balancing: Balancing | None = None
    balancing_rise: Balancing | None = None
    months: Mapping[int, str] = field(default_factory=dict)
    caution: str = ""
    is_experimental: bool = False
    owner: str = ""
    checked_by: str = ""
    reviewed: str = ""
    theme: str = ""

    def __post_init__(self) -> None:
        if self.better not in BETTER:
            raise ValueError(f"{self.id}: better is one of {', '.join(BETTER)}")
        if self.counts not in COUNTED:
            raise ValueError(f"{self.id}: counts is one of {', '.join(COUNTED)}")
        if not self.published and not self.recorded:
            raise ValueError(f"{self.id}: neither published nor recorded, so it is no measure")

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that are published, the one to show first first."""
        return tuple(dict.fromkeys(p.kind for p in self.published))

    @property
    def recorded_kinds(self) -> tuple[str, ...]:
        """The kinds that the council's own record gives, the one to show first first."""
        return tuple(dict.fromkeys(r.kind for r in self.recorded))

    def of_kind(self, kind: str) -> Published:
        """How this kind is published. Raises KeyError where the measure has no such kind."""
        for published in self.published:
            if published.kind == kind:
                return published
        raise KeyError(f"{self.id} has no kind {kind}")
