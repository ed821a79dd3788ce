"""Without the key of its pseudonyms nothing can be added to a store, and that is said at once."""

import pytest

from headway.store import building
from headway.vocabulary.errors import BadInput


def test_the_key_is_asked_for_before_any_return_is_read(store, home, invented_returns, monkeypatch):
    for key in (home / "keys").glob("*.key"):
        key.unlink()
    monkeypatch.setattr(building, "read_filed", lambda *_: pytest.fail("a return was read"))
    with pytest.raises(BadInput, match="The key of this store is not on this machine"):
        building.build(store, [invented_returns / "2026" / "ssda903"])
