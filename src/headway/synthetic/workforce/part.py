"""The workforce's part of the folder: the census of each September, and the lists of each year."""

from pathlib import Path

from headway.synthetic.in_need.story import Story
from headway.synthetic.made import Made
from headway.synthetic.parts import FolderPart, Told
from headway.synthetic.workforce import development, establishment
from headway.synthetic.workforce.cases import Cases
from headway.synthetic.workforce.census import September


class Workforce:
    """Counts every worker's cases, then writes both."""

    def __init__(self, made: Made):
        self._made, self._cases = made, Cases(made)

    def see(self, story: Story) -> None:
        """Add a child's cases."""
        self._cases.see(story)

    def write(self, folder: Path) -> Told:
        """Write a census for each 30 September within the years, and each year's lists."""
        asked = self._made.asked
        truths: dict[str, object] = {}
        for year in asked.span:
            census = September(year - 1, self._made.roster, self._cases)
            census.write(folder, self._made.like.code)
            truths[str(census.year)] = census.truth()
            establishment.write(self._made.roster, self._cases, folder, year)
            development.write(self._made.roster, folder, year)
        return Told(whole={"workforce": truths})


WORKFORCE = FolderPart(
    name="workforce",
    files=(
        ("<year>/csww_<year>.xml", "the workforce census of 30 September of that year"),
        ("<year>/establishment.csv", "posts, people and cases at each month's end of the year"),
        ("<year>/training.csv", "training that roles require, and who has it, month by month"),
        ("<year>/supervision.csv", "supervision as it fell due, and whether it was held"),
    ),
    begin=Workforce,
)
