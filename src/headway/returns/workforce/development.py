"""Two lists that a council keeps of how its social workers are developed: training, and supervision.

    loaded = TRAINING.read([Path("training.csv")], month="2025-10")

**Training**: a row is one course that one worker's role requires, on one day of a month
(`as_at_date`): when they completed it, when that runs out (`expires_on`; blank where it does not).
**Supervision**: a row is one supervision of one worker: when it was due, when it was held (blank
where it was not). Neither holds who a worker is: columns that do are not read. A council decides for
itself which courses a role requires, and when supervision is due; of a newly qualified worker in the
assessed year (ASYE) it is weekly for six weeks, fortnightly to six months, then monthly.
"""

from headway.returns.workforce import forms
from headway.returns.workforce.establishment import A_DAY
from headway.returns.workforce.monthly import MonthlyList, Placed, one_day_a_month
from headway.returns.workforce.tables import SUPERVISION_LIST, TRAINING_LIST


def _refuse_backwards(rows: Placed, name: str) -> None:
    """Refuse training that ran out before it was completed, and a month told twice."""
    for where, row in rows:
        if (row["expires_on"] or "9999") < (row["completed_on"] or ""):
            expected = "expected a day on or after completed_on"
            raise forms.told(name, [(where, "expires_on", expected)])
    one_day_a_month("as_at_date")(rows, name)


TRAINING = MonthlyList(
    of="training",
    title="the training list",
    table=TRAINING_LIST,
    day="as_at_date",
    forms={
        "as_at_date": forms.day,
        "completed_on": forms.day,
        "expires_on": forms.day,
        "role": forms.role,
    },
    required={"as_at_date": A_DAY, "course": "expected the name of a course"},
    refuse=_refuse_backwards,
)
SUPERVISION = MonthlyList(
    of="supervision",
    title="the supervision list",
    table=SUPERVISION_LIST,
    day="supervision_due_on",
    forms={
        "supervision_due_on": forms.day,
        "supervision_held_on": forms.day,
        "role": forms.role,
        "newly_qualified": forms.flag,
    },
    required={"supervision_due_on": A_DAY},
)
LISTS = (TRAINING, SUPERVISION)
