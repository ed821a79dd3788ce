"""A catalogue of rules cut into its entries, as far as tests need it.

A catalogue is YAML of one regular shape, and no YAML reader is among the requirements: an entry
begins at `- code:` and its keys at two spaces.
"""

import os
import re
from pathlib import Path

from tests.lib.repository import ROOT


def specifications() -> Path:
    """The folder of the catalogues, which is beside the repository or where a variable says."""
    return Path(os.environ.get("HEADWAY_SHARED") or ROOT.parent / "shared") / "specs"


def blocks(text: str) -> list[tuple[str, dict[str, str]]]:
    """Each entry of a catalogue: its code, and its keys with their text on one line."""
    found = []
    for part in re.split(r"^- code: ", text, flags=re.MULTILINE)[1:]:
        code, _, rest = part.partition("\n")
        keys = re.split(r"^  (\w+): *", rest, flags=re.MULTILINE)[1:]
        pairs = zip(keys[::2], keys[1::2], strict=True)
        held = {key: " ".join(value.split()) for key, value in pairs}
        found.append((code.strip().strip("'\""), held))
    return found
