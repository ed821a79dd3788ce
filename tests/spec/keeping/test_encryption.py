"""An encrypted archive: nothing in it can be read without its key, and nothing is left open."""

import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.archive.sealing import MARK, PIECE, seal, unseal
from headway.store.building import build
from headway.store.forgetting import Asked, forget
from headway.store.held import council_of, filed_of, parts_of
from headway.vocabulary.errors import BadInput

KEY, OTHER = bytes(range(32)), bytes(32)


def sealed_bytes(plain, key=KEY):
    """What a file becomes."""
    out = io.BytesIO()
    seal(io.BytesIO(plain), out, key)
    return out.getvalue()


def plain_bytes(sealed, key=KEY):
    """What a sealed file holds."""
    out = io.BytesIO()
    unseal(io.BytesIO(sealed), out, key, "a file")
    return out.getvalue()


def left_open():
    """What stands open of an archive on this machine."""
    bases = {Path("/dev/shm"), Path(tempfile.gettempdir())}
    return [p for base in bases if base.is_dir() for p in base.glob("headway-open-*")]


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE])
def test_what_is_sealed_comes_back_whole(size):
    plain = bytes(size)
    assert plain_bytes(sealed_bytes(plain)) == plain


@given(plain=st.binary(max_size=200), place=st.integers(0, 10_000), by=st.integers(1, 255))
def test_no_byte_can_be_changed_unseen(plain, place, by):
    sealed = bytearray(sealed_bytes(plain))
    sealed[place % len(sealed)] ^= by
    with pytest.raises(BadInput):
        plain_bytes(bytes(sealed))


def test_no_piece_can_be_taken_out_moved_or_cut_off():
    head, step = len(MARK) + 32, PIECE + 16
    sealed = sealed_bytes(b"a" * PIECE + b"b" * PIECE + b"c")
    first, second, rest = sealed[head : head + step], sealed[head + step : head + 2 * step], -17
    for spoilt in (
        sealed[:head] + second + first + sealed[rest:],
        sealed[:head] + first + sealed[rest:],
        sealed[: head + 2 * step],
        sealed[:-1],
        sealed[:head],
        sealed + b"more",
    ):
        with pytest.raises(BadInput, match="damaged or cut short"):
            plain_bytes(spoilt)


def test_nothing_of_a_child_can_be_read_in_the_archive(sealed, censuses):
    """Every file is sealed; with the key the returns are read, and nothing stays open."""
    files = [p for p in (sealed / "archive").iterdir() if p.name != "manifest.jsonl"]
    assert files and all(p.read_bytes().startswith(MARK) for p in files)
    # As every child is called; three letters alone come up by chance in so many sealed bytes.
    assert not any(b"SYN00" in p.read_bytes() for p in files)
    before = left_open()
    assert len(filed_of(sealed, council_of(sealed))) == len(parts_of(sealed))
    assert not build(sealed, censuses).added
    assert left_open() == before


def test_a_child_is_forgotten_in_an_encrypted_archive_too(sealed):
    reading = filed_of(sealed, council_of(sealed))
    child = min(reading[0].loaded.tables["child_identifiers"].column("LAchildID").to_pylist())
    forget(sealed, Asked(child=child), reason="Erasure", by="officer")
    for one in filed_of(sealed, council_of(sealed)):
        for table in one.loaded.tables.values():
            assert child not in str(table.to_pylist())
    files = [p for p in (sealed / "archive").iterdir() if p.name != "manifest.jsonl"]
    assert all(p.read_bytes().startswith(MARK) for p in files)


def test_a_wrong_a_missing_and_a_spoilt_key_are_each_a_sentence(sealed, home, monkeypatch):
    key = next((home / "keys").glob("*.archive.key"))
    monkeypatch.setenv("HEADWAY_ARCHIVE_KEY", "0" * 64)
    with pytest.raises(BadInput, match="encrypted with another key"):
        filed_of(sealed, council_of(sealed))
    monkeypatch.setenv("HEADWAY_ARCHIVE_KEY", "zz")
    with pytest.raises(BadInput, match="HEADWAY_ARCHIVE_KEY: expected a key of 64"):
        filed_of(sealed, council_of(sealed))
    monkeypatch.delenv("HEADWAY_ARCHIVE_KEY")
    key.unlink()
    with pytest.raises(BadInput, match="its key is not on this machine"):
        filed_of(sealed, council_of(sealed))


def test_a_store_is_encrypted_from_its_first_file_or_not_at_all(store, censuses):
    with pytest.raises(BadInput, match="was made without encryption"):
        build(store, censuses, encrypt=True)
