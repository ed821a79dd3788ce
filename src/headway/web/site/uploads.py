"""Files that people give: looked at, hashed, kept outside any served folder, and given back.

Nothing is ever run or unpacked here. A file is kept under its SHA-256 in the data folder's archive;
which council it belongs to, and under which name, stands in a row of `Upload`. It is read by way
of that council alone, and always handed out as a file to save, never as a page to show.
"""

import hashlib
import re
import secrets
import shutil
import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse

from headway.archive.files import Archive
from headway.plan.opening import check_zip
from headway.vocabulary.errors import BadFile, BadInput
from headway.web.site.largest import LARGEST, MOST_BYTES
from headway.web.site.models import Council, Upload

_OFFICE = {"docx": "word/", "xlsx": "xl/", "pptx": "ppt/"}
_OPEN = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
}
_BEGINS = {"pdf": b"%PDF-", "png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff"}
_TEXT = ("csv", "txt")
TYPES = ("pdf", *_OFFICE, *_OPEN, *_TEXT, "png", "jpg")
_ALSO = {"jpeg": "jpg"}
ALLOWED = f"It may be {', '.join(TYPES[:-1])} or {TYPES[-1]}, of at most 25 MB."
# Names that a Windows machine takes for a device, whatever stands after the dot.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_PIECE = 1 << 16


def take(council: Council, file: UploadedFile, *, by: str, purpose: str, part: int = 1) -> Upload:
    """Keep a file. Raises BadInput where its type, size or content is not one of those allowed."""
    name = safe_name(file.name or "")
    if (file.size or 0) > MOST_BYTES:
        raise BadInput(LARGEST)
    incoming = Path(settings.DATA) / "incoming" / secrets.token_hex(8)
    incoming.mkdir(parents=True, mode=0o700)
    try:
        path = incoming / name
        sha256, size = _written(file.chunks(_PIECE), path)
        _refuse_false(path, name, size)
        return keep(council, path, sha256, by=by, purpose=purpose, part=part)
    finally:
        shutil.rmtree(incoming, ignore_errors=True)


def keep(
    council: Council, path: Path, sha256: str, *, by: str, purpose: str, part: int = 1
) -> Upload:
    """Put a file of this machine into the archive; one that the council has is not kept twice."""
    archive = Archive(Path(settings.DATA))
    archive.keep(path, sha256)
    archive.path(sha256).chmod(0o600)
    made, _ = Upload.objects.get_or_create(
        council=council,
        sha256=sha256,
        purpose=purpose,
        defaults={"name": path.name, "size": path.stat().st_size, "by": by, "part": part},
    )
    return made


def kept(council: Council, sha256: str, purpose: str) -> Upload | None:
    """The file of this hash that the council gave, if its bytes are still here."""
    if not sha256:
        return None
    found = Upload.objects.filter(council=council, sha256=sha256, purpose=purpose).first()
    return found if found and Archive(Path(settings.DATA)).path(sha256).is_file() else None


def handed_out(upload: Upload) -> FileResponse:
    """The file as one to save. A browser neither shows it nor guesses at what it is."""
    file = Archive(Path(settings.DATA)).path(upload.sha256).open("rb")
    answer = FileResponse(
        file, as_attachment=True, filename=upload.name, content_type="application/octet-stream"
    )
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer


def safe_name(given: str) -> str:
    """A plain file name from whatever a browser sends: no path, no odd sign, its type in lower case.

    Raises BadInput where the type is not allowed.
    """
    last = PurePosixPath(given.replace("\\", "/")).name
    stem, dot, type = last.rpartition(".")
    type = _ALSO.get(type.lower(), type.lower())
    if not dot or type not in TYPES:
        raise BadInput(f"A file of this type is not taken. {ALLOWED}")
    plain = re.sub(r"[^\w\- ()]+", "-", stem).strip("- ")[:100] or "file"
    plain = f"file-{plain}" if _DEVICES.match(plain) else plain
    return f"{plain}.{type}"


def _written(pieces: Iterable[bytes], path: Path) -> tuple[str, int]:
    """The hash and size of a file, written piece by piece; the whole never stands in memory."""
    hash, size = hashlib.sha256(), 0
    with path.open("xb") as out:
        for piece in pieces:
            size += len(piece)
            if size > MOST_BYTES:
                raise BadInput(LARGEST)
            hash.update(piece)
            out.write(piece)
    return hash.hexdigest(), size


def _refuse_false(path: Path, name: str, size: int) -> None:
    """Refuse a file that is empty, or is not what its name says."""
    if not size:
        raise BadInput("This file is empty. Save it again and give it once more.")
    type = name.rpartition(".")[2]
    if not _is_of(path, type):
        raise BadInput(
            f"This file is not the {type} that its name says, or it holds what could do harm: a "
            f"macro, entities, or far more than it seems. Open it, save it as {type} without "
            "macros, and give it again."
        )


def _is_of(path: Path, type: str) -> bool:
    if type in _TEXT:
        return _is_text(path)
    if type in _BEGINS:
        with path.open("rb") as file:
            return file.read(8).startswith(_BEGINS[type])
    return _is_document(path, type)


def _is_text(path: Path) -> bool:
    """UTF-8, or the code page that Excel still writes on Windows; no control signs but breaks."""
    odd = bytes(set(range(32)) - {9, 10, 12, 13})
    with path.open("rb") as file:
        for piece in iter(lambda: file.read(_PIECE), b""):
            if len(piece.translate(None, odd)) != len(piece):
                return False
    return True


def _is_document(path: Path, type: str) -> bool:
    """An office document: what its list of parts says. Its parts are looked at, not unpacked."""
    try:
        check_zip(path, f"a {type}")
        with zipfile.ZipFile(path) as held:
            names = held.namelist()
            if any("vbaproject" in name.lower() or "macros/" in name.lower() for name in names):
                return False
            if type in _OFFICE:
                return "[Content_Types].xml" in names and any(
                    name.startswith(_OFFICE[type]) for name in names
                )
            with held.open("mimetype") as said:
                return said.read(100) == _OPEN[type]
    except (BadFile, zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError):
        return False


def has(council: Council, purpose: str) -> frozenset[str]:
    """The hashes of what the council gave for a purpose: for lists, which look at no disk."""
    rows = Upload.objects.filter(council=council, purpose=purpose)
    return frozenset(rows.values_list("sha256", flat=True))


def newest(council: Council, purpose: str) -> Upload | None:
    """The file that the council gave last for a purpose, if its bytes are still here."""
    rows = Upload.objects.filter(council=council, purpose=purpose).order_by("-at", "-pk")
    return next((row for row in rows[:1] if path_of(row).is_file()), None)


def path_of(upload: Upload) -> Path:
    """Where the bytes of a file stand, for reading here; it is never told to a browser."""
    return Archive(Path(settings.DATA)).path(upload.sha256)
