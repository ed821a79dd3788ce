"""The command `headway`: one file a verb, each importing what it needs only when it is run.

Exit codes: 0 done; 1 done and something needs a person; 2 input unusable, nothing kept.
"""

import gc
import sys
from importlib import import_module
from pkgutil import iter_modules

import typer

from headway.vocabulary.errors import HeadwayError

app = typer.Typer(
    name="headway",
    help="Is a council's children's social care improvement plan making headway?",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _find_verbs() -> None:
    """Every module here that offers `add_to` adds its verb: nothing to register."""
    for found in sorted(m.name for m in iter_modules(__path__)):
        module = import_module(f"{__name__}.{found}")
        if hasattr(module, "add_to"):
            module.add_to(app)


_find_verbs()


def main() -> None:
    """Run the command; a user's fault is a sentence, never a traceback."""
    # A command makes much and soon ends: looking often for rings of objects costs it a tenth.
    gc.set_threshold(100_000, 20, 20)
    try:
        app(standalone_mode=True)
    except HeadwayError as fault:
        print(f"headway: {fault}", file=sys.stderr)
        sys.exit(fault.exit_code)
