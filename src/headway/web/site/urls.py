"""Every address of the service, made from what areas declare."""

from allauth.socialaccount.providers.openid_connect import views as council_account
from django.urls import URLPattern, path

from headway.web.site import faults, signing_in
from headway.web.site.page import Page
from headway.web.site.places import places
from headway.web.site.serving import action_view, page_view


def _patterns() -> list[URLPattern]:
    made = []
    for place in places().values():
        view = page_view(place.of) if isinstance(place.of, Page) else action_view(place.of)
        made.append(path(place.route, view, name=place.url_name))
    return made


DOORS = (
    path("", signing_in.door, name="door"),
    path("sign-in/", signing_in.sign_in, name="sign-in"),
    path("sign-in/break-glass/", signing_in.break_glass, name="break-glass"),
    path("sign-in/demonstration/", signing_in.enter_demonstration, name="demonstration"),
    path("sign-out/", signing_in.sign_out, name="sign-out"),
    path("health", signing_in.health, name="health"),
    path(
        "accounts/oidc/<str:provider_id>/login/", council_account.login, name="openid_connect_login"
    ),
    path(
        "accounts/oidc/<str:provider_id>/login/callback/",
        council_account.callback,
        name="openid_connect_callback",
    ),
    # allauth sends people to these by name; nobody registers or has a password here.
    *(
        path(f"accounts/{name}/", signing_in.not_let_in, name=name)
        for name in (
            "account_login", "account_signup", "account_inactive", "socialaccount_signup",
            "socialaccount_login_error", "socialaccount_login_cancelled",
        )
    ),
)  # fmt: skip
urlpatterns = [*DOORS, *_patterns()]
handler404 = faults.not_found
handler500 = faults.broken
