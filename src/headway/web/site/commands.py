"""What `python -m headway.web` does: serve, migrate, import, export and the rest."""

import getpass
import re
import secrets
import shutil
from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace

from django.core.management import call_command
from django.db import transaction

from headway.plan.folder import read_plan
from headway.vocabulary.councils import council as council_named
from headway.vocabulary.errors import BadInput, NeedsSomeone
from headway.web.site import accounts, audit, evidence_files
from headway.web.site.folders import difference, revision, rows_of, write_folder
from headway.web.site.held import held_by
from headway.web.site.models import Council, Current, Membership, User
from headway.web.site.revisions import save
from headway.web.site.running import ask_for_figures, refuse_at_work, serve


def migrate(_: Namespace | None = None) -> int:
    """Make the tables, or bring them up to this version."""
    call_command("migrate", interactive=False, verbosity=0)
    return 0


def worker(given: Namespace) -> int:
    """Do jobs until told to stop."""
    from headway.web.site.worker import work

    work(once=given.once)
    return 0


def council_called(slug: str) -> Council:
    """The council of this short name. Raises BadInput with those that there are."""
    found = Council.objects.filter(slug=slug).first()
    if found is None:
        held = ", ".join(Council.objects.values_list("slug", flat=True)) or "none yet"
        raise BadInput(f"No council is called '{slug}' here. There are: {held}.")
    return found


def add_council(given: Namespace) -> int:
    """Make room for a council: its short name in addresses, its name, its three-digit code."""
    if not re.fullmatch(r"[a-z][a-z0-9-]{1,58}", given.slug):
        raise BadInput(f"'{given.slug}' cannot stand in an address. Write it as st-helens.")
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", given.colour):
        raise BadInput(f"{given.colour} is no colour. Write it as #12436d.")
    if Council.objects.filter(slug=given.slug).exists():
        raise BadInput(f"There is a council called '{given.slug}' already. Name another.")
    code = council_named(given.code).code if given.code else ""
    Council.objects.create(slug=given.slug, name=given.name, code=code, colour=given.colour)
    audit.note(getpass.getuser(), "add council", f"added {given.name}", council=given.slug)
    print(f"{given.name} stands under /c/{given.slug}/. Next: break-glass, then import.")
    return 0


def take_in(given: Namespace) -> int:
    """Import a folder: what differs is shown, and kept only when somebody said so (`--yes`)."""
    council = council_called(given.council)
    held = held_by(council)
    current = dict(Current.objects.filter(council=council).values_list("thing", "body"))
    change = difference(held, rows_of(given.folder), current)
    if change is None:
        print("Nothing differs.")
        return 0
    stamp = read_plan(given.folder).programme.revision
    if stamp and stamp != revision(council):
        print("The service has moved on since this folder was exported: see what differs.")
    for kind, thing, _ in change.rows:
        print(f"{'changed' if thing in current else 'new':8} {thing} ({kind})")
    for thing in change.gone:
        print(f"{'gone':8} {thing}")
    if not given.yes:
        raise NeedsSomeone("Nothing was kept yet. If this is what you want, add --yes.")
    says = f"imported the folder {given.folder.name}"
    kept = save(council, replace(change, by=given.by, says=says, why=says))
    left = evidence_files.bring(council, kept.plan, given.folder, given.by)
    print("Kept.")
    if left:
        print(f"No file was brought for {', '.join(left)}: it is missing, or not what is listed.")
    return 0


def give_out(given: Namespace) -> int:
    """Export a council's programme as a folder."""
    if given.out.exists():
        raise BadInput(f"{given.out} is there already. Name a folder that is not there yet.")
    council = council_called(given.council)
    part = given.out.with_name(f"{given.out.name}.building-{secrets.token_hex(4)}")
    try:
        held = held_by(council)
        write_folder(council, held, part)
        evidence_files.give_back(council, held.plan, part)
        part.rename(given.out)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    print(f"Written: {given.out}")
    return 0


def demonstration(_: Namespace) -> int:
    """Fill an empty service with the three demonstration councils and a person for each role."""
    from headway.web.site.demonstration import fill

    migrate()
    refuse_at_work()
    fill()
    ask_for_figures(only_named=True)
    return 0


def trail(given: Namespace) -> int:
    """Export the whole audit trail as JSON lines, for `headway verify`."""
    given.out.write_text("".join(f"{line}\n" for line in audit.lines()), encoding="utf-8")
    print(f"Written: {given.out}. Its head is {audit.head()}")
    return 0


def break_glass(given: Namespace) -> int:
    """Make an account that gets in when the council's sign-in is down; shows its secret once.

    One that there is already gets a new password and secret, and keeps its role.
    """
    council = council_called(given.council)
    password = getpass.getpass("A password of 14 signs or more: ")
    with transaction.atomic():
        secret = accounts.set_up(given.name, password)
        user = User.objects.get(name=given.name)
        Membership.objects.get_or_create(user=user, council=council, role="administrator")
        says = f"set up the break-glass account {given.name}"
        audit.note(getpass.getuser(), "make account", says, council=council.slug)
    print(f"Put this into an authenticator now; it is not shown again: {secret}")
    return 0


def close_account(given: Namespace) -> int:
    """Close an account, or with `--open` open it again."""
    if given.open:
        accounts.reopen(given.name, by=getpass.getuser())
    else:
        accounts.close(given.name, by=getpass.getuser())
    print(f"{given.name} is {'open again' if given.open else 'closed, and out'}.")
    return 0


VERBS: dict[str, Callable[[Namespace], int]] = {
    "serve": serve,
    "migrate": migrate,
    "worker": worker,
    "import": take_in,
    "export": give_out,
    "demonstration": demonstration,
    "trail": trail,
    "add-council": add_council,
    "break-glass": break_glass,
    "close-account": close_account,
}
