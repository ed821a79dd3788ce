"""Accounts as whoever runs the service keeps them: set up to break the glass, closed, opened again.

An account of the council's sign-in is made when somebody first comes in; it is closed here when
they leave and the council's sign-in is slow to know.
"""

import pyotp
from django.contrib.auth.password_validation import validate_password
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.utils import timezone

from headway.vocabulary.errors import BadInput
from headway.web.site.audit import note
from headway.web.site.models import User

MOST_SIGNS = 128


def set_up(name: str, password: str) -> str:
    """Give a break-glass account this password and a new secret, which is returned to be shown once.

    An account that there is already is set up anew; whoever is in with it is out.
    """
    try:
        validate_password(password)
    except ValidationError as fault:
        raise BadInput(" ".join(fault.messages)) from fault
    if len(password) > MOST_SIGNS:
        raise BadInput(f"A password may be of {MOST_SIGNS} signs at most.")
    user = User.objects.filter(name=name).first() or User(name=name, wants_digest=False)
    if user.pk and not user.is_break_glass:
        raise BadInput(f"{name} signs in with the council's sign-in. Choose another name.")
    user.set_password(password)
    user.is_break_glass, user.totp_secret, user.totp_last = True, pyotp.random_base32(), 0
    user.save()
    return user.totp_secret


def close(name: str, *, by: str) -> None:
    """Close an account: out at once, and not in again."""
    user = _called(name)
    User.objects.filter(pk=user.pk).update(is_active=False)
    _end_sign_ins(user)
    note(by, "close account", f"closed the account {name}", about=[name])


def reopen(name: str, *, by: str) -> None:
    """Open a closed account again."""
    user = _called(name)
    User.objects.filter(pk=user.pk).update(is_active=True)
    note(by, "open account", f"opened the account {name} again", about=[name])


def _called(name: str) -> User:
    found = User.objects.filter(name=name).first()
    if found is None:
        raise BadInput(f"No account is called '{name}' here. The page People lists them.")
    return found


def _end_sign_ins(user: User) -> None:
    """Take out every sign-in of this account, on whatever machine."""
    held = Session.objects.filter(expire_date__gt=timezone.now())
    keys = [s.pk for s in held.iterator() if s.get_decoded().get("_auth_user_id") == str(user.pk)]
    Session.objects.filter(pk__in=keys).delete()
