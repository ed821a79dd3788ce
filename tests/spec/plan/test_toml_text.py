"""TOML files: a new one, one changed where it stands, and money as it was meant."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from headway.plan.actions import Action
from headway.plan.codec import Place, checked, jsonable, plain, thing_of
from headway.plan.exchange import shown
from headway.plan.fields import Source
from headway.plan.programme import Programme
from headway.plan.toml_text import rewritten, things_in, written
from headway.plan.whole import plan_of
from headway.plan.workbook import read_workbook, write_workbook
from headway.vocabulary.errors import BadInput

HEAD = """# Ours, for three years
title = "Plan"
invented = true   # on no map

# the first Monday
starts_on = 2026-04-01
"""


@pytest.fixture
def head():
    """The programme as HEAD holds it."""
    [programme] = things_in(HEAD, (Programme,), "programme.toml")
    return programme


def test_a_new_file_of_keys_without_a_table(head):
    """`programme.toml` of a programme that begins; an empty file is as good as none."""
    text = written((Programme,), [head], "Ours")
    assert text == '# Ours\n\ntitle = "Plan"\ninvented = true\nstarts_on = 2026-04-01\n'
    assert things_in(text, (Programme,), "x") == (head,)
    assert rewritten("\n", (Programme,), [head]).strip() == text.removeprefix("# Ours\n\n").strip()


def test_a_key_added_changed_and_taken_out_at_the_head_of_a_file(head):
    """The comments stay; a new key stands after the last, in the order of the fields."""
    after = replace(head, title="Plan, revised", starts_on=None, accountable="Director")
    made = rewritten(HEAD, (Programme,), [after])
    assert made == (
        '# Ours, for three years\ntitle = "Plan, revised"\ninvented = true   # on no map\n'
        'accountable = "Director"\n\n# the first Monday\n'
    )
    source = Source(publication="Minutes", date=date(2026, 4, 1))
    made = rewritten(HEAD, (Programme,), [replace(head, source=source, like="342")])
    assert made == (HEAD + 'like = "342"\nsource = {publication = "Minutes", date = 2026-04-01}\n')


@pytest.mark.parametrize("amount", ["180000", "180000.5", "180000.50", "0", "1E+5", "-12.34"])
def test_an_amount_comes_back_to_the_penny_however_it_was_written(amount, tmp_path, head):
    """Whole pounds, one decimal or two: the same amount in TOML, JSON and Excel."""
    action = Action(id="ACT-1", title="x", budget=Decimal(amount))
    place = Place("x")
    assert thing_of(Action, plain(action), place) == action
    assert thing_of(Action, jsonable(action), place) == action
    assert checked(action, place) == action
    text = written((Action,), [action])
    assert things_in(text, (Action,), "x") == (action,)
    assert rewritten(text, (Action,), [action]) == text
    write_workbook(tmp_path / "plan.xlsx", plan_of(head, [action]), {})
    assert read_workbook(tmp_path / "plan.xlsx")[0].things == (action,)


def test_an_amount_is_said_to_the_penny_however_it_was_written():
    """Two ways to write one amount are no difference, and no two amounts look alike."""
    assert shown(Decimal("180000")) == shown(Decimal("1.8E+5")) == "180000.00"
    assert shown(Decimal("180000.5")) == "180000.50"


def test_an_amount_with_parts_of_a_penny_is_refused():
    """Rather than rounded in silence."""
    with pytest.raises(BadInput, match=r"budget: 0\.005 has parts of a penny\. Round it"):
        checked(Action(id="ACT-1", title="x", budget=Decimal("0.005")), Place("x"))
