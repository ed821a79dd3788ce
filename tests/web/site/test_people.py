"""Roles are given and taken by an administrator, each time with a line in the trail."""

import pytest

from headway.web.site.models import AuditEntry, GroupRole, Membership, User


def test_a_role_given_lets_somebody_in_at_once(as_, send, client, wharfemoor):
    done = send(
        as_("administrator"),
        "site:give_role",
        {"name": "new@wharfemoor.example", "role": "analyst"},
    )
    assert "new@wharfemoor.example is now Performance analyst." in done.words
    user = User.objects.get(name="new@wharfemoor.example")
    assert not user.has_usable_password()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/c/wharfemoor/").status_code == 200
    assert client.get("/c/halton/").status_code == 404
    assert AuditEntry.objects.filter(did="give role", about=["new@wharfemoor.example"]).exists()


def test_a_partner_without_an_agency_is_refused(as_, send):
    refused = send(
        as_("administrator"), "site:give_role", {"name": "p@x.example", "role": "partner"}
    )
    assert refused.status == 400
    assert "Name the partner agency" in refused.words
    assert not User.objects.filter(name="p@x.example").exists()


def test_a_role_that_is_none_is_refused(as_, send):
    refused = send(as_("administrator"), "site:give_role", {"name": "p@x.example", "role": "king"})
    assert refused.status == 400
    assert "Choose one of those offered." in refused.words


def test_the_last_administrator_stays(as_, send, wharfemoor):
    last = Membership.objects.get(council=wharfemoor, role="administrator")
    refused = send(as_("administrator"), "site:take_role", {}, number=last.pk)
    assert "This is the last administrator." in refused.words
    clerk = Membership.objects.get(council=wharfemoor, role="clerk")
    assert (
        "no longer Democratic"
        in send(as_("administrator"), "site:take_role", {}, number=clerk.pk).words
    )
    assert not Membership.objects.filter(pk=clerk.pk).exists()


def test_a_role_of_another_council_cannot_be_taken_from_here(as_, look, halton):
    theirs = Membership.objects.filter(council=halton).first()
    answer = look(as_("administrator"), "site:take_role", number=theirs.pk)
    assert answer.status == 400
    assert Membership.objects.filter(pk=theirs.pk).exists()


def test_a_group_may_give_a_role(as_, send, wharfemoor):
    send(as_("administrator"), "site:give_group", {"group": "0f-11", "role": "member"})
    assert GroupRole.objects.filter(council=wharfemoor, group="0f-11", role="member").exists()


def test_the_trail_on_screen_and_as_a_file_is_of_this_council_alone(as_, look, send):
    send(as_("administrator"), "site:give_group", {"group": "0f-12", "role": "member"})
    seen = look(as_("director"), "site:audit", about="0f-12")
    assert "0f-12 gives the role Councillor" in seen.words
    lines = b"".join(look(as_("director"), "site:audit_lines").answer.streaming_content).decode()
    assert "took away the audit trail" in lines
    assert '"council": "halton"' not in lines


def test_a_council_s_own_export_verifies_though_others_lines_are_withheld(as_, look, tmp_path):
    from headway.archive.chain import verify_chain
    from headway.vocabulary.errors import BadFile
    from headway.web.site import audit

    for council in ("wharfemoor", "halton", "wharfemoor"):
        audit.note("somebody", "tried", f"a line of {council}", council=council)
    given = look(as_("director"), "site:audit_lines").answer
    path = tmp_path / "audit.jsonl"
    path.write_bytes(b"".join(given.streaming_content))
    chain = verify_chain(path, audit.head())
    assert chain.withheld and chain.lines == AuditEntry.objects.count()
    assert "a line of halton" not in path.read_text()
    path.write_text(path.read_text().replace("a line of wharfemoor", "nothing"))
    with pytest.raises(BadFile, match="was changed"):
        verify_chain(path)


def test_a_refused_permission_is_noted(as_, look):
    """Who asked for what: a look, and a form that was never offered."""
    assert look(as_("member"), "site:people").status == 403
    last = AuditEntry.objects.order_by("-number").first()
    assert (last.did, last.council) == ("was refused", "wharfemoor")
    assert last.who.startswith("member@wharfemoor.example")
    assert "give and take roles" in last.says
