"""Reads the establishment list: a council's own CSV of posts, people and cases, month by month.

    loaded = read([Path("establishment.csv")], month="2025-10")

A row is a post, or a group of posts of one team and role, on one day of a month (`as_at_date`):
`fte` of those in post, `employed` or `agency` (`employed_or_agency`), `vacant_fte` of posts that
stand empty, `cases_open` of those who hold any. One file may hold several months. Columns that
tell who a worker is (`worker_key`, days of starting and leaving, sickness, pay) are not read.
"""

from headway.returns.workforce import forms
from headway.returns.workforce.monthly import MonthlyList, Placed, one_day_a_month
from headway.returns.workforce.tables import ESTABLISHMENT_LIST

A_DAY = "expected a day of the calendar, as 2025-09-30"


def _who(text: str) -> str:
    """Employed or agency."""
    if text.lower() not in ("employed", "agency"):
        raise ValueError("expected employed or agency")
    return text.lower()


def _refuse(rows: Placed, name: str) -> None:
    """Refuse people of whom nothing says whether they are employed, and a month told twice."""
    for where, row in rows:
        if row["fte"] and float(row["fte"]) and row["employed_or_agency"] is None:
            fault = (where, "employed_or_agency", "expected employed or agency")
            raise forms.told(name, [fault])
    one_day_a_month("as_at_date")(rows, name)


ESTABLISHMENT = MonthlyList(
    of="establishment",
    title="the establishment list",
    table=ESTABLISHMENT_LIST,
    day="as_at_date",
    forms={
        "as_at_date": forms.day,
        "employed_or_agency": _who,
        "fte": forms.number,
        "vacant_fte": forms.number,
        "role": forms.role,
        "cases_open": forms.whole,
    },
    required={"as_at_date": A_DAY},
    refuse=_refuse,
)
read = ESTABLISHMENT.read
months = ESTABLISHMENT.months
