"""Annex A's part of the folder: one workbook, of the last year."""

from pathlib import Path

from headway.synthetic.annex_a.of_care import OfCare
from headway.synthetic.annex_a.of_leaving import adopters, adoptions, eligible, leavers
from headway.synthetic.annex_a.of_need import OfNeed
from headway.synthetic.annex_a.who import Row
from headway.synthetic.in_need.story import Story
from headway.synthetic.made import Made
from headway.synthetic.parts import FolderPart, Told
from headway.synthetic.workforce.holding import Holding

# A workbook is held whole until it is written: of so many children at most. No council has as many.
MOST_CHILDREN = 20_000


class AnnexA:
    """Gathers the lists child by child, then writes the workbook."""

    def __init__(self, made: Made):
        self._made = made
        self._care = OfCare(made)
        holding = Holding(made.roster, made.in_need.cared, self._care.as_at)
        self._need = OfNeed(
            made.roster, holding, made.asked.last_year, self._care.in_care, self._care.in_emergency
        )
        self._disabled: set[str] = set()

    def see(self, story: Story) -> None:
        """Add a child's rows."""
        if story.person.disabilities:
            self._disabled.add(story.person.name)
        self._need.see(story)

    def write(self, folder: Path) -> Told:
        """Write the workbook; say how many rows each list has."""
        from headway.returns.annex_a.write import write

        year = self._made.asked.last_year
        lists = self._lists()
        path = folder / str(year) / "annex_a.xlsx"
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, lists)
        return Told(years={year: {name: len(rows) for name, rows in lists.items()}})

    def _lists(self) -> dict[str, list[Row]]:
        last = self._made.unspoilt[self._made.asked.last_year]
        looked_after = self._care.looked_after()
        care = {
            "looked_after": looked_after,
            "care_leavers": [*eligible(self._care, looked_after), *leavers(self._care, last)],
            "adoptions": list(adoptions(self._care, last)),
        }
        for row in (row for rows in care.values() for row in rows):
            row["disability"] = "YES" if row["child_id"] in self._disabled else "NO"
        return self._need.lists | care | {"adopters": list(adopters(self._care, last))}


def _begin(made: Made) -> AnnexA | None:
    return AnnexA(made) if made.asked.children <= MOST_CHILDREN else None


ANNEX_A = FolderPart(
    name="annex_a",
    files=(("<last year>/annex_a.xlsx", "Annex A on the last 31 March, eleven lists"),),
    begin=_begin,
)
