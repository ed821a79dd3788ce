"""The text of a PDF, taken by Poppler's `pdftotext` in a process of its own where it is installed."""

import shutil
import subprocess

from headway.vocabulary.errors import BadInput

SECONDS = 30
INSTEAD = (
    "Open it, choose all of its text (Ctrl+A), copy it, and paste it into “Put in minutes”. "
    "Nothing was kept."
)


def text_of_pdf(raw: bytes, name: str) -> str:
    """The text page by page as it is laid out. Raises BadInput where there is none to be had."""
    program = shutil.which("pdftotext")
    if program is None:
        raise BadInput(f"{name}: this service has no pdftotext to read a PDF with. {INSTEAD}")
    try:
        done = subprocess.run(
            [program, "-layout", "-enc", "UTF-8", "-", "-"],
            input=raw, capture_output=True, timeout=SECONDS, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as fault:
        raise BadInput(
            f"{name}: no text could be read within {SECONDS} seconds. {INSTEAD}"
        ) from fault
    text = done.stdout.decode("utf-8", errors="replace")
    if done.returncode or not text.strip():
        raise BadInput(f"{name}: there is no text in this PDF; it may be a scan. {INSTEAD}")
    return text
