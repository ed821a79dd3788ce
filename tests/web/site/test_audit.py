"""The audit trail: every change and every look that matters, in a chain that shows tampering."""

import json

import pytest
from django.db import DatabaseError, connection, transaction

from headway.archive.chain import verify_chain
from headway.vocabulary.errors import BadFile
from headway.web.site import audit
from headway.web.site.models import AuditEntry, Revision


@pytest.fixture
def exported(tmp_path):
    """The whole trail as it is exported, after three lines of our own."""
    for n in range(3):
        audit.note("director", "tried", f"line {n}", council="wharfemoor", about=[f"ACT-{n}"])

    def write(change=lambda lines: lines):
        path = tmp_path / "trail.jsonl"
        path.write_text("\n".join(change(list(audit.lines()))) + "\n", encoding="utf-8")
        return path

    return write


def test_a_trail_that_nobody_touched_holds_and_reaches_its_head(exported):
    chain = verify_chain(exported(), head=audit.head())
    assert chain.lines == AuditEntry.objects.count()
    assert chain.head == audit.head()


def edited(lines, at, **changes):
    """The lines with one of them changed."""
    lines[at] = json.dumps({**json.loads(lines[at]), **changes})
    return lines


@pytest.mark.parametrize(
    ("tamper", "says"),
    [
        (lambda lines: edited(lines, -2, says="nothing to see"), "was changed after"),
        (lambda lines: lines[:-2] + lines[-1:], "should be here"),
        (lambda lines: [*lines, "not a line"], "is no line"),
    ],
)
def test_a_line_changed_or_taken_out_is_found_and_named(exported, tamper, says):
    with pytest.raises(BadFile, match=says) as fault:
        verify_chain(exported(tamper))
    assert "line" in str(fault.value)


def test_a_trail_cut_off_at_its_end_does_not_reach_the_head_noted_elsewhere(exported):
    with pytest.raises(BadFile, match="never reaches"):
        verify_chain(exported(lambda lines: lines[:-1]), head=audit.head())


@pytest.mark.parametrize("model", [AuditEntry, Revision])
def test_the_database_itself_refuses_to_change_or_take_out_what_is_kept(model):
    """Even whoever has the service's own access to the database cannot rewrite a line by accident."""
    audit.note("director", "tried", "a line")
    row = model.objects.order_by("-pk").first()
    for statement in ("UPDATE {} SET id = id WHERE id = %s", "DELETE FROM {} WHERE id = %s"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement.format(model._meta.db_table), [row.pk])


def test_every_change_of_the_plan_leaves_a_line_with_who_and_what(as_, look, send):
    manager = as_("manager")
    id = (
        look(manager, "plan:mine")
        .page.select_one("main a[href*='/update/']")["href"]
        .split("/")[-3]
    )
    send(manager, "plan:update", {"status": "at risk", "says": "Late."}, id=id)
    last = AuditEntry.objects.order_by("-number").first()
    assert last.who == "manager@wharfemoor.example (Care Leavers Team Manager)"
    assert last.about == [id]
    assert "at risk" in last.says
