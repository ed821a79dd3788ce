"""Who children of the census are, what assessments found, and who came back: slow, plain Python."""

from datetime import date, timedelta

from tests.lib.plain_things_in_need import months_on, year_of
from tests.lib.years_of_need import File, Row

FOUND = {
    "has_neglect": "16A", "has_emotional_abuse": "17A", "has_physical_abuse": "18A 18B 18C",
    "has_sexual_abuse": "19A 19B 19C", "has_domestic_abuse": "3A 3B 3C",
    "has_mental_ill_health": "4A 4B 4C", "has_alcohol_or_drugs": "1A 1B 1C 2A 2B 2C",
}  # fmt: skip


def month_ends(years: list[int]) -> list[date]:
    """The last day of every month of the years loaded."""
    firsts = [date(year - 1, 4, 1) for year in years]
    return [months_on(first, n) - timedelta(1) for first in firsts for n in range(1, 13)]


def plain_children(files: list[File]) -> list[Row]:
    """Who each child is, as the latest return that says so has it."""
    told: dict[str, list[tuple[tuple[int, str], Row]]] = {}
    for file in files:
        for child in file.children:
            if child["LAchildID"]:
                name = child["LAchildID"].strip().upper()
                told.setdefault(name, []).append(((file.year, file.made_at), child["who"]))
    return [{"child": child} | _who(said) for child, said in told.items()]


def _who(said: list[tuple[tuple[int, str], Row]]) -> Row:
    """Of two returns of one instant, the one whose values come last in order."""

    def latest(name: str) -> str | None:
        filled = [(at, who[name]) for at, who in said if who[name] is not None]
        return max(filled)[1] if filled else None

    # In descending order an engine puts the blank first.
    _, born, sex = max((at, _blank_last(_born(who)), _blank_last(_sex(who))) for at, who in said)
    with_some = [at for at, who in said if who["disabilities"]]
    codes = {
        code
        for at, who in said
        if with_some and at == max(with_some)
        for code in who["disabilities"]
    }
    return {
        "sex": sex[1] or None, "born_on": date.fromisoformat(born[1]) if born[1] else None,
        "ethnicity": latest("Ethnicity"),
        "is_disabled": bool(codes - {"NONE"}) if codes else None,
    }  # fmt: skip


def _born(who: Row) -> str | None:
    return who["PersonBirthDate"] or who["ExpectedPersonBirthDate"]


def _sex(who: Row) -> str | None:
    return who["Sex"] or {"1": "M", "2": "F"}.get(who["GenderCurrent"], "U")


def _blank_last(value: str | None) -> tuple[bool, str]:
    return (value is not None, value or "")


def plain_factors(factors: list[Row]) -> list[Row]:
    """Each factor once for an episode of need and year."""
    made: dict[tuple, Row] = {}
    for f in factors:
        if f["year"] is None:
            continue
        names = ("child", "after_adoption", "referred_on", "year", "factor")
        row = made.setdefault(tuple(f[n] for n in names), {n: f[n] for n in names})
        row["authorised_on"] = min(row.get("authorised_on", f["authorised_on"]), f["authorised_on"])
    return list(made.values())


def plain_assessed(factors: list[Row]) -> list[Row]:
    """Episodes of need with a factor, once for each year."""
    made: dict[tuple, Row] = {}
    for f in factors:
        if f["year"] is None:
            continue
        key = (f["child"], f["after_adoption"], f["referred_on"], f["year"])
        row = made.setdefault(
            key,
            {
                "child": f["child"], "referred_on": f["referred_on"], "year": f["year"],
                "authorised_on": f["authorised_on"], **dict.fromkeys(FOUND, False),
            },
        )  # fmt: skip
        row["authorised_on"] = min(row["authorised_on"], f["authorised_on"])
        for name, codes in FOUND.items():
            row[name] = row[name] or f["factor"] in codes.split()
    return list(made.values())


def plain_closed(referrals: list[Row], years: set[int]) -> list[Row]:
    """Episodes of need that closed, and the child's next referral."""
    made = []
    for c in referrals:
        if not c["closed_on"] or c["is_nfa"] or c["ReasonForClosure"] == "RC1":
            continue
        followed = months_on(c["closed_on"], 12)
        if not {year_of(followed), year_of(followed) - 1} <= years:
            continue
        after = [
            r["referred_on"] for r in referrals
            if (r["child"], r["after_adoption"]) == (c["child"], c["after_adoption"])
            and r["referred_on"] > c["referred_on"] and r["referred_on"] >= c["closed_on"]
        ]  # fmt: skip
        days = (min(after) - c["closed_on"]).days if after else None
        made.append(
            {
                **{n: c[n] for n in ("child", "after_adoption", "referred_on", "closed_on")},
                "ReasonForClosure": c["ReasonForClosure"],
                "month_ends_on": months_on(followed.replace(day=1), 1) - timedelta(1),
                "days_to_referral": days,
                "is_back_within_a_year": days is not None and days <= 365,
            }
        )
    return made
