"""Print ten verdict cards, as `headway judge` shows them, for reading cold.

    .venv/bin/python scripts/verdict_cards.py

Only the two worked councils, from the package's own figures: a real fall not shown to be harmless,
the same as it was known then, real rises, changes short of the line, usual movement, shares, and
measures without a balancing set.
"""

import subprocess
import sys

CARDS = (
    ("St Helens", "cp_plans_started", "--as-at", "2018-03-31"),
    ("St Helens", "cp_plans_started", "--known-at", "2018-07-01"),
    ("St Helens", "referrals", "--as-at", "2020-03-31"),
    ("St Helens", "children_looked_after", "--as-at", "2020-03-31"),
    ("St Helens", "children_looked_after", "--as-at", "2025-03-31"),
    ("St Helens", "cp_plans_started", "--as-at", "2025-03-31"),
    ("Halton", "cp_plans_started", "--as-at", "2019-03-31"),
    ("Halton", "children_looked_after", "--as-at", "2022-03-31"),
    ("Halton", "agency", "--as-at", "2022-09-30"),
    ("Halton", "rereferrals", "--as-at", "2024-03-31"),
)


def main() -> int:
    """Print the cards in order. Gives the exit code."""
    for number, (council, measure, *when) in enumerate(CARDS, start=1):
        print(f"\n--- Card {number} " + "-" * 60)
        words = [sys.executable, "-m", "headway", "judge", council, "-m", measure, *when]
        print(subprocess.run(words, capture_output=True, text=True, check=True).stdout.rstrip())
    return 0


if __name__ == "__main__":
    sys.exit(main())
