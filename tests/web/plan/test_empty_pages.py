"""A council of which little is public: every page says what is there, and what to do."""

import pytest

PAGES = (
    "findings", "risks", "evidence", "owners", "handover", "asks", "projects", "money",
    "challenges",
)  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_every_list_stands_for_a_council_with_nothing_in_it(as_, look, halton, name):
    seen = look(as_("inspector", "halton"), f"plan:{name}", halton)
    assert seen.status == 200
    assert len(seen.page.select("h1")) == 1
    assert len(seen.words) > 80
