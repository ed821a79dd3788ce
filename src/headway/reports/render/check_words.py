"""The sentences of a check's workbook: what each sheet holds, and how to use it."""

RESTRICTED = "Restricted, for it holds children's data: keep it where the return itself is kept."
NOT_VERIFIED = "Severities are headway's own: severity not verified with the department."
TO_ACCEPT = (
    "On the sheet Flags fill in who accepts it, why, and until which day; then give this workbook "
    "to the next check with --waivers. The next workbook leaves these flags out and carries them on "
    "in its sheet Accepted."
)
ABOUT_FIGURES = (
    "How far the errors could move each figure, the furthest first. A child about whom an error "
    "stands is in doubt: once the error is mended they may count or not. Lowest and highest are "
    "the figure with all of them on one side."
)
_SHEETS = {
    "Figures": ABOUT_FIGURES,
    "By rule": "Each rule that flagged anything: what is wrong, why it matters, what to do.",
    "Flags": "Every flag: the cell to look at, what it holds, what is wrong, what to do. "
    "To accept flags, fill in the columns on the right.",
    "By child": "What stands against each child, in the order of their identifiers.",
    "By team": "What stands against each team's children.",
    "By worker": "What stands against the children of each latest social worker, in the order of "
    "their numbers: a list for handing out work, never a ranking.",
    "Changes": "What is new and what is gone since the earlier check.",
    "Accepted": "The flags that were accepted and are left out: by whom, why, until when.",
    "Not checked": "The rules that could not run, and what they lack. A skipped rule is not a "
    "passed one.",
    "Files": "What was read, and what was noticed while reading.",
}


def what_is_where(sheet: str) -> str:
    """What a sheet holds, in a sentence or two."""
    return _SHEETS[sheet]
