"""`python -m headway.web VERB`: the service's own commands, started by `headway` in a new process."""

import argparse
import os
import sys
from pathlib import Path


def main(arguments: list[str]) -> int:
    """Read the verb and do it; a user's fault is a sentence, never a traceback."""
    from headway.vocabulary.errors import HeadwayError
    from headway.vocabulary.settings import use_service_settings

    given = _parser().parse_args(arguments)
    use_service_settings()
    # Whatever the service writes, its database too, is its own account's alone to read.
    os.umask(0o077)
    try:
        import django

        django.setup()
        from headway.web.site import commands

        return commands.VERBS[given.verb](given)
    except HeadwayError as fault:
        print(f"headway: {fault}", file=sys.stderr)
        return fault.exit_code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m headway.web")
    verbs = parser.add_subparsers(dest="verb", required=True)
    serve = verbs.add_parser("serve")
    serve.add_argument("--port", type=int, default=8765)
    serve.add_argument("--workers", type=int, default=2)
    verbs.add_parser("migrate")
    worker = verbs.add_parser("worker")
    worker.add_argument("--once", action="store_true")
    taken = verbs.add_parser("import")
    taken.add_argument("folder", type=Path)
    taken.add_argument("--council", required=True)
    taken.add_argument("--by", required=True)
    taken.add_argument("--yes", action="store_true")
    given = verbs.add_parser("export")
    given.add_argument("--council", required=True)
    given.add_argument("--out", type=Path, required=True)
    verbs.add_parser("demonstration")
    trail = verbs.add_parser("trail")
    trail.add_argument("--out", type=Path, required=True)
    added = verbs.add_parser("add-council")
    added.add_argument("slug")
    added.add_argument("--name", required=True)
    added.add_argument("--code", default="")
    added.add_argument("--colour", default="#12436d")
    glass = verbs.add_parser("break-glass")
    glass.add_argument("name")
    glass.add_argument("--council", required=True)
    closed = verbs.add_parser("close-account")
    closed.add_argument("name")
    closed.add_argument("--open", action="store_true")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
