"""The ledger of promises, what its evidence leaves to ask, and how long answers take."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from statistics import median

from headway.meetings.beside_plan import evidence_doubts
from headway.meetings.checking import exempt_ids
from headway.meetings.ledger import Owed, Standing, ledger
from headway.meetings.value import Question
from headway.meetings.views.sentences import Body, counted, exempt, iso, quoted, said_on
from headway.meetings.whole import Meetings
from headway.plan.findings import Evidence

HEADS: dict[Standing, str] = {
    Standing.OVERDUE: "Overdue",
    Standing.DUE: "Due within four weeks",
    Standing.OPEN: "Due later",
    Standing.UNDATED: "Without a day: ask for one",
    Standing.KEPT: "Kept",
    Standing.BROKEN: "Broken",
    Standing.SUPERSEDED: "Superseded",
    Standing.WITHDRAWN: "Withdrawn",
}


def body(meetings: Meetings, evidence: Iterable[Evidence], on: date) -> Body:
    """Every promise made by a day with how it stands, and the answer time of questions."""
    held = tuple(evidence)
    titles = {e.id: e.title for e in held}
    doubts = evidence_doubts(meetings, held)
    rows = [_row(o, titles, doubts.get(o.promise.id, "")) for o in ledger(meetings, on)]
    hidden = exempt_ids(meetings)
    rows = [{**row, "part": 2 if row["id"] in hidden else 1} for row in rows]
    counts = Counter(row["standing"] for row in rows)
    return {
        "as_at": on.isoformat(),
        "counts": {standing.value: counts[standing.value] for standing in Standing},
        "answers": _answers(meetings, on),
        "rows": rows,
    }


def _row(owed: Owed, titles: dict[str, str], doubt: str) -> Body:
    promise = owed.promise
    is_closed = not owed.is_owed
    return {
        "id": promise.id,
        "standing": owed.standing.value,
        "words": promise.words,
        "owner": promise.owner,
        "partner": promise.partner,
        "body": owed.meeting.body,
        "made_on": owed.meeting.held_on.isoformat(),
        "due_on": iso(promise.due_on),
        "due_said": promise.due_said,
        "days_late": owed.days_late,
        "closed_on": iso(promise.closed_on) if is_closed else None,
        "days_to_close": (
            (promise.closed_on - owed.meeting.held_on).days
            if is_closed and promise.closed_on
            else None
        ),
        "evidence": "; ".join(f"{id} {titles.get(id, '')}".strip() for id in promise.evidence),
        "outcome": promise.outcome_says if is_closed else "",
        "doubt": doubt if is_closed else "",
        "says": owed.says,
    }


def _answers(meetings: Meetings, on: date) -> Body:
    """How long the answers given after a meeting took; answers at the meeting took no day."""
    asked = [(q, meetings.meeting_of(q).held_on) for q in meetings.of(Question)]
    asked = [(q, day) for q, day in asked if day <= on]
    later = {q.id: (q.answered_on - day).days for q, day in asked if q.answered_on and q.answer}
    known = {q.id for q, _ in asked if q.answer and (q.answered_on is None or q.answered_on <= on)}
    return {
        "asked": len(asked),
        "answered": len(known),
        "answered_later": sum(id in known for id in later),
        "median_days_later": median(days for id, days in later.items() if id in known)
        if any(id in known for id in later)
        else None,
        "open": [
            {
                "id": q.id,
                "words": q.words,
                "held_on": day.isoformat(),
                "days_open": (on - day).days,
            }
            for q, day in asked
            if q.id not in known
        ],
    }


def lines(body: Body) -> list[str]:
    """The ledger in lines: overdue first, what is closed last."""
    late = body["counts"][Standing.OVERDUE.value]
    total = len(body["rows"])
    found = [f"{counted(total, 'promise')} by {said_on(body['as_at'])}, {late} overdue"]
    for standing, head in HEADS.items():
        rows = [r for r in body["rows"] if r["standing"] == standing.value]
        if rows:
            found.append(f"{head}: {len(rows)}")
        for row in rows:
            found += _lines(row)
    return found + _answer_lines(body["answers"])


def _lines(row: Body) -> list[str]:
    found = [f"  {row['id']}{exempt(row)} {quoted(row['words'])}"]
    found.append(f"    To {row['body']}. {row['says']}")
    if row["outcome"]:
        found.append(f"    {row['outcome']}")
    if row["standing"] == Standing.KEPT.value:
        found.append(f"    Shown by {row['evidence'] or 'evidence that is not for everybody'}.")
    if row["doubt"]:
        found.append(f"    Look: {row['doubt']}")
    return found


def _answer_lines(answers: Body) -> list[str]:
    if not answers["asked"]:
        return []
    told = f"{answers['answered']} of {counted(answers['asked'], 'question')} answered"
    found = [f"Answers: {told}"]
    if answers["answered_later"]:
        days = f"{answers['median_days_later']:g}"
        later = answers["answered_later"]
        found.append(f"  {later} came after the meeting, in the middle {days} days after it.")
    for each in answers["open"]:
        words = f" {quoted(each['words'])}" if each["words"] else ""
        asked = f"asked {said_on(each['held_on'])}, {counted(each['days_open'], 'day')} ago"
        found.append(f"  {each['id']}{words}: {asked}, no answer on record.")
    return found
