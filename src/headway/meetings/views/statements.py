"""What was said, by whom, and the claim that each was typed as, or that it may be."""

from collections.abc import Iterable
from datetime import date

from headway.meetings.likely_claims import likely_claim
from headway.meetings.lookup import said
from headway.meetings.value import Statement
from headway.meetings.views.sentences import Body, quoted, said_on
from headway.meetings.whole import Meetings
from headway.verdicts.claims.value import Claim


def body(
    meetings: Meetings,
    claims: Iterable[Claim],
    on: date,
    *,
    speaker: str = "",
    measure: str = "",
    containing: str = "",
) -> Body:
    """Statements made by a day, oldest first, each with its claim or the one that it may be."""
    held = tuple(claims)
    by_id = {c.id: c for c in held}
    typed = {s.claim for s in meetings.of(Statement)}
    free = [c for c in held if c.id not in typed]
    rows = []
    for heard in said(meetings, speaker=speaker, measure=measure, containing=containing, until=on):
        if not isinstance(heard.thing, Statement):
            continue
        one = heard.thing
        claim = by_id.get(one.claim)
        likely = None if one.claim else likely_claim(one.words, free)
        rows.append(
            {
                "id": one.id,
                "words": one.words,
                "by": one.by,
                "body": heard.meeting.body,
                "held_on": heard.meeting.held_on.isoformat(),
                "measure": one.measure,
                "is_deed": bool(one.is_deed),
                "claim": one.claim,
                "claim_text": claim.text if claim else "",
                "claim_is_held": claim is not None,
                "may_be": likely.claim.id if likely else "",
                "may_be_text": likely.claim.text if likely else "",
                "may_be_measure": likely.claim.measure if likely else "",
            }
        )
    return {"as_at": on.isoformat(), "rows": rows, "untyped_claims": [c.id for c in free]}


def lines(body: Body) -> list[str]:
    """Each statement with who said it, where, and its claim."""
    rows = body["rows"]
    if not rows:
        return ["No statement on record by this day is like that."]
    linked = sum(bool(row["claim"]) for row in rows)
    noun = "statement" if len(rows) == 1 else "statements"
    found = [f"{len(rows)} {noun} by {said_on(body['as_at'])}, {linked} typed as claims"]
    for row in rows:
        found.append(f"  {row['id']} {quoted(row['words'])}")
        by = row["by"] or "nobody named"
        found.append(f"    {by}, {row['body']}, {said_on(row['held_on'])}")
        found += [f"    {says}" for says in _claim_says(row)]
    return found


def _claim_says(row: Body) -> list[str]:
    if row["claim"] and not row["claim_is_held"]:
        return [f"Typed as {row['claim']}, which is not in claims.toml. Write it, or take it out."]
    if row["claim"]:
        return [f"Typed as {row['claim']}: headway claims tests it."]
    if row["may_be"]:
        return [
            f"May be {row['may_be']} {quoted(row['may_be_text'])}. If it is, write "
            f'claim = "{row["may_be"]}" under {row["id"]}.'
        ]
    return []
