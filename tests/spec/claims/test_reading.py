"""A claims file: what stands in it, and what is said of a fault."""

from datetime import date

import pytest

from headway.verdicts.claims.reading import read_claims
from headway.verdicts.claims.value import Period, Quoted, Size, Way
from headway.vocabulary.errors import BadInput

GOOD = """
# A person's comment.
[[claim]]
id = "CLM-12"
text = "Numbers are going down significantly."
said_at = 2018-07-16
measure = "cp_plans_started"
council = "St Helens"
direction = "down"
size = { word = "significantly" }
comparator = "own past"
period = "2017-04-01..2018-03-31"
share_or_rate = "count"
source = "Cabinet, 16 July 2018"
"""


def read(tmp_path, text: str):
    """Read a file of that text."""
    path = tmp_path / "claims.toml"
    path.write_text(text, "utf-8")
    return read_claims(path)


def test_every_field_is_read(tmp_path):
    """A council may be a name, a DfE code or an ONS code; inside it is the DfE code."""
    [claim] = read(tmp_path, GOOD)
    assert (claim.id, claim.said_at, claim.council) == ("CLM-12", date(2018, 7, 16), "342")
    assert (claim.measure, claim.direction) == ("cp_plans_started", Way.DOWN)
    assert claim.size == Size(word="significantly")
    assert claim.period == Period(starts_on=date(2017, 4, 1), ends_on=date(2018, 3, 31))
    assert (claim.comparator, claim.share_or_rate) == ("own past", "count")
    assert claim.source == "Cabinet, 16 July 2018"


def test_what_may_be_left_out(tmp_path):
    """Size, comparator, period, kind and source; an empty measure says that none is held."""
    [claim] = read(
        tmp_path,
        """[[claim]]
        id = "CLM-7"
        text = "Morale is good."
        said_at = "2026-11-24"
        council = "England"
        direction = "high"
        """,
    )
    assert (claim.measure, claim.council, claim.period) == ("", "England", None)
    assert claim.size == Size()


def test_an_invented_council_may_have_measures_that_headway_has_not(tmp_path):
    text = GOOD.replace("St Helens", "invented").replace("cp_plans_started", "days_waited")
    assert read(tmp_path, text)[0].measure == "days_waited"


def test_a_sentence_may_make_several_claims(tmp_path):
    """A part has its own measure, size, period and kind; words, speaker and council are shared."""
    [claim] = read(
        tmp_path,
        GOOD
        + """
        [[claim.part]]
        measure = "children_looked_after"
        direction = "level"
        size = { number = 73_000 }
        """,
    )
    [part] = claim.parts
    assert (part.id, part.council, part.measure) == ("CLM-12", "342", "children_looked_after")
    assert (part.size, part.period) == (Size(number=73_000), None)


def test_a_denominator_may_be_quoted(tmp_path):
    """What the speaker divided by, where headway does not hold it."""
    quoted = 'quoted = { says = "the budget", value = 8_600_000_000, source = "IFS, June 2018" }'
    [claim] = read(tmp_path, GOOD + quoted)
    assert claim.quoted == Quoted(says="the budget", value=8_600_000_000, source="IFS, June 2018")


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("measure =", "measur =", "Did you mean measure?"),
        ('"cp_plans_started"', '"cp_plan_started"', "Did you mean cp_plans_started"),
        ('"St Helens"', '"St Hellens"', "Did you mean St Helens"),
        ('"down"', '"downn"', "Did you mean down?"),
        ("2018-07-16", '"16 July 2018"', "said_at '16 July 2018' is no date. Write it as"),
        ("2017-04-01..2018-03-31", "2018", "period '2018' is no date"),
        ("2017-04-01..2018-03-31", "2018-03-31..2017-04-01", "ends before it begins"),
        ('word = "significantly"', 'word = "significantl"', "Did you mean significantly"),
        ('word = "significantly"', 'word = "almost half"', "goes with direction level or high"),
        ('word = "significantly"', "percent = true", "size percent is a number"),
        ('word = "significantly"', "percent = 5, number = 4", "one of word, percent and number"),
        ('word = "significantly"', "per_cent = 5", "Did you mean percent?"),
        ('"own past"', '"own pasts"', "Did you mean own past?"),
        ('"count"', '"value"', "has no kind 'value'. It has count, rate"),
        ('"count"', '"counts"', "Did you mean count?"),
        ("CLM-12", "STM-12", "is no id of a claim. Write it as CLM-1"),
        ('text = "Numbers are going down significantly."', "", "'text' is missing"),
        ("source =", 'quoted = "8.6bn"\nsource =', "quoted is a table with says, value, source"),
    ],
)
def test_a_fault_names_the_claim_and_what_to_do(tmp_path, was, becomes, said):
    assert was in GOOD
    with pytest.raises(BadInput) as fault:
        read(tmp_path, GOOD.replace(was, becomes))
    assert said in str(fault.value)
    assert str(fault.value).startswith("claims.toml, ")
    assert "CLM-12" in str(fault.value) or "STM-12" in str(fault.value)
    assert "Nothing was kept." in str(fault.value)


def test_a_fault_in_the_file_names_the_file(tmp_path):
    for text, said in {
        GOOD + GOOD: "two claims are called CLM-12",
        "": "no [[claim]] is in it",
        "[[claims]]\n": "Did you mean claim?",
        "[[claim]\n": "it is not TOML",
    }.items():
        with pytest.raises(BadInput, match=r"claims\.toml") as fault:
            read(tmp_path, text)
        assert said in str(fault.value)
