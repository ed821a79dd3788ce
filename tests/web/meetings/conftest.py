"""What chapters about meetings share: invented minutes, and the programme as it stands."""

import pytest

from headway.web.site.held import held_by

MINUTES = """Improvement Board
Minutes of the meeting held on 26 November 2026

Present: Independent Chair, Strategic Director for Children and Families, Head of Legal Services

12. Progress of the plan
12.1 The Board considered a report of the Strategic Director for Children and Families on progress.
12.2 The Head of Legal Services said that MASH cases were now allocated within a day.
12.3 In response to a question, the Strategic Director for Children and Families undertook to send the Board the caseloads of each team by 15 December 2026.
12.4 The Head of Performance will bring a paper on re-referrals to the Board.

RESOLVED: That the report be noted.
"""


@pytest.fixture
def minutes() -> str:
    """Minutes of an invented board: one dated promise, one undated, one resolution."""
    return MINUTES


@pytest.fixture
def programme(wharfemoor):
    """The meetings of Wharfemoor as they stand now."""

    def now():
        wharfemoor.refresh_from_db()
        return held_by(wharfemoor).meetings

    return now


@pytest.fixture(autouse=True)
def _apart(tmp_path, monkeypatch):
    """The archive of what is confirmed is a folder of the test's own."""
    monkeypatch.setenv("HEADWAY_HOME", str(tmp_path))
