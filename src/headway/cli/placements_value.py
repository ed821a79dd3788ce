"""What `headway placements STORE --value` says: what children got for the money, by who provides."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from headway.cli.giving import give

if TYPE_CHECKING:
    from headway.store.money.registered import Readiness
    from headway.store.money.value import Spending, Value, Valued

FEW = "fewer than 6 children"
FEW_ENDED = "fewer than 6 ended"
EARLY_AND_FAR = (
    "Ended early: the carer or provider asked or could not go on, the child asked, or the child "
    "went home outside the care plan. Far: more than 20 miles from home and outside the area."
)
NO_ACT = (
    "Whom a cap on profit covers (Act of 2026, section 17), how high it is and from when is in none "
    "of these files: counted is what the return calls private (PR4)."
)


def give_value(store: Path, year: int | None, out: Path | None, as_json: bool) -> None:
    """Write, or print, each year's placements by who provides them, and what they were worth."""
    from headway.store.money.value import valued

    found = valued(store, year)
    if out is not None or as_json:
        shown = [_row(one) for one in found.rows]
        body = {"value": shown, "spending": [_spent(one) for one in found.spending]}
        body["providers"] = [_ready(one) for one in found.readiness]
        give(shown, title="", out=out, as_json=as_json, body=body)
        return
    _print(found)


def _print(found: "Valued") -> None:
    print(
        "What children got, by who provides (the looked-after return), and the share of spending:"
    )
    for spending, ready in zip(found.spending, found.readiness, strict=True):
        print(f"{spending.year - 1}-{spending.year % 100:02d}")
        for one in found.rows:
            if one.year == spending.year:
                _show(one)
        for sentence in (*sentences(spending), *of_providers(ready)):
            print(f"  {sentence}")
    print(EARLY_AND_FAR)
    if not found.has_grades:
        print("No list of providers with their grades is kept on this machine: no grade is shown.")
    print(NO_ACT)


def _show(one: "Value") -> None:
    """One ownership, or beneath it one kind of placement, in words."""
    name = f"    {one.kind}" if one.kind else f"  {one.ownership}"
    who = f"{one.children} {'child' if one.children == 1 else 'children'}, {one.weeks:,} weeks"
    if one.is_of_few:
        print(f"{name}: {who}; what they got is not shown of {FEW}")
        return
    if one.spend_share is not None:
        who += f", {one.spend_share}% of matched spending"
    told = (_ended(one), _stay(one), _far(one), _grades(one))
    print(f"{name}: {who}; {'; '.join(part for part in told if part)}")


def _ended(one: "Value") -> str:
    if not one.ends_are_shown:
        return FEW_ENDED
    told = (
        f"{one.ended} ended after {one.middle_days:,} days in the middle, {one.early_share}% early"
    )
    return f"{told} (why is not said of {one.not_said_share}%)" if one.not_said else told


def _stay(one: "Value") -> str:
    share = one.two_year_share
    return "" if share is None else f"{share}% of those there on 31 March for 2 years or more"


def _far(one: "Value") -> str:
    if one.far_share is None:
        return "how far is not known"
    told = f"{one.far_share}% of weeks far"
    return f"{told} (not known of {one.unplaced_share}%)" if one.unplaced_share else told


def _grades(one: "Value") -> str:
    told = ", ".join(f"{share}% {name}" for name, share in one.grade_shares.items() if share)
    return f"weeks by grade: {told}" if told else ""


def of_providers(one: "Readiness") -> list[str]:
    """How much rests on private providers, and which registrations are still to be settled."""
    if not one.days:
        return []
    spent = f", for {one.private_spend}% of matched spending" if one.private_spend else ""
    told = [f"Private providers give {one.private_share}% of weeks (parents apart){spent}."]
    open_ = [
        (one.unlisted, "on no list of Ofsted's that is kept here"),
        (one.unowned, "of no known ownership"),
        (one.several, "of more than one ownership in the return"),
        (one.differing, "of another ownership on Ofsted's list"),
    ]
    settle = ", ".join(f"{number} {words}" for number, words in open_ if number)
    nothing = "the return gives one ownership of each"
    if one.unlisted is not None:
        nothing += ", and the lists kept here agree"
    told.append(f"Of {one.providers} providers by number (URN): {settle or nothing}.")
    if one.unlisted is None:
        told.append("No list of Ofsted's is kept here, so whether they are on one is not known.")
    if one.unnumbered_days:
        told.append(
            f"{one.unnumbered_share}% of weeks with private, voluntary or unknown providers have no "
            "number in the return."
        )
    return told


def sentences(one: "Spending") -> list[str]:
    """How the spending is shared out, and how much of it is matched to nothing."""
    if not one.matched:
        return ["No placement cost is matched to the return, so no share of spending is shown."]
    told = [f"The shares of spending come to {one.shares}% of £{one.matched:,.2f} that is matched."]
    if one.unmatched:
        told.append(
            f"£{one.unmatched:,.2f} more of placement costs has no placement in the return, and is "
            "in no share."
        )
    if one.paid is None:
        return [*told, "No ledger for these placements is held, so nothing is said of it."]
    left = one.paid - one.paid_matched
    share = f" ({100 * left / one.paid:.1f}%)" if one.paid > 0 else ""
    word = (
        f"£{left:,.2f}{share} of it is matched to no placement"
        if left >= 0
        else f"that is £{-left:,.2f} less than the matched costs"
    )
    return [*told, f"The ledger has £{one.paid:,.2f} for these placements: {word}."]


def _row(one: "Value") -> dict[str, Any]:
    """One ownership and kind; without what would tell of a few children."""
    from headway.reference.provider_sheets import GRADES
    from headway.store.money.registered import NOT_KNOWN

    ends = one.ends_are_shown
    return {
        "year": one.year,
        "provided by": one.ownership,
        "kind": one.kind or "every kind",
        "children": one.children,
        "weeks": float(one.weeks),
        "ended": one.ended if ends else FEW if one.is_of_few else FEW_ENDED,
        "ended early": one.early if ends else None,
        "ended early %": _number(one.early_share),
        "council asked": one.council_asked if ends else None,
        "reason not said": one.not_said if ends else None,
        "middle length in days": one.middle_days if ends else None,
        "2 years or more on 31 March %": _number(one.two_year_share),
        "far %": _number(one.far_share),
        "how far not known %": _number(one.unplaced_share),
        "spend share %": _number(one.spend_share),
        **{f"graded {g} %": _number(one.grade_shares.get(g)) for g in (*GRADES, NOT_KNOWN)},
    }


def _number(share: Any) -> float | None:
    return None if share is None else float(share)


def _spent(one: "Spending") -> dict[str, Any]:
    return {
        "year": one.year,
        "matched": f"{one.matched:,.2f}",
        "not matched": f"{one.unmatched:,.2f}",
        "shares %": float(one.shares),
        "ledger": None if one.paid is None else f"{one.paid:,.2f}",
        "sentences": sentences(one),
    }


def _ready(one: "Readiness") -> dict[str, Any]:
    return {
        "year": one.year,
        "private % of weeks": _number(one.private_share),
        "private % of spending": _number(one.private_spend),
        "providers": one.providers,
        "on no list": one.unlisted,
        "ownership not known": one.unowned,
        "several ownerships": one.several,
        "differing from the list": one.differing,
        "without a number % of weeks": _number(one.unnumbered_share),
        "sentences": of_providers(one),
    }
