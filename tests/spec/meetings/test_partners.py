"""A page of facts for each partner: nobody is ranked, and each may reply before it is published."""

from datetime import date

import pytest

from headway.meetings.partners import partners, scorecards
from headway.meetings.value import Attendance, Escalation, Item, PartnerReply, Promise
from headway.meetings.views.partners import body, lines
from headway.plan.actions import Action, Ask
from headway.plan.programme import Programme
from headway.plan.whole import plan_of
from headway.vocabulary.errors import BadInput
from tests.lib.drawing import drawn

ON = date(2026, 12, 1)
HEALTH, POLICE = "Health board", "The Police"
AT = {"meeting": "MTG-1"}


def plan(*things):
    """An invented plan with these things."""
    return plan_of(Programme(title="Plan", invented=True), things)


def action(number: int, **given) -> Action:
    """An action shared with the police, unless another partner is given."""
    return Action(id=f"ACT-{number}", title=f"action {number}", **{"partner": POLICE, **given})


def came(number: int, invited: int, attended: int, at: str = "child protection conferences"):
    """How often the police came."""
    numbers = {"invited": invited, "attended": attended}
    return Attendance(id=f"ATD-{number}", partner=POLICE, at=at, **numbers, **AT)


def test_delivered_overdue_and_given_up(record):
    """What was done after the day was not done yet; what was given up is not counted."""
    done = {"status": "evidenced", "done_on": date(2026, 10, 1)}
    later = {"status": "done, not evidenced", "done_on": date(2026, 12, 5)}
    [card] = scorecards(
        plan(
            action(1, **done),
            action(2, due_on=date(2026, 11, 30)),
            action(3, due_on=ON),
            action(4, due_on=date(2026, 11, 1), **later),
            action(5, due_on=date(2026, 11, 1), stopped_on=ON, stopped_why="no money"),
            action(6, status="done, not evidenced"),
        ),
        record(),
        ON,
    )
    assert [a.id for a in card.delivered] == ["ACT-1", "ACT-6"]
    assert [a.id for a in card.shown] == ["ACT-1"]
    assert [a.id for a in card.overdue_actions] == ["ACT-2", "ACT-4"]
    assert len(card.actions) == 5


def test_a_to_z_however_they_are_spelt_and_whatever_they_did(record):
    """The page of one that delivered nothing does not stand before or after for that."""
    held = record(Promise(id="PRM-1", words="x", partner=POLICE.upper(), **AT))
    things = plan(action(1), action(2, partner=HEALTH), action(3, partner=""))
    assert partners(things, held) == (HEALTH, POLICE)
    late = Promise(id="PRM-1", words="x", partner=POLICE.upper(), due_on=date(2026, 9, 30), **AT)
    told = body(things, record(late), ON, is_public=False)
    assert [p["partner"] for p in told["partners"]] == [HEALTH, POLICE]
    [owed] = told["partners"][1]["promises_overdue"]
    assert (owed["id"], owed["days_late"]) == ("PRM-1", 62)
    assert not any("rank" in key or "score" in key for key in told["rows"][0])


def test_what_was_asked_of_it(record):
    """By its name, or by a word of its name for an action that it shares; of a department never."""

    def ask(number: int, of_whom: str, *actions: str, **given) -> Ask:
        day = {"asked_on": date(2026, 6, 1), **given}
        return Ask(id=f"ASK-{number}", what="x", of_whom=of_whom, actions=actions, **day)

    [card] = scorecards(
        plan(
            action(1),
            ask(1, "police", "ACT-1", needed_by=date(2026, 7, 1)),
            ask(2, "police"),
            ask(3, POLICE, answer="given", answered_on=date(2026, 6, 2)),
            ask(4, "legal", "ACT-1"),
            ask(5, POLICE, asked_on=date(2026, 12, 2)),
            ask(6, POLICE, answer="given", answered_on=date(2026, 12, 2)),
        ),
        record(),
        ON,
    )
    assert [a.id for a in card.asks] == ["ASK-1", "ASK-3", "ASK-6"]
    assert [a.id for a in card.open_asks] == ["ASK-1", "ASK-6"]
    assert [a.id for a in card.overdue_asks] == ["ASK-1"]


SMALL = """
    invited | attended | public
    64      | 49       | 49 of 64
    64      | 64       | 64 of 64
    64      | 58       | 58 of 64
    64      | 59       | hidden
    64      | 5        | hidden
    64      | 6        | 6 of 64
    64      | 0        | 0 of 64
    5       | 0        | hidden
    0       | 0        | 0 of 0
    """


@pytest.mark.parametrize("row", drawn(SMALL), ids=str)
def test_small_numbers_are_hidden_from_the_public_alone(record, row):
    """So is the number that it missed, beside the whole."""
    held = record(came(1, int(row["invited"]), int(row["attended"])))
    [within] = scorecards(plan(), held, ON)[0].attendance
    assert f"{within.attended} of {within.invited}" == f"{row['attended']} of {row['invited']}"
    [public] = scorecards(plan(), held, ON, is_public=True)[0].attendance
    shown = "hidden" if public.is_hidden else f"{public.attended} of {public.invited}"
    assert shown == row["public"]
    assert public.is_hidden == (public.invited is None)


def test_taken_higher_until_it_is_answered(record):
    """An answer after the day is not there yet; of a later meeting nothing is."""
    raised = {"partner": POLICE, "words": "x", **AT}
    answered = {"reply": "yes", "replied_by": "Chief Constable"}
    held = record(
        Escalation(id="ESC-1", **raised),
        Escalation(id="ESC-2", replied_on=date(2026, 11, 1), **raised, **answered),
        Escalation(id="ESC-3", replied_on=date(2026, 12, 2), **raised, **answered),
    )
    [card] = scorecards(plan(), held, ON)
    assert [e.id for e in card.open_escalations] == ["ESC-1", "ESC-3"]
    assert not scorecards(plan(), held, date(2026, 9, 8))[0].escalations
    with pytest.raises(BadInput, match="ESC-1: has a reply from nobody"):
        record(Escalation(id="ESC-1", reply="yes", **raised))


REPLIES = """
    asked_on   | due_on     | replied_on | public
               |            |            | withheld
    2026-11-02 |            |            | withheld
    2026-11-02 | 2026-12-01 |            | withheld
    2026-11-02 | 2026-11-30 |            | no reply is on record
    2026-11-02 | 2026-12-20 | 2026-12-01 | We have begun
    2026-11-02 | 2026-12-20 | 2026-12-02 | withheld
    2026-12-02 | 2026-12-20 | 2026-12-03 | withheld
    """


@pytest.mark.parametrize("row", drawn(REPLIES), ids=str)
def test_a_page_is_public_once_the_partner_could_reply(record, row):
    """It replied, or the day for it has passed."""
    days = {k: date.fromisoformat(v) for k, v in row.items() if v and k != "public"}
    things = []
    if days:
        words = "We have begun." if "replied_on" in days else ""
        things = [PartnerReply(id="RPL-1", partner=POLICE, words=words, **days, **AT)]
    told = body(plan(action(1)), record(*things), ON, is_public=True)
    text = "\n".join(lines(told))
    if row["public"] == "withheld":
        assert told["withheld"] == [POLICE] and not told["rows"]
        assert "Not shown" in text and "delivered" not in text
    else:
        assert not told["withheld"] and row["public"] in text and "delivered" in text
    inside = "\n".join(lines(body(plan(action(1)), record(*things), ON, is_public=False)))
    assert "0 of 1 delivered" in inside


def test_what_is_exempt_is_not_for_the_public(record):
    """The promise goes, and the partner that only it names goes with it."""
    held = record(
        Item(id="ITM-1", meeting="MTG-1", title="x", part=2, exempt_under="3"),
        Promise(id="PRM-1", words="x", partner=POLICE, item="ITM-1", **AT),
    )
    assert [c.partner for c in scorecards(plan(), held, ON)] == [POLICE]
    assert not scorecards(plan(), held, ON, is_public=True)


def test_what_cannot_be_is_refused(record):
    """More attended than invited; a period that ends before it starts; a reply without its day."""
    with pytest.raises(BadInput, match="ATD-1: came to 3 of 2"):
        record(came(1, 2, 3))
    with pytest.raises(BadInput, match=r"ATD-1: came to 1\.5 of 2"):
        record(came(1, 2, 1.5))
    reply = {"id": "RPL-1", "partner": POLICE, "asked_on": date(2026, 11, 2), **AT}
    with pytest.raises(BadInput, match="words and replied_on together"):
        record(PartnerReply(words="x", **reply))
    with pytest.raises(BadInput, match="before it was asked for"):
        record(PartnerReply(words="x", replied_on=date(2026, 11, 1), **reply))
