"""Files sealed with a key: AES-256-GCM in pieces, so that a large file needs little memory.

A sealed file is a mark, a random salt, a check of the key, and pieces of a mebibyte each with its
own tag. Each file has its own key, derived from the archive's. The number of a piece, and whether it
is the last, are part of its nonce: no piece can be taken out, moved or cut off unseen.
"""

import hmac
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from headway.vocabulary.errors import BadInput

MARK = b"headway-sealed-1"
KEY_BYTES = 32
_SALT, _CHECK, _TAG = 16, 16, 16
PIECE = 1 << 20


def is_sealed(path: Path) -> bool:
    """Whether a file was sealed, by how it begins."""
    with path.open("rb") as held:
        return held.read(len(MARK)) == MARK


def seal(plain: IO[bytes], sealed: IO[bytes], key: bytes) -> None:
    """Write what `plain` holds to `sealed`, readable with the key alone."""
    salt = secrets.token_bytes(_SALT)
    cipher, check = _of(key, salt)
    sealed.write(MARK + salt + check)
    for number, (piece, is_last) in enumerate(_pieces(plain, PIECE)):
        sealed.write(cipher.encrypt(_nonce(number, is_last), piece, MARK))


def unseal(sealed: IO[bytes], plain: IO[bytes], key: bytes, name: str) -> None:
    """Write what a sealed file holds to `plain`. Raises BadInput for another key, or a damaged file."""
    from cryptography.exceptions import InvalidTag

    head = sealed.read(len(MARK) + _SALT + _CHECK)
    salt, check = head[len(MARK) : len(MARK) + _SALT], head[len(MARK) + _SALT :]
    cipher, expected = _of(key, salt)
    if not head.startswith(MARK) or len(check) < _CHECK:
        raise _damaged(name)
    if not hmac.compare_digest(check, expected):
        raise BadInput(
            f"{name}: the archive was encrypted with another key than the one given. Look for the "
            "key that was made with this store. Nothing was changed."
        )
    try:
        for number, (piece, is_last) in enumerate(_pieces(sealed, PIECE + _TAG)):
            plain.write(cipher.decrypt(_nonce(number, is_last), piece, MARK))
    except InvalidTag as fault:
        raise _damaged(name) from fault


def _of(key: bytes, salt: bytes) -> tuple[Any, bytes]:
    """The cipher of one file, and the check of its key."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    made = HKDF(SHA256(), KEY_BYTES + _CHECK, salt, MARK).derive(key)
    return AESGCM(made[:KEY_BYTES]), made[KEY_BYTES:]


def _nonce(number: int, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([is_last])


def _pieces(held: IO[bytes], size: int) -> Iterator[tuple[bytes, bool]]:
    """Pieces of a file, each with whether it is the last; an empty file is one empty piece."""
    piece = held.read(size)
    while True:
        after = held.read(size) if len(piece) == size else b""
        yield piece, not after
        if not after:
            return
        piece = after


def _damaged(name: str) -> BadInput:
    return BadInput(
        f"{name}: this file of the archive is damaged or cut short. Restore the store from a backup, "
        "with headway restore. Nothing was changed."
    )
