"""Prose set against its figures: what a careful reader would stop at, and how old they must be."""

from datetime import date

import pytest

from headway.comparators.library import Library
from headway.reports.blocks import Bullets, Definition, Definitions, Note, Paragraph, plain
from headway.reports.composing import Order, compose
from headway.reports.lint import (
    NO_VOICE,
    Finding,
    lint,
    refused_words,
    reviewed_sentences,
    shown_figures,
    verdict_id,
)
from headway.reports.matching import LISTED, Shown
from headway.reports.reading_age import reading_age, syllables
from tests.lib.repository import ROOT
from tests.lib.words import glossary

DAY = date(2025, 3, 31)
# A measure of one council over six years, its rate, England's, and a middle with its neighbours.
FIGURES = {
    **{
        f"plans.count.342.{year}": Shown(text=text, as_at=date(year, 3, 31))
        for year, text in (
            (2021, "298"),
            (2022, "281"),
            (2023, "271"),
            (2024, "223"),
            (2025, "257"),
        )
    },
    "plans.rate.342.2025": Shown(text="68.3", as_at=DAY),
    "plans.rate.E92000001.2025": Shown(text="50.8", as_at=DAY),
    "reviews.share.342.2025": Shown(text="94.0%", as_at=DAY),
    "reviews.share.342.2024": Shown(text="99.2%", as_at=date(2024, 3, 31)),
    "spend.value.342.2025": Shown(text="£46.9m", as_at=DAY),
    "hidden.count.342.2025": Shown(text="c", as_at=DAY),
    "plans.count.median-2025-342.2025": Shown(
        text="357", as_at=DAY, others=("183", "300", "414", "730", "c")
    ),
    "agency.share.342.2025": Shown(text="19.5%", as_at=date(2025, 9, 30)),
}
HEARD = Note(text="Children told the review that they were not asked.")


@pytest.fixture
def found(document):
    """The words that lint stops at in one paragraph that cites every figure, or those named."""

    def look(text: str, cites: tuple[str, ...] = tuple(FIGURES), verdicts=()) -> list[str]:
        paragraph = Paragraph(text=text, figures=cites)
        return [f.words for f in lint(document(paragraph, HEARD), FIGURES, verdicts)]

    return look


@pytest.mark.parametrize(
    "text",
    [
        "In the year to 31 March 2025, 257 plans started.",
        "The rate was 68.3 per 10,000 children, 58th highest of 151 councils.",
        "The rate was 68 in every 10,000.",
        "About 260 plans started.",
        "The middle of its neighbours was 357 (from 183 to 730, 4 of 10 known).",
        "Reviews in time were 94.0%, and 99.2% the year before.",
        "Spending was £46.9m, or £46.9 million, or £47 million.",
        "Plans rose 15% in a year, which is 34 more.",
        "Plans were 4% below 268, the average of the four years before.",
        "Reviews in time fell 5.2 points.",
        "The rate was 34% above England’s.",
        "Young people aged 16 to 17 are counted once; section 47 enquiries twice.",
        "On 30 September 2025 the share was 19.5%.",
        "“We have 900 plans”, a member said.",
    ],
)
def test_what_a_cited_figure_gives_may_be_said(found, text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In the year to 31 March 2025, 275 plans started.", "275"),
        ("The rate was 68.4 per 10,000 children.", "68.4"),
        ("The rate was 69 per 10,000 children.", "69"),
        ("About 300,000 plans started.", "300,000"),
        ("Reviews in time were 94.", "94"),
        ("Plans were 257%.", "257%"),
        ("Spending was £46.9.", "£46.9"),
        ("Plans rose 17% in a year.", "17%"),
        ("Plans were below 270, the average of the years before.", "270"),
        ("Fifteen plans started.", "Fifteen"),
        ("On 30 March 2025 there were 257.", "30 March 2025"),
        ("On 30 September 2024 there were 257.", "30 September 2024"),
        ("The council plans 257 in 2031.", "2031"),
    ],
)
def test_a_number_or_a_day_that_no_cited_figure_gives_is_found(found, text, words):
    assert found(text) == [words]


def test_a_change_is_worked_out_only_where_a_change_is_spoken_of(found):
    """34 is 257 less 223; as a number of plans it is nobody's figure."""
    assert found("Plans rose by 34.") == []
    assert found("There were 34 plans on that day.") == ["34"]


def test_a_change_goes_the_way_that_is_said(found):
    """From 298 to 223 is a fall of 25%; nothing here rose by as much."""
    assert found("Plans fell 25% in three years.") == []
    assert found("Plans rose 25% in three years.") == ["25%"]


def test_a_figure_that_is_not_cited_does_not_count(found, document):
    assert found("257 plans started.", cites=("reviews.share.342.2025",)) == ["257"]
    (finding,) = lint(document(Paragraph(text="257 plans started."), HEARD), FIGURES)
    assert (finding.page, finding.paragraph, finding.words) == ("first", "1.1", "257")
    assert finding.why == "the paragraph cites no figure"


def test_a_hidden_figure_gives_no_number(found):
    assert found("4 plans ended.", cites=("hidden.count.342.2025",)) == ["4"]


def test_a_citation_of_nothing_is_found(found):
    assert found("Plans fell.", cites=("plans.count.342.1999",)) == ["plans.count.342.1999"]


def test_an_old_year_stands_only_after_a_word_that_means_the_past(found):
    """Boilerplate goes stale in silence: the year of the last report stays in the sentence."""
    only = ("plans.count.342.2025",)
    assert found("In 2019 the number was high.", only) == ["2019"]
    assert found("The 2023-24 figures are being checked.", only) == ["2023-24"]
    for text in (
        "The number has risen since 2013.",
        "Figures from 2013 to 2024 are held.",
        "Before 2021 it was counted otherwise.",
        "The report was published on 4 September 2023.",
    ):
        assert found(text, only) == []
    assert found("In 2024 the number was 223.", ("plans.count.342.2024",)) == []


def test_significant_needs_its_verdict_cited(found):
    """That the sentence says "more than chance" is not enough: the verdict must be there."""
    text = "The rise is significant: it is more than chance."
    assert found(text) == ["significant"]
    one = "verdict.plans.count.342.2025"
    assert found(text, (*FIGURES, one), verdicts=[one]) == []
    assert found("Plans fell significantly.") == ["significantly"]


def test_other_words_stand_beside_what_they_need(found):
    assert found("Children are safer now.") == ["safer"]
    assert found("A new member of staff starts soon.") == ["soon"]
    assert found("Plans are at a record high of 257.") == []
    assert found("Too few years are held to draw its past.") == []


def test_words_that_the_glossary_refuses_are_found_wherever_there_is_prose(document):
    blocks = (
        HEARD,
        Paragraph(text="Our KPIs are green."),
        Bullets(items=("A LAC review", "It lacks nothing", "Each metric")),
        Definitions(items=(Definition(term="Care", meaning="What a service user gets."),)),
    )
    found = lint(document(*blocks), {})
    assert [f.words for f in found] == ["KPIs", "LAC", "metric", "service user"]
    assert found[0].instead == "say measure"
    assert [f.paragraph for f in found] == ["1.1", "bullets1-1", "bullets1-1", "definitions1-1"]


def test_every_word_that_the_glossary_refuses_is_looked_for():
    terms = glossary((ROOT / "GLOSSARY.md").read_text("utf-8"))
    refused = {word for term in terms for word in term.refused}
    assert refused <= {one.word for one in refused_words()}


def test_a_report_says_what_children_say_or_that_it_does_not_know(document):
    quiet = Paragraph(text="Plans fell.")
    (finding,) = lint(document(quiet), {})
    assert "neither holds what children say" in finding.why and finding.instead == NO_VOICE
    for text in (
        "Children told the inspectors that they are moved too often.",
        "The views of young people are in appendix B.",
        "What children say is not in published figures, and so not in this report.",
        "No children’s views were asked for.",
        "What children, parents and carers said is not in this report.",
    ):
        assert lint(document(quiet, Note(text=text)), {}) == [], text
    meaning = Definitions(items=(Definition(term="Score", meaning="Children say how they feel."),))
    assert len(lint(document(quiet, meaning), {})) == 1, "a definition is nobody's voice"


def test_sentences_reviewed_elsewhere_stand(document):
    said = "44 rows of that year show 0."
    one = document(Paragraph(text=f"Plans fell. Take care: {said}"), HEARD)
    assert len(lint(one, {})) == 2
    assert lint(one, {}, reviewed=[said]) == []


def test_every_listed_pattern_says_why():
    assert all(one.finds and one.why for one in LISTED)


def test_a_finding_is_plain_values():
    finding = Finding(page="a", paragraph="1.1", words="KPI", why="w", instead="i")
    assert finding.as_json() == {
        "page": "a", "paragraph": "1.1", "words": "KPI", "why": "w", "instead": "i",
    }  # fmt: skip


@pytest.fixture(scope="module")
def real():
    """The figures report on St Helens from the package, and what it was written from."""
    return compose(Order.of("St. Helens", pack="figures", made_on=date(2026, 6, 12)), Library(None))


def looked_at(real, document=None) -> list[Finding]:
    """What lint finds in a real report."""
    material, written = real
    verdicts = [verdict_id(v) for v in material.verdicts or ()]
    reviewed = reviewed_sentences(material)
    return lint(document or written, shown_figures(material), verdicts, reviewed=reviewed)


def test_a_real_report_s_numbers_are_its_figures(real):
    """Of some 600 numbers in sentences, none of a theme's pages is without its figure."""
    themes = set(real[0].themes)
    assert not [f for f in looked_at(real) if f.page in themes]


def test_a_digit_altered_in_a_real_sentence_is_found(real):
    material, written = real
    figures = shown_figures(material)
    place = next(p for p in written.paragraphs() if p.page == "looked_after")
    said = plain(place.block.text)
    assert "117 per 10,000" in said
    cited = {name: figures[name] for name in place.block.figures}
    for wrong in ("171", "118", "1,170"):
        text = said.replace("117 per", f"{wrong} per")
        altered = Paragraph(text=text, figures=tuple(cited))
        page = type(written.pages[0])(id="one", title="One", blocks=(altered, HEARD))
        whole = type(written)(title="T", council="C", made_on="2026-06-12", pages=(page,))
        assert [f.words for f in lint(whole, cited)] == [wrong]


def test_reading_age_is_flesch_and_kincaid_s_grade_and_five():
    """Six words of one syllable: 0.39 × 6 + 11.8 × 1 − 15.59 + 5."""
    assert reading_age("The cat sat on the mat.") == pytest.approx(3.6, abs=0.06)
    assert reading_age("") == 0.0
    assert reading_age("One\nTwo") == reading_age("One. Two.")
    hard = "Statistically, multi-agency safeguarding arrangements necessitate reconsideration."
    assert reading_age(hard) > 20


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("children council neighbours started people science being placement", 2),
        ("care rose looked named year 1,274 64% £46.9", 1),
        ("area protection referral average enquiries assessment created", 3),
        ("significant statistical situation", 4),
    ],
)
def test_syllables_are_counted_by_their_vowels(said, count):
    assert [syllables(word) for word in said.split()] == [count] * len(said.split())


def test_what_a_councillor_reads_first_reads_at_about_eleven(real):
    """The opening page and the questions, and the sentences about figures: no older than twelve."""
    prose: dict[str, str] = {}
    for place in real[1].paragraphs():
        text = plain(place.block.text).split(" Take care:")[0]
        prose[place.page] = prose.get(place.page, "") + text + "\n"
    first = prose["summary"] + prose["questions"]
    assert 8 <= reading_age(first) <= 12
    about = "".join(text for page, text in prose.items() if page in real[0].themes)
    assert reading_age(about) <= 11


def test_how_far_a_verdict_found_the_months_is_no_number_made_up():
    """It is worked out from all the months cited; beside other words the same number is one."""
    from headway.reports.matching import numbers_without_figure

    assert not list(numbers_without_figure("1% below the earlier months; inside", {}))
    assert list(numbers_without_figure("1% below what was promised", {}))
