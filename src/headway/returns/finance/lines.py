"""The lines of section 251's Table A1, known by their names: codes have shifted between years.

A line's group says what it belongs to: `looked after` (together the total of children looked after),
`other`, or `total` of others, which must never be added to them.
"""

import re
from dataclasses import dataclass

LOOKED_AFTER, OTHER, TOTAL = "looked after", "other", "total"
_CODE = re.compile(r"^\(?(\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?)\)?(?:[ .:\-–]+|$)", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """One line: its name, its group, and other names that files give it, folded."""

    name: str
    group: str
    also: tuple[str, ...] = ()


def folded(text: str) -> str:
    """A name as it is compared: small letters, no signs, `and` for `&`, `carers` for `parents`."""
    plain = text.lower().replace("&", " and ").replace("foster parents", "foster carers")
    plain = plain.replace("’", "").replace("'", "").replace("looked-after", "looked after")
    return " ".join(re.sub(r"[^a-z0-9]+", " ", plain).split())


RESIDENTIAL = "Residential care"
FOSTERING = "Fostering services"
FOSTER_FEES = "Fostering: fees and allowances for the council's own foster carers"
ADOPTION = "Adoption services"
OTHER_LOOKED_AFTER = "Other services for children looked after"
ALL_LOOKED_AFTER = "Total of children looked after"
EVERYTHING = "Total of services for children and young people"

LINES = (
    Line("Children's centres and services for children under 5", OTHER, (
        "sure start childrens centres and other spend on children under 5",
        "sure start childrens centres and services for under 5s",
        "spend on individual sure start childrens centres",
    )),
    Line(RESIDENTIAL, LOOKED_AFTER),
    Line(FOSTERING, LOOKED_AFTER, (
        "fostering services excluding fees and allowances for la foster carers",
        "fostering services",
    )),
    Line(FOSTER_FEES, LOOKED_AFTER, (
        "fostering fees and allowances for la foster carers",
        "fostering services fees and allowances for la foster carers",
    )),
    Line(ADOPTION, LOOKED_AFTER, ("adoption",)),
    Line("Special guardianship support", LOOKED_AFTER),
    Line(OTHER_LOOKED_AFTER, LOOKED_AFTER, (
        "other cla services", "other children looked after services",
        "other services for looked after children", "other looked after children services",
    )),
    Line("Short breaks for disabled children looked after", LOOKED_AFTER, (
        "short breaks respite for looked after disabled children",
    )),
    Line("Children placed with family and friends", LOOKED_AFTER),
    Line("Education of children looked after", LOOKED_AFTER, (
        "education of cla", "education of looked after children",
    )),
    Line("Support for care leavers", LOOKED_AFTER, (
        "leaving care support services", "leaving care",
    )),
    Line("Asylum seeker services: children", LOOKED_AFTER, ("asylum seeker services children",)),
    Line(ALL_LOOKED_AFTER, TOTAL, (
        "total cla", "total children looked after", "total looked after children",
    )),
    Line("Other children and family services", OTHER),
    Line("Social work", OTHER, (
        "social work including la functions in relation to child protection",
        "social work including la functions for child protection",
    )),
    Line("Commissioning and children's services strategy", OTHER),
    Line("Local safeguarding partnership", OTHER, (
        "local safeguarding childrens board", "local safeguarding board", "lscb",
    )),
    Line("Total of safeguarding", TOTAL, (
        "total safeguarding", "total safeguarding children and young peoples services",
    )),
    Line("Direct payments", OTHER),
    Line("Short breaks for disabled children", OTHER, ("short breaks respite for disabled children",)),
    Line("Other support for disabled children", OTHER),
    Line("Targeted family support", OTHER),
    Line("Universal family support", OTHER),
    Line("Total of family support", TOTAL, ("total family support", "total family support services")),
    Line("Universal services for young people", OTHER),
    Line("Targeted services for young people", OTHER),
    Line("Total of services for young people", TOTAL, ("total services for young people",)),
    Line("Youth justice", OTHER),
    Line(EVERYTHING, TOTAL, (
        "total children and young peoples services",
        "children and young peoples services budget excluding cera",
        "total childrens and young peoples services excluding cera",
        "total children and young peoples services excluding cera",
    )),
)  # fmt: skip
_BY_NAME = {
    folded(name): line.name for line in LINES for name in (line.name, *line.also)
}  # fmt: skip
GROUPS = {line.name: line.group for line in LINES}


def told(text: str) -> tuple[str, str]:
    """A line's name and its code from what a file calls it: `3.1.1 Residential care`, or `3.1.1`.

    A name that is not known is given back as it is; a code alone has no name.
    """
    found = _CODE.match(text.strip())
    code = found[1].lower() if found else ""
    name = text.strip()[found.end() :] if found else text.strip()
    return _BY_NAME.get(folded(name), name.strip()), code


def is_known(name: str) -> bool:
    """Whether a line is one of Table A1's."""
    return name in GROUPS
