"""Money of the plan: what each action or aim costs and saves, line by line.

A line of money stands with one action or one aim, so that no pound is counted twice. A saving is
cashable (it leaves the budget), avoided (a cost that would have come) or not yet shown; the three
are never added up. What lines come to, beside what they brought, is in `headway.plan.spending`; how
they agree with the council's ledger, in `headway.plan.ledger`.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import ClassVar

from headway.plan.codec import PENNY
from headway.plan.fields import Numbered, field_of

CASHABLE, AVOIDED, NOT_SHOWN = "cashable", "avoided", "not yet shown"
SAVINGS = (CASHABLE, AVOIDED, NOT_SHOWN)
NEVER_ADDED = (
    "Cashable is money that leaves the budget. Avoided is cost that would have come. They are "
    "never added up."
)
AN_ESTIMATE = "an estimate, not a saving until the ledger shows it"
NOTHING = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class MoneyLine(Numbered):
    """One line of the plan's money, for one action or one aim, in one financial year.

    `code` is the ledger's, by which the two are compared. A saving of which nobody says what it
    is counts as not yet shown.
    """

    table: ClassVar[str] = "money_line"
    prefix: ClassVar[str] = "MNY"

    title: str = field_of("text", "what the money is for", required=True)
    of: str = field_of("id", "the action or aim it is for", of=("ACT", "AIM"), required=True)
    code: str = field_of("text", "its code in the ledger")
    year: str = field_of("text", "the financial year, as 2026-27")
    grant: str = field_of("text", "the grant that pays for it; empty where the council does")
    budget: Decimal | None = field_of("money", "pounds set aside")
    forecast: Decimal | None = field_of("money", "pounds expected by the year's end")
    actual: Decimal | None = field_of("money", "pounds spent so far")
    saving: Decimal | None = field_of("money", "pounds saved")
    saving_is: str = field_of("choice", "what sort of saving", one_of=SAVINGS)
    saving_why: str = field_of("text", "how the saving was counted")
    evidence: tuple[str, ...] = field_of("ids", "what shows the saving", of=("EVD",))

    @property
    def variance(self) -> Decimal | None:
        """Forecast less budget: above nought is an overspend. None where either is missing."""
        if self.forecast is None or self.budget is None:
            return None
        return self.forecast - self.budget

    @property
    def sort_of_saving(self) -> str:
        """Cashable, avoided or not yet shown; empty where nothing is saved."""
        return "" if self.saving is None else self.saving_is or NOT_SHOWN


@dataclass(frozen=True, kw_only=True)
class PostsFilled(Numbered):
    """Weeks in which newly qualified social workers held posts that agency workers would have held.

    Every number is an assumption that a person may change in the file; `assumes` says the rest.
    """

    table: ClassVar[str] = "posts_filled"
    prefix: ClassVar[str] = "NQS"

    title: str = field_of("text", "which newly qualified social workers", required=True)
    weekly_agency: Decimal | None = field_of(
        "money", "what an agency worker in the post costs a week, fees included", required=True
    )
    agency_from: str = field_of("text", "where that price comes from")
    weekly_employed: Decimal | None = field_of(
        "money", "what an employed one costs a week, on-costs and support included", required=True
    )
    employed_from: str = field_of("text", "where that cost comes from")
    weeks: float | None = field_of("number", "weeks of posts filled, all workers", required=True)
    weeks_from: str = field_of("text", "how the weeks were counted")
    assumes: tuple[str, ...] = field_of("texts", "what else must be true for it to hold")
    actions: tuple[str, ...] = field_of("ids", "actions that it comes from", of=("ACT",))
    year: str = field_of("text", "the financial year, as 2026-27")

    @property
    def avoided(self) -> Decimal:
        """(Agency − employed) × weeks, to the penny; below nought where employing costs more."""
        weekly = (self.weekly_agency or NOTHING) - (self.weekly_employed or NOTHING)
        exact = weekly * Decimal(str(self.weeks or 0))
        return exact.quantize(PENNY, rounding=ROUND_HALF_UP)

    @property
    def says(self) -> str:
        """The estimate in words, and that it is one."""
        if self.avoided < 0:
            return f"no agency cost avoided: employing cost {pounds(-self.avoided)} more"
        return f"agency cost avoided: {pounds(self.avoided)}, {AN_ESTIMATE}"

    @property
    def working(self) -> str:
        """How it is worked out: `(£1,520 − £1,010) a week × 270.5 weeks`."""
        weekly = f"({pounds(self.weekly_agency)} − {pounds(self.weekly_employed)}) a week"
        return f"{weekly} × {self.weeks:g} weeks"

    @property
    def assumptions(self) -> tuple[str, ...]:
        """Everything that it rests on, a sentence each: two prices, the weeks, and the rest."""
        told = "nobody says where this comes from"
        return (
            f"an agency worker costs {pounds(self.weekly_agency)} a week: {self.agency_from or told}",
            f"an employed one costs {pounds(self.weekly_employed)} a week: "
            f"{self.employed_from or told}",
            f"{self.weeks:g} weeks: {self.weeks_from or told}",
            *self.assumes,
        )


def pounds(amount: Decimal | None) -> str:
    """`£120,000`, `−£3.50`, or nothing where no amount is given."""
    if amount is None:
        return ""
    places = 0 if amount == amount.to_integral_value() else 2
    sign = "−" if amount < 0 else ""
    return f"{sign}£{abs(amount):,.{places}f}"


def variance_says(variance: Decimal) -> str:
    """`£4,500 over`, `£600 under`, `as budgeted`."""
    if variance == 0:
        return "as budgeted"
    return f"{pounds(abs(variance))} {'over' if variance > 0 else 'under'}"
