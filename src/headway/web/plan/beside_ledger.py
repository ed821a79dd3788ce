"""The council's ledger beside the plan's money: the file that was given last, read once."""

from functools import lru_cache
from pathlib import Path

from headway.plan.ledger import LedgerRow, Reconciled, read_ledger, reconcile
from headway.web.site.models import Upload
from headway.web.site.page import Asked
from headway.web.site.roles import READ_PART_2
from headway.web.site.uploads import newest, path_of

PURPOSE = "ledger"


def ledger_of(asked: Asked) -> tuple[Upload, Reconciled] | None:
    """The newest ledger and how the plan agrees with it; None for who may not read Part 2."""
    if not asked.may(READ_PART_2):
        return None
    given = newest(asked.council, PURPOSE)
    if given is None:
        return None
    return given, reconcile(asked.held.plan, rows_of(path_of(given)))


@lru_cache(maxsize=8)
def rows_of(path: Path) -> tuple[LedgerRow, ...]:
    """The rows of a ledger; a file under its hash never changes. Raises BadFile."""
    return read_ledger(path)
