"""The account for when the council's sign-in is down: a password and a code that changes."""

import pyotp
import pytest
from django.test import Client

from headway.web.site.models import Attempt, AuditEntry, Membership, User

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
PASSWORD = "four words and a comma,"


@pytest.fixture
def quick(settings):
    """Hashing that costs nothing, where a test tries often and hashing is not what it is about."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


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


def test_after_five_wrong_tries_the_right_one_has_to_wait(quick, glass, client):
    for _ in range(5):
        assert enter(client, password="x").status_code == 403
    waits = enter(client)
    assert waits.status_code == 429
    assert "Wait a quarter of an hour" in waits.content.decode()


def test_a_closed_account_does_not_get_in(glass, client):
    User.objects.filter(pk=glass.pk).update(is_active=False)
    assert enter(client).status_code == 403


@pytest.fixture
def hashings(monkeypatch):
    """How often a password was hashed: what a try costs, and so how long it takes."""
    from django.contrib.auth.hashers import ScryptPasswordHasher

    counted = []

    def encode(self, *given, was=ScryptPasswordHasher.encode, **named):
        counted.append(1)
        return was(self, *given, **named)

    monkeypatch.setattr(ScryptPasswordHasher, "encode", encode)
    return counted


@pytest.mark.parametrize(
    ("name", "is_active"), [("glass", True), ("glass", False), ("nobody", True), ("plain", True)]
)
def test_a_wrong_try_takes_as_long_whoever_is_named(glass, client, hashings, name, is_active):
    """No name, closed account or account without a password is told from another by the clock."""
    User.objects.create_user("plain")
    User.objects.filter(pk=glass.pk).update(is_active=is_active)
    del hashings[:]
    assert enter(client, password="x", name=name).status_code == 403
    assert len(hashings) == 1


def test_a_name_and_a_password_without_end_cost_nothing_and_break_nothing(glass, client):
    for name in ("x" * 100_000, "gl\0ass", "\x1b[2J"):
        assert enter(client, name=name, password="y" * 100_000).status_code == 403


def test_coming_in_gives_a_new_key_and_leaves_the_old_one_worthless(glass, client):
    """A cookie that somebody planted before is of no use after."""
    client.get("/sign-in/")
    session = client.session
    session["planted"] = "yes"
    session.save()
    before = client.session.session_key
    enter(client)
    assert client.session.session_key != before
    thief = Client()
    thief.cookies["headway_session"] = before
    assert thief.get("/c/wharfemoor/").status_code == 302


def test_signing_out_ends_it_on_the_server_too(glass, client):
    enter(client)
    kept = client.cookies["headway_session"].value
    client.post("/sign-out/")
    thief = Client()
    thief.cookies["headway_session"] = kept
    assert thief.get("/c/wharfemoor/").status_code == 302


def test_a_new_password_ends_every_other_sign_in(glass, client):
    enter(client)
    glass.refresh_from_db()
    glass.set_password("another four words, and more")
    glass.save()
    assert client.get("/c/wharfemoor/").status_code == 302


def test_twenty_wrong_names_from_one_machine_close_the_door_to_it_alone(quick, glass, settings):
    settings.IS_HTTPS = True

    def from_(address, **more):
        browser = Client(headers={"x-forwarded-for": address})
        return enter(browser, **more).status_code

    for n in range(20):
        assert from_("203.0.113.7", name=f"guess{n}") == 403
    assert from_("203.0.113.7") == 429
    assert from_("203.0.113.8") == 302


def test_who_makes_up_where_they_come_from_is_not_believed(quick, glass, settings):
    """The proxy adds what it saw at the end; what was sent along stands before it."""
    settings.IS_HTTPS = True
    for n in range(21):
        made_up = Client(headers={"x-forwarded-for": f"198.51.100.{n}, 203.0.113.7"})
        last = enter(made_up, name=f"guess{n}").status_code
    assert last == 429


def test_without_a_proxy_nobody_s_word_is_taken_for_where_they_come_from(quick, glass):
    for n in range(21):
        made_up = Client(headers={"x-forwarded-for": f"198.51.100.{n}"})
        last = enter(made_up, name=f"guess{n}").status_code
    assert last == 429


def test_tries_that_had_to_wait_do_not_lengthen_the_wait(quick, glass, client):
    for _ in range(9):
        enter(client, password="x")
    assert Attempt.objects.filter(name="glass").count() == 5


def test_right_tries_are_not_counted_and_old_ones_are_forgotten(glass, client):
    from datetime import timedelta

    from django.utils import timezone

    Attempt.objects.create(name="old", address="a", at=timezone.now() - timedelta(hours=2))
    enter(client)
    assert not Attempt.objects.exists()


@pytest.mark.parametrize("password", ["short", "telechargement", "trustno1", "x" * 200])
def test_a_password_that_is_short_known_or_endless_is_refused_when_it_is_set(password):
    from headway.vocabulary.errors import BadInput
    from headway.web.site.accounts import set_up

    with pytest.raises(BadInput):
        set_up("glass", password)


def test_any_sign_and_any_length_from_14_to_128_will_do():
    from headway.web.site.accounts import set_up

    for password in ("mäuse fressen käse", "🐭🐱🐶🐹🐰🦊🐻🐼🐨🐯🦁🐮🐷🐸", "x y" * 42):
        assert set_up("glass", password)


def test_setting_it_up_again_gives_a_new_password_and_code_and_ends_the_old_sign_in(glass, client):
    from headway.web.site.accounts import set_up

    enter(client)
    secret = set_up("glass", "another four words, and more")
    assert client.get("/c/wharfemoor/").status_code == 302
    assert enter(Client()).status_code == 403
    code = pyotp.TOTP(secret).now()
    assert enter(Client(), "another four words, and more", code).status_code == 302


def test_an_account_of_the_council_s_sign_in_is_not_made_into_one(wharfemoor):
    from headway.vocabulary.errors import BadInput
    from headway.web.site.accounts import set_up

    User.objects.create_user("plain")
    with pytest.raises(BadInput, match="council's sign-in"):
        set_up("plain", PASSWORD)


def test_closing_an_account_puts_it_out_at_once_and_opening_lets_it_in_again(glass, client):
    from headway.web.site.accounts import close, reopen

    enter(client)
    close("glass", by="operator")
    assert client.get("/c/wharfemoor/").status_code == 302
    assert enter(Client()).status_code == 403
    reopen("glass", by="operator")
    # The old cookie stays worthless: whoever held it has to come in anew.
    assert client.get("/c/wharfemoor/").status_code == 302
    done = (
        AuditEntry.objects.filter(who="operator").order_by("number").values_list("did", flat=True)
    )
    assert list(done) == ["close account", "open account"]
