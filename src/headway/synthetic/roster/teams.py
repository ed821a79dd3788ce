"""The teams of an invented council, and the posts that each has.

A council has as many posts that hold cases as its children need at England's caseload. Teams of one
kind stand beside each other, an area each. A `Redesign` gives teams other names from a day on, and
may make one team of two; posts, people and children stay where they are.
"""

from collections import Counter
from dataclasses import dataclass

from headway.synthetic.proportions import number, weights

# Kinds of team that hold children's cases, and their titles; then those that hold none.
HOLDING = {
    "assessment": "Assessment",
    "safeguarding": "Safeguarding",
    "care": "Children in care",
    "disabled": "Disabled children",
}
OTHERS = {"fostering": "Fostering and adoption", "reviewing": "Reviewing and quality"}
MANAGEMENT = "Service management"
AREAS = (
    "North", "South", "East", "West", "Central", "Riverside", "Hillside", "Parkside", "Town",
    "Canal", "Abbey", "Mill",
)  # fmt: skip
# So many case holders make a team.
TEAM_HOLDERS = 7
# So many posts make a team that holds no cases.
TEAM_POSTS = 9
# The census's codes of a role.
SENIOR, MIDDLE, FIRST_LINE, PRACTITIONER, HOLDER, WITHOUT = "123456"
HEAD_FTE = 0.945


@dataclass(frozen=True)
class Team:
    """A team: its kind, and the roles of its posts; those that hold cases come first."""

    name: str
    kind: str
    roles: tuple[str, ...]
    holders: int


@dataclass(frozen=True, kw_only=True)
class Redesign:
    """Other names for teams from a day on, pairs of before and after; a team in none keeps its own.

    A team in several pairs is parted: its posts go to the parts in turn.
    """

    starts: int
    names: tuple[tuple[str, str], ...]

    def name(self, before: str, post: int) -> str:
        """The name after that day of the team that a post is in."""
        parts = [after for was, after in self.names if was == before]
        return parts[post % len(parts)] if parts else before


def teams(children: int) -> list[Team]:
    """The teams of a council with so many children looked after."""
    made: list[Team] = []
    for kind, title in HOLDING.items():
        made += _holding(kind, title, children)
    holders = sum(team.holders for team in made)
    others = round(holders / number("staffing", "", "holders")) - sum(len(t.roles) for t in made)
    managers = max(2, round(others * 0.2))
    rest = max(2, others - managers)
    for (kind, title), share in zip(OTHERS.items(), (0.6, 0.4), strict=True):
        made += _without_cases(kind, title, max(1, round(rest * share)))
    senior = max(1, round(managers * 0.3))
    made.append(
        Team(MANAGEMENT, "management", (*SENIOR * senior, *MIDDLE * (managers - senior)), 0)
    )
    return made


def _holding(kind: str, title: str, children: int) -> list[Team]:
    cases = children * weights("staffing", "cases for each looked after")[kind]
    posts = max(2, round(cases / number("staffing", "", "caseload") / HEAD_FTE))
    many = max(1, round(posts / TEAM_HOLDERS))
    each = Counter(place % many for place in range(posts))
    return [
        Team(_name(title, place, many), kind, _roles(each[place]), each[place])
        for place in range(many)
    ]


def _without_cases(kind: str, title: str, posts: int) -> list[Team]:
    many = max(1, round(posts / TEAM_POSTS))
    each = Counter(place % many for place in range(posts))
    return [
        Team(_name(title, place, many), kind, (FIRST_LINE, *WITHOUT * (each[place] - 1)), 0)
        for place in range(many)
    ]


def _name(title: str, place: int, many: int) -> str:
    if many == 1:
        return title
    return f"{title} {AREAS[place] if many <= len(AREAS) else place + 1}"


def _roles(holders: int) -> tuple[str, ...]:
    """Two in seven who hold cases are senior practitioners; a manager, and one without cases."""
    senior = max(1, round(holders * 2 / 7))
    with_cases = (*PRACTITIONER * senior, *HOLDER * (holders - senior))
    return (*with_cases, FIRST_LINE, *(WITHOUT if holders > 3 else ""))
