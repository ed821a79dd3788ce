"""The story's part of the folder: teams before and after, the return issued again, the plan, the truth."""

from collections import Counter
from datetime import date
from pathlib import Path

from headway.synthetic.in_need.story import Story
from headway.synthetic.in_need.surge import Surge
from headway.synthetic.made import Made
from headway.synthetic.parts import FolderPart, Told
from headway.synthetic.rows import write_rows
from headway.synthetic.script import (
    FRONT_DOOR,
    NOTHING,
    STARTS,
    SURGE,
    SURGE_MONTHS,
    TEAMS,
    TURNED_AWAY,
    WORKS,
    Script,
)
from headway.synthetic.told import programme, reissue

TEAM_COLUMNS = ("old_team", "new_team", "from")


class Telling:
    """Counts what the surge brought, then writes what the story has of its own."""

    def __init__(self, made: Made, script: Script):
        self._made, self._script = made, script
        self._counts: Counter[tuple[str, bool]] = Counter()

    def see(self, story: Story) -> None:
        """Count referrals and enquiries of the months of the surge: who came by it, and who anyway."""
        surge = self._script.surge
        brought = Surge.brought(story.person.name)
        for e in story.episodes:
            self._counts["referrals", brought] += surge.holds(e.referred)
            for q in e.enquiries:
                self._counts["section_47_started", brought] += surge.holds(q.start)

    def write(self, folder: Path) -> Told:
        """Write the files; say what is true of each thing in the story."""
        script = self._script
        redesign = script.redesign
        on = date.fromordinal(redesign.starts).isoformat()
        rows = [(before, after, on) for before, after in redesign.names]
        write_rows(folder / "teams.csv", TEAM_COLUMNS, rows)
        again, counts = reissue.corrected(self._made.returns[script.reissued])
        reissue.write(again, folder / str(script.reissued) / "reissued")
        programme.write(script, self._made.like.code, folder / "programme")
        return Told(whole={"story": self._truth(counts)})

    def _truth(self, put_right: dict[str, int]) -> dict[str, object]:
        script = self._script
        return {
            "surge": {
                "from": self._month(SURGE),
                "to": self._month(SURGE + SURGE_MONTHS - 1),
                "times": {measure: self._times(measure) for measure, brought in self._counts
                          if brought},
                "then": "as before",
            },
            **self._actions(),
            "teams": {
                "from": self._month(TEAMS),
                "file": "teams.csv",
                "changes": [list(pair) for pair in script.redesign.names],
            },
            "reissued": {
                "year": script.reissued,
                "return": "ssda903",
                "folder": f"{script.reissued}/reissued",
                "measures": sorted(m for m, many in put_right.items() if many),
                "answers put right": put_right,
            },
        }  # fmt: skip

    def _actions(self) -> dict[str, object]:
        """What each action of the plan does: to how many times as many."""
        return {
            "works": {
                "action": programme.WORKS_ACTION,
                "from": self._month(WORKS),
                "times": {programme.WORKS_EXPECTS[0]: STARTS},
                "follows": ["children_looked_after"],
            },
            "works at the front door": {
                "action": programme.DOOR_ACTION,
                "from": self._month(FRONT_DOOR),
                "measures": [programme.DOOR_EXPECTS[0]],
                "first referrals that bring no help": 1 - TURNED_AWAY,
            },
            "changes nothing": {
                "action": programme.NOTHING_ACTION,
                "from": self._month(NOTHING),
                "times": {programme.NOTHING_EXPECTS[0]: 1.0},
            },
        }

    def _month(self, month: int) -> str:
        return programme.began(self._script, month).strftime("%Y-%m")

    def _times(self, measure: str) -> float:
        """How many times as many there were in the surge's months as there would have been."""
        anyway = self._counts[measure, False]
        return round((anyway + self._counts[measure, True]) / anyway, 2) if anyway else 0.0


def _begin(made: Made) -> Telling | None:
    return Telling(made, made.script) if made.script else None


TOLD = FolderPart(
    name="story",
    files=(
        ("teams.csv", "which team became which when teams were re-organised"),
        ("<year>/reissued", "a return that was issued again: give it after the first"),
        ("programme", "the improvement plan, with what it expected before it began"),
    ),
    begin=_begin,
)
