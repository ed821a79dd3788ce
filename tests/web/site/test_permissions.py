"""Every page and action against every role: who may, may; who may not is told so; nobody slips by."""

import re

import pytest
from django.test import Client

from headway.web.site.linking import link
from headway.web.site.models import Council, Membership, Revision, User
from headway.web.site.places import places
from headway.web.site.roles import PERMISSIONS, PUBLIC, ROLES

# A value for each sort of word that an address takes. What is not there is refused by the page.
VALUES = {
    "int": "1",
    "slug": "none",
    "str": "ACT-1",
    "uuid": "00000000-0000-4000-8000-000000000000",
}
PLACES = sorted(name for name, place in places().items() if place.for_council)
TO_SIGN_IN, NOT_YOURS, MAY_NOT = 302, 404, 403


def address(council, name):
    """The address of a page or action with some value for each word that it takes."""
    words = re.findall(r"<(?:(\w+):)?(\w+)>", places()[name].route.partition("<slug:council>")[2])
    return link(council, name, **{word: VALUES[sort or "str"] for sort, word in words})


@pytest.fixture(scope="module")
def people(django_db_setup, django_db_blocker):
    """A browser for each role at Wharfemoor."""
    with django_db_blocker.unblock():
        council = Council.objects.get(slug="wharfemoor")
        made = {}
        for role in ROLES:
            user = User.objects.create_user(f"matrix-{role.id}")
            Membership.objects.create(user=user, council=council, role=role.id)
            client = Client(raise_request_exception=False)
            client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
            made[role.id] = client
        yield made
        User.objects.filter(name__startswith="matrix-").delete()


@pytest.mark.parametrize("name", PLACES)
def test_each_role_gets_what_its_permissions_say_and_no_more(name, people, wharfemoor):
    needed = places()[name].of.permission
    for role in ROLES:
        status = people[role.id].get(address(wharfemoor, name)).status_code
        if needed in role.may:
            assert status not in (TO_SIGN_IN, MAY_NOT, 500), (name, role.id, status)
        else:
            assert status == MAY_NOT, (name, role.id, status)


@pytest.mark.parametrize("name", PLACES)
def test_nobody_who_is_not_signed_in_sees_more_than_the_public_pages(name, wharfemoor):
    answer = Client().get(address(wharfemoor, name))
    if places()[name].of.permission == PUBLIC:
        assert answer.status_code < 500 and answer.status_code != TO_SIGN_IN
    else:
        assert answer.status_code == TO_SIGN_IN
        assert answer.headers["Location"].startswith("/sign-in/")


@pytest.mark.parametrize("name", PLACES)
def test_the_people_of_one_council_find_no_way_to_another(name, people, halton):
    """As far as they can tell, the other council is not there; a post changes nothing."""
    if places()[name].of.permission == PUBLIC:
        return
    before = Revision.objects.filter(council=halton).count()
    for verb in ("get", "post"):
        answer = getattr(people["director"], verb)(address(halton, name))
        assert answer.status_code in (NOT_YOURS, 405), (name, verb)
        assert answer.content.decode().count("Halton") == 0
    assert Revision.objects.filter(council=halton).count() == before


@pytest.mark.parametrize("name", [n for n in PLACES if not hasattr(places()[n].of, "show")])
def test_whoever_may_not_cannot_do_it_by_posting_either(name, people, wharfemoor):
    needed = places()[name].of.permission
    before = Revision.objects.count()
    assert Client().post(address(wharfemoor, name)).status_code == TO_SIGN_IN
    for role in ROLES:
        if needed not in role.may:
            assert people[role.id].post(address(wharfemoor, name)).status_code == MAY_NOT
    assert Revision.objects.count() == before


def test_every_permission_is_held_by_some_role_and_used_by_some_page():
    used = {place.of.permission for place in places().values()}
    held = set().union(*(role.may for role in ROLES))
    assert set(PERMISSIONS) == held
    # What rows of a page go by, rather than a page of its own.
    by_row = {"read_part_2"}
    unused = {p.id for p in PERMISSIONS} - {p.id for p in used} - by_row
    assert not unused, unused


def test_a_role_that_is_taken_away_is_gone_at_the_next_click(people, wharfemoor):
    browser = people["clerk"]
    assert browser.get("/c/wharfemoor/").status_code == 200
    Membership.objects.filter(user__name="matrix-clerk").delete()
    assert browser.get("/c/wharfemoor/").status_code == NOT_YOURS
