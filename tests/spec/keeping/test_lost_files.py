"""A file of the archive that is lost, or is another now: said where it is met, and never backed up
as if nothing were missing."""

import pytest

from headway.archive.files import sha256_of
from headway.store.backing import back_up
from headway.store.building import build
from headway.store.held import council_of, filed_of, parts_of
from headway.vocabulary.errors import BadInput


def census(store):
    """One file of the archive, with the name under which it came."""
    file = parts_of(store)[0].files[0]
    return file.path, file.name


def lose(path):
    """The disk lost it."""
    path.unlink()


def shorten(path):
    """It was cut short, where a row ends: nothing in the form of a CSV would tell."""
    path.write_bytes(path.read_bytes()[:-1])


@pytest.mark.parametrize(("harm", "how"), [(lose, "is not there"), (shorten, "is not what was")])
def test_a_file_that_is_lost_or_another(store, harm, how):
    path, name = census(store)
    harm(path)
    with pytest.raises(BadInput) as fault:
        filed_of(store, council_of(store))
    said = str(fault.value)
    assert f"{path.name[:12]} ({name})" in said and how in said
    assert "Add the same file again, or restore the store from a backup" in said
    backup = store.with_name("b.headway")
    with pytest.raises(BadInput, match=how):
        back_up(store, backup)
    assert not backup.exists()


@pytest.mark.parametrize("harm", [lose, shorten])
def test_the_same_file_added_again_mends_the_archive(store, censuses, harm):
    path, _ = census(store)
    harm(path)
    assert not build(store, censuses).added
    assert sha256_of(path) == path.name and len(filed_of(store, council_of(store))) > 0
    back_up(store, store.with_name("b.headway"))


def test_a_sealed_file_that_is_lost(sealed):
    path, _ = census(sealed)
    lose(path)
    with pytest.raises(BadInput, match="is not there"):
        filed_of(sealed, council_of(sealed))
    with pytest.raises(BadInput, match="is not there"):
        back_up(sealed, sealed.with_name("b.headway"))
