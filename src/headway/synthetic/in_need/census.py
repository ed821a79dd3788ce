"""The children in need census of an invented council, all years of it, written as it is drawn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from headway.synthetic.council import Asked
from headway.synthetic.filing import Return
from headway.synthetic.in_need.cared import Cared
from headway.synthetic.in_need.counting import Truth, counted
from headway.synthetic.in_need.everyone import stories
from headway.synthetic.in_need.faults import FAULTS
from headway.synthetic.in_need.filed import Filed
from headway.synthetic.in_need.planting import Planted, Planter
from headway.synthetic.in_need.showing import Year
from headway.synthetic.in_need.story import Story
from headway.synthetic.in_need.surge import FrontDoor, Surge
from headway.vocabulary.councils import Council


def path_of(folder: Path, year: int) -> Path:
    """Where a year's census lies."""
    return folder / str(year) / f"cin_{year}.xml"


@dataclass(kw_only=True)
class Census:
    """What is needed to draw the census: it is drawn each time anew, and is the same each time."""

    like: Council
    asked: Asked
    cared: Sequence[Cared] = ()
    died: dict[str, int] = field(default_factory=dict)
    errors: float = 0.0
    surge: Surge | None = None
    front_door: FrontDoor | None = None
    planted: list[Planted] = field(default_factory=list)

    def write(
        self,
        folder: Path,
        tell: Callable[[int], None] | None = None,
        see: Callable[[Story], None] | None = None,
    ) -> dict[int, Truth]:
        """Write every year's file; give what is true of each. `tell` hears of children written.

        `see` is given each story. `planted` then holds the errors that were planted in the last one.
        """
        years = [Year(y) for y in self.asked.span]
        files = [Filed(path_of(folder, y.year), y.year, self.like.code) for y in years]
        truths = {y.year: Truth() for y in years}
        planter = self._planter(years[-1])
        for place, story in enumerate(
            stories(self.asked, self.cared, self.died, self.surge, self.front_door)
        ):
            for year, file in zip(years, files, strict=True):
                if (child := year.shows(story)) is not None:
                    counted(truths[year.year], story, year)
                    if planter and year is years[-1]:
                        planter.pass_by(child)
                    file.add(child)
            if see:
                see(story)
            if tell and place % 1000 == 0:
                tell(place)
        for year, file in zip(years, files, strict=True):
            file.close()
            truths[year.year].rows.update(file.rows)
        self.planted = planter.planted if planter else []
        return truths

    def _planter(self, year: Year) -> Planter | None:
        if not self.errors:
            return None
        random = Random(self.asked.seed * 65_537 + 5)
        return Planter(year, self.errors, self.asked.children, random, FAULTS)


def deaths(returns: dict[int, Return]) -> dict[str, int]:
    """The care leavers of whom a looked-after return says that they died, with its year."""
    found: dict[str, int] = {}
    for year, made in returns.items():
        found.update((row[0], year) for row in made.tables["oc3"] if row[2] == "DIED")
    return found
