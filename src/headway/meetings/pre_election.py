"""The weeks before a local election, in which a council keeps its papers free of controversy.

Councils elect on the first Thursday of May, in the years that their own cycle sets. Notice of the
election is published on or before the 25th working day before it, and from then on the council is
careful (Local Government Act 1986, section 2, and the code of practice under it).
"""

from dataclasses import dataclass
from datetime import date, timedelta

from headway.vocabulary.errors import BadInput
from headway.vocabulary.month import in_words
from headway.vocabulary.working_days import is_working_day

NOTICE_DAYS = 25


@dataclass(frozen=True, kw_only=True)
class PreElection:
    """The latest day on which the weeks before a local election begin, and the day of the vote."""

    starts_on: date
    election_on: date

    @property
    def says(self) -> str:
        """What a clerk should know of a meeting in these weeks."""
        return (
            f"If your council has elections on {in_words(self.election_on)}, this meeting is in the "
            f"weeks before them, which begin on {in_words(self.starts_on)} at the latest. Ask the "
            "monitoring officer what the meeting may take."
        )


def ordinary_election_day(year: int) -> date:
    """The first Thursday of May: the ordinary day of local elections in England."""
    first = date(year, 5, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7)


def pre_election(day: date) -> PreElection | None:
    """The weeks before a local election in which a day falls; None where it falls in none."""
    election_on = ordinary_election_day(day.year)
    starts_on, left = election_on, NOTICE_DAYS
    try:
        while left:
            starts_on -= timedelta(days=1)
            left -= is_working_day(starts_on)
    except BadInput:
        return None
    is_inside = starts_on <= day <= election_on
    return PreElection(starts_on=starts_on, election_on=election_on) if is_inside else None
