"""By what rows are parted, in plain Python: the department's groups, from its own lists of codes."""

from collections.abc import Callable
from datetime import date
from typing import Any

from tests.lib.plain_things_in_need import months_on

Row = dict[str, Any]
Plain = dict[str, list[Row]]
PartOf = Callable[[Row, date, Plain], str]


def age_group(born: date | None, on: date, *, unborn: bool = False) -> str:
    """The department's age groups, a birthday on 29 February kept on 28 February in other years."""
    if born is None:
        return "not known"
    if unborn and born > on:
        return "unborn"
    for years, words in ((1, "under 1"), (5, "1 to 4"), (10, "5 to 9"), (16, "10 to 15")):
        if on < months_on(born, 12 * years):
            return words
    return "16 and over"


def ethnic_group(code: str | None) -> str:
    """By the code: W white, M mixed, A Asian, B Black; Chinese is with the others."""
    named = {
        "MOTH": "M", "AOTH": "A", "BOTH": "B", "CHNE": "O", "OOTH": "O", "REFU": "-", "NOBT": "-",
        "WBRI": "W", "WIRI": "W", "WIRT": "W", "WROM": "W", "WOTH": "W", "MWBC": "M", "MWBA": "M",
        "MWAS": "M", "AIND": "A", "APKN": "A", "ABAN": "A", "BCRB": "B", "BAFR": "B",
    }  # fmt: skip
    words = {
        "W": "White", "M": "Mixed or Multiple ethnic groups", "A": "Asian or Asian British",
        "B": "Black, African, Caribbean or Black British", "O": "Other ethnic group",
        "-": "Refused or not yet obtained", "?": "other code",
    }  # fmt: skip
    return "not known" if code is None else words[named.get(code, "?")]


def need_group(code: str | None) -> str:
    """The ten categories of need."""
    words = [
        "not stated", "abuse or neglect", "child's disability or illness",
        "parent's disability or illness", "family in acute stress", "family dysfunction",
        "socially unacceptable behaviour", "low income", "absent parenting", "not a child in need",
    ]  # fmt: skip
    if code is None:
        return "not known"
    return words[int(code[1])] if code[0] == "N" and code[1:].isdigit() else "other code"


def placement_group(code: str | None) -> str:
    """The department's groups of placements, and temporary stays."""
    if code is None:
        return "not known"
    if code in ("H5", "P2", "K3"):
        return "supported accommodation"
    if code in ("R1", "R2", "R3", "R5", "P3"):
        return "other residential"
    first = {
        "U": "foster", "A": "placed for adoption", "P": "with parents", "S": "residential school",
        "K": "children's or secure home", "Z": "other placement", "T": "temporary stay",
    }  # fmt: skip
    return first.get(code[0], "other code")


def owner_group(code: str | None) -> str:
    """Who owns what the child lives in."""
    if code is None:
        return "not known"
    owners = ("parent", "own", "other public", "other public", "private", "voluntary")
    return owners[int(code[2])]


def legal_group(code: str | None) -> str:
    """The groups of legal status."""
    if code is None:
        return "not known"
    named = {
        "C2": "full care order", "C1": "interim care order", "E1": "placement order",
        "D1": "placement order", "V2": "agreement (section 20)",
    }  # fmt: skip
    return named.get(code) or {"L": "detained for protection", "J": "youth justice"}[code[0]]


def exit_group(code: str | None) -> str:
    """Why care ended."""
    if code is None:
        return "not known"
    groups = {
        "E11 E12": "adopted", "E43 E44 E45 E46 E47 E48": "special guardianship",
        "E41": "child arrangements order", "E4A": "home, planned", "E4B": "home, not planned",
        "E13": "with a relative or other", "E5 E6": "independent living", "E3": "another council",
        "E17 E7": "adult, with carers or in adult care", "E2": "died",
        "E8 E9 E14 E15 E16": "any other",
    }  # fmt: skip
    return next((w for codes, w in groups.items() if code in codes.split()), "other code")


def closure_group(code: str | None) -> str:
    """Why an episode of need closed."""
    words = [
        "adopted", "died", "child arrangements order", "special guardianship", "another council",
        "adult services", "other, no longer in need", "assessed, no further action",
        "assessed, to early help",
    ]  # fmt: skip
    return "not known" if code is None else words[int(code[2:]) - 1]


def abuse_group(code: str | None) -> str:
    """The category of abuse of a plan."""
    words = {"NEG": "neglect", "PHY": "physical", "SAB": "sexual", "EMO": "emotional"}
    return "not known" if code is None else words.get(code, "multiple")


def lasted(start: date, end: date, days: int) -> str:
    """The department's bands of how long something has lasted."""
    if end <= months_on(start, 3):
        return "3 months or less"
    if end <= months_on(start, 6):
        return "over 3, to 6 months"
    if end < months_on(start, 12):
        return "over 6 months, under 1 year"
    return "1 year, under 2" if days < 730 else "2 years and over"


def _who(table: str) -> PartOf:
    def row_of(row: Row, _: date, plain: Plain) -> Any:
        return next((c for c in plain[table] if c["child"] == row["child"]), {})

    return row_of


_CARED, _IN_NEED = _who("looked_after_children"), _who("in_need_children")


def _blank(value: Any) -> str:
    return "" if value is None else str(value)


def _unaccompanied(row: Row, told: date, plain: Plain) -> str:
    who = _CARED(row, told, plain) or {"is_listed_uasc": False, "asylum_to": None}
    is_so = who["is_listed_uasc"] and (who["asylum_to"] is None or who["asylum_to"] > told)
    return "yes" if is_so else "no"


CARED: dict[str, PartOf] = {
    "sex": lambda r, t, p: _blank(_CARED(r, t, p).get("sex")),
    "ethnicity": lambda r, t, p: ethnic_group(_CARED(r, t, p).get("ethnicity")),
    "age": lambda r, t, p: age_group(_CARED(r, t, p).get("born_on"), t),
    "uasc": _unaccompanied,
}


def _how_cared(need: str, status: str, place: str, owner: str = "") -> dict[str, PartOf]:
    made: dict[str, PartOf] = {
        "need": lambda r, t, p: need_group(r[need]),
        "legal_status": lambda r, t, p: legal_group(r[status]),
        "placement": lambda r, t, p: placement_group(r[place]),
    }
    if owner:
        made["provider"] = lambda r, t, p: owner_group(r[owner])
    return made


def _on_31_march(row: Row, told: date, plain: Plain) -> Row:
    """How the child lived on that day; nothing where not looked after."""
    names = ("CIN", "LS", "PLACE", "PLACE_PROVIDER")
    return next(
        (
            e for e in plain["looked_after_at_month_end"]
            if e["child"] == row["child"] and e["month_ends_on"] == told
        ),
        dict.fromkeys(names),
    )  # fmt: skip


def _then(part: PartOf) -> PartOf:
    return lambda r, t, p: part(_on_31_march(r, t, p), t, p)


def _age_in_years(row: Row, told: date, plain: Plain) -> str:
    if row["age"] is None:
        return "not known"
    bands = ((1, "under 1"), (5, "1 to 4"), (10, "5 to 9"), (16, "10 to 15"))
    return next((words for years, words in bands if row["age"] < years), "16 and over")


def _need_of(row: Row, told: date, plain: Plain) -> str:
    codes = [
        r["PrimaryNeedCode"] for r in plain["referrals"]
        if r["child"] == row["child"] and r["referred_on"] == row["referred_on"]
        and r["PrimaryNeedCode"] is not None
    ]  # fmt: skip
    return need_group(max(codes, default=None))


def _disabled(row: Row, told: date, plain: Plain) -> str:
    return {True: "yes", False: "no", None: "not known"}[
        _IN_NEED(row, told, plain).get("is_disabled")
    ]


IN_NEED: dict[str, PartOf] = {
    "sex": lambda r, t, p: _blank(_IN_NEED(r, t, p).get("sex")),
    "ethnicity": lambda r, t, p: ethnic_group(_IN_NEED(r, t, p).get("ethnicity")),
    "age": lambda r, t, p: age_group(_IN_NEED(r, t, p).get("born_on"), t, unborn=True),
    "disability": _disabled,
}
NEEDED: dict[str, PartOf] = {**IN_NEED, "need": _need_of}
_AT_END = _how_cared("CIN", "LS", "PLACE", "PLACE_PROVIDER")
_AGE: dict[str, PartOf] = {"age": lambda r, t, p: r["age"]}
_REASON: dict[str, PartOf] = {"reason": lambda r, t, p: exit_group(r["REC"])}
_LEFT = _how_cared("need", "legal_status_at_end", "placement_at_end")
_LATEST: dict[str, PartOf] = {"category": lambda r, t, p: abuse_group(r["LatestCategoryOfAbuse"])}


def _since(start: str) -> dict[str, PartOf]:
    return {"duration": lambda r, t, p: lasted(r[start], t, (t - r[start]).days)}


_CLOSED: dict[str, PartOf] = {"reason": lambda r, t, p: closure_group(r["ReasonForClosure"])}
# By table, and by the column by whose day rows are counted where that decides.
PARTS: dict[tuple[str, str], dict[str, PartOf]] = {
    ("care_episodes", ""): CARED | _AT_END,
    ("looked_after_at_month_end", ""): CARED | _AT_END,
    ("looked_after_in_twelve_months", ""): CARED,
    ("periods_of_care", "started_on"): CARED
    | _how_cared("need", "legal_status_at_start", "placement_at_start", "provider_at_start"),
    ("periods_of_care", "ended_on"): CARED | _LEFT | _REASON
    | {"provider": lambda r, t, p: owner_group(r["provider_at_end"])},
    ("leavers_followed", ""): CARED | _AGE | _LEFT | _REASON,
    ("care_reviews", ""): CARED,
    ("care_reviews_due", ""): CARED,
    ("adopted_children", ""): CARED,
    ("care_growth", ""): {},
    ("care_leavers", ""): {n: CARED[n] for n in ("sex", "ethnicity", "uasc")}
    | {"age": lambda r, t, p: _blank(r["age"])},
    ("looked_after_health", ""): {n: CARED[n] for n in ("sex", "ethnicity", "uasc")}
    | {"age": _age_in_years}
    | {name: _then(part) for name, part in _AT_END.items()},
    ("referrals", "referred_on"): IN_NEED
    | {
        "need": lambda r, t, p: need_group(r["PrimaryNeedCode"]),
        "source": lambda r, t, p: r["source_group"] or "other code",
    },
    ("referrals", "closed_on"): IN_NEED | _CLOSED | _since("referred_on")
    | {"need": lambda r, t, p: need_group(r["PrimaryNeedCode"])},
    ("referrals", "stands"): IN_NEED | _since("referred_on")
    | {"need": lambda r, t, p: need_group(r["PrimaryNeedCode"])},
    ("closures_followed", ""): NEEDED | _CLOSED,
    ("episode_factors", ""): NEEDED | {"factor": lambda r, t, p: r["factor"]},
    ("protection_plans", "started_on"): NEEDED
    | {"category": lambda r, t, p: abuse_group(r["InitialCategoryOfAbuse"])},
    ("protection_plans", "ended_on"): NEEDED | _LATEST | _since("started_on"),
    ("protection_plans", "stands"): NEEDED | _LATEST | _since("started_on"),
    ("pre_proceedings", ""): IN_NEED,
}  # fmt: skip
for _name in ("care_starts_with_plans", "looked_after_with_plans", "care_ends_followed"):
    PARTS[_name, ""] = CARED
for _name in (
    "assessments conferences enquiries episodes_assessed in_need_plans journey_steps transitions "
    "protection_plans_at_month_end"
).split():
    PARTS[_name, ""] = NEEDED


def parts_of(table: str, on: str) -> dict[str, PartOf]:
    """The cuts of a table's rows that are counted by this column's day, or in a snapshot."""
    return PARTS.get((table, on)) or PARTS[table, ""]
