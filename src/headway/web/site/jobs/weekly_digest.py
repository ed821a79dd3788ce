"""Making and sending a council's digests of one week: each person's once, each with its line in the trail."""

import hashlib
from collections.abc import Iterator
from smtplib import SMTPException
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from headway.vocabulary.errors import NeedsSomeone
from headway.web.site.audit import note
from headway.web.site.digest import Digest, digest_for
from headway.web.site.jobs import job
from headway.web.site.models import AuditEntry, Council, User
from headway.web.site.serving import posts_of

WHO = "headway"
SENT, KEPT, FAILED = "send digest", "make digest", "fail to send digest"
# A mail server that does not answer must not hold up what else waits for the worker.
PATIENCE = 20


@job
def weekly_digest(council: Council, given: dict[str, Any]) -> dict[str, Any]:
    """Send everybody who wants it what they should know; nothing to those with nothing to know."""
    week = str(given["week"])
    mails = list(_mails(council, week))
    if settings.EMAIL_BACKEND.endswith(".dummy.EmailBackend"):
        for user, digest in mails:
            says = "not sent, for no mail server is set (HEADWAY_MAIL_SERVER)"
            _note(council, week, user, digest, KEPT, says)
        return {"says": f"{_count(mails)} made and not sent: no mail server is set.", "sent": 0}
    sent, failed = _send(council, week, mails) if mails else (0, 0)
    says = f"{_count(mails)} for {week}: {sent} sent"
    return {"says": f"{says}, {failed} refused by the mail server." if failed else f"{says}."}


def _mails(council: Council, week: str) -> Iterator[tuple[User, Digest]]:
    """Who is to be written to, and what; whoever was written to this week already is left out."""
    wanted = User.objects.filter(
        memberships__council=council, is_active=True, is_break_glass=False, wants_digest=True
    )
    for user in wanted.exclude(email="").distinct().order_by("pk"):
        had = AuditEntry.objects.filter(
            council=council.slug, did__in=(SENT, KEPT), about=[week, user.name]
        )
        if not had.exists() and (digest := digest_for(council, user, posts_of(user, council))):
            yield user, digest


def _send(council: Council, week: str, mails: list[tuple[User, Digest]]) -> tuple[int, int]:
    """Send each over one connection, and note each at once: a job done again begins where it ended."""
    connection = get_connection(timeout=PATIENCE)
    try:
        connection.open()
    except (OSError, SMTPException) as fault:
        raise NeedsSomeone(
            f"The mail server was not reached, and no digest of {week} was sent. Look at "
            "HEADWAY_MAIL_SERVER; the next is made next Monday."
        ) from fault
    sent = failed = 0
    try:
        for user, digest in mails:
            mail = EmailMessage(
                digest.subject, digest.text, to=[user.email], connection=connection,
                headers={"Auto-Submitted": "auto-generated"},
            )  # fmt: skip
            try:
                mail.send()
            except (OSError, SMTPException):
                _note(council, week, user, digest, FAILED, "the mail server refused it")
                failed += 1
            else:
                _note(council, week, user, digest, SENT, "sent")
                sent += 1
    finally:
        connection.close()
    return sent, failed


def _note(council: Council, week: str, user: User, digest: Digest, did: str, what: str) -> None:
    """Keep that a digest was made: how much was in it and its hash, never its words."""
    mark = hashlib.sha256(digest.text.encode()).hexdigest()
    says = f"the weekly digest of {week} for {user.name}: {what} ({digest.counts}; sha256 {mark})"
    note(WHO, did, says, council=council.slug, about=[week, user.name])


def _count(mails: list[tuple[User, Digest]]) -> str:
    return "1 digest" if len(mails) == 1 else f"{len(mails)} digests"
