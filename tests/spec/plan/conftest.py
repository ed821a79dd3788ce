"""Drawing plans: a small table a kind, a column a field, in the words of the manual."""

from datetime import date

import pytest

from headway.plan.codec import Place, thing_of
from headway.plan.fields import spec_of
from headway.plan.programme import Programme
from headway.plan.whole import KINDS, plan_of
from tests.lib.drawing import drawn

BY_TABLE = {kind.table: kind for kind in KINDS}


def value_of(kind, name, text):
    """A drawn cell as the plain value that TOML would hold."""
    spec = spec_of(kind, name)
    if spec.kind in ("ids", "texts"):
        return [word.strip() for word in text.split(";")]
    if spec.kind in ("date", "day"):
        return date.fromisoformat(text)
    if spec.kind in ("number", "money"):
        return float(text)
    return text == "yes" if spec.kind == "yes_no" else text


def things(table, text):
    """The things of one drawn table, columns without a field of that name left aside."""
    kind = BY_TABLE[table]
    for row in drawn(text):
        given = {
            name: value_of(kind, name, cell)
            for name, cell in row.items()
            if cell and name in kind.__dataclass_fields__
        }
        for name, filler in (("title", "x"), ("words", "x"), ("found_by", "Ofsted")):
            if name in kind.__dataclass_fields__:
                given.setdefault(name, filler)
        yield thing_of(kind, given, Place("drawn"))


@pytest.fixture
def draw():
    """A plan from drawn tables: `draw(action=..., aim=...)`, of an invented council."""

    def drawing(programme=None, **tables):
        head = Programme(title="Drawn", invented=True, **(programme or {}))
        return plan_of(head, [t for name, text in tables.items() for t in things(name, text)])

    return drawing


@pytest.fixture
def folder(tmp_path):
    """A small programme folder, with a person's comments in it."""
    plan = tmp_path / "wharfemoor"
    (plan / "plan").mkdir(parents=True)
    (plan / "programme.toml").write_text(PROGRAMME, "utf-8")
    (plan / "plan" / "aims.toml").write_text(AIMS, "utf-8")
    (plan / "plan" / "actions.toml").write_text(ACTIONS, "utf-8")
    return plan


PROGRAMME = """# Ours, for three years
title = "Wharfemoor improvement plan"
invented = true
starts_on = 2026-04-01
ends_on = 2029-03-31
"""
AIMS = """[[aim]]
id = "AIM-1"   # agreed with the children in care council
title = "Children are safe at home"
measures = ["rereferrals"]

# the target that cabinet asked about
[[target]]
id = "TGT-1"
aims = ["AIM-1"]
measure = "rereferrals"
kind = "share"
value = 18 # percent
better = "lower"
by = 2028-03-31
reason = "the neighbours' middle"
comparator = "neighbours 2025"
"""
ACTIONS = """[[action]]
id = "ACT-1"
title = "Rewrite the neglect strategy"
aims = ["AIM-1"]
owner = "Head of Safeguarding"
starts_on = 2026-04-01
due_on = 2026-09-30   # before half-term
status = "on track"

  [[action.expects]]
  measure = "cp_neglect_started"
  kind = "count"
  direction = "fall"
  size = 10
  lag_years = 1
  locked_on = 2026-03-01

# begins when the strategy stands
[[action]]
id = "ACT-2"
title = "Train every social worker"
aims = ["AIM-1"]
owner = "Practice Academy Lead"
due_on = 2027-03-31
depends_on = ["ACT-1"]
status = "not started"
"""
