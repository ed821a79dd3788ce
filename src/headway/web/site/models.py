"""The tables of the service: councils, people, revisions, the audit trail, uploads and jobs.

The plan, its meetings and what people said are frozen values; here is only where their revisions
are kept. Rows of `Revision` and `AuditEntry` are added and never changed: the database itself
refuses it (see migrations).
"""

from typing import Any
from uuid import uuid4

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone


class Council(models.Model):
    """A council with its programme. Nothing of one is ever reached by way of another.

    `revision` rises by one with every change; `state` is new with every change and is what caches
    go by. `stands_on` is the day that a demonstration takes for today; empty for a council at work.
    """

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    code = models.CharField(max_length=3, blank=True)
    colour = models.CharField(max_length=7, default="#12436d")
    revision = models.PositiveIntegerField(default=0)
    state = models.UUIDField(default=uuid4)
    is_demonstration = models.BooleanField(default=False)
    is_public = models.BooleanField(default=False)
    stands_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class People(BaseUserManager["User"]):
    """Makes users."""

    def create_user(self, name: str, password: str | None = None, **more: Any) -> "User":
        """A user; without a password one signs in with the council's account alone."""
        user = self.model(name=name, **more)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """Somebody who can sign in. `name` is what the council's sign-in calls them, or a local name.

    `totp_secret` is set for break-glass accounts only; `totp_last` is the newest code's counter, so
    that no code serves twice.
    """

    name = models.CharField(max_length=150, unique=True)
    shown_as = models.CharField(max_length=150, blank=True)
    email = models.EmailField(blank=True)
    is_active = models.BooleanField(default=True)
    is_break_glass = models.BooleanField(default=False)
    totp_secret = models.CharField(max_length=64, blank=True)
    totp_last = models.BigIntegerField(default=0)
    wants_digest = models.BooleanField(default=True)

    objects = People()
    USERNAME_FIELD = "name"
    EMAIL_FIELD = "email"

    def __str__(self) -> str:
        return self.shown_as or self.name


class Membership(models.Model):
    """A role of somebody at one council. `post` is the owner's role that the plan names.

    `body` is the partner agency of a partner, or the board of a member. `from_group` marks one that
    came with a group of the council's sign-in and goes with it.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20)
    post = models.CharField(max_length=150, blank=True)
    body = models.CharField(max_length=150, blank=True)
    from_group = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["user", "council", "role", "post", "body"], name="one_membership_each"
            ),
        )


class GroupRole(models.Model):
    """Which role a group of the council's sign-in gives."""

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="groups")
    group = models.CharField(max_length=150)
    role = models.CharField(max_length=20)
    post = models.CharField(max_length=150, blank=True)
    body = models.CharField(max_length=150, blank=True)


class Revision(models.Model):
    """One state of one thing, kept for ever. `body` is empty where the thing was taken out.

    `number` counts the states of the thing; `batch` is the council's revision that it came with.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="revisions")
    kind = models.CharField(max_length=30)
    thing = models.CharField(max_length=40)
    number = models.PositiveIntegerField()
    batch = models.PositiveIntegerField()
    body = models.JSONField(null=True)
    by = models.CharField(max_length=200)
    at = models.DateTimeField(default=timezone.now)
    why = models.TextField(blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["council", "thing", "number"], name="one_number_each"),
        )
        indexes = (models.Index(fields=["council", "batch"]),)


class Current(models.Model):
    """The newest state of each thing that is there."""

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="current")
    kind = models.CharField(max_length=30)
    thing = models.CharField(max_length=40)
    number = models.PositiveIntegerField()
    body = models.JSONField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["council", "thing"], name="one_current_each"),
        )


class AuditEntry(models.Model):
    """One line of the audit trail, chained to the one before by its hash."""

    number = models.PositiveBigIntegerField(unique=True)
    at = models.CharField(max_length=40)
    who = models.CharField(max_length=200)
    council = models.CharField(max_length=60, blank=True)
    did = models.CharField(max_length=60)
    says = models.TextField()
    about = models.JSONField(default=list)
    before = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        indexes = (models.Index(fields=["council", "number"]),)


class ChainHead(models.Model):
    """The one row that whoever adds to the audit trail holds while doing so."""

    number = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="")


class Attempt(models.Model):
    """A failed try at a break-glass account, to slow down the next."""

    name = models.CharField(max_length=150)
    address = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = (models.Index(fields=["at"]),)


class Upload(models.Model):
    """A file that somebody gave, by its hash. The bytes stand in the data folder's archive."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="uploads")
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()
    purpose = models.CharField(max_length=30)
    part = models.PositiveSmallIntegerField(default=1)
    by = models.CharField(max_length=200)
    at = models.DateTimeField(default=timezone.now)


class Job(models.Model):
    """Work for the worker: which, with what, how far, and what came of it.

    `result` is what the page that asked for it needs, never a child's row.
    """

    WAITING, RUNNING, DONE, FAILED = "waiting", "running", "done", "failed"

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="jobs")
    verb = models.CharField(max_length=40)
    given = models.JSONField(default=dict)
    state = models.CharField(max_length=10, default=WAITING)
    says = models.TextField(blank=True)
    result = models.JSONField(default=dict)
    by = models.CharField(max_length=200)
    asked_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    worker = models.CharField(max_length=40, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)


class Prepared(models.Model):
    """Something worked out ahead by the worker, as the fragment of a measure's page.

    `rests_on` is the hash of what it was made from: a page made from older figures says so.
    """

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="prepared")
    key = models.CharField(max_length=120)
    body = models.JSONField()
    rests_on = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["council", "key"], name="one_prepared_each"),
        )
