"""Packs in the service: asked for, made by the worker, frozen, read, released and noted."""

import json
import stat
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from headway.meetings.value import Resolution
from headway.reports.verifying import verify
from headway.web.packs.keeping import packs_folder
from headway.web.site.held import held_by
from headway.web.site.linking import link
from headway.web.site.models import AuditEntry, Job
from headway.web.site.worker import work
from tests.web.conftest import Seen


@pytest.fixture(autouse=True)
def _data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Packs of a test are kept in a folder of its own."""
    monkeypatch.setattr(settings, "DATA", tmp_path)


@pytest.fixture
def make(as_, send) -> Any:
    """Ask for a pack as the clerk and let the worker make it; the job as it is then."""

    def made(pack: str = "member", **typed: str) -> Job:
        done = send(as_("clerk"), "packs:ask", {"pack": pack, **typed})
        assert done.status == 200, done.words
        work(once=True)
        return Job.objects.filter(verb="make_pack").latest("pk")

    return made


def folder_of(job: Job) -> Path:
    """Where a pack stands."""
    return packs_folder(job.council) / job.result["folder"] / "pack"


def test_a_clerk_asks_the_worker_makes_and_everybody_who_reads_the_plan_may_read_it(
    as_, look, send, make
):
    asked = send(as_("clerk"), "packs:ask", {"pack": "member", "meeting": ""})
    assert "The pack is being made." in asked.words
    job = make("member")
    assert job.state == Job.DONE, job.says
    seen = look(as_("member"), "packs:pack", id=job.pk)
    assert seen.page.select_one("h1").get_text() == "One page for councillors"
    assert "Not released for publication." in seen.words
    names = {a.get_text() for a in seen.page.select("main li a")}
    assert names == {"PDF", "Word", "Where every figure and sentence came from"}
    listed = look(as_("member"), "packs:packs")
    assert "made" in listed.words
    assert look(as_("partner"), "packs:packs").status == 403
    assert look(as_("member"), "packs:ask").status == 403


def test_files_are_frozen_and_one_that_was_changed_is_refused(as_, make, wharfemoor):
    job = make()
    pdf = folder_of(job) / "report.pdf"
    assert stat.S_IMODE(pdf.stat().st_mode) == 0o444
    address = link(wharfemoor, "packs:pack_file", id=job.pk, file="report.pdf")
    answer = as_("member").get(address)
    assert "attachment" in answer["Content-Disposition"]
    assert b"".join(answer.streaming_content).startswith(b"%PDF")
    pdf.chmod(0o644)
    pdf.write_bytes(pdf.read_bytes() + b" ")
    refused = Seen(as_("member").get(address))
    assert refused.status == 400
    assert "is not the file that was made" in refused.words


def test_only_the_pack_s_own_files_are_served(as_, make, wharfemoor):
    job = make()
    member = as_("member")
    for page, name in (
        ("packs:pack_file", "index.html"),
        ("packs:pack_file", "programme.toml"),
        ("packs:pack_read", "report.pdf"),
        ("packs:pack_read", "..%2F..%2Fservice.sqlite3"),
        ("packs:pack_read", "other.html"),
    ):
        assert member.get(link(wharfemoor, page, id=job.pk, file=name)).status_code == 404, name
    assert member.get(link(wharfemoor, "packs:pack", id=job.pk + 1)).status_code == 404


def test_no_council_reads_another_s_pack(as_, make, halton):
    job = make()
    address = link(halton, "packs:pack", id=job.pk)
    assert as_("member", "halton").get(address).status_code == 404


def test_it_is_read_on_screen_under_a_policy_that_lets_it_run_nothing(as_, make, wharfemoor):
    job = make()
    answer = as_("member").get(link(wharfemoor, "packs:pack_read", id=job.pk, file="index.html"))
    assert "script-src 'none'" in answer["Content-Security-Policy"]
    assert "style-src 'self'" in answer["Content-Security-Policy"]
    seen = Seen(answer)
    assert not seen.page.select("script, [style], [onclick], form")
    style = as_("member").get(link(wharfemoor, "packs:pack_read", id=job.pk, file="report.css"))
    assert style["Content-Type"].startswith("text/css")


def test_a_pack_holds_nothing_that_is_part_2_whoever_asks_for_it(make, wharfemoor):
    hidden = [
        t for t in held_by(wharfemoor).plan.things if getattr(t, "sensitivity", "") == "Part 2"
    ]
    assert hidden
    job = make("board")
    assert job.state == Job.DONE, job.says
    words = "".join(p.read_text("utf-8") for p in folder_of(job).glob("*.html"))
    words += (folder_of(job) / "provenance.json").read_text("utf-8")
    for thing in hidden:
        assert f'"{thing.id}"' not in words
        assert f">{thing.id} " not in words
        for name in ("title", "words", "event"):
            if text := getattr(thing, name, ""):
                assert text not in words
    assert "Part 2 and left out" in words


def test_the_provenance_s_hash_is_in_the_job_and_in_the_audit_trail_and_the_pack_verifies(make):
    job = make()
    entry = AuditEntry.objects.filter(did="make pack").latest("number")
    assert job.result["provenance"] in entry.says
    assert "Democratic Services Officer" in entry.who
    assert verify(folder_of(job)).holds


def test_a_pack_that_cannot_be_made_leaves_nothing_and_says_why(make, wharfemoor):
    job = make("member")
    before = sorted(packs_folder(wharfemoor).iterdir())
    broken = Job.objects.create(
        council=wharfemoor, verb="make_pack", by="a", given={**job.given, "meeting": "MTG-999"}
    )
    work(once=True)
    broken.refresh_from_db()
    assert broken.state == Job.FAILED
    assert "MTG-999" in broken.says
    assert sorted(packs_folder(wharfemoor).iterdir()) == before


def test_a_day_that_lies_ahead_is_refused(as_, send):
    typed = {"pack": "member", "day-day": "1", "day-month": "1", "day-year": "2027"}
    refused = send(as_("clerk"), "packs:ask", typed)
    assert refused.status == 400
    assert "The day lies ahead." in refused.words


def test_a_named_role_releases_it_having_read_what_must_be_looked_at(as_, look, send, make):
    job = make()
    assert look(as_("analyst"), "packs:release", id=job.pk).status == 403
    refused = send(as_("clerk"), "packs:release", {"has_read": "no"}, id=job.pk)
    assert "Read it first" in refused.words
    done = send(as_("clerk"), "packs:release", {"has_read": "yes"}, id=job.pk)
    assert "Released for publication on 30 November 2026 by the Democratic Services Officer." in (
        done.words
    )
    assert AuditEntry.objects.filter(did="release pack").exists()
    assert "released already" in look(as_("clerk"), "packs:release", id=job.pk).words


def test_a_resolution_keeps_the_hash_of_what_was_noted_and_is_never_changed_again(
    as_, look, send, make, wharfemoor
):
    job = make("cabinet")
    form = look(as_("clerk"), "packs:note", id=job.pk)
    free = [r for r in held_by(wharfemoor).meetings.of(Resolution) if not r.snapshot]
    assert form.status == (200 if free else 400)
    done = send(as_("clerk"), "packs:note", {"resolution": free[0].id}, id=job.pk)
    assert f"{free[0].id} noted this pack" in done.words
    wharfemoor.refresh_from_db()
    kept = held_by(wharfemoor).meetings.find(free[0].id)
    body = json.loads((folder_of(job) / "provenance.json").read_text("utf-8"))
    assert kept.snapshot == body["programme"]["snapshot"]
    refused = send(as_("clerk"), "packs:note", {"resolution": free[0].id}, id=job.pk)
    assert refused.status == 400


def test_the_public_reads_released_packs_and_no_other(as_, look, send, make):
    job, nobody = make("member"), as_("public")
    assert "No report has been published here yet." in look(nobody, "packs:released").words
    assert look(nobody, "packs:released_file", id=job.pk, file="report.pdf").status == 404
    send(as_("clerk"), "packs:release", {"has_read": "yes"}, id=job.pk)
    seen = look(nobody, "packs:released")
    assert "Released by the Democratic Services Officer." in seen.words
    assert " KB)" in seen.words
    given = look(nobody, "packs:released_file", id=job.pk, file="report.pdf").answer
    assert b"".join(given.streaming_content).startswith(b"%PDF")
    assert look(nobody, "packs:released_file", id=job.pk, file="index.html").status == 404


def test_nothing_is_released_while_the_public_view_is_locked(as_, look, send, make, wharfemoor):
    job = make("member")
    day = wharfemoor.stands_on
    typed = {
        f"locked_{end}-{part}": str(getattr(day, part))
        for end in ("from", "until")
        for part in ("day", "month", "year")
    }
    send(as_("director"), "public:lock", typed)
    refused = send(as_("clerk"), "packs:release", {"has_read": "yes"}, id=job.pk)
    assert refused.status == 400
    assert "has locked its public view" in refused.words
    assert "No report" in look(as_("public"), "packs:released").words
