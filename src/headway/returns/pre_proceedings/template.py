"""The empty list that a legal team fills in: the headings, and one row that shows the forms."""

from pathlib import Path

from headway.returns.pre_proceedings.tables import EXAMPLE
from headway.validation.template import write_empty


def write_template(path: Path) -> None:
    """Write a template, never over a file that is there. A list read later leaves its row out."""
    write_empty(path, EXAMPLE)
