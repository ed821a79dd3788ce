"""From the files of `voice/` to a pack, and back: what is kept back is in no file of it."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from headway.comparators.library import Library
from headway.reports.composing import Order
from headway.reports.making import make
from headway.reports.verifying import verify
from tests.lib.programmes import EXAMPLES


@pytest.fixture(scope="module")
def programme(tmp_path_factory):
    """A copy of Wharfemoor's programme."""
    folder = tmp_path_factory.mktemp("programmes") / "wharfemoor"
    return Path(shutil.copytree(EXAMPLES / "wharfemoor", folder))


@pytest.fixture(scope="module")
def pack(programme, tmp_path_factory):
    """Its public pack."""
    out = tmp_path_factory.mktemp("packs") / "public"
    order = Order.of(str(programme), pack="public", made_on=date(2026, 11, 30))
    make(order, out, library=Library(None))
    return out


def test_what_was_said_is_on_the_page_with_what_it_rests_on(pack):
    """A sentence, its entry, the entry's file and line."""
    page = (pack / "voice.html").read_text("utf-8")
    assert "41 of 96 care leavers answered" in page and "Nobody rings after" in page
    body = json.loads((pack / "provenance.json").read_text("utf-8"))
    [entry] = [e for e in body["entries"] if e["id"] == "SUR-3"]
    assert entry["file"] == "voice/surveys.toml" and entry["line"] > 1
    assert "voice/quotations.toml" in body["programme"]["inputs"]


def test_what_is_kept_back_is_in_no_file_of_the_pack(pack):
    """Not released, withdrawn, or too small: not in the pages, nor in what lies behind them."""
    texts = [p.read_text("utf-8") for p in pack.iterdir() if p.suffix in {".html", ".json"}]
    assert len(texts) > 2
    for kept_back in ("not in the room", "call them anything", "QUO-3", "QUO-4", "A letter: 4"):
        assert not [text for text in texts if kept_back in text]


def test_a_pack_verifies_until_somebody_alters_what_was_said(pack, programme):
    """The entry, its file and its line are named."""
    library = Library(None)
    assert verify(pack, library=library, programme=programme).problems == ()
    path = programme / "voice" / "surveys.toml"
    path.write_text(path.read_text("utf-8").replace("answered = 41", "answered = 51"), "utf-8")
    found = "\n".join(verify(pack, library=library, programme=programme).problems)
    assert "SUR-3: was altered after the pack was made (voice/surveys.toml" in found
    assert "Page voice" in found and "no longer holds: “18 Sep 2026 | SUR-3" in found
