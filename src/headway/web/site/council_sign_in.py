"""Signing in with the council's own account, by OpenID Connect: its tenant, its groups, no other.

Who may come in is the council's sign-in's to say; which role they have, by their groups, the
service's. Nobody can register, and an account that the service closed stays closed.
"""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.db import transaction
from django.http import HttpRequest

from headway.vocabulary import settings as given
from headway.web.site.audit import note
from headway.web.site.models import GroupRole, Membership, User
from headway.web.site.showing import refused

_ASK = "Ask whoever runs headway at your council."


class NoOpenRegistration(DefaultAccountAdapter):
    """Nobody makes an account for themselves."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: an account comes from the council's sign-in or from an administrator."""
        return False


class CouncilSignIn(DefaultSocialAccountAdapter):
    """Takes people of the one tenant whose groups give them a role."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Whoever passed `pre_social_login` has a role, and so an account."""
        return True

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Refuse another tenant, a closed account and somebody without a role."""
        claims = claims_of(sociallogin.account.extra_data)
        name = str(claims.get("preferred_username") or claims.get("email") or claims.get("sub"))
        tenant = given.OIDC_TENANT.value()
        if tenant and claims.get("tid") != tenant:
            self._refuse(request, name, f"{name} is not an account of this council. {_ASK}")
        user = sociallogin.user if sociallogin.is_existing else _made_beforehand(name)
        if user is None and User.objects.filter(name=name).exists():
            # Else it would be given a name like it, and the trail would show two of one name.
            self._refuse(request, name, f"There is another account called {name}. {_ASK}")
        if user is not None and not user.is_active:
            self._refuse(request, name, f"The account {name} is closed. {_ASK}")
        groups = claims.get("groups") or []
        if not (GroupRole.objects.filter(group__in=groups).exists() or _has_role(user)):
            self._refuse(request, name, f"{name} has no role in headway yet. {_ASK}")
        if user is not None:
            if not sociallogin.is_existing:
                sociallogin.connect(request, user)
            give_roles(user, groups)

    def on_authentication_error(self, request: HttpRequest, *_: Any, **__: Any) -> None:
        """Refuse an answer of the council's sign-in that is none, or that this browser never asked for."""
        says = "The council's sign-in did not let you in. Try again, or ask your service desk."
        self._refuse(request, "an unknown name", says)

    def _refuse(self, request: HttpRequest, name: str, says: str) -> None:
        note(name, "refused sign-in", says)
        answer = refused(request, None, says, status=403, title="You cannot sign in")
        raise ImmediateHttpResponse(answer)

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> User:
        """Name the user as the council's sign-in does."""
        claims = claims_of(sociallogin.account.extra_data)
        user: User = sociallogin.user
        user.name = str(claims.get("preferred_username") or claims.get("email") or claims["sub"])
        user.shown_as = str(claims.get("name") or "")
        user.email = str(claims.get("email") or "")
        return user

    def save_user(self, request: HttpRequest, sociallogin: Any, form: Any = None) -> User:
        """Keep a new account, with the roles of its groups."""
        user: User = sociallogin.user
        if User.objects.filter(name=user.name).exists():
            says = f"There is another account called {user.name}. {_ASK}"
            self._refuse(request, user.name, says)
        user.set_unusable_password()
        sociallogin.save(request)
        give_roles(user, claims_of(sociallogin.account.extra_data).get("groups") or [])
        return user


def _made_beforehand(name: str) -> User | None:
    """The account that an administrator named before its owner first came in; taken over once.

    Never one with a password, nor one that somebody else of the council's sign-in has already.
    """
    named = User.objects.filter(name=name, is_break_glass=False, socialaccount__isnull=True)
    found = named.first()
    return found if found is not None and not found.has_usable_password() else None


def _has_role(user: User | None) -> bool:
    """Whether somebody has a role that was given by hand, and so stays whatever their groups are."""
    return user is not None and user.memberships.filter(from_group=False).exists()


def claims_of(extra: dict[str, Any]) -> dict[str, Any]:
    """The claims, whether they came with the token or were asked for separately."""
    found: dict[str, Any] = {}
    for part in ("userinfo", "id_token"):
        found |= extra.get(part) or {}
    return found or extra


@transaction.atomic
def give_roles(user: User, groups: list[str]) -> None:
    """Give the roles of these groups, and take away those that came with a group since left."""
    Membership.objects.filter(user=user, from_group=True).delete()
    for rule in GroupRole.objects.filter(group__in=groups):
        Membership.objects.get_or_create(
            user=user, council=rule.council, role=rule.role, post=rule.post, body=rule.body,
            defaults={"from_group": True},
        )  # fmt: skip
