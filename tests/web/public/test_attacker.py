"""What somebody looks for who wants to know more than was published: planted, then sought on
every public page."""

from dataclasses import replace

import pytest

from headway.meetings.value import Item, Promise, Resolution
from headway.plan.actions import Action
from headway.plan.findings import Evidence
from headway.voice.value import PUBLIC, Advocacy, Quotation, Result, Survey, Theme
from headway.web.site.held import held_by
from headway.web.site.revisions import Change, next_ids, save
from tests.web.public.conftest import row

SECRET = "Wibblethorpe"
WORDS = f"The {SECRET} contract was settled in private for a sum."


@pytest.fixture
def plant(wharfemoor):
    """Keep things of a council as somebody inside would."""

    def kept(*things):
        save(wharfemoor, Change(by="planter", did="plant", says="planted", things=things))

    return kept


@pytest.fixture
def nowhere(public_pages):
    """That some words stand on no public page, in its text or between its lines."""

    def looked(*words):
        for name, seen in public_pages():
            html = seen.answer.content.decode()
            for word in words:
                assert word not in html, (name, word)

    return looked


def new(council, kind, /, nth=1, **more):
    """A new entry of a kind under the next free number, or the `nth` of them."""
    return kind(id=next_ids(council, kind.prefix, nth)[-1], **more)


def said(council, **more):
    """A quotation with consent, released by a role."""
    given = {
        "words": WORDS.replace(SECRET, "wibblethorpe"), "group": "parents",
        "said_on": council.stands_on, "consent_by": "the parent", "consent_on": council.stands_on,
        "consent_for": PUBLIC, "released_by": "Participation Lead",
        "released_on": council.stands_on,
    }  # fmt: skip
    return new(council, Quotation, **(given | more))


def test_nothing_of_an_exempt_item(plant, publish, nowhere, wharfemoor):
    meeting = held_by(wharfemoor).meetings.of(Resolution)[0].meeting
    item = new(wharfemoor, Item, meeting=meeting, title=WORDS, part=2, exempt_under="3")
    about = {"meeting": meeting, "item": item.id, "words": WORDS}
    plant(
        item,
        new(wharfemoor, Resolution, kind="agreed", **about),
        new(wharfemoor, Promise, **about),
    )
    assert publish().status == 200
    nowhere(SECRET, item.id)


def test_what_is_made_part_2_after_it_was_published_leaves_at_once(
    plant, publish, nowhere, public_pages, wharfemoor
):
    meeting = held_by(wharfemoor).meetings.of(Resolution)[0].meeting
    told = new(wharfemoor, Resolution, kind="agreed", meeting=meeting, words=WORDS)
    plant(told)
    publish()
    assert any(SECRET in seen.words for _, seen in public_pages())
    plant(replace(told, part=2))
    nowhere(SECRET)


def test_words_of_part_2_that_stand_in_part_1_are_not_published(plant, publish, wharfemoor):
    meeting = held_by(wharfemoor).meetings.of(Resolution)[0].meeting
    hidden = new(wharfemoor, Resolution, kind="agreed", meeting=meeting, words=WORDS, part=2)
    plant(hidden)
    plant(new(wharfemoor, Promise, meeting=meeting, words=WORDS))
    refused = publish()
    assert refused.status == 400 and "repeats words of" in refused.words


def test_no_word_that_nobody_released(plant, publish, nowhere, wharfemoor):
    plant(said(wharfemoor, released_by="", released_on=None))
    publish()
    nowhere("wibblethorpe", "as if I was not in the room", "never asked me to call them")


def test_no_word_in_part_2_released_or_not(plant, publish, nowhere, wharfemoor):
    plant(said(wharfemoor, sensitivity="Part 2"))
    publish()
    nowhere("wibblethorpe")


def test_words_withdrawn_or_taken_back_or_changed_leave_at_once(
    plant, publish, nowhere, public_pages, wharfemoor
):
    told = said(wharfemoor)
    for changed in (
        {"released_by": "", "released_on": None, "withdrawn_on": wharfemoor.stands_on},
        {"released_by": "", "released_on": None},
        {"words": "They came when they said they would."},
    ):
        plant(told)
        publish()
        assert any("wibblethorpe" in seen.words for _, seen in public_pages())
        plant(replace(told, **changed))
        nowhere("wibblethorpe")


def test_no_small_count_of_what_people_said(plant, publish, public_pages, wharfemoor):
    days = {"starts_on": wharfemoor.stands_on.replace(month=5), "ends_on": wharfemoor.stands_on}
    few = Result(question="Do you feel unsafe?", answer="Yes", count=3, of=50)
    plant(
        new(wharfemoor, Advocacy, group="parents", children=3, themes=(SECRET,), **days),
        new(wharfemoor, Theme, kind="complaint", title="Letters", count=2, **days),
        new(
            wharfemoor, Survey, title="Asked", group="parents", asked=60, answered=50,
            asked_on=wharfemoor.stands_on, results=(few,),
        ),
        new(
            wharfemoor, Survey, 2, title="Few", group="foster carers", asked=4, answered=3,
            asked_on=wharfemoor.stands_on,
        ),
    )  # fmt: skip
    publish()
    for name, seen in public_pages():
        for small in ("3 of 50", "Do you feel unsafe?", SECRET, "4 foster carers", "3 answered"):
            assert small not in seen.words, (name, small)


@pytest.mark.parametrize("number", [1, 5])
def test_no_small_count_of_children_in_a_figure(publish, public_pages, prepared, number):
    """Even where the worker had let one through."""
    own = row("St Helens", 2025, number, kind="count", unit="children", as_shown=str(number))
    past = row("St Helens", 2024, 4444, kind="count", unit="children", as_shown="4444")
    prepared(past, own)
    for name, seen in public_pages():
        if name == "public:figure" and seen.status == 200:
            assert seen.page.select_one("#number").get_text() == "Hidden"
            assert f": {number} " not in seen.page.select_one("#quote-line").get_text()
            assert "4444" in seen.words
        if name != "public:sources":  # where it says that 1 to 5 children are never shown
            assert f"{number} children" not in seen.words, name


def test_a_share_of_few_is_hidden_too(public_pages, prepared):
    prepared(row("St Helens", 2025, 77, numerator=3.0, denominator=9.0))
    for name, seen in public_pages():
        assert "77%" not in seen.words, name


def test_evidence_and_findings_have_no_public_page(plant, publish, nowhere, wharfemoor):
    day = wharfemoor.stands_on
    plant(new(wharfemoor, Evidence, title=WORDS, dated=day, type="audit", shows=("AIM-1",)))
    publish()
    nowhere(SECRET)


def test_nothing_is_public_before_it_is_published(
    plant, publish, nowhere, public_pages, wharfemoor
):
    action = held_by(wharfemoor).plan.actions[0]
    assert isinstance(action, Action)
    plant(replace(action, title=f"Open a house in {SECRET}"))
    nowhere(SECRET)
    publish()
    assert any(SECRET in seen.words for _, seen in public_pages())


def test_an_aim_that_is_not_chosen_takes_its_actions_and_figures_along(
    plant, publish, nowhere, prepared, wharfemoor
):
    prepared()
    plan = held_by(wharfemoor).plan
    aim = plan.find("AIM-2")
    plant(replace(aim, title=f"An aim of {SECRET}"))
    kept = [a.id for a in plan.aims if a.id != "AIM-2"]
    publish(aims=kept, measures=[], has_meetings="no", has_voice="no")
    own = [a.title for a in plan.actions if a.aims == ("AIM-2",)]
    assert own
    nowhere(SECRET, "Referrals within a year", "The last one just listened.", *own)
