"""Rules on one column: its value is a known code, a date or a number of the right form.

Decided here:
- 105: a number is any text that reads as one, so 1.0 is 1.
- 180: a number is digits, with or without a sign and decimal places.
- 146: the list of 2025 has K3.
"""

import re

from tests.lib.plain903.below400_pairing import HEALTH, flagged, is_unreadable
from tests.lib.small903 import Flags, Small, has_status, rule, valid_date

ETHNIC = (
    "WBRI WIRI WOTH WIRT WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH "
    "REFU NOBT"
).split()
LS = "C1 C2 D1 E1 V2 V3 V4 J1 J2 J3 L1 L2 L3".split()
PLACE_ALWAYS = "A3 A4 A5 A6 K1 K2 P1 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6".split()
REC = ("E11 E12 E2 E3 E4A E4B E13 E41 E45 E46 E47 E48 E5 E6 E7 E8 E9 E14 E15 E16 E17 X1").split()
REVIEW_CODE = "PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7".split()
ACTIV = "F1 P1 F2 P2 F4 P4 F5 P5 G4 G5 G6 0".split()
ACCOM = (
    "B1 B2 C1 C2 D1 D2 E1 E2 G1 G2 H1 H2 K1 K2 R1 R2 S2 T1 T2 U1 U2 V1 V2 W1 W2 X2 Y1 Y2 Z1 Z2 0"
).split()


def must_be(s: Small, table: str, column: str, codes: list[str]) -> Flags | None:
    """Rows whose code is blank or not in the list."""
    return flagged(s, table, lambda row: row[column] not in codes)


def may_be(s: Small, table: str, column: str, codes: list[str]) -> Flags | None:
    """Rows whose code is filled and not in the list."""
    return flagged(s, table, lambda row: row[column] is not None and row[column] not in codes)


def unreadable(s: Small, table: str, column: str) -> Flags | None:
    """Rows whose date is filled and is no date."""
    return flagged(s, table, lambda row: is_unreadable(row[column]))


@rule("101", since=2023, until=2024)
def _(s: Small) -> Flags | None:
    return must_be(s, "header", "SEX", ["1", "2"])


@rule("101", since=2025)
def _(s: Small) -> Flags | None:
    return must_be(s, "header", "SEX", ["M", "F", "U"])


@rule("102", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "header", lambda row: valid_date(row["DOB"]) is None)


@rule("103", since=2023)
def _(s: Small) -> Flags | None:
    return must_be(s, "header", "ETHNIC", ETHNIC)


@rule("104", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        if row["DUC"] is None:
            return False
        ceased = valid_date(row["DUC"])
        return ceased is None or ceased < s.start

    return flagged(s, "uasc", fails)


@rule("105", since=2023)
def _(s: Small) -> Flags | None:
    if s.file_format != "xml" or not has_status(s.tables):
        return None

    def fails(row):
        try:
            return float(row.get("UASC") or "") not in (0, 1)
        except ValueError:
            return True

    return flagged(s, "header", fails)


@rule("112", since=2023)
def _(s: Small) -> Flags | None:
    return unreadable(s, "ad1", "DATE_INT")


@rule("113", since=2023)
def _(s: Small) -> Flags | None:
    return unreadable(s, "ad1", "DATE_MATCH")


@rule("114", since=2023)
def _(s: Small) -> Flags | None:
    return may_be(s, "ad1", "FOSTER_CARE", ["0", "1"])


@rule("115", since=2023)
def _(s: Small) -> Flags | None:
    return unreadable(s, "placed_for_adoption", "DATE_PLACED")


@rule("116", since=2023)
def _(s: Small) -> Flags | None:
    return unreadable(s, "placed_for_adoption", "DATE_PLACED_CEASED")


@rule("120", since=2023)
def _(s: Small) -> Flags | None:
    reasons = ["RD1", "RD2", "RD3", "RD4"]
    return may_be(s, "placed_for_adoption", "REASON_PLACED_CEASED", reasons)


@rule("131", since=2023)
def _(s: Small) -> Flags | None:
    return must_be(s, "oc3", "IN_TOUCH", ["YES", "NO", "DIED", "REFU", "NREQ", "RHOM"])


@rule("132", since=2023)
def _(s: Small) -> Flags | None:
    return must_be(s, "oc3", "ACTIV", ACTIV)


@rule("133", since=2023)
def _(s: Small) -> Flags | None:
    return must_be(s, "oc3", "ACCOM", ACCOM)


@rule("141", since=2023)
def _(s: Small) -> Flags | None:
    return unreadable(s, "episodes", "DECOM")


@rule("143", since=2023)
def _(s: Small) -> Flags | None:
    return may_be(s, "episodes", "RNE", ["S", "P", "L", "T", "U", "B"])


@rule("144", since=2023)
def _(s: Small) -> Flags | None:
    return may_be(s, "episodes", "LS", LS)


@rule("145", since=2023)
def _(s: Small) -> Flags | None:
    return may_be(s, "episodes", "CIN", ["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8"])


@rule("146", since=2023, until=2024)
def _(s: Small) -> Flags | None:
    return may_be(s, "episodes", "PLACE", [*PLACE_ALWAYS, "H5", "P2", "Z1"])


@rule("146", since=2025, until=2025)
def _(s: Small) -> Flags | None:
    return may_be(s, "episodes", "PLACE", [*PLACE_ALWAYS, "H5", "P2", "Z1", "K3"])


@rule("146", since=2026)
def _(s: Small) -> Flags | None:
    return may_be(s, "episodes", "PLACE", [*PLACE_ALWAYS, "K3", "Z11", "Z12", "Z13", "Z14"])


@rule("147", since=2023)
def _(s: Small) -> Flags | None:
    return unreadable(s, "episodes", "DEC")


@rule("149", since=2023)
def _(s: Small) -> Flags | None:
    return may_be(s, "episodes", "REC", REC)


@rule("166", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "reviews", lambda row: valid_date(row["REVIEW"]) is None)


@rule("167", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        if row["REVIEW"] is not None:
            return row["REVIEW_CODE"] not in REVIEW_CODE
        return row["REVIEW_CODE"] is not None

    return flagged(s, "reviews", fails)


@rule("168", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        upn = row["UPN"]
        if upn is None or upn in ("UN1", "UN2", "UN3", "UN4", "UN5"):
            return False
        return not re.fullmatch(r"[A-HJ-NP-RT-Z]([0-9]{12}|[0-9]{11}[A-Z])", upn)

    return flagged(s, "header", fails)


@rule("171", since=2023)
def _(s: Small) -> Flags | None:
    return unreadable(s, "header", "MC_DOB")


@rule("175", since=2023)
def _(s: Small) -> Flags | None:
    return may_be(s, "ad1", "NB_ADOPTR", ["1", "2"])


@rule("176", since=2023)
def _(s: Small) -> Flags | None:
    return may_be(s, "ad1", "SEX_ADOPTR", ["M1", "F1", "MM", "FF", "MF"])


@rule("177", since=2023)
def _(s: Small) -> Flags | None:
    return may_be(s, "ad1", "LS_ADOPTR", ["L0", "L11", "L12", "L2", "L3", "L4"])


@rule("180", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        score = row["SDQ_SCORE"]
        if score is None:
            return False
        if not re.fullmatch(r"[+-]?[0-9]+(\.[0-9]*)?", score):
            return True
        return float(score) not in range(41)

    return flagged(s, "oc2", fails)


@rule("181", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        return any(row[column] not in (None, "0", "1") for column in HEALTH)

    return flagged(s, "oc2", fails)


@rule("196", since=2023)
def _(s: Small) -> Flags | None:
    return may_be(s, "oc2", "SDQ_REASON", ["SDQ1", "SDQ2", "SDQ3", "SDQ4", "SDQ5"])


@rule("232", since=2025)
def _(s: Small) -> Flags | None:
    return flagged(s, "header", lambda row: row["SEX"] == "U")
