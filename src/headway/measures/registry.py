"""Which registry ids are of the list of indicators that headway was built from, and which it added.

The list numbers each group from 1 without a gap. headway added, in the list's manner, later numbers,
letters for measures that go with one of the list, and the group AA for the lists of Annex A.
"""

import re

# The last number of each group of the list.
_LAST = {
    "CLA": 33,
    "CIN": 11,
    "CP": 13,
    "CL": 9,
    "AD": 8,
    "HL": 8,
    "PLO": 8,
    "WF": 9,
    "FIN": 9,
}
# The list itself has a letter in these.
_LETTERED = frozenset(
    "CIN-07b CLA-10b CLA-11b CLA-24b CLA-27b CLA-29b CLA-29c CLA-29d CP-07b".split()
)


def is_of_the_list(registry: str) -> bool:
    """Whether the list of indicators has this id: if not, headway added it."""
    found = re.fullmatch(r"([A-Z]+)-(\d+)([a-z]?)", registry)
    if not found:
        return False
    group, number, letter = found.groups()
    return registry in _LETTERED or (not letter and int(number) <= _LAST.get(group, 0))
