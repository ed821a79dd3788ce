"""Abbreviations and their right terms, shown beside minutes whose own text is never altered."""

import re
from dataclasses import dataclass

# The abbreviation, what it stands for, and wordings that minutes use for it by mistake.
TERMS: dict[str, tuple[str, tuple[str, ...]]] = {
    "ASYE": (
        "Assessed and Supported Year in Employment",
        ("Assisted and Supported Year in Employment", "Assessed Supported Year in Employment"),
    ),
    "ADCS": ("Association of Directors of Children's Services", ()),
    "CIN": ("child in need", ()),
    "CLA": ("children looked after", ()),
    "CSE": ("child sexual exploitation", ()),
    "DCS": ("Director of Children's Services", ()),
    "DfE": ("Department for Education", ()),
    "EHCP": ("education, health and care plan", ("educational health care plan",)),
    "ICB": ("integrated care board", ()),
    "IFS": ("Institute for Fiscal Studies", ("Institute of Fiscal Studies",)),
    "ILACS": ("inspection of local authority children's services", ()),
    "IRO": ("independent reviewing officer", ("independent review officer",)),
    "LADO": (
        "local authority designated officer",
        ("local area designated officer", "local authority designating officer"),
    ),
    "MACE": ("multi-agency child exploitation panel", ()),
    "MASH": ("multi-agency safeguarding hub", ("multi agency support hub",)),
    "NEET": ("not in education, employment or training", ()),
    "NQSW": ("newly qualified social worker", ()),
    "PEP": ("personal education plan", ()),
    "PLO": ("Public Law Outline", ()),
    "PSW": ("principal social worker", ()),
    "SEF": ("self-evaluation form", ()),
    "SEND": ("special educational needs and disabilities", ()),
    "SGO": ("special guardianship order", ()),
    "UASC": ("unaccompanied asylum-seeking children", ()),
}


@dataclass(frozen=True, kw_only=True)
class Tip:
    """A place in a text with the right term to show there. `is_slip` where the text words it wrongly."""

    start: int
    end: int
    text: str
    term: str
    is_slip: bool = False


def tips(text: str) -> tuple[Tip, ...]:
    """The abbreviations of a text, and wordings that slip, each with its right term; in its order.

    The text itself is the minutes' own and stays as it is: a page shows the term on a tooltip.
    """
    found: list[Tip] = []
    for short, (term, slips) in TERMS.items():
        for match in re.finditer(rf"\b{short}s?\b", text):
            found.append(Tip(start=match.start(), end=match.end(), text=match[0], term=term))
        for slip in slips:
            for match in re.finditer(re.escape(slip), text, re.IGNORECASE):
                found.append(
                    Tip(
                        start=match.start(),
                        end=match.end(),
                        text=match[0],
                        term=term,
                        is_slip=True,
                    )
                )
    return tuple(sorted(found, key=lambda t: (t.start, t.end)))
