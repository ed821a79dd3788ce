"""Months after a day, counted in whole days: a condition of a measure may move no day itself."""

# How many days so many months can be. DuckDB takes an interval of 3 months and one of 90 days for
# one and the same where both stand in an expression, so of 3 months the 90 days are never named.
_DAYS = {
    3: (89, 91, 92, 90),
    12: (365, 366),
    15: (454, 455, 456, 457, 458),
    24: (730, 731),
    36: (1095, 1096),
}


def months_after(on: str, day: str, months: int) -> str:
    """SQL of the day's number so many months after `on`, whose own number is `day`.

    It is the same day of the month; where the month has none, its last: a year from 29 February
    2024 is 28 February 2025.
    """
    *named, other = _DAYS[months]
    cases = " ".join(
        f"WHEN {on} + INTERVAL {months} MONTH = {on} + INTERVAL {days} DAY THEN {days}"
        for days in named
    )
    return f"{day} + CASE {cases} ELSE {other} END"
