"""Words of an exempt item may not stand in an open one, however they came there."""

from datetime import date

from headway.meetings.leaking import leaks
from headway.meetings.value import Item, Promise, Remark

SECRET = "the price would be reported to the Board in private in December"


def test_the_same_words_in_an_open_item_are_found(record):
    """The sentence names ids and never the words themselves."""
    held = record(
        Item(id="ITM-1", meeting="MTG-1", title="Purchase", part=2, exempt_under="3"),
        Promise(id="PRM-1", meeting="MTG-1", item="ITM-1", words=f"{SECRET}."),
        Promise(
            id="PRM-2", meeting="MTG-1", words=f"It was said that {SECRET.upper()}, as planned"
        ),
    )
    [says] = leaks(held)
    assert says.startswith("PRM-2 is open to everybody and repeats words of PRM-1")
    assert "price" not in says


def test_words_in_a_remark_are_looked_at_too(record):
    chased = Remark(on=date(2026, 9, 20), says=f"Asked whether {SECRET}")
    held = record(
        Promise(id="PRM-1", meeting="MTG-1", part=2, words=SECRET),
        Promise(id="PRM-2", meeting="MTG-1", words="A letter would be sent", chases=(chased,)),
    )
    assert len(leaks(held)) == 1
    assert leaks(held, among=frozenset({"PRM-9"})) == ()


def test_what_every_minutes_say_gives_nothing_away(record):
    held = record(
        Promise(id="PRM-1", meeting="MTG-1", part=2, words="That the report be noted."),
        Promise(id="PRM-2", meeting="MTG-1", words="That the report be noted."),
    )
    assert leaks(held) == ()
