"""How often each body only noted, year by year, and what it noted that nothing followed."""

from datetime import date

from headway.meetings.ledger import NotedShare, noted_share
from headway.meetings.value import Resolution
from headway.meetings.views.sentences import Body, counted, quoted, said_on
from headway.meetings.whole import Meetings


def body(meetings: Meetings, on: date) -> Body:
    """Each body's resolutions up to a day, in all and by the year of the meeting."""
    days = sorted(d for r in meetings.of(Resolution) if (d := meetings.meeting_of(r).held_on) <= on)
    years = sorted({day.year for day in days})
    whole = noted_share(meetings, days[0], on) if days else ()
    rows = [
        _row(share, str(year))
        for year in years
        for share in noted_share(meetings, date(year, 1, 1), min(on, date(year, 12, 31)))
    ]
    return {
        "as_at": on.isoformat(),
        "bodies": [
            {
                **_row(share, "all years"),
                "unfollowed": [_unfollowed(meetings, r) for r in share.unfollowed],
            }
            for share in whole
        ],
        "rows": sorted(rows, key=lambda row: (row["body"], row["year"])),
    }


def _row(share: NotedShare, year: str) -> Body:
    return {
        "body": share.body,
        "year": year,
        "resolutions": share.resolutions,
        "noted": share.noted,
        "noted_percent": round(share.share),
        "nothing_followed": len(share.unfollowed),
    }


def _unfollowed(meetings: Meetings, resolution: Resolution) -> Body:
    held_on = meetings.meeting_of(resolution).held_on
    return {"id": resolution.id, "words": resolution.words, "held_on": held_on.isoformat()}


def lines(body: Body) -> list[str]:
    """Each body with its years, and what nothing followed."""
    found = [f"What was only noted, up to {said_on(body['as_at'])}"]
    if not body["bodies"]:
        return [*found, "  No resolution is on record by this day."]
    for held in body["bodies"]:
        found.append(f"{held['body']}: {_share(held)}")
        own = [row for row in body["rows"] if row["body"] == held["body"]]
        found += [f"  {row['year']}: {_share(row)}" for row in own]
        for each in held["unfollowed"]:
            noted_on = f"noted on {said_on(each['held_on'])}"
            found.append(
                f"  Nothing on record followed {each['id']} {quoted(each['words'])}, {noted_on}."
            )
    return found


def _share(row: Body) -> str:
    told = f"{row['noted']} of {counted(row['resolutions'], 'resolution')} only noted"
    # A share of a handful says less than the numbers do.
    share = f" ({row['noted_percent']}%)" if row["resolutions"] >= 10 else ""
    forgotten = row["nothing_followed"]
    return f"{told}{share}; nothing followed {forgotten}" if forgotten else f"{told}{share}"
