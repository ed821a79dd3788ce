"""What somebody with ill will tries first: none of it works, and none of it breaks a page."""

import re

import pytest
from django.test import Client

from headway.web.site.linking import link
from headway.web.site.models import Membership, Revision


@pytest.fixture
def inspector_s_post(wharfemoor):
    """A role that somebody holds."""
    return Membership.objects.get(council=wharfemoor, role="inspector")


def test_every_answer_carries_the_headers_that_keep_a_browser_safe(as_, look):
    answer = look(as_("director"), "site:first").answer
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "script-src 'self'" in policy
    assert "unsafe" not in policy and "http" not in policy
    for name, value in (
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("X-Robots-Tag", "noindex, nofollow"),
    ):
        assert answer.headers[name] == value
    assert "no-store" in answer.headers["Cache-Control"]


def test_cookies_are_out_of_reach_of_scripts_and_of_other_sites(as_, look):
    client = as_("director")
    look(client, "plan:update", id="ACT-1")
    for name, same_site in (("headway_session", "Lax"), ("csrftoken", "Strict")):
        if cookie := client.cookies.get(name):
            assert cookie["samesite"] in (same_site, "")


def test_no_page_of_ours_holds_a_script_or_a_style_inside_it(as_, look):
    for name in ("site:first", "plan:mine", "site:help", "site:glossary"):
        html = look(as_("director"), name).answer.content.decode()
        assert not re.search(r"<script(?![^>]*\bsrc=)[^>]*>", html), name
        assert not re.search(r"\sstyle=|<style|\son[a-z]+=", html), name
        assert not re.search(r"""(?:src|href)=["']?(?:https?:)?//""", html), name


def test_a_form_from_another_site_changes_nothing(as_, wharfemoor):
    manager = as_("manager")
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = manager.cookies
    before = Revision.objects.count()
    address = link(wharfemoor, "plan:update", id="ACT-1")
    answer = strict.post(address, {"status": "on track", "says": "x"})
    assert answer.status_code == 403
    assert "no longer open" in answer.content.decode()
    assert Revision.objects.count() == before


@pytest.mark.parametrize(
    "typed",
    ["{{ 7 * 7 }}", "{% include 'x' %}", "<script>alert(1)</script>", "${7*7}", "' OR 1=1 --"],
)
def test_what_is_typed_is_shown_as_it_was_typed_and_never_run(as_, look, send, typed, wharfemoor):
    manager = as_("manager")
    id = (
        look(manager, "plan:mine")
        .page.select_one("main a[href*='/update/']")["href"]
        .split("/")[-3]
    )
    done = send(manager, "plan:update", {"status": "at risk", "says": typed}, id=id)
    assert done.status == 200
    body = Revision.objects.filter(thing=id).order_by("-number").first().body
    assert body["updates"][-1]["says"] == typed
    assert "<script>alert" not in done.answer.content.decode()


@pytest.mark.parametrize(
    "name", ["../settings.py", "..%2f..%2fsecret", "%2e%2e/%2e%2e/etc/passwd", "\\..\\x", "a%00b"]
)
def test_no_address_leads_out_of_a_folder(as_, name):
    for before in ("/static/", "/static/site/", "/c/wharfemoor/"):
        answer = as_("director").get(before + name)
        assert answer.status_code in (404, 400), (before + name, answer.status_code)


@pytest.mark.parametrize(
    "address",
    ["https://else.example/", "//else.example/", "javascript:alert(1)", "/\\else.example"],
)
def test_nobody_is_sent_elsewhere_after_signing_in(client, address):
    page = client.get("/sign-in/", {"next": address})
    assert "else.example" not in page.content.decode()
    assert "javascript:" not in page.content.decode()


def test_another_name_for_the_service_is_refused(client):
    assert client.get("/sign-in/", headers={"host": "else.example"}).status_code == 400


def test_the_door_of_the_demonstration_is_shut_where_there_is_none(client):
    answer = client.post("/sign-in/demonstration/", {"membership": "1"})
    assert answer.status_code == 404


def test_the_address_of_a_page_takes_no_other_verb(as_, wharfemoor):
    for verb in ("post", "put", "delete", "patch"):
        answer = getattr(as_("director"), verb)(link(wharfemoor, "plan:mine"))
        assert answer.status_code == 405


@pytest.mark.parametrize("verb", ["head", "options", "trace", "put", "delete", "patch"])
def test_an_action_is_done_by_sending_its_form_and_by_no_other_verb(
    as_, wharfemoor, inspector_s_post, verb
):
    """A form with nothing to fill in, as taking a role away, would else be done by a mere look."""
    address = link(wharfemoor, "site:take_role", number=inspector_s_post.pk)
    answer = getattr(as_("administrator"), verb)(address)
    assert answer.status_code == (200 if verb == "head" else 405)
    assert Membership.objects.filter(pk=inspector_s_post.pk).exists()


def test_signing_out_takes_a_form_and_ends_everything(as_, wharfemoor):
    browser = as_("director")
    assert browser.get("/sign-out/").status_code == 405
    browser.post("/sign-out/")
    assert browser.get(link(wharfemoor, "plan:mine")).status_code == 302
