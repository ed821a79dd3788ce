"""A turning sign while something takes its time, on a terminal only."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic


@contextmanager
def working(what: str) -> Iterator[None]:
    """Show `what` with a turning sign while the block runs, where someone is looking."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield
        return
    with console.status(f"{what} …"):
        yield


@contextmanager
def saying() -> Iterator[Callable[[str], None]]:
    """Give a function that says, with a turning sign, what is being done now.

    Nothing is shown where nobody looks, nor in the first second.
    """
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console

    began = monotonic()
    status = Console(stderr=True).status("")
    shown = False

    def say(what: str) -> None:
        nonlocal shown
        if not shown and monotonic() - began > 1:
            status.start()
            shown = True
        status.update(f"{what} …")

    try:
        yield say
    finally:
        if shown:
            status.stop()
