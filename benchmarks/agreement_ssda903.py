"""Agreement: headway's rules of the looked-after return beside another checker's

Both decide the same small random returns, rule by rule, in every collection year's version.
"""

import json
import os
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks import Result, fingerprint
from headway.returns.ssda903.spec import RETURN
from headway.validation.rule import Rule

COVERS = (
    "requirements/peer903.txt",
    "src/headway/returns/ssda903/*.py",
    "src/headway/returns/ssda903/prepare/*.py",
    "src/headway/returns/ssda903/rules/*.py",
    "src/headway/validation/naming.py",
    "src/headway/validation/planning.py",
    "src/headway/validation/running.py",
    "tests/lib/agreement903.py",
    "tests/lib/peer903*.py",
    "tests/lib/random903.py",
)
DRAWS = 200
# A number, not the rule, goes to the processes: rules are found there again.
Asked = tuple[int, int]
# The rule's number, the year, on how many returns alike, nobody's, and the kinds of difference.
Found = tuple[int, int, int, int, dict[str, int]]
ROOT = Path(__file__).resolve().parents[1]


def main() -> Result:
    """Compare every version of every rule; refuse where one differs and does not say so."""
    from tests.lib.agreement903 import versions

    rules = versions(RETURN.rules())
    parts: list[list[Asked]] = [[] for _ in range(os.cpu_count() or 1)]
    for number, (_, year) in enumerate(rules):
        parts[number % len(parts)].append((number, year))
    with ProcessPoolExecutor(len(parts)) as pool:
        found = [one for part in pool.map(_compare, parts) for one in part]
    found.sort()
    rows = [
        (rules[number][0], year, same, nobodys, kinds)
        for number, year, same, nobodys, kinds in found
    ]
    unsaid = [
        f"{rule.code} in {year}" for rule, year, _, _, kinds in rows if kinds and not rule.departs
    ]
    if unsaid:
        raise SystemExit(f"These differ and do not say that they depart: {', '.join(unsaid)}.")
    n = f"{len(rows)} versions of {len({r[0].code for r in rows})} rules, {DRAWS} returns each"
    return Result(n=n, says=_says(rows))


def _compare(part: list[Asked]) -> list[Found]:
    """One process's share of the rules."""
    from headway.engine.duck import engine
    from tests.lib.agreement903 import compared, versions
    from tests.lib.peer903 import peer

    rules = versions(RETURN.rules())
    done = _done()
    made = [done[number] for number, _ in part if number in done]
    with engine(threads=1) as duck, peer() as other, _kept().open("a", encoding="utf-8") as kept:
        for number, year in part:
            if number in done:
                continue
            found = compared(duck, other, rules[number][0], year, DRAWS)
            made.append((number, year, found.same, found.nobodys, dict(found.kinds)))
            print(json.dumps(made[-1]), file=kept, flush=True)
            if found.first and not found.rule.departs:
                where = f"{found.rule.code} in {year}, return {found.first.number}"
                print(f"{where}: {found.first.says()}", flush=True)
    return made


def _kept() -> Path:
    """Where answers of this very code are kept, so that a run that was stopped goes on from there."""
    folder = Path(tempfile.gettempdir()) / "headway_agreement"
    folder.mkdir(exist_ok=True)
    return folder / f"ssda903_{DRAWS}_{fingerprint(ROOT, COVERS)}.jsonl"


def _done() -> dict[int, Found]:
    """The answers that are kept, by the rule's number."""
    lines = _kept().read_text("utf-8").splitlines() if _kept().exists() else []
    return {found[0]: tuple(found) for line in lines if (found := json.loads(line))}


Row = tuple[Rule, int, int, int, dict[str, int]]


def _says(rows: list[Row]) -> str:
    """The page: how many agree, where they do not and why, and what was never seen to differ."""
    differ = [row for row in rows if row[4]]
    silent = [row for row in rows if row[0].departs and not row[4]]
    listed = ", ".join(f"{rule.code} ({year})" for rule, year, *_ in silent) or "none"
    table = "".join(
        f"| {rule.code} | {year} | {sum(kinds.values())} | {_kinds(kinds)} | {_cell(rule.departs)} |\n"
        for rule, year, _, _, kinds in differ
    )
    return f"""{_in_short(rows, differ)}

## What differs, and why

| Rule | Year | Returns of {DRAWS} | How | Why |
|---|---|---|---|---|
{table}
## Said to depart, and never seen to

{len(silent)} versions: {listed}. Random returns do not reach what they speak of, or it is no difference.

## What it does not show

- That either is right. Both could misread the department in the same way.
- Random returns have a few rows of a few children: what shows in large returns only is not met.
- Places and distances are given to both alike, so the two lists of postcodes are not compared.
- One of the other checker's rules alters the data that the rules after it see; each is run on fresh data
  here, so that in a whole run it may flag other rows than these.
"""


def _in_short(rows: list[Row], differ: list[Row]) -> str:
    """How many agree, and in what ways the others differ."""
    nobodys = [row for row in rows if row[3] and not row[4]]
    crashed = [row for row in differ if set(row[4]) == {"the other crashed"}]
    same, returns = sum(row[2] for row in rows), len(rows) * DRAWS
    told = "".join(f"| {kind} | {count:,} |\n" for kind, count in _total(differ).most_common())
    return f"""The other checker is csc-validator-be-903 0.1.17, run in an environment of its own. Of {len(rows)} versions of
rules, {len(rows) - len(differ)} flag the same rows on every return; {len(differ)} differ on some, and each of them says why
below. Of these, {len(crashed)} differ only in that the other checker stops with an error. On {same:,} of {returns:,}
returns ({same / returns:.1%}) both give the same answer. A rule that differs and does not say so fails this run.

| Where they differ | Returns |
|---|---|
{told}| only rows that name no child differ | {sum(row[3] for row in rows):,} |

Most errors of the other checker come of one child without a readable date, on whom the rule stops for
every child; some of rows that stand twice, and of tables without rows.

Rows that name no child belong to nobody in headway; the other checker takes them all for one child's.
{len(nobodys)} versions differ in nothing else, and are counted among those that agree."""


def _total(rows: list[Row]) -> Counter:
    counts: Counter = Counter()
    for row in rows:
        counts.update(row[4])
    return counts


def _kinds(kinds: dict[str, int]) -> str:
    return ", ".join(f"{kind} ({count})" for kind, count in sorted(kinds.items()))


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
