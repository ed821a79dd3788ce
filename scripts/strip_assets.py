"""Copies GOV.UK Frontend's two files without what is not ours to use: strip_assets.py FROM TO.

GDS Transport may be used on GOV.UK alone, so its faces go and Arial stands in; the source maps are
not copied, so the lines that name them go too. Fails where a file is not as it was when this was
written, rather than let the font through.
"""

import re
import sys
from pathlib import Path

NAMES = ("govuk-frontend.min.css", "govuk-frontend.min.js")


def stripped(text: str) -> str:
    """The text without font faces, GDS Transport and the names of source maps."""
    text = re.sub(r"@font-face\s*\{[^}]*\}", "", text)
    text = re.sub(r"[\"']?GDS Transport[\"']?\s*,\s*", "", text, flags=re.IGNORECASE)
    text = re.sub(r"(/\*|//)# sourceMappingURL=.*", "", text)
    if re.search(r"gds.?transport|sourceMappingURL", text, re.IGNORECASE):
        raise SystemExit("GOV.UK Frontend's files have changed: GDS Transport is still in them.")
    return text


def main(source: Path, target: Path) -> None:
    """Write both files into `target`."""
    target.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        text = (source / name).read_text(encoding="utf-8")
        (target / name).write_text(stripped(text), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
