"""Deciding what the public sees: by whom, of which state, never in the weeks of a lock."""

import pytest
from django.test import Client

from headway.web.site.held import held_by
from headway.web.site.models import AuditEntry, Council, Membership, User
from headway.web.site.revisions import Change, save

LOCK = {
    "locked_from-day": "1", "locked_from-month": "11", "locked_from-year": "2026",
    "locked_until-day": "5", "locked_until-month": "12", "locked_until-year": "2026",
}  # fmt: skip


def test_a_council_at_work_shows_nothing_until_somebody_publishes(look, wharfemoor):
    council = Council.objects.create(slug="atwork", name="At Work", is_public=True)
    plan = held_by(wharfemoor).plan
    save(council, Change(by="x", did="x", says="x", things=(plan.programme, *plan.aims)))
    for name in ("public:first", "public:meetings", "public:sources"):
        seen = look(Client(), name, council=council)
        assert seen.status == 200 and "Nothing has been published here yet" in seen.words
        assert plan.aims[0].title not in seen.words
    assert look(Client(), "public:aim", council=council, id="AIM-1").status == 404


@pytest.mark.parametrize("role", ["director", "clerk"])
def test_who_may_publish_does_and_it_is_noted(as_, look, send, role):
    done = send(as_(role), "public:publish", {"sure": "yes", "says": "We write this ourselves."})
    assert "The public view shows it from now on." in done.words
    assert AuditEntry.objects.order_by("-number").first().did == "publish"
    assert "We write this ourselves." in look(Client(), "public:first").words


@pytest.mark.parametrize("role", ["manager", "analyst", "member", "principal", "partner"])
def test_nobody_else_does(as_, look, role):
    for name in ("public:publish", "public:lock", "public:take_down", "public:publication"):
        assert look(as_(role), name).status == 403


def test_nothing_is_published_unread(as_, send):
    refused = send(as_("director"), "public:publish", {"sure": "no"})
    assert refused.status == 400 and "Read what will be shown first" in refused.words


def test_everything_can_be_read_before_it_is_chosen(as_, look):
    seen = look(as_("clerk"), "public:preview")
    assert "The last one just listened." in seen.words
    assert "as if I was not in the room" not in seen.words


def test_what_changed_while_the_form_was_open_is_not_published(as_, look, wharfemoor):
    from dataclasses import replace

    from headway.web.site.linking import link

    director = as_("director")
    form = look(director, "public:publish").form()
    aim = held_by(wharfemoor).plan.find("AIM-1")
    late = replace(aim, title="Typed after the form was read")
    save(wharfemoor, Change(by="x", did="x", says="x", things=(late,)))
    aims = [a.id for a in held_by(wharfemoor).plan.aims]
    director.post(link(wharfemoor, "public:publish"), {**form, "aims": aims, "sure": "yes"})
    seen = look(Client(), "public:first")
    assert aim.title in seen.words and late.title not in seen.words
    told = look(director, "public:publication")
    assert "Changed since, and not public yet" in told.words and "AIM-1" in told.words


def test_while_it_is_locked_nothing_is_added_and_the_pages_stay(as_, look, send):
    before = look(Client(), "public:first").words
    assert "noted" in send(as_("clerk"), "public:lock", LOCK).words
    refused = send(as_("director"), "public:publish", {"sure": "yes", "says": "Vote."})
    assert refused.status == 400 and "until after 5 December 2026" in refused.words
    assert look(Client(), "public:first").words == before
    assert "The public view is locked" in look(as_("clerk"), "public:publication").words


def test_a_lock_is_lifted_by_leaving_both_days_empty(as_, send):
    send(as_("clerk"), "public:lock", LOCK)
    send(as_("clerk"), "public:lock", dict.fromkeys(LOCK, ""))
    assert send(as_("director"), "public:publish", {"sure": "yes"}).status == 200


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"locked_until-day": "", "locked_until-month": "", "locked_until-year": ""}, "both days"),
        ({"locked_until-day": "1", "locked_until-month": "10"}, "comes before the first"),
    ],
)
def test_half_a_lock_is_refused(as_, send, typed, says):
    refused = send(as_("clerk"), "public:lock", LOCK | typed)
    assert refused.status == 400 and says in refused.words


def test_the_weeks_before_the_next_election_are_offered(as_, look):
    form = look(as_("clerk"), "public:lock").form()
    assert (form["locked_until-day"], form["locked_until-month"]) == ("6", "5")
    assert form["locked_until-year"] == "2027"


def test_it_is_taken_down_at_any_time_and_can_be_published_again(as_, look, send):
    send(as_("clerk"), "public:lock", LOCK)
    assert "shows nothing now" in send(as_("clerk"), "public:take_down", {}).words
    assert "Nothing has been published" in look(Client(), "public:first").words
    assert send(as_("clerk"), "public:take_down", {}).status == 400


def test_taking_a_folder_in_changes_nothing_of_what_is_published(wharfemoor, tmp_path):
    from headway.web.site.folders import difference, rows_of, write_folder
    from headway.web.site.models import Current

    folder = write_folder(wharfemoor, held_by(wharfemoor), tmp_path / "w")
    current = dict(Current.objects.filter(council=wharfemoor).values_list("thing", "body"))
    change = difference(held_by(wharfemoor), rows_of(folder), current)
    assert change is None or "published" not in change.gone
    assert "published" in current


def test_the_decisions_are_kept_with_who_made_them(as_, look, send):
    send(as_("director"), "public:publish", {"sure": "yes"})
    seen = look(as_("clerk"), "public:publication")
    assert "director@wharfemoor.example" in seen.words and "headway demo" in seen.words


def test_the_day_and_the_role_are_noted_and_the_role_is_not_shown(send, look, as_, wharfemoor):
    send(as_("clerk"), "public:publish", {"sure": "yes"})
    wharfemoor.refresh_from_db()
    own = held_by(wharfemoor).published
    assert (own.published_on, own.published_by) == (
        wharfemoor.stands_on,
        "Democratic Services Officer",
    )
    assert "Democratic Services Officer" not in look(Client(), "public:first").words


def test_of_a_council_that_one_has_no_role_at_nothing_can_be_published(halton, look):
    user = User.objects.create_user("elsewhere")
    Membership.objects.create(
        user=user, council=Council.objects.get(slug="wharfemoor"), role="clerk"
    )
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    assert look(client, "public:publish", council=halton).status == 404
