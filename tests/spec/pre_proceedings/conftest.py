"""The drawings used by every spec of the clock: a list as a council keeps it, one row a period."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from headway.verdicts.clock.figures import Clock, clock
from headway.verdicts.clock.reading import Periods, read
from tests.lib.drawing import drawn

COLUMNS = {
    "child": "LAchildID",
    "began": "PPStartDate",
    "letter": "LBPSentDate",
    "offered": "FGDMMeetingOffer",
    "held": "FGDMMeetingFac",
    "met": "InitialPPMeetingDate",
    "reviews": "ReviewMeetingsCount",
    "decided": "StepDecisionDate",
    "court": "CourtAppDate",
    "team": "TEAM",
}
# Lists are read as on this day, whatever day it is.
TODAY = date(2027, 3, 31)


def csv_of(rows: list[dict[str, str]]) -> str:
    """The drawn rows as a list with all its columns."""
    lines = [",".join(COLUMNS.values())]
    lines += [",".join(row.get(short, "") for short in COLUMNS) for row in rows]
    return "\n".join(lines) + "\n"


@pytest.fixture
def given(tmp_path: Path) -> Callable[..., Periods]:
    """Read drawn periods from lists that lie on the disk, given in their order."""

    def made(*texts: str, today: date = TODAY) -> Periods:
        paths = []
        for number, text in enumerate(texts):
            path = tmp_path / f"list_{number}.csv"
            path.write_text(csv_of(drawn(text)), "utf-8")
            paths.append(path)
        return read(paths, today)

    return made


@pytest.fixture
def counted(given) -> Callable[..., Clock]:
    """The clock of a drawn list as at a day."""

    def made(text: str, as_at: str = "2027-03-31", weeks: int = 16) -> Clock:
        return clock(given(text).periods, date.fromisoformat(as_at), weeks=weeks)

    return made


def lasting(began: date, days: list[int | None], child: str = "C", apart: int = 3) -> str:
    """Drawn rows that begin every few days and last so long each; None is still open."""
    lines = ["child | began | letter | decided"]
    for number, length in enumerate(days):
        start = began + timedelta(days=apart * number)
        end = "" if length is None else str(start + timedelta(days=length))
        letter = start + timedelta(days=min(length, 7) if length is not None else 7)
        lines.append(f"{child}{number} | {start} | {letter} | {end}")
    return "\n".join(lines)


RETURN = """<?xml version="1.0" encoding="UTF-8"?>
<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>{year}</Year>
<ReferenceDate>{year}-03-31</ReferenceDate></CollectionDetails><Source><LEA>999</LEA>
<DateTime>{made_at}</DateTime></Source></Header><Children>{children}</Children></Message>"""
CHILD = (
    "<Child><ChildIdentifiers><LAchildID>{child}</LAchildID></ChildIdentifiers><CINdetails>"
    "<CINreferralDate>2026-04-01</CINreferralDate>{blocks}</CINdetails></Child>"
)


def return_of(year: int, text: str, made_at: str = "") -> str:
    """A return of the census with drawn periods, each in an episode of its own."""
    children = ""
    for row in drawn(text):
        fields = "".join(
            f"<{COLUMNS[short]}>{cell}</{COLUMNS[short]}>"
            for short, cell in row.items()
            if cell and short in COLUMNS and short not in ("child", "team")
        )
        blocks = f"<PreProceedingsandFGDM>{fields}</PreProceedingsandFGDM>" if fields else ""
        children += CHILD.format(child=row["child"], blocks=blocks)
    made_at = made_at or f"{year}-06-01T09:00:00"
    return RETURN.format(year=year, made_at=made_at, children=children)


@pytest.fixture
def returned(tmp_path: Path) -> Callable[..., Periods]:
    """Read drawn returns: pairs of a year and a drawing, and drawn lists after them."""

    def made(*returns: tuple, lists: tuple[str, ...] = (), today: date = TODAY) -> Periods:
        paths = []
        for number, (year, text, *made_at) in enumerate(returns):
            path = tmp_path / f"cin_{year}_{number}.xml"
            path.write_text(return_of(year, text, *made_at), "utf-8")
            paths.append(path)
        for number, text in enumerate(lists):
            path = tmp_path / f"list_{number}.csv"
            path.write_text(csv_of(drawn(text)), "utf-8")
            paths.append(path)
        return read(paths, today)

    return made
