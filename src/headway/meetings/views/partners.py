"""A page of facts for each partner: what it did, owes and attended, and what it says of that."""

from collections import Counter
from datetime import date

from headway.disclosure.small import LEAST_SHOWN
from headway.meetings.ledger import Standing
from headway.meetings.partners import Came, Scorecard, scorecards
from headway.meetings.views.sentences import Body, counted, iso, quoted, said_on
from headway.meetings.whole import Meetings
from headway.plan.whole import Plan

UNASKED = "It has not been sent this page. Send it, and write a [[partner_reply]] with the day."
WITHHELD = (
    "Not shown: this partner has not yet replied to its page, nor has the day for it passed. Its page is "
    "published after that."
)
FEW = f"fewer than {LEAST_SHOWN}, or all but so few: not shown"


def body(plan: Plan, meetings: Meetings, on: date, *, is_public: bool) -> Body:
    """Every partner's facts; for the public, only of those that could reply, small numbers hidden."""
    cards = scorecards(plan, meetings, on, is_public=is_public)
    shown = [c for c in cards if c.is_for_the_public or not is_public]
    held = [_card(c) for c in shown]
    return {
        "as_at": on.isoformat(),
        "is_public": is_public,
        "partners": held,
        "withheld": [c.partner for c in cards if c not in shown],
        "rows": [_row(card) for card in held],
    }


def _card(card: Scorecard) -> Body:
    kept = Counter(o.standing for o in card.promises)
    return {
        "partner": card.partner,
        "actions": len(card.actions),
        "delivered": len(card.delivered),
        "evidenced": len(card.shown),
        "overdue": [
            {
                "id": a.id,
                "title": a.title,
                "due_on": iso(a.due_on),
                "days_late": (card.on - a.due_on).days if a.due_on else 0,
            }
            for a in card.overdue_actions
        ],
        "asks": len(card.asks),
        "asks_open": [
            {
                "id": a.id,
                "what": a.what,
                "asked_on": iso(a.asked_on),
                "needed_by": iso(a.needed_by),
                "is_overdue": a in card.overdue_asks,
            }
            for a in card.open_asks
        ],
        "promises": len(card.promises),
        "promises_kept": kept[Standing.KEPT],
        "promises_broken": kept[Standing.BROKEN],
        "promises_overdue": [
            {"id": o.promise.id, "words": o.promise.words, "days_late": o.days_late}
            for o in card.promises
            if o.standing is Standing.OVERDUE
        ],
        "attendance": [_came(c) for c in card.attendance],
        "escalations": len(card.escalations),
        "escalations_open": [{"id": e.id, "words": e.words} for e in card.open_escalations],
        "reply": _reply(card),
    }


def _came(came: Came) -> Body:
    return {
        "at": came.at,
        "invited": came.invited,
        "attended": came.attended,
        "starts_on": iso(came.starts_on),
        "ends_on": iso(came.ends_on),
        "is_hidden": came.is_hidden,
    }


def _reply(card: Scorecard) -> Body | None:
    newest = card.reply
    if newest is None:
        return None
    has_come = newest.replied_on is not None and newest.replied_on <= card.on
    return {
        "asked_on": newest.asked_on.isoformat(),
        "due_on": iso(newest.due_on),
        "replied_on": iso(newest.replied_on) if has_come else None,
        "words": newest.words if has_come else "",
    }


def _row(card: Body) -> Body:
    """A partner as one row of a file: counts alone."""
    names = ("overdue", "asks_open", "promises_overdue", "escalations_open")
    counts = {name: len(card[name]) for name in names}
    reply = card["reply"] or {}
    told = {key: value for key, value in card.items() if not isinstance(value, list | dict)}
    told.pop("reply", None)
    return {
        **told,
        **counts,
        "asked_to_reply_on": reply.get("asked_on"),
        "reply": reply.get("words", ""),
    }


def lines(body: Body) -> list[str]:
    """Every partner in lines, A to Z; nobody is ranked."""
    what = " (as for the public)" if body["is_public"] else ""
    found = [f"Partners on {said_on(body['as_at'])}, A to Z{what}"]
    if not body["partners"] and not body["withheld"]:
        found.append("  No action, promise or meeting names a partner.")
    for card in body["partners"]:
        found += _card_lines(card)
    for name in body["withheld"]:
        found += [name, f"  {WITHHELD}"]
    return found


def _card_lines(card: Body) -> list[str]:
    found = [card["partner"]]
    if card["actions"]:
        shown = f", {card['evidenced']} of them with evidence" if card["delivered"] else ""
        found.append(
            f"  Actions with it: {card['delivered']} of {card['actions']} delivered{shown}; "
            f"{len(card['overdue'])} overdue."
        )
        for late in card["overdue"]:
            found.append(
                f"    {late['id']} {late['title']}: due {said_on(late['due_on'])}, "
                f"{counted(late['days_late'], 'day')} late"
            )
    if card["asks"]:
        found.append(f"  Asked of it: {card['asks']}, {len(card['asks_open'])} without an answer.")
        for ask in card["asks_open"]:
            needed = f"needed by {said_on(ask['needed_by'])}" if ask["needed_by"] else "no day"
            late = ", which has passed" if ask["is_overdue"] else ""
            found.append(f"    {ask['id']} {ask['what']}: {needed}{late}")
    found += _promise_lines(card)
    found += [f"  {_attended(each)}" for each in card["attendance"]]
    if card["escalations"]:
        found.append(
            f"  Taken higher: {card['escalations']}, {len(card['escalations_open'])} without an answer."
        )
        found += [f"    {each['id']} {each['words']}" for each in card["escalations_open"]]
    return [*found, f"  {_reply_line(card['reply'])}"]


def _promise_lines(card: Body) -> list[str]:
    if not card["promises"]:
        return []
    late = card["promises_overdue"]
    return [
        f"  Promises: {card['promises']}, of which {card['promises_kept']} kept, "
        f"{card['promises_broken']} broken, {len(late)} overdue.",
        *(
            f"    {each['id']} {quoted(each['words'])}: {counted(each['days_late'], 'day')} late"
            for each in late
        ),
    ]


def _attended(came: Body) -> str:
    at = f"{came['at'][:1].upper()}{came['at'][1:]}"
    when = ""
    if came["starts_on"] and came["ends_on"]:
        when = f", {said_on(came['starts_on'])} to {said_on(came['ends_on'])}"
    if came["is_hidden"]:
        return f"{at}{when}: {FEW}."
    return f"{at}{when}: came to {came['attended']} of {came['invited']}."


def _reply_line(reply: Body | None) -> str:
    if reply is None:
        return UNASKED
    sent = f"Sent this page on {said_on(reply['asked_on'])}"
    if reply["words"]:
        return f"{sent}; it replied on {said_on(reply['replied_on'])}: {quoted(reply['words'])}"
    by = f", asked for by {said_on(reply['due_on'])}" if reply["due_on"] else ""
    return f"{sent}; no reply is on record{by}."
