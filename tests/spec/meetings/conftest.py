"""A small record of meetings, invented, that the paragraphs of this chapter draw on."""

from datetime import date

import pytest

from headway.meetings.checking import check_meetings
from headway.meetings.value import Meeting
from headway.meetings.whole import Meetings

BOARD = "Children and Families Scrutiny Board"


@pytest.fixture
def record():
    """Meetings with one meeting of the Board on 9 September 2026, and whatever is given."""

    def made(*things, checked: bool = True) -> Meetings:
        first = Meeting(id="MTG-1", body=BOARD, held_on=date(2026, 9, 9))
        held = Meetings(things=(first, *things))
        return check_meetings(held, "meetings") if checked else held

    return made
