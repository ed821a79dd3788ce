"""How far a measure is from its target: the figure, its day, and what is left to go."""

from datetime import date

import pytest

from headway.plan.aims import Target
from headway.plan.distance import distance
from headway.plan.targets import Known


def target(**more):
    """Re-referrals down to 18 in 100 by March 2027."""
    given = {
        "id": "TGT-1", "aims": ("AIM-1",), "measure": "rereferrals", "kind": "share", "value": 18,
        "better": "lower", "by": date(2027, 3, 31), "reason": "x", "comparator": "neighbours",
    }  # fmt: skip
    return Target(**{**given, **more})


MARCH = date(2025, 3, 31)


@pytest.mark.parametrize(
    ("latest", "better", "to_go", "ends"),
    [
        (23.4, "lower", 5.4, "5.4 to go."),
        (18, "lower", 0, "Reached."),
        (15, "lower", -3, "Reached."),
        (15, "higher", 3, "3 to go."),
        (18.1, "higher", -0.1, "Reached."),
    ],
)
def test_what_is_left_to_go(latest, better, to_go, ends):
    found = distance(target(better=better), Known(latest=latest, as_at=MARCH))
    assert found.to_go == to_go
    assert found.says == f"{latest:g} on 31 March 2025; target 18 by 31 March 2027. {ends}"


def test_a_figure_of_another_council_is_said_to_be_borrowed():
    known = Known(latest=20, as_at=MARCH, borrowed_from="St Helens")
    assert (
        "20 on 31 March 2025 (a figure borrowed from St Helens)" in distance(target(), known).says
    )


def test_with_no_figure_nothing_is_made_up():
    for known in (None, Known()):
        found = distance(target(), known)
        assert found.to_go is None
        assert not found.is_reached
        assert found.says == "Target 18 by 31 March 2027. No figure is held to set it beside."
