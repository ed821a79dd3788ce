"""Backups: one file, consistent, checked when it is restored; keys apart unless asked for."""

import shutil

import pytest

from headway.store.backing import back_up, restore
from headway.store.building import build
from headway.store.figures import read_figures
from headway.store.forgetting import Asked, forget, forget_again
from headway.store.held import parts_of
from headway.store.removing import children_in
from headway.store.tombstones import later_elsewhere
from headway.vocabulary.errors import BadInput


def test_a_restored_store_gives_the_same_figures_and_can_be_built_on(store, censuses):
    file, again = store.with_name("store.headway"), store.with_name("again")
    back_up(store, file)
    done = restore(file, again)
    assert done.council == "Invented council in the place of St Helens"
    assert done.keys_missing == () and done.removed_since == ()
    assert read_figures(again) == read_figures(store)
    assert parts_of(again) and not build(again, censuses).added
    assert not list(store.parent.glob(".*"))


def test_keys_are_in_a_backup_only_where_asked(sealed, home):
    """Without them figures can be read and nothing else; with them the store is whole again."""
    without, with_key = sealed.with_name("without"), sealed.with_name("with")
    back_up(sealed, without)
    back_up(sealed, with_key, with_key=True)
    keys = {path.name: path.read_text() for path in (home / "keys").iterdir()}
    shutil.rmtree(home / "keys")
    done = restore(without, sealed.with_name("one"))
    assert sorted(path.name for path in done.keys_missing) == sorted(keys)
    assert read_figures(sealed.with_name("one")) == read_figures(sealed)
    assert restore(with_key, sealed.with_name("two")).keys_missing == ()
    assert {path.name: path.read_text() for path in (home / "keys").iterdir()} == keys


def test_nothing_is_overwritten(store, home):
    """Neither a backup, nor a store, nor another key."""
    file = store.with_name("store.headway")
    back_up(store, file, with_key=True)
    with pytest.raises(BadInput, match="is there already"):
        back_up(store, file)
    with pytest.raises(BadInput, match="is there already"):
        restore(file, store)
    key = next((home / "keys").iterdir())
    key.write_text("0" * 64 + "\n")
    with pytest.raises(BadInput, match="another key of this name is there"):
        restore(file, store.with_name("again"))
    assert key.read_text() == "0" * 64 + "\n" and not store.with_name("again").exists()


@pytest.mark.parametrize("spoil", ["cut", "changed", "none"])
def test_a_damaged_backup_restores_nothing(store, spoil):
    file = store.with_name("store.headway")
    back_up(store, file)
    body = bytearray(file.read_bytes())
    if spoil == "cut":
        body = body[: len(body) // 2]
    elif spoil == "changed":
        body[len(body) // 2] ^= 255
    else:
        body = bytearray(b"child,age\n")
    file.write_bytes(body)
    with pytest.raises(BadInput, match="none, or it is damaged"):
        restore(file, store.with_name("again"))
    assert not store.with_name("again").exists() and not list(store.parent.glob(".again*"))


def test_what_a_backup_brings_back_is_said_and_removed_again(store):
    """By the tombstones that the machine keeps: the child is found by the pseudonym."""
    file, again = store.with_name("store.headway"), store.with_name("again")
    back_up(store, file)
    held = parts_of(store)[0].files[-1]
    child = min(children_in(held.path, held.name))
    done = forget(store, Asked(child=child), reason="Erasure", by="officer")
    assert restore(file, again).removed_since == (done.stone,)
    files = [f for part in parts_of(again) for f in part.files]
    assert any(child in children_in(f.path, f.name) for f in files)
    [removed] = forget_again(again)
    assert {**removed.stone, "at": ""} == {**done.stone, "at": ""}
    files = [f for part in parts_of(again) for f in part.files]
    assert not any(child in children_in(f.path, f.name) for f in files)
    assert later_elsewhere(again) == [] and forget_again(again) == []
