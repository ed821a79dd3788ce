"""Help tells each role what it can do here; words and acronyms are told to everybody."""

from itertools import pairwise

import pytest

from headway.meetings.terms import TERMS
from headway.vocabulary.plain_words import WORDS
from headway.web.site.first_steps import FIRST_STEPS
from headway.web.site.roles import ROLES


def test_every_role_has_three_steps():
    assert {role.id for role in ROLES} == set(FIRST_STEPS)
    assert {len(steps) for steps in FIRST_STEPS.values()} == {3}


@pytest.mark.parametrize("role", [role.id for role in ROLES])
def test_each_role_begins_with_its_own_steps_and_every_link_is_open_to_it(as_, look, role):
    browser = as_(role)
    seen = look(browser, "site:help")
    first = seen.page.select_one("main ol")
    told = [" ".join(li.get_text(" ").split()) for li in first.select("li")]
    assert [line.startswith(s.says) for line, s in zip(told, FIRST_STEPS[role], strict=True)] == [
        True
    ] * 3
    for a in first.select("a"):
        assert browser.get(a["href"]).status_code == 200, a["href"]


def test_whoever_reads_no_figures_is_not_told_of_verdicts(as_, look):
    assert "Is the change more than chance?" in look(as_("member"), "site:help").words
    assert "Is the change more than chance?" not in look(as_("partner"), "site:help").words


def test_the_two_parts_are_told_by_what_one_may_read(as_, look):
    assert "Your role reads both." in look(as_("director"), "site:help").words
    assert "Your role reads Part 1." in look(as_("member"), "site:help").words


def test_help_says_whom_to_ask(as_, look, wharfemoor):
    seen = look(as_("manager"), "site:help")
    assert "ask administrator@wharfemoor.example, who gives roles" in seen.words
    wharfemoor.memberships.filter(role="administrator").delete()
    assert "ask whoever runs headway at Wharfemoor" in look(as_("manager"), "site:help").words


def test_every_word_and_acronym_is_explained_without_scripts(as_, look):
    seen = look(as_("partner"), "site:glossary")
    for word in WORDS:
        assert word.means in seen.words, word.term
    for short, (term, _) in TERMS.items():
        assert seen.page.select_one(f'abbr[title="{term}"]').get_text() == short


@pytest.mark.parametrize("name", ["site:help", "site:glossary", "site:search"])
def test_headings_stand_in_order(as_, look, name):
    page = (
        look(as_("member"), name, q="neglect").page
        if name == "site:search"
        else look(as_("member"), name).page
    )
    levels = [int(h.name[1]) for h in page.select("main h1, main h2, main h3, main h4")]
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
