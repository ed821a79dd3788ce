"""The files of an invented council's money, year by year."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from headway.returns.finance import lines
from headway.synthetic.in_need.story import Story
from headway.synthetic.made import Made
from headway.synthetic.money.books import NOTHING, Books, books
from headway.synthetic.money.planting import plant
from headway.synthetic.money.prices import Priced, priced
from headway.synthetic.money.stays import stays
from headway.synthetic.parts import FolderPart, Told

S251 = ("own", "private", "other_public", "voluntary", "total", "income", "net")
_S251_HEADS = (
    "Line,Description,(a) Own provision,(b) Private provision,(c) Other public provision,"
    "(d) Voluntary provision,(k) Total expenditure,(l) Income,(m) Net current expenditure"
)
_LEDGER_HEADS = "Date,Cost centre,S251 line,Provider,Child ID,Amount"
_PLACEMENT_HEADS = (
    "Child ID,Date of birth,Legal status,Is the child UASC,Placement start date,"
    "Placement end date,Placement type,Provider type,Procurement platform,Ofsted URN,"
    "Solo placement,Additional services,Total committed cost,Year,Quarter"
)
# Section 251's numbers of the lines in the year drawn; names are what they are known by.
_CODES = {
    lines.RESIDENTIAL: "3.1.1", lines.FOSTERING: "3.1.2a", lines.FOSTER_FEES: "3.1.2b",
    lines.ADOPTION: "3.1.3", "Special guardianship support": "3.1.4",
    lines.OTHER_LOOKED_AFTER: "3.1.5", "Education of children looked after": "3.1.8",
    "Support for care leavers": "3.1.9", "Asylum seeker services: children": "3.1.10",
    lines.ALL_LOOKED_AFTER: "3.1.11", "Social work": "3.3.1",
}  # fmt: skip
# The rest of the people directorate, for the budget book: pounds for each child looked after.
_ADULTS = {"Adults: older people": 210_000, "Adults: working age": 160_000, "Public health": 41_000}


@dataclass
class Accounts:
    """The work on one council's money."""

    made: Made

    def see(self, story: Story) -> None:
        """Nothing of a story has a price."""

    def write(self, folder: Path) -> Told:
        """Write every year's books, with what does not agree planted in the last one."""
        told, seed = Told(), self.made.asked.seed
        for year, filed in self.made.unspoilt.items():
            random = Random(f"{seed} money {year}")
            open_now = {r[0] for r in filed.tables["episodes"] if not r[7]}
            one = books(year, _priced(filed, seed), len(open_now), random)
            spent = one.spent()
            planted = plant(one, spent, random) if year == self.made.asked.last_year else []
            _write(folder / str(year), one, spent, len(open_now))
            told.years[year] = {
                "ledger": f"{sum((row.amount for row in one.ledger), NOTHING):.2f}",
                "placements": len(one.placements),
            }
            if planted:
                told.whole["planted_in_money"] = planted
        return told


def _priced(filed: object, seed: int) -> Iterable[Priced]:
    return [one for stay in stays(filed) if (one := priced(stay, seed))]  # type: ignore[arg-type]


def _write(folder: Path, one: Books, spent: dict[str, dict[str, Decimal]], children: int) -> None:
    _table(folder / "s251.csv", _S251_HEADS, _s251_rows(spent))
    _table(
        folder / "ledger.csv",
        _LEDGER_HEADS,
        (
            (r.posted_on, r.cost_centre, r.line, r.provider, r.child, f"{r.amount:.2f}")
            for r in one.ledger
        ),
    )
    _table(folder / "placements.csv", _PLACEMENT_HEADS, _placement_rows(one))
    _table(
        folder / "budget.csv",
        "Directorate,Service,Budget,Forecast,Actual",
        _budget_rows(one, children),
    )


def _s251_rows(spent: dict[str, dict[str, Decimal]]) -> list[Sequence[str]]:
    """The lines, with the totals of what belongs together beneath them."""
    rows = list(spent.items())
    for total, groups in (
        (lines.ALL_LOOKED_AFTER, (lines.LOOKED_AFTER,)),
        (lines.EVERYTHING, (lines.LOOKED_AFTER, lines.OTHER)),
    ):
        within = [a for name, a in spent.items() if lines.GROUPS[name] in groups]
        rows.append((total, {c: sum((a[c] for a in within), NOTHING) for c in S251}))
    return [
        (_CODES.get(name, ""), name, *(f"{amounts[column]:.2f}" for column in S251))
        for name, amounts in rows
    ]


def _placement_rows(one: Books) -> Iterable[Sequence[str]]:
    for placed, cost in one.placements:
        stay = placed.stay
        yield (
            stay.child, stay.born, stay.legal, "Yes" if stay.is_uasc else "No", _day(stay.start),
            _day(stay.end), stay.place, stay.provider, "Spot" if placed.is_solo else "Framework",
            stay.urn, "Yes" if placed.is_solo else "No", "Yes" if placed.has_extra else "No",
            "" if cost is None else f"{cost:.2f}", f"{one.year - 1}-{one.year % 100:02d}", "Q4",
        )  # fmt: skip


def _budget_rows(one: Books, children: int) -> Iterable[Sequence[str]]:
    """The people directorate: what the ledger says of children, and invented sums of adults."""
    groups = {lines.LOOKED_AFTER: "Children looked after", lines.OTHER: "Other children's services"}
    for group, service in groups.items():
        spent = sum((r.amount for r in one.ledger if lines.GROUPS.get(r.line) == group), NOTHING)
        budget = (spent / 1000).quantize(Decimal(1)) * 950
        yield ("People", service, f"{budget:.2f}", f"{spent:.2f}", f"{spent:.2f}")
    for service, pounds in _ADULTS.items():
        budget = Decimal(pounds * children)
        yield ("People", service, f"{budget:.2f}", f"{budget:.2f}", f"{budget:.2f}")


def _day(day: date | None) -> str:
    return day.strftime("%d/%m/%Y") if day else ""


def _table(path: Path, heads: str, rows: Iterable[Sequence[str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        write_row = csv.writer(file, lineterminator="\n")
        write_row.writerow(heads.split(","))
        write_row.writerows(rows)


PART = FolderPart(
    name="money",
    files=(
        ("<year>/ledger.csv", "what was paid and received; every price is invented"),
        ("<year>/s251.csv", "section 251 of that year, which is the ledger summed"),
        ("<year>/placements.csv", "what each placement was committed to cost in the year"),
        ("<year>/budget.csv", "the people directorate's budget, forecast and actual"),
    ),
    begin=lambda made: Accounts(made),
)
