"""Setting a council up, and taking its programme out and in, from the command line."""

from argparse import Namespace

import pytest

from headway.plan.actions import Action
from headway.vocabulary.errors import BadInput, NeedsSomeone
from headway.web.site import commands
from headway.web.site.held import held_by
from headway.web.site.models import AuditEntry, Council
from headway.web.site.revisions import Change, save


def exported(tmp_path, slug="wharfemoor"):
    """The folder of a council, as the service writes it."""
    out = tmp_path / "out"
    commands.give_out(Namespace(council=slug, out=out))
    return out


def taken(folder, slug, yes=True):
    """Import a folder."""
    return commands.take_in(Namespace(folder=folder, council=slug, by="administrator", yes=yes))


@pytest.mark.parametrize("slug", ["wharfemoor", "st-helens", "halton"])
def test_what_goes_out_comes_back_without_a_difference(slug, tmp_path, capsys):
    folder = exported(tmp_path, slug)
    capsys.readouterr()
    assert taken(folder, slug) == 0
    assert capsys.readouterr().out == "Nothing differs.\n"


def test_a_folder_is_read_by_the_commands_that_read_folders(tmp_path):
    """The service's folder is a programme folder like any other."""
    from headway.meetings.folder import read_meetings
    from headway.plan.folder import baseline_days, read_plan

    folder = exported(tmp_path)
    assert len(read_plan(folder).of(Action)) > 20
    assert read_meetings(folder).things
    assert baseline_days(folder)
    assert 'exported_from = "Wharfemoor"' in (folder / "programme.toml").read_text()


def test_differences_are_shown_and_nothing_is_kept_before_somebody_agrees(tmp_path, capsys):
    folder, path = exported(tmp_path), "plan/actions.toml"
    text = (folder / path).read_text()
    changed = text.replace("Keep a child's worker", "Keep each child's worker", 1)
    assert changed != text
    (folder / path).write_text(changed)
    with pytest.raises(NeedsSomeone, match="add --yes"):
        taken(folder, "wharfemoor", yes=False)
    assert "changed  ACT-4 (action)" in capsys.readouterr().out
    council = Council.objects.get(slug="wharfemoor")
    assert "each child" not in held_by(council).plan.find("ACT-4").title
    taken(folder, "wharfemoor")
    council.refresh_from_db()
    assert "each child" in held_by(council).plan.find("ACT-4").title


def test_a_service_that_has_moved_on_says_so(tmp_path, capsys, wharfemoor):
    folder = exported(tmp_path)
    from dataclasses import replace

    new = replace(held_by(wharfemoor).plan.find("ACT-4"), how="As agreed in the team.")
    save(wharfemoor, Change(by="manager", did="edit", says="edited ACT-4", things=(new,)))
    with pytest.raises(NeedsSomeone):
        taken(folder, "wharfemoor", yes=False)
    told = capsys.readouterr().out
    assert "The service has moved on since this folder was exported" in told
    assert "ACT-4" in told


def test_a_council_is_added_and_filled_from_a_folder(tmp_path, capsys):
    folder = exported(tmp_path)
    new = Namespace(slug="another-one", name="Another", code="", colour="#12436d")
    commands.add_council(new)
    taken(folder, "another-one")
    council = Council.objects.get(slug="another-one")
    assert not council.is_public and not council.is_demonstration
    assert held_by(council).plan.find("ACT-4")
    assert AuditEntry.objects.filter(did="add council", council="another-one").exists()
    with pytest.raises(BadInput, match="already"):
        commands.add_council(new)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"slug": "St Helens"}, "cannot stand"),
        ({"code": "999"}, "999"),
        ({"colour": "red"}, "no colour"),
    ],
)
def test_what_cannot_be_a_council_is_refused(wrong, says):
    given = {"slug": "one", "name": "One", "code": "", "colour": "#12436d"} | wrong
    with pytest.raises(BadInput, match=says):
        commands.add_council(Namespace(**given))
    assert not Council.objects.filter(name="One").exists()
