"""What the next agenda of a body takes up, in sentences that can be read out."""

from datetime import date

import pytest

from headway.meetings.value import Body, Invitation, Item, Meeting, Promise, Question
from headway.meetings.views.arising import body, lines
from headway.vocabulary.errors import Unknown

from .conftest import BOARD

ON = date(2026, 10, 1)
AT = {"meeting": "MTG-1"}


def test_an_invitation_to_a_day_to_come_asks_who_will_go(record):
    """One to a day that has passed, or to no day, has nothing learnt on record."""
    held = record(
        Invitation(id="INV-1", words="come", on=date(2026, 10, 1), by="Lead Member", **AT),
        Invitation(id="INV-2", words="come", on=date(2026, 9, 30), **AT),
        Invitation(id="INV-3", words="come", **AT),
        Invitation(id="INV-4", words="come", learnt="that it was cold", **AT),
    )
    assert [(e["id"], e["says"]) for e in body(held, BOARD, ON)["visits"]] == [
        ("INV-1", "Invited by the Lead Member for 1 October 2026: who will go?"),
        ("INV-2", "Invited; nothing learnt is on record."),
        ("INV-3", "Invited; nothing learnt is on record."),
    ]


def test_words_are_given_without_what_joined_them_to_the_next(record):
    """`; and` at the end of a lettered part is no part of it; words quoted inside stay quoted."""
    held = record(
        Question(id="QST-1", words="“how many”, and by when; and", **AT),
        Question(id="QST-2", words="how many.", **AT),
        Question(id="QST-3", words="by land", **AT),
    )
    told = [line.strip() for line in lines(body(held, BOARD, ON))]
    assert "QST-1 “‘how many’, and by when”" in told
    assert "QST-2 “how many”" in told and "QST-3 “by land”" in told


def test_what_is_exempt_is_marked(record):
    """With its item."""
    held = record(
        Item(id="ITM-1", meeting="MTG-1", title="x", part=2, exempt_under="3"),
        Promise(id="PRM-1", words="x", item="ITM-1", **AT),
        Promise(id="PRM-2", words="x", **AT),
    )
    told = body(held, BOARD, ON)
    assert [(e["id"], e["part"]) for e in told["undated"]] == [("PRM-1", 2), ("PRM-2", 1)]
    assert "  PRM-1 (Part 2, exempt) “x”" in lines(told)


def test_a_body_is_known_by_its_name_alone(record):
    """Also one that has not met; another is refused with those that there are."""
    panel = Body(id="BOD-1", name="Corporate Parenting Panel")
    held = record(panel, Meeting(id="MTG-2", body="Cabinet", held_on=ON))
    assert "Nothing that an earlier meeting left" in lines(body(held, panel.name, ON))[1]
    assert body(held, " cabinet ", ON)["body"] == "Cabinet"
    with pytest.raises(Unknown, match="The bodies are: Children and Families Scrutiny Board"):
        body(held, "Full council", ON)
