"""Work out how far councils part from their neighbours, over all councils and years.

    .venv/bin/python scripts/fit_placebo.py

Reads the official files that were added (`headway official add`), takes for every council, year,
measure and kind the change on its four earlier years less the middle change of its neighbours (model of
2025, eight or more known), and writes the quantiles into `src/headway/verdicts/data/placebo.csv`.
A claim that work helped is held against these: what placebo councils did with no action named.
"""

import csv
import sys
from statistics import median

from headway.comparators.library import open_library
from headway.measures import all_measures
from headway.measures.compare import NEWEST_MODEL, neighbours_of, quantile
from headway.measures.resolve import resolve
from headway.verdicts.contribution import LEAST_NEIGHBOURS, distance
from headway.verdicts.noise import DATA, FORM_OF_KIND, points_by_council

# Thousandths: the tails matter most.
QUANTILES = (5, 10, 20, 30, 40, 50, 75, 100, 150, 250, 500, 750, 850, 900, 925, 950, 960, 970, 980,
             990, 995)  # fmt: skip
LEFT_OUT = {"201", "420"}  # City of London and Isles of Scilly
LEAST = 200  # council-years below which nothing is written


def main() -> int:
    """Fit and write. Gives the exit code."""
    library = open_library()
    near = {c: ns for (model, c), ns in neighbours_of(library).items() if model == NEWEST_MODEL}
    figures = resolve(library, all_measures())
    grouped: dict[tuple[str, str], list[dict]] = {}
    for line in figures.lines:
        grouped.setdefault((line["measure"], line["kind"]), []).append(line)
    rows = []
    for m in all_measures():
        for kind in m.kinds:
            held = sorted(differences(grouped.get((m.id, kind), []), kind, near))
            if len(held) >= LEAST:
                cut = [f"{quantile(held, q / 1000):.4f}" for q in QUANTILES]
                rows.append([m.id, kind, len(held), *cut])
    path = DATA / "placebo.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["measure", "kind", "n", *(f"q{q:03d}" for q in QUANTILES)])
        writer.writerows(rows)
    print(f"{len(rows)} measures and kinds -> {path}")
    return 0


def differences(lines: list[dict], kind: str, near: dict[str, tuple[str, ...]]) -> list[float]:
    """Every council-year's distance from its base less its neighbours' middle distance."""
    points = points_by_council(lines)
    form = FORM_OF_KIND[kind]
    moves = {
        (council, year): moved
        for council, years in points.items()
        for year in years
        if (moved := distance(years, year, form)) is not None
    }
    found = []
    for (council, year), own in moves.items():
        known = [moves[n, year] for n in near.get(council, ()) if (n, year) in moves]
        if council not in LEFT_OUT and len(known) >= LEAST_NEIGHBOURS:
            found.append(own - median(known))
    return found


if __name__ == "__main__":
    sys.exit(main())
