"""The demonstration: two real councils' public story, one invented council's whole one, and people.

The people are roles, one each. Names of accounts are of the form `director@wharfemoor.example`.
"""

from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path

from headway.measures.finding import all_measures
from headway.reports.programme import open_programme
from headway.web.site.evidence_files import bring
from headway.web.site.folders import rows_of
from headway.web.site.held import held_by
from headway.web.site.models import Council, Membership, User
from headway.web.site.published import Published, measures_named
from headway.web.site.revisions import Change, save


@dataclass(frozen=True)
class Told:
    """A council of the demonstration: its folder in the package, and the day that it stands on."""

    folder: str
    slug: str
    name: str
    code: str
    stands_on: date
    colour: str


COUNCILS = (
    Told("wharfemoor", "wharfemoor", "Wharfemoor", "", date(2026, 11, 30), "#12436d"),
    Told("st-helens-2018", "st-helens", "St Helens", "342", date(2018, 7, 31), "#1d5b4f"),
    Told("halton-2024-25", "halton", "Halton", "876", date(2025, 11, 30), "#5a2a63"),
)
# Role, the post that the plan names, the body or partner.
PEOPLE = (
    ("director", "Strategic Director for Children and Families", ""),
    ("assistant", "Assistant Director for Help and Protection", ""),
    ("manager", "Care Leavers Team Manager", ""),
    ("principal", "Principal Social Worker", ""),
    ("reviewing", "Reviewing Service Manager", ""),
    ("analyst", "Head of Performance", ""),
    ("finance", "Head of Finance for Children's Services", ""),
    ("commissioner", "Commissioning Manager", ""),
    ("clerk", "Democratic Services Officer", ""),
    ("officer", "Head of Legal Services", ""),
    ("member", "Lead Member for Children", ""),
    ("inspector", "", ""),
    ("partner", "", "Wharfemoor Police (invented)"),
    ("administrator", "", ""),
)
BY = "headway demo"
# Of a real council nobody but readers: nothing may be added to what is public.
READERS = ("inspector", "member", "analyst")


def fill() -> None:
    """Fill the service; a council that is there already is left as it is."""
    for told in COUNCILS:
        if Council.objects.filter(slug=told.slug).exists():
            continue
        council = Council.objects.create(
            slug=told.slug, name=told.name, code=told.code, colour=told.colour,
            is_demonstration=True, is_public=True, stands_on=told.stands_on,
        )  # fmt: skip
        folder = Path(str(files("headway.plan").joinpath("examples", told.folder)))
        says = "took in the demonstration's programme"
        rows = tuple(rows_of(folder))
        held = save(council, Change(by=BY, did="import a folder", says=says, rows=rows))
        bring(council, held.plan, folder, BY)
        _publish(council, folder, told.stands_on)
        _people(council, is_real=bool(told.code))


def _publish(council: Council, folder: Path, day: date) -> None:
    """Put all that may be read on the public view: of a real council it is public already."""
    held = held_by(council)
    claimed = open_programme(folder, day).measures & {m.id for m in all_measures()}
    chosen = Published(
        aims=tuple(aim.id for aim in held.plan.aims),
        measures=tuple(dict.fromkeys([*measures_named(held.plan), *sorted(claimed)])),
        has_meetings=True,
        has_voice=True,
        state=council.revision,
        published_on=day,
        published_by="headway demo",
    )
    says = "published the demonstration"
    save(council, Change(by=BY, did="publish", says=says, things=(chosen,)))


def _people(council: Council, *, is_real: bool) -> None:
    for role, post, body in PEOPLE:
        if is_real and role not in READERS:
            continue
        user = User.objects.create_user(f"{role}@{council.slug}.example", wants_digest=False)
        post, body = ("", "") if is_real else (post, body)
        Membership.objects.create(user=user, council=council, role=role, post=post, body=body)
