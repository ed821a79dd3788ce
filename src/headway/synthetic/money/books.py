"""The books of one invented year: ledger, section 251, placement costs and budget, that agree.

Section 251 is the ledger summed. What is planted so that it does not agree is planted by
`headway.synthetic.money.planting`.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random

from headway.returns.finance import lines
from headway.synthetic.money.prices import PENNY, Priced, line_of, posted, quarters

COLUMNS = {"PR1": "own", "PR2": "other_public", "PR3": "other_public", "PR4": "private",
           "PR5": "voluntary"}  # fmt: skip
NOTHING = Decimal(0)
# Lines that are no placement's: staff and support, in pounds a year for each child looked after.
_FOR_EACH_CHILD = {
    lines.RESIDENTIAL: 2100,
    lines.FOSTERING: 5200,
    lines.ADOPTION: 2400,
    "Special guardianship support": 4100,
    lines.OTHER_LOOKED_AFTER: 1900,
    "Education of children looked after": 1500,
    "Support for care leavers": 4300,
    "Social work": 26100,
    "Commissioning and children's services strategy": 3900,
    "Targeted family support": 13200,
    "Direct payments": 1700,
    "Short breaks for disabled children": 2200,
    "Targeted services for young people": 2900,
    "Youth justice": 2600,
}
_GRANTS = {"Asylum seeker services: children": (7400, 6900), "Support for care leavers": (0, 600)}


@dataclass
class LedgerRow:
    """One row of the ledger. `column` is section 251's, by who provides."""

    posted_on: str
    cost_centre: str
    line: str
    provider: str
    child: str
    amount: Decimal
    column: str = "own"
    is_income: bool = False


@dataclass
class Books:
    """One year's ledger and what section 251 says of it."""

    year: int
    ledger: list[LedgerRow] = field(default_factory=list)
    placements: list[tuple[Priced, Decimal | None]] = field(default_factory=list)

    def spent(self) -> dict[str, dict[str, Decimal]]:
        """Each line's amounts by section 251's columns, worked out from the ledger."""
        made: dict[str, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
        for row in self.ledger:
            made[row.line]["income" if row.is_income else row.column] += (
                -row.amount if row.is_income else row.amount
            )
        for of in made.values():
            of["total"] = sum((of[name] for name in set(COLUMNS.values())), NOTHING)
            of["net"] = of["total"] - of["income"]
        return {line.name: made[line.name] for line in lines.LINES if line.name in made}


def books(year: int, placements: Iterable[Priced], children: int, random: Random) -> Books:
    """The books of a year with these placements, and so many children looked after at its end."""
    made = Books(year)
    for one in placements:
        first, after = one.stay.days(year)
        if after <= first:
            continue
        cost = one.cost(first, after)
        made.placements.append((one, cost))
        _pay(made, one, cost)
    for line, pounds in _FOR_EACH_CHILD.items():
        _spread(made, line, Decimal(pounds * children) * _about(random))
    for line, (spent, received) in _GRANTS.items():
        _spread(made, line, Decimal(spent * children) * _about(random))
        _spread(made, line, Decimal(received * children) * _about(random), is_income=True)
    return made


def _about(random: Random) -> Decimal:
    return Decimal(str(round(random.uniform(0.9, 1.1), 4)))


def _pay(made: Books, one: Priced, cost: Decimal) -> None:
    """The rows of the ledger by which a placement is paid: one a quarter, together its cost."""
    first, after = one.stay.days(made.year)
    left = cost
    parts = [(max(first, start), min(after, end), end) for start, end in quarters(made.year)]
    parts = [part for part in parts if part[1] > part[0]]
    for place, (start, end, quarter) in enumerate(parts):
        amount = left if place == len(parts) - 1 else min(left, one.cost(start, end))
        left -= amount
        made.ledger.append(
            LedgerRow(
                posted_on=posted(quarter),
                cost_centre=f"CP{one.stay.place}",
                line=line_of(one.stay),
                provider=f"Invented provider {one.stay.urn}" if one.stay.urn else "",
                child=one.stay.child,
                amount=amount,
                column=COLUMNS.get(one.stay.provider, "own"),
            )
        )


def _spread(made: Books, line: str, pounds: Decimal, *, is_income: bool = False) -> None:
    """A year's amount in four rows, to the penny."""
    whole = pounds.quantize(PENNY)
    quarter = (whole / 4).quantize(PENNY)
    amounts = [quarter, quarter, quarter, whole - 3 * quarter]
    for (_, end), amount in zip(quarters(made.year), amounts, strict=True):
        if amount:
            made.ledger.append(
                LedgerRow(
                    posted_on=posted(end),
                    cost_centre="CS" + "".join(word[0] for word in line.split()).upper(),
                    line=line,
                    provider="",
                    child="",
                    amount=-amount if is_income else amount,
                    is_income=is_income,
                )
            )
