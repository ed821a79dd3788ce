"""The audit trail: who saw, changed or took away what. Lines are added and never changed."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from django.db import transaction

from headway.archive.chain import KEYS, WITHHELD, hash_of
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

    One council's export has its own lines whole. Of the others, through which the chain runs, it
    has the place in the chain and no word.
    """
    for entry in AuditEntry.objects.order_by("number").iterator():
        whole = {**_values(entry), "hash": entry.hash}
        if council and entry.council != council:
            whole = {key: whole[key] for key in WITHHELD}
        yield json.dumps(whole, ensure_ascii=False)


def head() -> str:
    """The newest hash; empty where nothing is noted yet."""
    found = ChainHead.objects.filter(pk=1).first()
    return found.hash if found else ""


def _values(entry: AuditEntry) -> dict[str, object]:
    return {key: getattr(entry, key) for key in KEYS}
