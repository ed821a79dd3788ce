"""Where reference lists stand: known without opening one, so that asking costs nothing."""

from pathlib import Path

from headway.vocabulary.settings import home

# Raised when what is written in a list changes, so that lists of an older headway are left alone.
LAYOUT = "1"


def reference_folder() -> Path:
    """Where lists are kept. Not made here: whoever writes makes it."""
    return home() / "reference"


def list_path(name: str) -> Path:
    """Where the list of a name stands, whether or not it is there."""
    return reference_folder() / f"{name}.layout-{LAYOUT}.parquet"


def list_paths(subject: str) -> list[Path]:
    """Every list on a subject that stands there."""
    return list(reference_folder().glob(f"{subject}-*.layout-{LAYOUT}.parquet"))
