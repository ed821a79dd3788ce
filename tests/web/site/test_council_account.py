"""Signing in with the council's own account: its tenant, its groups, and nobody else."""

import json
import urllib.parse
import urllib.request
import warnings

import pytest
from django.test import Client

from headway.web.site.models import AuditEntry, GroupRole, Membership, User

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:authlib")
TENANT = "7d0c0000-0000-4000-8000-000000000001"
OTHER = "7d0c0000-0000-4000-8000-000000000002"


@pytest.fixture(scope="module")
def provider():
    """A council's sign-in, on this machine's own address."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from oidc_provider_mock import run_server_in_thread

        with run_server_in_thread() as server:
            yield f"http://localhost:{server.server_port}"


@pytest.fixture
def council_account(provider, settings, monkeypatch, wharfemoor):
    """The service set up to take people of one tenant; the group `directors` leads the plan."""
    app = {
        "provider_id": "council", "name": "your council account", "client_id": "headway",
        "secret": "s", "settings": {"server_url": provider, "fetch_userinfo": False},
    }  # fmt: skip
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}
    }
    monkeypatch.setenv("HEADWAY_OIDC_SERVER", provider)
    monkeypatch.setenv("HEADWAY_OIDC_TENANT", TENANT)
    GroupRole.objects.create(
        council=wharfemoor, group="directors", role="director",
        post="Strategic Director for Children and Families",
    )  # fmt: skip
    GroupRole.objects.create(council=wharfemoor, group="clerks", role="clerk")

    def person(sub, *, tenant=TENANT, groups=("directors",)):
        claims = {"tid": tenant, "groups": list(groups), "preferred_username": sub, "name": sub}
        put("/".join((provider, "users", sub)), claims)

        def sign_in(client=None):
            return walk(provider, client or Client(), sub)

        return sign_in

    return person


def put(address, claims):
    """Tell the sign-in who somebody is."""
    body = json.dumps(claims).encode()
    head = {"Content-Type": "application/json"}
    urllib.request.urlopen(urllib.request.Request(address, body, head, method="PUT")).close()


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_, **__):
        return None


def walk(provider, client, sub):
    """Go to the council's sign-in as a browser would, say who one is, and come back."""
    leave = client.post("/accounts/oidc/council/login/")
    assert leave.status_code == 302, leave.content.decode()
    address = leave["Location"]
    asked = urllib.parse.parse_qs(urllib.parse.urlsplit(address).query)
    assert asked["code_challenge_method"] == ["S256"], "no PKCE"
    form = urllib.parse.urlencode({"sub": sub}).encode()
    try:
        urllib.request.build_opener(_Stay).open(urllib.request.Request(address, form))
        raise AssertionError("the sign-in did not send anybody back")
    except urllib.error.HTTPError as sent:
        back = urllib.parse.urlsplit(sent.headers["Location"])
    return client, client.get(f"{back.path}?{back.query}", follow=True)


def test_somebody_of_the_tenant_gets_the_role_of_their_group(council_account):
    _, page = council_account("d.rector@council.example")()
    assert page.status_code == 200
    assert "Are we making headway?" in page.content.decode()
    user = User.objects.get(name="d.rector@council.example")
    assert [m.role for m in user.memberships.all()] == ["director"]
    assert not user.has_usable_password()


def test_another_tenant_is_refused_and_no_account_is_made(council_account):
    client, page = council_account("stranger@else.example", tenant=OTHER)()
    assert page.status_code == 403
    assert "not an account of this council" in page.content.decode()
    assert not User.objects.filter(name="stranger@else.example").exists()
    assert AuditEntry.objects.filter(did="refused sign-in").exists()
    assert client.get("/").headers["Location"].startswith("/sign-in/")


def test_somebody_without_a_group_that_has_a_role_is_refused(council_account):
    _, page = council_account("nobody@council.example", groups=("gardeners",))()
    assert page.status_code == 403
    assert "has no role in headway yet" in page.content.decode()
    assert not User.objects.filter(name="nobody@council.example").exists()


def test_a_group_left_is_a_role_lost_and_one_given_by_hand_stays(council_account, wharfemoor):
    council_account("mover@council.example")()
    user = User.objects.get(name="mover@council.example")
    Membership.objects.create(user=user, council=wharfemoor, role="inspector")
    council_account("mover@council.example", groups=("clerks",))()
    roles = {m.role for m in user.memberships.all()}
    assert roles == {"clerk", "inspector"}


def test_a_closed_account_is_out_at_its_next_click_and_cannot_come_back(council_account):
    sign_in = council_account("leaver@council.example")
    client, _ = sign_in()
    assert client.get("/c/wharfemoor/").status_code == 200
    User.objects.filter(name="leaver@council.example").update(is_active=False)
    assert client.get("/c/wharfemoor/").headers["Location"].startswith("/sign-in/")
    _, page = sign_in()
    assert page.status_code == 403
    assert "is closed" in page.content.decode()


def test_somebody_named_beforehand_comes_in_with_the_role_given_by_hand(
    council_account, wharfemoor
):
    user = User.objects.create_user("new@council.example")
    Membership.objects.create(user=user, council=wharfemoor, role="inspector")
    _, page = council_account("new@council.example", groups=())()
    assert page.status_code == 200
    assert [m.role for m in user.memberships.all()] == ["inspector"]
    assert User.objects.filter(name="new@council.example").count() == 1


def test_an_account_that_somebody_has_already_is_not_taken_over_by_its_name(
    council_account, provider, wharfemoor
):
    """The council's sign-in knows people by a key of its own: a name given anew is another person."""
    council_account("first@council.example")()
    claims = {"tid": TENANT, "groups": ["directors"], "preferred_username": "first@council.example"}
    put("/".join((provider, "users", "second-key")), claims)
    _, page = walk(provider, Client(), "second-key")
    assert page.status_code == 403
    assert "another account called" in page.content.decode()


@pytest.mark.parametrize(
    "more", [{"is_break_glass": True}, {"password": "four words and a comma,"}]
)
def test_an_account_with_a_password_is_never_taken_over(council_account, wharfemoor, more):
    user = User.objects.create_user("glass@council.example", **more)
    Membership.objects.create(user=user, council=wharfemoor, role="administrator")
    _, page = council_account("glass@council.example")()
    assert page.status_code == 403


def test_an_account_closed_before_its_owner_first_came_in_stays_closed(council_account, wharfemoor):
    user = User.objects.create_user("gone@council.example", is_active=False)
    Membership.objects.create(user=user, council=wharfemoor, role="inspector")
    _, page = council_account("gone@council.example")()
    assert page.status_code == 403
    assert "is closed" in page.content.decode()


def test_coming_in_gives_a_new_key(council_account):
    """A cookie that somebody planted before is of no use after."""
    client = Client()
    client.get("/sign-in/")
    session = client.session
    session["planted"] = "yes"
    session.save()
    before = session.session_key
    council_account("mover@council.example")(client)
    assert client.session.session_key and client.session.session_key != before
    thief = Client()
    thief.cookies["headway_session"] = before
    assert thief.get("/c/wharfemoor/").status_code == 302


def test_no_token_of_the_council_s_sign_in_is_kept(council_account):
    from allauth.socialaccount.models import SocialToken

    council_account("mover@council.example")()
    assert not SocialToken.objects.exists()


def test_a_code_that_was_not_asked_for_lets_nobody_in(council_account):
    """Somebody else's code, put into a link: the state that this browser was given is not in it."""
    client = Client()
    answer = client.get("/accounts/oidc/council/login/callback/?code=stolen&state=made-up")
    assert answer.status_code == 403
    assert "did not let you in" in answer.content.decode()
    assert AuditEntry.objects.filter(did="refused sign-in").exists()
    assert client.get("/c/wharfemoor/").status_code == 302


def test_nobody_can_register(client):
    """There is no form to make an account, and its address leads nowhere."""
    page = client.post(
        "/accounts/account_signup/", {"name": "me", "password": "long enough for it"}
    )
    assert page.status_code == 405
    assert not User.objects.filter(name="me").exists()


def test_leaving_for_the_council_s_sign_in_takes_a_click_and_a_token(council_account):
    """A link alone signs nobody in: another site could otherwise send people there."""
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/accounts/oidc/council/login/").status_code == 403
