"""The audit trail: who saw, changed or took away what. Lines are added and never changed."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from django.db import transaction

from headway.archive.chain import KEYS, hash_of
from headway.web.site.models import AuditEntry, ChainHead


def note(who: str, did: str, says: str, *, council: str = "", about: Iterable[str] = ()) -> None:
    """Add a line: who, the verb, the sentence, the council's slug, the ids that it is about.

    Written in the transaction of what it tells of: neither stands without the other.
    """
    with transaction.atomic():
        ChainHead.objects.get_or_create(pk=1)
        head = ChainHead.objects.select_for_update().get(pk=1)
        entry = AuditEntry(
            number=head.number + 1,
            at=datetime.now(UTC).isoformat(timespec="milliseconds"),
            who=who[:200],
            council=council,
            did=did,
            says=says,
            about=list(about),
            before=head.hash,
        )
        entry.hash = hash_of(_values(entry))
        entry.save(force_insert=True)
        ChainHead.objects.filter(pk=1).update(number=entry.number, hash=entry.hash)


def lines(council: str = "") -> Iterator[str]:
    """The trail as JSON, a line each, oldest first.

    One council's export holds its own lines alone. Their chain runs through lines of others, so it
    is given whole only where no council is named.
    """
    rows = AuditEntry.objects.order_by("number")
    for entry in (rows.filter(council=council) if council else rows).iterator():
        yield json.dumps({**_values(entry), "hash": entry.hash}, ensure_ascii=False)


def head() -> str:
    """The newest hash; empty where nothing is noted yet."""
    found = ChainHead.objects.filter(pk=1).first()
    return found.hash if found else ""


def _values(entry: AuditEntry) -> dict[str, object]:
    return {key: getattr(entry, key) for key in KEYS}
