"""The account for when the council's sign-in is down: a password and a code that changes."""

import pyotp
import pytest
from django.test import Client

from headway.web.site.models import AuditEntry, Membership, User

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
PASSWORD = "four words and a comma,"


@pytest.fixture
def glass(wharfemoor):
    """An account to break the glass with."""
    user = User.objects.create_user("glass", PASSWORD, is_break_glass=True, totp_secret=SECRET)
    Membership.objects.create(user=user, council=wharfemoor, role="administrator")
    return user


def enter(client, password=PASSWORD, code=None, name="glass"):
    """Send the form."""
    code = pyotp.TOTP(SECRET).now() if code is None else code
    return client.post("/sign-in/break-glass/", {"name": name, "password": password, "code": code})


def test_name_password_and_code_together_let_in_and_it_is_noted(glass, client):
    assert enter(client).headers["Location"] == "/"
    assert client.get("/c/wharfemoor/").status_code == 200
    assert AuditEntry.objects.filter(who="glass", did="signed in", says__contains="glass").exists()


@pytest.mark.parametrize("wrong", [{"password": "x"}, {"code": "000000"}, {"name": "nobody"}])
def test_one_wrong_of_the_three_lets_nobody_in_and_does_not_say_which(glass, client, wrong):
    page = enter(client, **wrong)
    assert page.status_code == 403
    assert "The name, the password or the code is wrong." in page.content.decode()
    assert client.get("/c/wharfemoor/").status_code == 302


def test_a_code_serves_once(glass, client):
    code = pyotp.TOTP(SECRET).now()
    assert enter(client, code=code).status_code == 302
    assert enter(Client(), code=code).status_code == 403


def test_an_account_of_the_council_s_sign_in_cannot_come_in_this_way(wharfemoor, client):
    user = User.objects.create_user("plain", PASSWORD, totp_secret=SECRET)
    Membership.objects.create(user=user, council=wharfemoor, role="director")
    assert enter(client, name="plain").status_code == 403


def test_after_five_wrong_tries_the_right_one_has_to_wait(glass, client):
    for _ in range(5):
        assert enter(client, password="x").status_code == 403
    waits = enter(client)
    assert waits.status_code == 429
    assert "Wait a quarter of an hour" in waits.content.decode()


def test_a_closed_account_does_not_get_in(glass, client):
    User.objects.filter(pk=glass.pk).update(is_active=False)
    assert enter(client).status_code == 403
