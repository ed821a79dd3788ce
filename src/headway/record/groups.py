"""The groups in which the department publishes children: of age, ethnicity, placement, provider, need.

Each is SQL that gives a row's group in words, for a column that holds the code or the day of birth.
What is blank is "not known"; a code that no group names is "other code", so that none is dropped.
"""

from collections.abc import Mapping

# Ages are told by the day: a birthday on 29 February is kept on 28 February in other years.
_AGES = ((1, "under 1"), (5, "1 to 4"), (10, "5 to 9"), (16, "10 to 15"))
ETHNIC_GROUPS = {
    "White": ("WBRI", "WIRI", "WIRT", "WROM", "WOTH"),
    "Mixed or Multiple ethnic groups": ("MWBC", "MWBA", "MWAS", "MOTH"),
    "Asian or Asian British": ("AIND", "APKN", "ABAN", "AOTH"),
    "Black, African, Caribbean or Black British": ("BCRB", "BAFR", "BOTH"),
    # Annex A has Chinese here; where a release has it is not confirmed.
    "Other ethnic group": ("CHNE", "OOTH"),
    "Refused or not yet obtained": ("REFU", "NOBT"),
}
PLACEMENT_GROUPS = {
    "foster": ("U1", "U2", "U3", "U4", "U5", "U6"),
    "placed for adoption": ("A3", "A4", "A5", "A6"),
    "with parents": ("P1",),
    "children's or secure home": ("K1", "K2"),
    "supported accommodation": ("H5", "K3", "P2"),
    "other residential": ("R1", "R2", "R3", "R5", "P3"),
    "residential school": ("S1",),
    "other placement": ("Z1", "Z11", "Z12", "Z13", "Z14"),
    "temporary stay": ("T0", "T1", "T2", "T3", "T4"),
}
OWNERSHIP = {
    "own": ("PR1",),
    "other public": ("PR2", "PR3"),
    "private": ("PR4",),
    "voluntary": ("PR5",),
    "parent": ("PR0",),
}
LEGAL_GROUPS = {
    "full care order": ("C2",),
    "interim care order": ("C1",),
    "placement order": ("E1", "D1"),
    "agreement (section 20)": ("V2",),
    "detained for protection": ("L1", "L2", "L3"),
    "youth justice": ("J1", "J2", "J3"),
}
NEEDS = {
    "abuse or neglect": ("N1",),
    "child's disability or illness": ("N2",),
    "parent's disability or illness": ("N3",),
    "family in acute stress": ("N4",),
    "family dysfunction": ("N5",),
    "socially unacceptable behaviour": ("N6",),
    "low income": ("N7",),
    "absent parenting": ("N8",),
    "not a child in need": ("N9",),
    "not stated": ("N0",),
}
EXITS = {
    "adopted": ("E11", "E12"),
    "special guardianship": ("E43", "E44", "E45", "E46", "E47", "E48"),
    "child arrangements order": ("E41",),
    "home, planned": ("E4A",),
    "home, not planned": ("E4B",),
    "with a relative or other": ("E13",),
    "independent living": ("E5", "E6"),
    "adult, with carers or in adult care": ("E17", "E7"),
    "another council": ("E3",),
    "died": ("E2",),
    "any other": ("E8", "E9", "E14", "E15", "E16"),
}
CLOSURES = {
    "adopted": ("RC1",),
    "died": ("RC2",),
    "child arrangements order": ("RC3",),
    "special guardianship": ("RC4",),
    "another council": ("RC5",),
    "adult services": ("RC6",),
    "other, no longer in need": ("RC7",),
    "assessed, no further action": ("RC8",),
    "assessed, to early help": ("RC9",),
}
CATEGORIES = {
    "neglect": ("NEG",),
    "physical": ("PHY",),
    "sexual": ("SAB",),
    "emotional": ("EMO",),
    "multiple": ("MUL",),
}


def grouped(groups: Mapping[str, tuple[str, ...]], column: str) -> str:
    """SQL of the group that a column's code is in."""
    cases = []
    for words, codes in groups.items():
        listed = ", ".join(f"'{code}'" for code in codes)
        said = words.replace("'", "''")
        cases.append(f"WHEN {column} IN ({listed}) THEN '{said}'")
    inner = " ".join(cases)
    return f"CASE WHEN {column} IS NULL THEN 'not known' {inner} ELSE 'other code' END"


def age_band(day: str, born: str = "born_on", *, unborn: bool = False) -> str:
    """SQL of a child's age group on a day; the census counts the unborn too."""
    first = f"WHEN {born} > {day} THEN 'unborn' " if unborn else ""
    cases = " ".join(
        f"WHEN {born} + INTERVAL {years} YEAR > {day} THEN '{words}'" for years, words in _AGES
    )
    return f"CASE WHEN {born} IS NULL THEN 'not known' {first}{cases} ELSE '16 and over' END"


def yes_or_no(condition: str) -> str:
    """SQL that says yes or no of a condition; not known where it is."""
    return f"CASE WHEN {condition} THEN 'yes' WHEN NOT ({condition}) THEN 'no' ELSE 'not known' END"
