"""The clock once more, slow and plain, to check the fast one against.

Written from the specification alone: no shared code with the record's SQL or `headway.verdicts`.
"""

from fractions import Fraction

FIELDS = ("letter", "offered", "held", "met", "reviews", "decided", "court")


def plain_share(durations: list[tuple[int, bool]], day: int) -> Fraction:
    """The product-limit share that lasts longer than `day`, day by day from the first."""
    share = Fraction(1)
    for today in range(day + 1):
        at_risk = sum(days >= today for days, _ in durations)
        ended = sum(days == today and has_ended for days, has_ended in durations)
        if ended:
            share *= Fraction(at_risk - ended, at_risk)
    return share


def plain_expected(durations: list[tuple[int, bool]], group: set[int]) -> tuple[int, Fraction]:
    """Observed and expected endings of the durations at these places, as the log-rank test has."""
    observed, expected = 0, Fraction(0)
    for today in sorted({days for days, has_ended in durations if has_ended}):
        ended = [at for at, (d, e) in enumerate(durations) if d == today and e]
        at_risk = [at for at, (d, _) in enumerate(durations) if d >= today]
        observed += len(group.intersection(ended))
        expected += Fraction(len(ended) * len(group.intersection(at_risk)), len(at_risk))
    return observed, expected


def plain_periods(rows: list[dict]) -> list[dict]:
    """Rows, the most believed last, as periods: field by field the last that is not blank."""
    made: dict[tuple, dict] = {}
    for row in rows:
        period = made.setdefault((row["child"], row["began"]), {"child": row["child"]})
        period["began"] = row["began"]
        for field in FIELDS:
            if row.get(field) is not None:
                period[field] = row[field]
    ordered = [made[key] for key in sorted(made)]
    for at, period in enumerate(ordered):
        earlier = [p for p in ordered[:at] if p["child"] == period["child"]]
        period["number"] = len(earlier) + 1
        ended = earlier and (earlier[-1].get("decided") or earlier[-1].get("court"))
        gap = (period["began"] - ended).days if ended else None
        period["days_since_last"] = gap if gap is not None and gap >= 0 else None
    return ordered
