"""The report says what children, parents and carers said, or that it does not hold it."""

from dataclasses import replace
from datetime import date

from headway.plan.aims import Aim
from headway.plan.findings import Evidence
from headway.voice.value import PUBLIC, Quotation, Request, Result, Survey, Theme
from tests.lib.programmes import material_of, said

AIM = Aim(id="AIM-1", title="Children are heard")
HEARD = Evidence(
    id="EVD-1",
    title="Survey of children in care",
    dated=date(2026, 9, 25),
    type="survey",
    of_voice=True,
    says="Seven in ten know why they are in care.",
    shows=("AIM-1",),
)


def test_what_they_said_is_shown_with_its_day():
    """The newest day first in the sentence, the words in the table."""
    told = said(material_of([AIM, HEARD]), "voice")
    assert "1 piece of evidence" in told and "25 September 2026" in told
    assert "Seven in ten know why they are in care." in told


def test_silence_is_said():
    """Figures cannot stand in for it."""
    told = said(material_of([AIM]), "voice")
    assert "is not in this report" in told
    assert "AIM-1 Children are heard" in told


def test_evidence_after_the_day_is_not_yet_held():
    """A report on October knows nothing of November."""
    told = said(material_of([AIM, HEARD], day=date(2026, 9, 24)), "voice")
    assert "is not in this report" in told
    assert "1 piece" in said(material_of([AIM, HEARD], day=date(2026, 9, 25)), "voice")


def test_part_2_evidence_is_not_in_it():
    """Nor its words, nor its title."""
    secret = replace(HEARD, sensitivity="Part 2", title="A child's own letter")
    told = said(material_of([AIM, secret]), "voice")
    assert "letter" not in told and "Seven in ten" not in told


SURVEY = Survey(
    id="SUR-1",
    title="How is it going?",
    group="children looked after",
    asked_on=date(2026, 6, 1),
    asked=96,
    answered=41,
    aims=("AIM-1",),
    results=(
        Result(question="Settled?", answer="Yes", count=30, of=40),
        Result(question="Safe at school?", answer="No", count=3, of=40),
    ),
)
ASKED = Request(
    id="REQ-1",
    words="Let us say goodbye.",
    by="Children in Care Council",
    group="children looked after",
    asked_on=date(2026, 1, 21),
    aims=("AIM-1",),
)
WORDS = Quotation(
    id="QUO-1",
    words="The last one just listened.",
    group="children looked after",
    said_on=date(2026, 7, 8),
    consent_by="the child",
    consent_on=date(2026, 7, 8),
    consent_for=PUBLIC,
    released_by="Participation Lead",
    released_on=date(2026, 9, 14),
)
LEARNT = Theme(
    id="THM-1",
    kind="complaint",
    title="Letters",
    starts_on=date(2026, 4, 1),
    ends_on=date(2026, 9, 30),
    count=19,
    learning="Letters now say who to ring.",
)


def test_the_voice_of_the_folder_is_shown_kind_by_kind():
    """Who answered; you said, we did; their words by month; complaints; and who is silent."""
    told = said(material_of([AIM], voice=[SURVEY, ASKED, WORDS, LEARNT]), "voice")
    for words in (
        "1 survey, 1 request of children, care leavers, parents or carers and 1 quotation",
        "SUR-1 How is it going? | 41 of 96 looked-after children answered | Settled? Yes: 30 of 40",
        "REQ-1 “Let us say goodbye.” (Children in Care Council, 21 January 2026). | Nothing yet, and no reason given.",
        "“The last one just listened.” Looked-after child, July 2026 (QUO-1)",
        "THM-1 Complaint: Letters | 19 | Letters now say who to ring.",
        "Nothing that foster carers said is held here after 21 November 2025.",
    ):
        assert words in told
    assert "is not in this report" not in told
    assert "8 July" not in told


def test_an_aim_on_which_somebody_was_heard_is_not_silent():
    """By evidence of the plan, or by the voice room; an aim with neither is named."""
    other = replace(AIM, id="AIM-2", title="Homes are settled")
    told = said(material_of([AIM, other], voice=[SURVEY]), "voice")
    assert "AIM-2 Homes are settled" in told and "AIM-1 Children are heard" not in told


def test_nothing_kept_back_reaches_a_report():
    """A small answer, words not released, a survey in Part 2: none, and no trace of the words."""
    unreleased = replace(WORDS, released_by="", released_on=None)
    secret = replace(ASKED, sensitivity="Part 2")
    told = said(material_of([AIM], voice=[SURVEY, unreleased, secret]), "voice")
    assert "Settled?" in told
    assert "Safe at school" not in told and "listened" not in told and "goodbye" not in told


def test_what_was_not_said_or_released_by_the_day_is_not_in_it():
    """A report on August holds the survey of June, and not what was released in September."""
    told = said(material_of([AIM], voice=[SURVEY, WORDS], day=date(2026, 8, 1)), "voice")
    assert "SUR-1" in told and "listened" not in told


def test_the_newest_words_are_on_the_councillor_s_page():
    """From the voice room or the plan's evidence, whichever is newer."""
    assert "The newest words are of 8 July 2026: “The last one just listened.”" in said(
        material_of([AIM], voice=[ASKED, WORDS]), "member_page"
    )
    newer = said(material_of([AIM, HEARD], voice=[ASKED, WORDS]), "member_page")
    assert "The newest words are of 25 September 2026: Seven in ten know" in newer


def test_the_lint_finds_that_children_are_heard_or_that_silence_is_said():
    """With voice alone, with evidence alone, and with neither, the page satisfies it."""
    from headway.reports.blocks import Document, Paragraph
    from headway.reports.lint import NO_VOICE, lint
    from headway.reports.sections import all_sections

    def silent(pages) -> bool:
        document = Document(title="T", council="W", made_on="2026-11-21", pages=pages)
        return NO_VOICE in [f.instead for f in lint(document, {})]

    for now, voice in (([AIM], [SURVEY]), ([AIM, HEARD], []), ([AIM], [])):
        pages = all_sections()["voice"].pages(material_of(now, voice=voice))
        assert not silent(pages)
    bare = replace(pages[0], title="Figures", blocks=(Paragraph(text="Costs rose."),))
    assert silent((bare,))
