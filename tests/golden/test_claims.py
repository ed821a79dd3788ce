"""Claims that were made in public, tested against the figures as published.

Each answer follows from the rules of the claims' own page; none was tuned to.
"""

from datetime import date

import pytest

from headway.verdicts.claims.published import PublishedFacts, published_facts
from headway.verdicts.claims.value import Claim, Period, Quoted, Size, Way
from headway.verdicts.claims.weighing import weigh
from tests.lib import official

MEASURES = (
    *("full_care_orders", "children_looked_after", "cp_plans_started"),
    *("looked_after_share_of_spend", "looked_after_share_of_spend_ro3"),
)
ENGLAND, ST_HELENS = "England", "342"


@pytest.fixture(scope="module")
def facts(published) -> PublishedFacts:
    """Every file, as it is held."""
    return PublishedFacts(official.library(), MEASURES, comparison=published)


def claim(measure: str, council: str, direction: str, **fields: object) -> Claim:
    """A claim, said in January 2026 unless it says otherwise."""
    given = {"said_at": date(2026, 1, 13), "id": "CLM-1", "text": "As said.", **fields}
    return Claim(measure=measure, council=council, direction=Way(direction), **given)


def of(first: str, last: str) -> Period:
    """From one day to another."""
    return Period(starts_on=date.fromisoformat(first), ends_on=date.fromisoformat(last))


def test_too_many_on_a_full_care_order_compared_with_other_authorities(facts):
    """By rate yes; by share no more than its neighbours and its region."""
    told = weigh(
        claim(
            "full_care_orders",
            ST_HELENS,
            "high",
            size=Size(word="too many"),
            comparator="other authorities",
        ),
        facts,
    )
    assert told.answer == "depends on comparator"
    shown = {(f.kind, f.against): f.shown for f in told.figures}
    assert shown["rate", "here"] == "74 per 10,000 children"
    assert shown["rate", "statistical neighbours"] == "67 per 10,000 children"
    assert shown["rate", "England"] == "39 per 10,000 children"
    assert shown["share", "here"] == "64%"
    assert shown["share", "statistical neighbours"] == "64%"
    assert shown["share", "England"] == "59%"
    assert "17th highest of 151" in told.sentence
    both = "its statistical neighbours, the North West, England and most councils."
    assert f"Higher than {both}" in told.sentence
    some = "England and most councils, not than its statistical neighbours or the North West."
    assert f"Higher than {some}" in told.sentence
    assert {f.year for f in told.figures} == {2025}


def budget(year: int, number_at: str, **fields: object) -> Claim:
    """Almost half of the children's budget is spent on 73,000 children."""
    number = claim(
        "children_looked_after",
        ENGLAND,
        "level",
        size=Size(number=73_000),
        period=of(number_at, number_at),
        share_or_rate="count",
    )
    return claim(
        "looked_after_share_of_spend",
        ENGLAND,
        "level",
        size=Size(word="almost half"),
        period=of(f"{year - 1}-04-01", f"{year}-03-31"),
        quoted=Quoted(
            says="the £8.6bn children's services budget",
            value=8_600_000_000,
            source="Institute for Fiscal Studies, for the Children's Commissioner, 12 June 2018",
        ),
        source="Institute for Fiscal Studies",
        parts=(number,),
        **fields,
    )


def test_almost_half_of_the_childrens_budget_on_73_000_children_was_true_of_2016_17(facts):
    """Of section 251 spending 45.4%, of the figure then quoted 48.3%."""
    told = weigh(budget(2017, "2017-03-31"), facts)
    assert told.answer == "supported"
    assert "45.4% of gross spending on children's services in section 251" in told.sentence
    assert "not all public spending on children" in told.sentence
    assert "£8.6bn children's services budget, as quoted then" in told.sentence
    assert "48.3%" in told.sentence
    assert "72,670 children (72,610 as later published" in told.sentence
    assert "That rounds to 73,000." in told.sentence


def test_it_is_said_what_has_become_of_it(facts):
    """52.8 to 55.9% in 2024-25 for 81,770 children, and of which denominator."""
    told = weigh(budget(2017, "2017-03-31"), facts)
    [note] = [n for n in told.notes if n.startswith("Newest")]
    assert "55.9% of gross spending on children's services in section 251" in note
    assert "52.8% of total spending on children's social care in revenue outturn RO3" in note
    assert "It no longer holds." in note
    [part] = told.parts
    assert any("81,770 children" in n and "no longer" in n for n in part.notes)


def test_of_2024_25_it_is_not_true(facts):
    """By neither source, and there are more children."""
    told = weigh(budget(2025, "2025-03-31"), facts)
    assert told.answer == "contradicted"
    assert told.sides[0].answers == (False,)
    assert "55.9%" in told.sentence and "52.8%" in told.sentence
    assert "81,770 children. That does not round to 73,000." in told.sentence


@pytest.mark.parametrize(
    ("council", "figures"), [(ENGLAND, ("55.9%", "52.8%")), (ST_HELENS, ("61.1%", "61.1%"))]
)
def test_fifty_per_cent_of_all_the_expenditure(facts, council, figures):
    told = weigh(
        claim("looked_after_share_of_spend", council, "level", size=Size(percent=50)), facts
    )
    assert told.answer == "contradicted"
    assert tuple(f.shown for f in told.figures) == figures


def reducing(**fields: object) -> Claim:
    """Numbers are reducing significantly."""
    return claim(
        "cp_plans_started",
        ST_HELENS,
        "down",
        size=Size(word="significantly"),
        comparator="own past",
        **{"said_at": date(2018, 7, 16), **fields},
    )


def test_numbers_reducing_significantly_is_more_than_chance(facts):
    """And says nothing on whether there is harm in it."""
    told = weigh(reducing(period=of("2017-04-01", "2018-03-31")), facts)
    assert told.answer == "supported"
    assert all(figure in told.sentence for figure in ("161 plans", "42%", "280"))
    assert "more than chance" in told.sentence
    asked = 'headway judge "St Helens" -m cp_plans_started --as-at 2018-03-31'
    assert any("nothing on whether there is harm" in n and asked in n for n in told.notes)
    assert any("25 October 2018" in n for n in told.notes)


def test_nobody_could_have_known_in_july_2018(facts):
    """The year to March 2018 was not out; that to March 2017 was short of the line."""
    then = published_facts(MEASURES, facts.library)
    day = date(2018, 7, 1)
    told = weigh(reducing(period=of("2017-04-01", "2018-03-31")), then, day)
    assert told.answer == "cannot be tested"
    assert "not published by 1 July 2018; it came out on 25 October 2018" in told.sentence
    assert any("230 plans" in n and "17%" in n for n in told.notes)

    told = weigh(reducing(), then, day)
    assert told.answer == "cannot be tested"
    assert told.head.startswith("The figures cannot tell yet.")
    assert "230 plans" in told.sentence and "17%" in told.sentence
    assert any("Read from the release of" in n and "may have differed" in n for n in told.notes)


@pytest.mark.parametrize(
    ("council", "kind", "answer", "figures"),
    [
        (ENGLAND, "rate", "contradicted", ("69 per", "67 per")),
        (ENGLAND, "count", "supported", ("80,780", "81,770")),
        (ENGLAND, "", "depends on comparator", ("69 per", "67 per", "80,780", "81,770")),
        (ST_HELENS, "", "contradicted", ("130 per", "117 per", "478", "440")),
    ],
)
def test_a_national_epidemic_of_increasing_numbers(facts, council, kind, answer, figures):
    """From 2021 to 2025 England's rate fell while its number rose by 1.2%: there were more children."""
    told = weigh(
        claim(
            "children_looked_after",
            council,
            "up",
            period=of("2021-03-31", "2025-03-31"),
            share_or_rate=kind,
        ),
        facts,
    )
    assert told.answer == answer
    for figure in figures:
        assert figure in told.sentence


def test_a_successor_s_history_is_not_joined_on(facts):
    """Cumberland has figures from the year to March 2024: no fall since 2022 can be tested."""
    told = weigh(
        claim(
            "cp_plans_started",
            "942",
            "down",
            period=of("2021-04-01", "2025-03-31"),
        ),
        facts,
    )
    assert told.answer == "cannot be tested"
    assert "Cumberland has figures from the year to 31 March 2024" in told.sentence
    assert "Cumbria" in told.sentence


def test_the_same_claim_is_tested_on_the_package_alone(monkeypatch, tmp_path):
    """No file has to be added for the answer; only what other releases said is not held."""
    monkeypatch.setenv("HEADWAY_HOME", str(tmp_path))
    told = weigh(budget(2017, "2017-03-31"), published_facts(MEASURES))
    assert told.answer == "supported"
    assert "72,670 children" in told.sentence
