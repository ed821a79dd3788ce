"""The calendar: coming meetings, when papers are due, reports late or likely late, sign-offs."""

from datetime import date

from headway.meetings.forward import Coming, PaperDue, forward_plan
from headway.meetings.views.sentences import Body, counted, iso, said_on
from headway.meetings.whole import Meetings


def body(meetings: Meetings, on: date) -> Body:
    """The forward plan from a day on."""
    coming = forward_plan(meetings, on)
    rows = [_row(c, p) for c in coming for p in c.papers]
    return {
        "as_at": on.isoformat(),
        "meetings": [_meeting(c) for c in coming],
        "needing_someone": [r["report"] for r in rows if r["standing"].endswith("late")],
        "rows": rows,
    }


def _meeting(coming: Coming) -> Body:
    notice = coming.notice
    return {
        "id": coming.meeting.id,
        "body": coming.meeting.body,
        "held_on": coming.meeting.held_on.isoformat(),
        "papers_due_on": iso(notice.due_on),
        "working_days_left": coming.days_left,
        "clear_days": notice.clear_days,
        "why": notice.why,
        "warnings": list(notice.warnings),
        "reports": [_paper(p) for p in coming.papers],
        "without_report": [
            {"id": i.id, "number": i.number, "title": i.title} for i in coming.without_report
        ],
    }


def _paper(paper: PaperDue) -> Body:
    report = paper.report
    return {
        "report": report.id,
        "title": report.title,
        "author": report.author,
        "status": report.status,
        "due_on": iso(report.due_on),
        "standing": paper.standing.value,
        "lacking": list(paper.lacking),
        "expected_on": iso(paper.expected_on),
        "says": list(paper.says),
    }


def _row(coming: Coming, paper: PaperDue) -> Body:
    plain = _paper(paper)
    return {
        "body": coming.meeting.body,
        "held_on": coming.meeting.held_on.isoformat(),
        "papers_due_on": iso(coming.notice.due_on),
        **plain,
        "lacking": ", ".join(plain["lacking"]),
        "says": " ".join(plain["says"]),
    }


def lines(body: Body) -> list[str]:
    """The calendar in lines, what needs somebody first."""
    if not body["meetings"]:
        return [
            f"No meeting on or after {said_on(body['as_at'])} is on record.",
            "  Write one in meetings/, with its day and its reports: docs/how-to/keep-meetings.md.",
        ]
    late = len(body["needing_someone"])
    reports = len(body["rows"])
    verb = "is" if late == 1 else "are"
    head = f"{counted(len(body['meetings']), 'meeting')} to come from {said_on(body['as_at'])}"
    told = f"{counted(reports, 'report')}, of which {late} {verb} late or likely to be late."
    found = [head, f"  {told}"]
    for meeting in body["meetings"]:
        found += _meeting_lines(meeting)
    return found


def _meeting_lines(meeting: Body) -> list[str]:
    found = [f"{meeting['body']}, {said_on(meeting['held_on'])} ({meeting['id']})"]
    if meeting["papers_due_on"]:
        left = meeting["working_days_left"]
        when = "today is the last day" if left == 0 else f"{counted(abs(left), 'working day')} "
        when += "" if left == 0 else "left" if left > 0 else "ago"
        found.append(f"  Papers due {said_on(meeting['papers_due_on'])}: {when}.")
    found.append(f"  Why: {meeting['why']}.")
    found += [f"  Look: {warning}" for warning in meeting["warnings"]]
    for paper in meeting["reports"]:
        author = f" ({paper['author']})" if paper["author"] else ""
        found.append(f"  {paper['standing'].upper()}: {paper['report']} {paper['title']}{author}")
        found += [f"    {said}" for said in paper["says"]]
        if paper["expected_on"]:
            found.append(f"    All signed by {said_on(paper['expected_on'])} at the usual pace.")
    for item in meeting["without_report"]:
        number = f"{item['number']} " if item["number"] else ""
        found.append(f"  No report is on record for item {number}{item['title']} ({item['id']}).")
    return found
