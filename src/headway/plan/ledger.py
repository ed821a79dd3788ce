"""The council's ledger beside the plan's lines of money: agreed to the penny, or named.

The ledger is a CSV of `code,description,budget,forecast,actual` in pounds, as the finance system
exports it. Rows and lines of one code are summed before they are compared.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from headway.plan.codec import PENNY
from headway.plan.money import NOTHING, MoneyLine, pounds
from headway.plan.whole import Plan
from headway.vocabulary.errors import BadFile

AMOUNTS = ("budget", "forecast", "actual")
HEADS = ("code", "description", *AMOUNTS)
# No council spends this on anything: a slip of the pen.
MOST = Decimal(10) ** 11
Trio = dict[str, Decimal]


@dataclass(frozen=True, kw_only=True)
class LedgerRow:
    """One row of the ledger; an empty amount is nought. `line` is its line in the file."""

    line: int
    code: str
    description: str
    budget: Decimal
    forecast: Decimal
    actual: Decimal


@dataclass(frozen=True, kw_only=True)
class Unreconciled:
    """What does not agree: a code, or a line without one. `side` says where it stands.

    `ids` are the lines of the plan; `amounts` are plan and ledger, by column, that differ.
    """

    side: str
    code: str
    name: str
    ids: tuple[str, ...]
    amounts: tuple[tuple[str, Decimal, Decimal], ...]

    @property
    def says(self) -> str:
        """The item as a sentence."""
        whose = f"{', '.join(self.ids)} {self.name}".strip()
        code = f"code {self.code}" if self.code else "no code"
        parts = []
        for column, ours, theirs in self.amounts:
            if self.side == BOTH:
                parts.append(
                    f"{column} {pounds(ours)} in the plan, {pounds(theirs)} in the ledger "
                    f"({_difference(ours - theirs)})"
                )
            else:
                parts.append(f"{column} {pounds(ours if self.side == IN_PLAN else theirs)}")
        return f"{self.side}: {whose} ({code}): {'; '.join(parts) or 'no amount'}."


IN_PLAN, IN_LEDGER, BOTH = "Only in the plan", "Only in the ledger", "In both, and not the same"


@dataclass(frozen=True, kw_only=True)
class Reconciled:
    """The whole comparison: totals by column, codes that agree, and all that does not."""

    plan: Trio
    ledger: Trio
    agreed: tuple[str, ...]
    items: tuple[Unreconciled, ...]

    @property
    def is_whole(self) -> bool:
        """Whether everything agrees, to the penny."""
        return not self.items


def read_ledger(path: Path) -> tuple[LedgerRow, ...]:
    """The rows of a ledger. Raises BadFile with the line and what to do."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as fault:
        raise BadFile(
            str(path), f"cannot be read ({fault.strerror}).", "Name the CSV file."
        ) from fault
    except UnicodeDecodeError as fault:
        do = "In Excel, save it as 'CSV UTF-8 (comma delimited)' and give it again."
        raise BadFile(str(path), "is not text in UTF-8.", do) from fault
    if "\0" in text:
        raise BadFile(str(path), "is no text file.", "Save the ledger as CSV.")
    reader = csv.reader(io.StringIO(text, newline=""))
    return tuple(_rows(reader, str(path)))


def _rows(reader: Iterator[list[str]], where: str) -> Iterator[LedgerRow]:
    places: dict[str, int] | None = None
    try:
        for line, cells in enumerate(reader, start=1):
            cells = [cell.strip() for cell in cells]
            if not any(cells):
                continue
            if places is None:
                places = _places(cells, f"{where}, line {line}")
            else:
                yield _row(places, cells, line, f"{where}, line {line}")
    except csv.Error as fault:
        raise BadFile(where, f"is no CSV ({fault}).", "Save the ledger as CSV.") from fault
    if places is None:
        raise BadFile(where, "is empty.", f"It takes the columns {', '.join(HEADS)}.")


def _places(cells: list[str], where: str) -> dict[str, int]:
    """Where each column stands; the order does not matter."""
    named = [cell.lower() for cell in cells]
    lacks = [head for head in HEADS if named.count(head) != 1]
    if lacks:
        said = f"no one column called {lacks[0]}; its columns are {', '.join(cells) or 'nameless'}."
        raise BadFile(where, said, f"Give the columns {', '.join(HEADS)}, each once.")
    return {head: named.index(head) for head in HEADS}


def _row(places: dict[str, int], cells: list[str], line: int, where: str) -> LedgerRow:
    if len(cells) <= max(places.values()):
        do = "Each row has as many cells as the head; put text with a comma in quotes."
        raise BadFile(where, f"has {len(cells)} cells.", do)
    amounts = {name: _amount(cells[places[name]], f"{where}, {name}") for name in AMOUNTS}
    code = cells[places["code"]]
    if not code:
        raise BadFile(where, "has no code.", "Give the code, or leave totals out of the file.")
    return LedgerRow(line=line, code=code, description=cells[places["description"]], **amounts)


def _amount(text: str, where: str) -> Decimal:
    """Pounds as a ledger writes them: 1,200.50, £1200, -3.50 or (3.50); empty is nought."""
    bare = text.replace("£", "").replace(",", "").replace("−", "-").replace(" ", "")
    if bare.startswith("(") and bare.endswith(")"):
        bare = f"-{bare[1:-1]}"
    try:
        amount = Decimal(bare or "0")
        pence = amount.quantize(PENNY)
    except InvalidOperation as fault:
        do = "Write pounds as 1200 or 1200.50."
        raise BadFile(where, f"'{text}' is no amount.", do) from fault
    if not pence.is_finite() or pence != amount or abs(pence) > MOST:
        raise BadFile(where, f"'{text}' is no amount of pounds and pence.", "Look at it again.")
    return pence


def reconcile(plan: Plan, ledger: Iterable[LedgerRow]) -> Reconciled:
    """The plan's lines beside the ledger's rows, code by code, to the penny."""
    lines, rows = plan.of(MoneyLine), tuple(ledger)
    agreed, items = [], []
    for code in sorted({x.code for x in lines if x.code} | {r.code for r in rows}):
        ours = [x for x in lines if x.code == code]
        theirs = [r for r in rows if r.code == code]
        if found := _item(code, ours, theirs):
            items.append(found)
        else:
            agreed.append(code)
    # A line of a saving alone has nothing that a ledger could hold.
    items += [_one_sided(x) for x in lines if not x.code and any(_totals([x]).values())]
    return Reconciled(
        plan=_totals(lines), ledger=_totals(rows), agreed=tuple(agreed), items=tuple(items)
    )


def _item(code: str, ours: list[MoneyLine], theirs: list[LedgerRow]) -> Unreconciled | None:
    mine, other = _totals(ours), _totals(theirs)
    side = BOTH if ours and theirs else IN_PLAN if ours else IN_LEDGER
    differ = tuple((c, mine[c], other[c]) for c in AMOUNTS if mine[c] != other[c])
    if side == BOTH and not differ:
        return None
    names = [x.title for x in ours] or [r.description for r in theirs]
    return Unreconciled(
        side=side,
        code=code,
        name="; ".join(dict.fromkeys(names)),
        ids=tuple(x.id for x in ours),
        amounts=differ,
    )


def _one_sided(line: MoneyLine) -> Unreconciled:
    """A line of the plan that gives no code: nothing in the ledger can be set beside it."""
    mine = _totals([line])
    return Unreconciled(
        side=IN_PLAN,
        code="",
        name=line.title,
        ids=(line.id,),
        amounts=tuple((c, mine[c], NOTHING) for c in AMOUNTS if mine[c]),
    )


def _totals(held: Iterable[MoneyLine | LedgerRow]) -> Trio:
    given = list(held)
    return {c: sum((getattr(x, c) or NOTHING for x in given), NOTHING) for c in AMOUNTS}


def _difference(amount: Decimal) -> str:
    return f"{pounds(amount)} more" if amount > 0 else f"{pounds(-amount)} less"
