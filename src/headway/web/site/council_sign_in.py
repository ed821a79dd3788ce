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
        if sociallogin.is_existing and not sociallogin.user.is_active:
            self._refuse(request, name, f"The account {name} is closed. {_ASK}")
        groups = claims.get("groups") or []
        if not GroupRole.objects.filter(group__in=groups).exists():
            self._refuse(request, name, f"{name} has no role in headway yet. {_ASK}")
        if sociallogin.is_existing:
            give_roles(sociallogin.user, groups)

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
