"""What headway says when it cannot go on.

    HeadwayError
    ├── BadInput        a file, name or option that cannot be used (exit code 2, nothing kept)
    │   ├── BadFile         a file that is not what it should be
    │   └── Unknown         a council, measure or pack that headway does not know
    └── NeedsSomeone    done, but a person must look (exit code 1)

A message is a sentence or two: which file and where, what was expected, what to do.
It never holds a child's row.
"""

from difflib import get_close_matches


class HeadwayError(Exception):
    """Something a user can put right. Shown without a traceback."""

    exit_code = 2


class BadInput(HeadwayError):
    """Input that cannot be used. Nothing was kept."""


class BadFile(BadInput):
    """A file that cannot be read as what it should be.

    `where` is the file's name and, where known, the line or column; `expected` what
    headway looked for; `do` what the user can do next.
    """

    def __init__(self, where: str, expected: str, do: str):
        super().__init__(f"{where}: {expected} {do} Nothing was kept.")


class Unknown(BadInput):
    """A name that headway does not know, with the nearest that it does."""

    def __init__(self, kind: str, given: str, known: list[str], do: str = ""):
        near = get_close_matches(given.lower(), [k.lower() for k in known], n=3, cutoff=0.55)
        spelled = {k.lower(): k for k in known}
        hint = f" Did you mean {' or '.join(spelled[n] for n in near)}?" if near else ""
        super().__init__(f"No {kind} is called '{given}'.{hint}{' ' + do if do else ''}")


class NeedsSomeone(HeadwayError):
    """The work is done and a person must look at what it found."""

    exit_code = 1
