"""A rule that cannot run is skipped and said to be skipped: never counted as passed."""

from headway.validation.lacking import by_number, in_words

HEADER = "CHILD | SEX\nAna | F"


def lacks(checked):
    """Each skipped rule with what it lacked."""
    return {rule.code: missing for rule, missing in checked.rules_skipped}


def test_a_rule_whose_table_is_there_runs(check):
    """And is named among those that ran."""
    checked = check("101", header=HEADER)
    assert [r.code for r in checked.rules_run] == ["101"] and lacks(checked) == {}


def test_a_rule_without_its_table_is_skipped(check):
    """141 reads episodes."""
    checked = check("101", "141", header=HEADER)
    assert lacks(checked) == {"141": ("episodes",)}
    assert [r.code for r in checked.rules_run] == ["101"]


def test_a_rule_of_two_tables_needs_both(check):
    """352 sets an episode beside the date of birth in the header."""
    assert lacks(check("352", header=HEADER)) == {"352": ("episodes",)}
    assert lacks(check("352", episodes="CHILD | DECOM\nAna | 2025-05-01")) == {"352": ("header",)}


def test_a_rule_about_last_year_needs_last_years_file(check):
    """With it, it runs."""
    assert lacks(check("203", header=HEADER)) == {"203": ("header_last",)}
    assert lacks(check("203", header=HEADER, header_last=HEADER)) == {}


def test_a_table_that_is_loaded_and_empty_is_loaded(check):
    """Nobody went missing this year: the rule ran, and found nothing."""
    checked = check("571", missing="CHILD | MIS_END")
    assert lacks(checked) == {} and checked.flags.num_rows == 0


def test_a_rule_about_the_council_needs_to_know_which(check):
    """411 asks whether a placement lies inside the council."""
    episodes = "CHILD | PL_LOCATION | PL_LA\nAna | IN | E06000051"
    assert lacks(check("411", episodes=episodes)) == {"411": ("council",)}
    assert check("411", episodes=episodes, council="E08000013").counts["error"] == 1


def test_what_was_lacking_is_said_in_words(check):
    """With the option that gives it; what most rules lacked comes first."""
    checked = check("203", "204", "411", header=HEADER)
    assert by_number(missing for _, missing in checked.rules_skipped) == [
        ("last year's header (--last)", 2),
        ("PL_LA in episodes", 1),
        ("PL_LOCATION in episodes", 1),
        ("episodes", 1),
        ("the council (--council)", 1),
    ]
    assert in_words("header.UASC") == "UASC in header"
    assert in_words("sw_episodes_last") == "last year's sw episodes (--last)"
    assert in_words("providers").endswith("(--providers)")
