"""What every page says of itself: made by others, the council's own, or of a council on no map."""

from datetime import date

import pytest

from headway.plan.folder import read_plan
from headway.reports.programme import DISCLAIMER, INVENTED, OURS, open_programme
from headway.vocabulary.errors import BadInput
from tests.lib.drawing import drawn

AIMS = '[[aim]]\nid = "AIM-1"\ntitle = "Children are safe"\n'
SOURCE = 'source = {publication = "Minutes", date = 2026-07-01}\n'
WHOSE = """
    keys                       | says
    council = "342"            | demonstration
    council = "342", ours = false | demonstration
    council = "342", ours = true | ours
    invented = true            | invented
    """
SAYS = {"demonstration": DISCLAIMER, "ours": OURS, "invented": INVENTED}


@pytest.fixture
def programme(tmp_path):
    """Writes a programme of one aim, with these keys at its head."""

    def write(keys, aims=AIMS):
        (tmp_path / "plan").mkdir(exist_ok=True)
        head = 'title = "Plan"\n' + keys.replace(", ", "\n") + "\n"
        (tmp_path / "programme.toml").write_text(head, "utf-8")
        (tmp_path / "plan" / "aims.toml").write_text(aims, "utf-8")
        return tmp_path

    return write


@pytest.mark.parametrize("case", drawn(WHOSE), ids=lambda c: c["keys"])
def test_a_page_says_whose_the_plan_is(programme, case):
    """Only what others made of a real council says that the council did not."""
    told = open_programme(programme(case["keys"], AIMS + SOURCE), date(2026, 11, 21))
    assert told.disclaimer == SAYS[case["says"]]
    assert ("not produced or endorsed" in told.disclaimer) == (case["says"] == "demonstration")


def test_a_council_s_own_plan_needs_no_source_and_is_shown_whole(programme):
    """What is public by a day is a question for those who work from published documents alone."""
    told = open_programme(programme('council = "342", ours = true'), date(2026, 6, 1))
    assert [thing.id for thing in told.plan.things] == ["AIM-1"]
    with pytest.raises(BadInput, match=r"has no source.*ours = true in programme\.toml"):
        read_plan(programme('council = "342"'))
    earlier = open_programme(programme('council = "342"', AIMS + SOURCE), date(2026, 6, 1))
    assert earlier.plan.things == ()
