"""Pseudonyms: what stands for a child in a snapshot, and cannot be turned back without the key.

The key lies outside the store, in `$HEADWAY_HOME/keys`, one a store. Who has both can find a child's
rows again; who has the snapshot alone cannot.
"""

import hmac
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from headway.vocabulary.errors import BadInput
from headway.vocabulary.settings import home

BYTES = 32
# Of the 64 digits: enough that no two children of England share one.
DIGITS = 20


def key_path(store_id: str) -> Path:
    """Where the key of a store lies."""
    return home() / "keys" / f"{store_id}.key"


def make_key(store_id: str) -> Path:
    """Write a new key, readable by its owner alone; one that is there already is left as it is."""
    path = key_path(store_id)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(BYTES) + "\n")
        file.flush()
        os.fsync(file.fileno())
    return path


def read_key(store_id: str) -> bytes:
    """The key of a store. Raises BadInput where it is not on this machine."""
    path = key_path(store_id)
    try:
        return bytes.fromhex(path.read_text(encoding="ascii").strip())
    except FileNotFoundError as fault:
        raise BadInput(
            f"The key of this store is not on this machine: expected it at {path}. Copy it from "
            "where the store was made, or set HEADWAY_HOME to where it lies. Nothing was changed."
        ) from fault
    except ValueError as fault:
        raise BadInput(
            f"{path}: expected a key of 64 hexadecimal digits. Copy it again."
        ) from fault


def pseudonym(child: str, key: bytes) -> str:
    """The pseudonym of one child: the same for the same child and key, always."""
    return hmac.digest(key, child.encode(), "sha256").hex()[:DIGITS]


def is_pseudonym(text: str) -> bool:
    """Whether a text has the form of a pseudonym."""
    return len(text) == DIGITS and set(text) <= set("0123456789abcdef")


def pseudonyms(children: Iterable[str], key: bytes) -> dict[str, str]:
    """A pseudonym for each child."""
    return {child: pseudonym(child, key) for child in set(children)}
