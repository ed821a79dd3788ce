"""What does not agree in an invented council's money, in its last year: four things, told in key.json."""

from dataclasses import replace
from decimal import Decimal
from random import Random

from headway.returns.finance.lines import FOSTER_FEES, FOSTERING
from headway.synthetic.money.books import Books, LedgerRow
from headway.synthetic.money.prices import PENNY, line_of

Entry = dict[str, object]
# Nobody has this identifier: the children of short breaks begin at 900000, others at 1.
NOBODY = "SYN899999"
SOCIAL_WORK = "Social work"
# The names that `headway reconcile` gives to what does not agree.
NO_LINE = "ledger rows without a line"
DIFFER = "section 251 and the ledger differ"
NO_PRICE = "placements without a price"
NO_PLACEMENT = "prices without a placement"


def plant(made: Books, spent: dict[str, dict[str, Decimal]], random: Random) -> list[Entry]:
    """Plant them in the books and in section 251; give an entry for each, as reconciling names it.

    All but the second are of foster placements, so that no other line is thrown out by them.
    """
    return [
        *_without_line(made, random),
        _wrong_in_section_251(made, spent),
        _without_price(made),
        _without_placement(made, random),
    ]


def _entry(made: Books, kind: str, line: str, amount: Decimal, rows: int) -> Entry:
    return {
        "year": made.year,
        "kind": kind,
        "line": line,
        "amount": f"{amount:.2f}",
        "rows": rows,
    }


def _without_line(made: Books, random: Random) -> list[Entry]:
    """A row of the ledger whose line was left blank, though section 251 counts it."""
    rows = sorted((r for r in made.ledger if _is_fostering(r.line) and r.child), key=_amount)
    chosen = random.choice(rows[: max(1, len(rows) // 4)] or made.ledger)
    line, chosen.line = chosen.line, ""
    return [
        _entry(made, NO_LINE, "", chosen.amount, 1),
        _entry(made, DIFFER, line, chosen.amount, 1),
    ]


def _wrong_in_section_251(made: Books, spent: dict[str, dict[str, Decimal]]) -> Entry:
    """A line that was put into section 251 with a tenth too much."""
    line = spent[SOCIAL_WORK]
    more = (line["total"] / 10).quantize(PENNY)
    for column in ("own", "total", "net"):
        line[column] += more
    return _entry(made, DIFFER, SOCIAL_WORK, more, 1)


def _without_price(made: Books) -> Entry:
    """A placement of which the list of costs gives no cost: the shortest, by child and start."""
    foster = [n for n, (one, _) in enumerate(made.placements) if _is_fostering(line_of(one.stay))]
    place = min(foster or range(len(made.placements)), key=lambda n: made.placements[n][1] or 0)
    made.placements[place] = (made.placements[place][0], None)
    return _entry(made, NO_PRICE, "", Decimal(0), 1)


def _without_placement(made: Books, random: Random) -> Entry:
    """A cost of a child whom the looked-after return does not have."""
    one, cost = random.choice([p for p in made.placements if p[1]])
    stranger = replace(one, stay=replace(one.stay, child=NOBODY))
    made.placements.append((stranger, cost))
    return _entry(made, NO_PLACEMENT, "", cost or Decimal(0), 1)


def _is_fostering(line: str) -> bool:
    return line in (FOSTERING, FOSTER_FEES)


def _amount(row: LedgerRow) -> Decimal:
    return row.amount
