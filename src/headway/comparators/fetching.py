"""Fetching publications from a source list that the user edits: asked for, never by itself.

`$HEADWAY_HOME/sources.toml` holds the list; it is written with its explanation the first time.
A download is kept only when it is whole.
"""

import hashlib
import shutil
import tempfile
import tomllib
from collections.abc import Sequence
from pathlib import Path
from urllib.error import URLError
from urllib.parse import unquote, urlparse
from urllib.request import Request, urlopen

from headway.comparators.adding import Added, official_add
from headway.vocabulary.errors import BadFile, BadInput, Unknown
from headway.vocabulary.settings import home

LARGEST = 200_000_000  # bytes of one download
SECONDS = 60

TEMPLATE = """\
# Publications that `headway official get` fetches. One [[source]] a file:
#
#   [[source]]
#   name = "looked_after_2026"                 # what you will call it
#   url = "https://…/cla_number_and_rate_per_10k_children.csv"
#   sha256 = ""                                # optional: refuse a file that differs
#
# Take the address of the CSV from the publisher's page. The department's children's social care
# releases are on https://explore-education-statistics.service.gov.uk
"""


def sources_file() -> Path:
    """Where the list is kept."""
    return home() / "sources.toml"


def official_get(names: Sequence[str] = ()) -> list[Added]:
    """Fetch the named sources (all where none is named) and add them: all, or none."""
    chosen = _chosen(names)
    folder = Path(tempfile.mkdtemp(prefix="headway-get-"))
    try:
        return official_add([_fetch(source, folder / source["name"]) for source in chosen])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _chosen(names: Sequence[str]) -> list[dict]:
    path = sources_file()
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEMPLATE, encoding="utf-8")
    try:
        listed = tomllib.loads(path.read_text(encoding="utf-8")).get("source", [])
    except tomllib.TOMLDecodeError as fault:
        raise BadInput(f"{path}: {fault}. Mend that line, then run this again.") from fault
    for source in listed:
        if not {"name", "url"} <= set(source):
            raise BadInput(f"{path}: every [[source]] needs a name and a url.")
    if not listed:
        raise BadInput(f"{path} names no source yet. Add one, as its first lines explain.")
    known = {s["name"]: s for s in listed}
    for name in names:
        if name not in known:
            raise Unknown("source", name, list(known), f"The list is {path}.")
    return [known[n] for n in names] if names else listed


def _fetch(source: dict, folder: Path) -> Path:
    """One file, whole. Raises BadInput where it cannot be had, BadFile where it is not whole."""
    address = urlparse(source["url"])
    if address.scheme not in ("https", "http") or (
        address.scheme == "http" and address.hostname not in ("127.0.0.1", "localhost")
    ):
        raise BadInput(f"{source['name']}: headway fetches https addresses only.")
    name = Path(unquote(address.path)).name or f"{source['name']}.csv"
    folder.mkdir(parents=True)
    path = folder / name
    digest = hashlib.sha256()
    try:
        request = Request(source["url"], headers={"User-Agent": "headway"})
        with urlopen(request, timeout=SECONDS) as answer, path.open("wb") as file:
            expected = answer.headers.get("Content-Length")
            while block := answer.read(1 << 16):
                digest.update(block)
                file.write(block)
                if file.tell() > LARGEST:
                    raise BadFile(name, f"the download passed {LARGEST // 1_000_000} MB.", "")
            size = file.tell()
    except (URLError, OSError) as fault:
        raise BadInput(
            f"{source['name']}: {source['url']} could not be fetched ({fault}). "
            "Check the address and the connection. Nothing was kept."
        ) from fault
    if expected is not None and size != int(expected):
        raise BadFile(name, f"{size} of {expected} bytes came.", "Run this again.")
    if source.get("sha256") and source["sha256"] != digest.hexdigest():
        raise BadFile(name, "the file is not the one whose sha256 the list gives.", "Check both.")
    return path
