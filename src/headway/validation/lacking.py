"""What rules that were skipped lacked, in words: which files, and which option gives them."""

from collections import Counter
from collections.abc import Iterable

# What is not a table of the return: in words, and by what it is given.
OTHERS = {
    "providers": "Ofsted's lists of homes and agencies (--providers)",
    "council": "the council (--council)",
    "xml": "a return filed as XML",
    "known_postcodes": "the list of postcodes",
}


def in_words(name: str) -> str:
    """One thing that was not loaded: `last year's episodes (--last)`, `UASC in header`."""
    if name in OTHERS:
        return OTHERS[name]
    table, _, column = name.partition(".")
    words = table.removesuffix("_last").replace("_", " ")
    words = f"last year's {words} (--last)" if table.endswith("_last") else words
    return f"{column} in {words}" if column else words


def by_number(missing: Iterable[Iterable[str]]) -> list[tuple[str, int]]:
    """Each thing that was lacking with how many rules lacked it, most rules first."""
    lacked = Counter(name for names in missing for name in names)
    return sorted(
        ((in_words(name), n) for name, n in lacked.items()), key=lambda item: (-item[1], item[0])
    )
