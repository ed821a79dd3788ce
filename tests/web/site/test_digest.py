"""The weekly digest: once a week, to those who want it, with what is theirs and nothing that may not go."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from smtplib import SMTPRecipientsRefused

import pytest
from django.core import mail
from django.utils import timezone

from headway.meetings.value import Challenge
from headway.plan.actions import ON_TRACK
from headway.vocabulary.errors import NeedsSomeone
from headway.web.site import worker
from headway.web.site.digest import digest_for
from headway.web.site.held import held_by
from headway.web.site.jobs import jobs
from headway.web.site.models import AuditEntry, Council, Job, Membership
from headway.web.site.revisions import Change, next_ids, save
from headway.web.site.serving import posts_of
from headway.web.site.weekly import Weekly

WEEK = {"week": "2026-W49"}


def person(role, council="wharfemoor", **more):
    """Somebody of the demonstration who has an address and wants the digest."""
    user = Membership.objects.filter(council__slug=council, role=role).first().user
    for name, value in {"email": user.name, "wants_digest": True, **more}.items():
        setattr(user, name, value)
    user.save()
    return user


def send(council, given=WEEK):
    """Make and send a week's digests."""
    return jobs()["weekly_digest"](council, given)


def keep(council, *things):
    """Keep things in the programme."""
    save(council, Change(by="a test", did="test", says="kept for a test", things=things))


def of(role, council):
    """What somebody's digest says today."""
    user = person(role)
    return digest_for(council, user, posts_of(user, council))


def own_action(council, role, **changes):
    """One action of somebody in a role, changed as a test needs it."""
    post = Membership.objects.get(council=council, role=role).post
    one = next(a for a in held_by(council).plan.actions if a.is_live and not a.is_finished)
    action = replace(one, owner=post, status=ON_TRACK, **changes)
    keep(council, action)
    return action


def test_one_mail_comes_to_whoever_has_something_late(wharfemoor):
    user = person("manager")
    day = wharfemoor.stands_on
    late = own_action(wharfemoor, "manager", due_on=day - timedelta(days=9))
    assert "1 sent" in send(wharfemoor)["says"]
    [letter] = mail.outbox
    assert letter.to == [user.email]
    assert f"{late.id} {late.title}: due 21 November 2026, 9 days ago" in letter.body
    assert letter.content_subtype == "plain"


def test_what_is_another_s_is_not_in_it(wharfemoor):
    late = own_action(
        wharfemoor, "manager", due_on=wharfemoor.stands_on - timedelta(days=9), helpers=()
    )
    held = of("finance", wharfemoor)
    assert held is None or late.id not in held.text


def test_nothing_to_say_no_mail(wharfemoor):
    person("administrator")
    assert "0 digests" in send(wharfemoor)["says"]
    assert mail.outbox == []


@pytest.mark.parametrize(
    "more", [{"wants_digest": False}, {"email": ""}, {"is_active": False}, {"is_break_glass": True}]
)
def test_no_mail_to_whoever_wants_none_or_has_none(wharfemoor, more):
    person("manager", **more)
    own_action(wharfemoor, "manager", due_on=wharfemoor.stands_on - timedelta(days=9))
    send(wharfemoor)
    assert mail.outbox == []


def test_a_challenge_waits_in_it_until_it_has_a_reply(wharfemoor):
    action = own_action(wharfemoor, "manager")
    id = next_ids(wharfemoor, "CHL")[0]
    challenge = Challenge(
        id=id, meeting="MTG-3", of=action.id, words="Is it?", by="Lead Member for Children"
    )
    post = Membership.objects.get(council=wharfemoor, role="manager").post
    keep(wharfemoor, challenge)
    assert f"{id} of {action.id}" in of("manager", wharfemoor).text
    keep(wharfemoor, replace(challenge, reply="It is.", replied_by=post))
    held = of("manager", wharfemoor)
    assert held is None or id not in held.text


def test_a_promise_of_one_s_own_is_in_it_when_due(wharfemoor):
    post = Membership.objects.get(council=wharfemoor, role="manager").post
    promise = next(
        t for t in held_by(wharfemoor).meetings.things
        if t.table == "promise" and not t.is_soft and not t.outcome
    )  # fmt: skip
    keep(wharfemoor, replace(promise, owner=post, due_on=wharfemoor.stands_on))
    assert f"{promise.id} “" in of("manager", wharfemoor).text
    keep(wharfemoor, replace(promise, owner=post, due_on=wharfemoor.stands_on + timedelta(days=60)))
    held = of("manager", wharfemoor)
    assert held is None or promise.id not in held.text


def test_the_clerk_hears_of_papers_and_an_author_of_their_own(wharfemoor):
    assert "Virtual school: annual report, for Cabinet of 8 December 2026" in (
        of("clerk", wharfemoor).text
    )
    text = of("commissioner", wharfemoor).text
    assert "Edge of care: business case, for Cabinet" in text
    assert "Virtual school: annual report" not in text


def test_figures_of_the_week_are_named_to_those_who_read_figures(wharfemoor):
    wharfemoor.stands_on = datetime(2026, 4, 10).date()
    wharfemoor.save()
    assert "out on 8 April 2026" in of("inspector", wharfemoor).text
    assert of("administrator", wharfemoor) is None
    wharfemoor.stands_on = datetime(2026, 4, 20).date()
    wharfemoor.save()
    assert "Figures published" not in getattr(of("inspector", wharfemoor), "text", "")


def test_part_2_never_goes_by_mail_even_to_whoever_reads_it(wharfemoor):
    day = wharfemoor.stands_on
    late = own_action(wharfemoor, "director", due_on=day - timedelta(days=9))
    id = next_ids(wharfemoor, "ITM")[0]
    promise = next(t for t in held_by(wharfemoor).meetings.things if t.table == "promise")
    item = next(t for t in held_by(wharfemoor).meetings.things if t.table == "item")
    secret = replace(
        promise, id=next_ids(wharfemoor, "PRM")[0], item=id, part=2, firmness="promise", due_on=day,
        meeting=item.meeting, words="We shall settle the zinnia claim.", outcome="", closed_on=None,
        owner=Membership.objects.get(council=wharfemoor, role="director").post,
    )  # fmt: skip
    keep(wharfemoor, replace(item, id=id, part=2, exempt_under="3", follows=""), secret)
    text = of("director", wharfemoor).text
    assert late.id in text
    assert "zinnia" not in text and secret.id not in text


def test_no_account_and_no_name_is_in_it(wharfemoor):
    for role in ("director", "clerk", "member"):
        held = of(role, wharfemoor)
        assert held is None or "@" not in held.text


def test_the_mark_of_the_trail_goes_to_those_who_read_the_trail(wharfemoor):
    from headway.web.site.audit import head

    own_action(wharfemoor, "director", due_on=wharfemoor.stands_on - timedelta(days=9))
    own_action(wharfemoor, "manager", due_on=wharfemoor.stands_on - timedelta(days=9))
    assert "The newest mark" not in of("manager", wharfemoor).text
    own_action(wharfemoor, "director", due_on=wharfemoor.stands_on - timedelta(days=9))
    assert head() and head() in of("director", wharfemoor).text


def test_links_are_given_where_the_service_has_a_name_of_its_own(wharfemoor, settings):
    own_action(wharfemoor, "manager", due_on=wharfemoor.stands_on - timedelta(days=9))
    assert "https://" not in of("manager", wharfemoor).text
    settings.CSRF_TRUSTED_ORIGINS = ["https://headway.example"]
    assert "https://headway.example/c/wharfemoor/plan/mine/" in of("manager", wharfemoor).text


def test_what_was_sent_is_in_the_trail_without_its_words_and_is_not_sent_again(wharfemoor):
    user = person("manager")
    late = own_action(wharfemoor, "manager", due_on=wharfemoor.stands_on - timedelta(days=9))
    send(wharfemoor)
    [line] = AuditEntry.objects.filter(did="send digest", about=["2026-W49", user.name])
    assert re.search(r"sent \(late: \d+; sha256 [0-9a-f]{64}\)", line.says)
    assert late.title not in line.says and late.id not in line.says
    send(wharfemoor)
    assert len(mail.outbox) == 1
    send(wharfemoor, {"week": "2026-W50"})
    assert len(mail.outbox) == 2


def test_a_mail_that_is_refused_holds_up_no_other_and_is_noted(wharfemoor, monkeypatch):
    for role in ("manager", "clerk"):
        person(role)
    own_action(wharfemoor, "manager", due_on=wharfemoor.stands_on - timedelta(days=9))
    whole = mail.EmailMessage.send

    def refuses_managers(self, *args):
        if "manager@" in self.to[0]:
            raise SMTPRecipientsRefused({})
        return whole(self, *args)

    monkeypatch.setattr(mail.EmailMessage, "send", refuses_managers)
    assert "1 sent, 1 refused by the mail server" in send(wharfemoor)["says"]
    assert [m.to[0].partition("@")[0] for m in mail.outbox] == ["clerk"]
    assert AuditEntry.objects.filter(did="fail to send digest").count() == 1


def test_a_mail_server_that_is_away_is_said_in_a_sentence(wharfemoor, settings):
    person("clerk")
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    with pytest.raises(NeedsSomeone, match="The mail server was not reached"):
        send(wharfemoor)
    assert not AuditEntry.objects.filter(did="send digest").exists()


def test_without_a_mail_server_digests_are_kept_in_the_trail_and_not_called_sent(
    wharfemoor, settings
):
    person("clerk")
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    assert "not sent" in send(wharfemoor)["says"]
    assert AuditEntry.objects.filter(did="make digest").count() == 1
    assert not AuditEntry.objects.filter(did="send digest").exists()


def test_each_person_turns_it_off_and_on(as_, send, look):
    browser = as_("manager")
    user = person("manager")
    assert f"It goes to {user.email}." in look(browser, "site:digest_choice").words
    send(browser, "site:digest_choice", {"wants_digest": "no"})
    user.refresh_from_db()
    assert not user.wants_digest
    done = send(browser, "site:digest_choice", {"wants_digest": "yes"})
    assert "The weekly email comes on Mondays." in done.words
    user.refresh_from_db()
    assert user.wants_digest
    assert AuditEntry.objects.filter(did="choose digest").count() == 2


def at(day, hour, minute=0):
    """A local time of the week from Monday 30 November 2026."""
    return timezone.make_aware(datetime(2026, 11, 30, hour, minute)) + timedelta(days=day)


@pytest.mark.parametrize(
    ("now", "is_due"),
    [
        (at(0, 6, 59), False),
        (at(0, 7, 0), True),
        (at(1, 3, 0), True),
        (at(2, 23, 59), True),
        (at(3, 0, 0), False),
        (at(6, 23, 59), False),
    ],
)
def test_digests_are_asked_for_on_monday_from_seven_or_late_until_wednesday(now, is_due):
    assert Weekly().ask(now) == (Council.objects.count() if is_due else 0)


def test_summer_time_makes_no_difference():
    # 29 June 2026, 06:30 UTC is 07:30 in London.
    from zoneinfo import ZoneInfo

    summer = datetime(2026, 6, 29, 6, 30, tzinfo=ZoneInfo("UTC"))
    assert Weekly().ask(timezone.localtime(summer)) == Council.objects.count()


def test_no_digest_is_asked_for_twice_in_a_week_even_after_a_restart():
    assert Weekly().ask(at(0, 7)) == Council.objects.count()
    Job.objects.update(state=Job.FAILED)
    assert Weekly().ask(at(0, 8)) == 0
    assert Weekly().ask(at(1, 8)) == 0
    assert Weekly().ask(at(7, 8)) == Council.objects.count()


def test_the_worker_asks_sends_and_a_second_worker_adds_nothing(wharfemoor, monkeypatch):
    person("clerk")
    monkeypatch.setattr(timezone, "localtime", lambda *a: a[0] if a else at(0, 7, 5))

    class Stop(Exception):
        """Ends a worker that would go on for ever."""

    def stop(_):
        raise Stop

    monkeypatch.setattr(worker.time, "sleep", stop)
    for _ in range(2):
        with pytest.raises(Stop):
            worker.work()
    assert len(mail.outbox) == 1
    assert Job.objects.filter(verb="weekly_digest", state=Job.DONE).count() == (
        Council.objects.count()
    )
