"""Which source a file is of: by its columns, never by its name."""

from difflib import get_close_matches
from pathlib import Path

from headway.comparators.cells import Held
from headway.comparators.raw import Raw, read_raw
from headway.comparators.source import Source
from headway.comparators.sources import all_sources
from headway.reference.adding import read_reference
from headway.vocabulary.errors import BadFile

PROSE = {".md", ".txt", ".pdf", ".html", ".htm", ".docx"}


def read_file(path: Path, sha256: str) -> Held:
    """Read one file of a publication. Raises BadFile with what was expected and what to do."""
    if path.suffix.lower() in PROSE:
        return Held(holds="no figures", tables=("prose",), publication="Text beside a publication")
    if reference := read_reference(path, sha256):
        about = reference.about
        return Held(
            holds=about.subject,
            publication=about.publication,
            rows_in=reference.rows.num_rows,
            notes=reference.notes,
            reference=reference,
        )
    raw = read_raw(path)
    known = [source for source in all_sources() if source.knows(raw)]
    if not known:
        raise _nearest(raw)
    return _most_telling(known, raw).read(raw, sha256)


def _most_telling(known: list[Source], raw: Raw) -> Source:
    """Of several that fit, the one that needed the most columns."""
    return max(known, key=lambda source: len(source.needs))


def _nearest(raw: Raw) -> BadFile:
    """Say which table the file looks most like, and which of its columns is not there."""
    have = {c.lower() for c in raw.columns}
    best: tuple[float, Source | None] = (0.0, None)
    for each in all_sources():
        there = sum(n.lower() in have for n in each.needs)
        share = there / len(each.needs)
        if there >= 2 and share > best[0]:
            best = (share, each)
    seen = ", ".join(raw.columns[:6]) + (" …" if len(raw.columns) > 6 else "")
    if (source := best[1]) is None:
        return BadFile(
            raw.name,
            f"its columns ({seen}) are of no publication that headway reads.",
            "Run `headway official list --known` to see which it reads.",
        )
    missing = [n for n in source.needs if n.lower() not in have]
    if not missing:
        return BadFile(
            raw.name,
            f"its columns fit '{source.name}' but no row holds the items of that table.",
            "Check that the file is whole and unfiltered: download it again, then add it.",
        )
    near = get_close_matches(missing[0], raw.columns, n=1, cutoff=0.6)
    instead = f" Headway found '{near[0]}' instead." if near else ""
    return BadFile(
        raw.name,
        f"it looks like '{source.name}' but has no column called '{missing[0]}'.{instead}",
        "If the publisher renamed the column, tell headway's maintainers; if someone edited the "
        "file, download it again, then add it.",
    )
