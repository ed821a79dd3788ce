"""Names of files, columns and elements as a sentence may show them: short, on one line, in print."""

from collections.abc import Sequence

LONGEST = 80
MOST_NAMED = 6


def shown(name: str) -> str:
    """A name without signs that a screen obeys, and no longer than a line holds."""
    plain = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in name)
    plain = " ".join(plain.split())
    return plain if len(plain) <= LONGEST else f"{plain[: LONGEST - 1]}…"


def listed(names: Sequence[str]) -> str:
    """Names in one line: 'A', 'A and B', 'A, B and C'; after six, how many more there are."""
    named = [shown(name) for name in names[:MOST_NAMED]]
    if len(names) > MOST_NAMED:
        named.append(f"{len(names) - MOST_NAMED} more")
    if len(named) < 2:
        return "".join(named)
    return f"{', '.join(named[:-1])} and {named[-1]}"
