"""What every list says of a child, and chance that is always the same for a child and a purpose."""

from datetime import date
from zlib import crc32

from headway.synthetic.days import age_on
from headway.synthetic.in_need.story import Person
from headway.synthetic.roster.roster import mixed
from headway.synthetic.roster.workers import Post, Worker

Row = dict[str, object]
_GENDERS = {"M": "1", "F": "2", "U": "9"}


def drawn(name: str, what: str, below: int) -> int:
    """A whole number from 0 to below another, the same for a child and a purpose each time."""
    return mixed(int(name.removeprefix("SYN")), crc32(what.encode())) % below


def on_day(when: int | None) -> date | None:
    """A day as the workbook holds it."""
    return None if when is None else date.fromordinal(when)


def about(person: Person, as_at: int) -> Row:
    """The columns that stand in every list of children; an unborn child has no day of birth yet."""
    is_born = person.born <= as_at
    return {
        "child_id": person.name,
        "gender": _GENDERS[person.sex] if is_born else "0",
        "ethnicity": person.ethnicity,
        "born_on": on_day(person.born) if is_born else None,
        "age": age_on(person.born, as_at) if is_born else None,
    }


def disability(person: Person) -> Row:
    """Whether the child is disabled."""
    return {"disability": "YES" if person.disabilities else "NO"}


def held_by(team: str, held: tuple[Post, Worker]) -> Row:
    """The team and the worker who hold the child."""
    return {"team": team, "worker": held[1].name}
