"""The service as it stands at a council: behind HTTPS, under its own name. Started anew, as there."""

import json
import os
import stat
import subprocess
import sys

import pytest

HOST = "plan.council.example"
_LOOK = """
import os; os.umask(0o077)
import django; django.setup()
import json
from django.core.management import call_command
from django.test import Client
import pyotp
call_command("migrate", verbosity=0)
from headway.web.site.accounts import set_up
from headway.web.site.models import Council, Membership, User
council = Council.objects.create(slug="council", name="A council")
secret = set_up("glass", "four words and a comma,")
Membership.objects.create(
    user=User.objects.get(name="glass"), council=council, role="administrator"
)
browser = Client(headers={"host": "plan.council.example", "x-forwarded-proto": "https"})
plain = Client(headers={"host": "plan.council.example"})
door = browser.get("/sign-in/break-glass/")
typed = {"name": "glass", "password": "four words and a comma,", "code": pyotp.TOTP(secret).now()}
entered = browser.post("/sign-in/break-glass/", typed)
print(json.dumps({
    "entered": entered.status_code,
    "cookies": [str(cookie.OutputString()) for cookie in browser.cookies.values()],
    "headers": dict(door.headers),
    "plain": [plain.get("/sign-in/").status_code, plain.get("/sign-in/").headers["Location"]],
    "health": plain.get("/health").status_code,
    "other": Client(headers={"host": "else.example"}).get("/sign-in/", secure=True).status_code,
    "inside": browser.get("/c/council/people/").status_code,
}))
"""


def started(folder, program="import django; django.setup()", **settings):
    """What comes of starting the service with these settings."""
    env = {
        **os.environ, "HEADWAY_DATA": str(folder), "DATABASE_URL": "", "HEADWAY_HTTPS": "yes",
        "HEADWAY_HOSTS": HOST, **settings,
    }  # fmt: skip
    words = [sys.executable, "-c", program]
    return subprocess.run(words, env=env, capture_output=True, text=True, timeout=120)


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """What a browser sees there, and the folder of the service after it."""
    folder = tmp_path_factory.mktemp("service") / "data"
    ran = started(folder, _LOOK)
    assert ran.returncode == 0, ran.stderr[-3000:]
    return {**json.loads(ran.stdout), "folder": folder}


def test_one_comes_in_and_both_cookies_are_of_this_host_over_https_alone(seen):
    """The prefix makes a browser refuse them from a neighbour, over plain HTTP or for a domain."""
    assert seen["entered"] == 302 and seen["inside"] == 200
    cookies = {cookie.partition("=")[0]: cookie for cookie in seen["cookies"]}
    assert set(cookies) == {"__Host-headway_session", "__Host-csrftoken"}
    for name, same_site in (("__Host-headway_session", "Lax"), ("__Host-csrftoken", "Strict")):
        parts = {part.strip() for part in cookies[name].split(";")}
        assert {"Secure", "HttpOnly", "Path=/", f"SameSite={same_site}"} <= parts
        assert "Domain" not in cookies[name]
    assert "expires" not in cookies["__Host-headway_session"]


def test_browsers_are_told_to_ask_for_nothing_but_https_for_a_year(seen):
    assert seen["headers"]["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"


def test_no_header_says_which_software_answers(seen):
    assert not {"server", "x-powered-by"} & {name.lower() for name in seen["headers"]}


def test_plain_http_is_sent_on_and_only_the_watchman_s_address_answers_it(seen):
    assert seen["plain"] == [301, f"https://{HOST}/sign-in/"]
    assert seen["health"] == 200


def test_another_name_is_refused(seen):
    assert seen["other"] == 400


def test_what_the_service_writes_is_its_own_account_s_alone(seen):
    """The secret and the database with its log: nobody else on the machine reads them."""
    written = [path for path in seen["folder"].rglob("*") if path.is_file()]
    assert {"secret", "headway.sqlite3"} <= {path.name for path in written}
    for path in written:
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path.name


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"HEADWAY_SECRET": "short"}, "too short"),
        ({"HEADWAY_DEMONSTRATION": "yes"}, "lets anybody in"),
        ({"HEADWAY_OIDC_SERVER": "http://sign-in.council.example"}, "must begin with https://"),
        ({"HEADWAY_OIDC_SERVER": "https://login.example/common/v2.0"}, "of any tenant"),
        ({"HEADWAY_OIDC_SERVER": "https://login.example/organizations/v2.0"}, "of any tenant"),
        ({"DATABASE_URL": "mysql://x"}, "DATABASE_URL is not understood"),
    ],
)
def test_settings_that_would_leave_a_door_open_are_refused_at_the_start(tmp_path, settings, says):
    ran = started(tmp_path, **settings)
    assert ran.returncode != 0
    assert says in ran.stderr


@pytest.mark.parametrize(
    "settings",
    [
        {"HEADWAY_OIDC_SERVER": "https://login.example/7d0c/v2.0"},
        {"HEADWAY_OIDC_SERVER": "https://login.example/common/v2.0", "HEADWAY_OIDC_TENANT": "7d0c"},
        {"HEADWAY_OIDC_SERVER": "http://localhost:9400"},
    ],
)
def test_settings_that_are_right_are_taken(tmp_path, settings):
    ran = started(tmp_path, **settings)
    assert ran.returncode == 0, ran.stderr
