"""Agreement: headway's rules of the children in need census beside another checker's

Both decide the same small random returns, rule by rule, in the newest year's version and in every
one that has ended. The cells that they point at are compared.
"""

import json
import os
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks import Result, fingerprint
from headway.returns.cin_census.spec import RETURN
from headway.validation.rule import Rule

COVERS = (
    "requirements/peercin.txt",
    "src/headway/returns/cin_census/*.py",
    "src/headway/returns/cin_census/prepare/*.py",
    "src/headway/returns/cin_census/rules/*.py",
    "src/headway/validation/naming.py",
    "src/headway/validation/planning.py",
    "src/headway/validation/running.py",
    "tests/lib/agreementcin.py",
    "tests/lib/cataloguecin.py",
    "tests/lib/peercin*.py",
    "tests/lib/poolscin.py",
    "tests/lib/randomcin.py",
)
DRAWS = 200
ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Row:
    """What came of one version of a rule, known by its number among all versions."""

    number: int
    same: int
    flagged: int
    apart: dict[str, int]
    kinds: dict[str, int]

    @property
    def version(self) -> tuple[Rule, int]:
        """The rule, and the year in which it was compared."""
        from tests.lib.agreementcin import versions

        return versions(RETURN.rules())[self.number]


def main() -> Result:
    """Compare every version of every rule; refuse where one differs and does not say so."""
    from tests.lib.agreementcin import versions

    rules = versions(RETURN.rules())
    processes = os.cpu_count() or 1
    parts = [list(range(len(rules)))[start::processes] for start in range(processes)]
    with ProcessPoolExecutor(processes) as pool:
        rows = [row for part in pool.map(_compare, parts) for row in part]
    rows.sort(key=lambda row: row.number)
    unsaid = [row.version for row in rows if row.kinds and not row.version[0].departs]
    if unsaid:
        named = ", ".join(f"{rule.code} in {year}" for rule, year in unsaid)
        raise SystemExit(f"These differ and do not say that they depart: {named}.")
    n = f"{len(rows)} versions of {len({rule.code for rule, _ in rules})} rules, {DRAWS} returns each"
    return Result(n=n, says=_says(rows))


def _compare(part: list[int]) -> list[Row]:
    """One process's share of the rules: a number, not the rule, goes to it."""
    from headway.engine.duck import engine
    from tests.lib.agreementcin import compared, versions
    from tests.lib.peercin import peer

    rules = versions(RETURN.rules())
    done = {row.number: row for row in _done()}
    made = [done[number] for number in part if number in done]
    with engine(threads=1) as duck, peer() as other, _kept().open("a", encoding="utf-8") as kept:
        for number in part:
            if number in done:
                continue
            rule, year = rules[number]
            found = compared(duck, other, rule, year, DRAWS)
            apart, kinds = dict(found.apart), dict(found.kinds)
            made.append(Row(number, found.same, found.flagged, apart, kinds))
            print(json.dumps(asdict(made[-1])), file=kept, flush=True)
            if found.first and not rule.departs:
                where = f"{rule.code} in {year}, return {found.first.number}"
                print(f"{where}: {found.first.says()}", flush=True)
    return made


def _kept() -> Path:
    """Where answers of this very code are kept, so that a run that was stopped goes on from there."""
    folder = Path(tempfile.gettempdir()) / "headway_agreement"
    folder.mkdir(exist_ok=True)
    return folder / f"cin_{DRAWS}_{fingerprint(ROOT, COVERS)}.jsonl"


def _done() -> list[Row]:
    """The answers that are kept."""
    lines = _kept().read_text("utf-8").splitlines() if _kept().exists() else []
    return [Row(**json.loads(line)) for line in lines]


def _says(rows: list[Row]) -> str:
    """The page: how many agree, where they do not and why, and what was never seen to differ."""
    from tests.lib.agreementcin import NOT_THERE

    asked = [row for row in rows if NOT_THERE not in row.kinds]
    differ = [row for row in asked if row.kinds]
    table = "".join(
        f"| {rule.code} | {year} | {sum(row.kinds.values())} | {_counted(row.kinds)} | "
        f"{rule.departs.replace('|', '/')} |\n"
        for row in differ
        for rule, year in [row.version]
    )
    silent = [row.version for row in asked if not row.kinds and row.version[0].departs]
    listed = ", ".join(f"{rule.code} ({year})" for rule, year in silent) or "none"
    idle = [row.version for row in asked if not row.flagged]
    never = ", ".join(f"{rule.code} ({year})" for rule, year in idle) or "none"
    own = [row.version[0].code for row in rows if NOT_THERE in row.kinds]
    return f"""{_in_short(asked, differ)}

## What differs, and why

| Rule | Year | Returns of {DRAWS} | How | Why |
|---|---|---|---|---|
{table}
## Said to depart, and never seen to

{len(silent)} versions: {listed}. Random returns do not reach what they speak of, it is
counted above under identifiers or dates, or it is no difference.

## What it does not show

- That either is right. Both could misread the department in the same way.
- Random returns have a few rows of a few children: what shows in large returns only is not met.
- Versions on which the two never flagged the same cells, so that they agree on nothing flagged alone or
  not at all: {never}.
- {len(own)} rules of headway's are not among the other checker's: {", ".join(own) or "none"}.
- How faults are grouped is not compared, nor what each of the two says of them.
"""


def _in_short(rows: list[Row], differ: list[Row]) -> str:
    """How many agree, and in what ways the others differ."""
    crashed = [row for row in differ if set(row.kinds) <= {"the other crashed"}]
    same, flagged = sum(row.same for row in rows), sum(row.flagged for row in rows)
    returns = len(rows) * DRAWS
    kinds: Counter[str] = Counter()
    apart: Counter[str] = Counter()
    for row in rows:
        kinds.update(row.kinds)
        apart.update(row.apart)
    told = "".join(f"| {kind} | {count:,} |\n" for kind, count in kinds.most_common())
    told += "".join(f"| only: {_reason(why)} | {count:,} |\n" for why, count in apart.most_common())
    return f"""The other checker is csc-validator-be-cin 0.1.13, run in an environment of its own on the same XML, one
rule at a time on data read afresh. What is compared is every cell that its report points at, by table, column and
row; of a rule on the whole return or the header, whether it is reported. Of {len(rows)} versions of rules,
{len(rows) - len(differ)} point at the same cells on every return; {len(differ)} differ on some, and each of them says
why below. Of these, {len(crashed)} differ only in that the other checker's rule stops with an error, which it then
counts as passed. On {same:,} of {returns:,} returns ({same / returns:.1%}) both give the same answer, and on
{flagged:,} of those it is not "nothing". A rule that differs and does not say so fails this run.

| Where they differ | Returns |
|---|---|
{told}
Two things headway takes otherwise in every rule, and no rule says them again. It knows a child by its Child
element, where the other checker goes by the identifier, so that children without one, or with the same, are mixed
up. And a date is year-month-day and nothing else, where the other checker reads 01/04/2025 and 20250401 as well.
A return that differs in no other way agrees once every child has an identifier of its own, or once such dates are
blank; it is counted above, and its rule among those that agree. Where a rule differs in its own way as well, these
two add to what is seen."""


def _reason(why: str) -> str:
    return f"{why} of these" if why == "both" else why


def _counted(kinds: dict[str, int]) -> str:
    return ", ".join(f"{kind} ({count})" for kind, count in sorted(kinds.items()))
