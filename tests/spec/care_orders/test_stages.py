"""How far each discharge has come on a day, and who is in one list and not in the other."""

LIST = """
    child | stage                | date       | blocker            | next_step_on | reason
    Ana   | considered           | 2025-02-01 |                    |              |
    Ana   | viability            | 2025-03-01 |                    |              |
    Ana   | application planned  | 2025-06-01 | papers not written | 2025-06-20   |
    Ben   | viability            | 2025-03-01 | housing            |              |
    Cal   | not to be discharged | 2025-03-01 |                    |              | the order protects
    Dee   | discharged           | 2025-05-01 |                    |              |
    Eve   | listed               | 2025-05-01 |                    |              |
    Fay   | discharged           | 2025-05-01 |                    |              |
"""


def standing(seen):
    """Each child's stage, days in it and why it is stuck."""
    return {one.child: (one.stage, one.days, one.stuck) for one in seen.standing}


def test_a_child_is_at_the_latest_stage_that_it_had_come_to_by_the_day(followed):
    seen = followed(LIST, home="Ana Ben Cal Dee Gus", on="2025-05-24")
    late = "longer in this stage than the limit"
    assert standing(seen) == {
        "ANA": ("viability", 84, ""),
        "BEN": ("viability", 84, ""),
        "CAL": ("not to be discharged", 84, ""),
        "DEE": ("discharged", 23, ""),
    }
    seen = followed(LIST, home="Ana Ben Cal Dee Gus", on="2025-05-25")
    assert standing(seen)["BEN"] == ("viability", 85, late)
    assert standing(seen)["CAL"] == ("not to be discharged", 85, "")


def test_a_day_for_the_next_step_that_has_passed_makes_a_stuck_point(followed):
    passed = "the day for the next step has passed"
    on_it = followed(LIST, home="Ana", on="2025-06-20")
    after = followed(LIST, home="Ana", on="2025-06-21")
    assert standing(on_it)["ANA"][2] == "" and standing(after)["ANA"][2] == passed


def test_each_stage_has_its_children_and_what_passing_through_it_took(followed):
    seen = followed(LIST, home="Ana Ben Cal Dee Gus", on="2025-07-01")
    told = {one.stage: (one.children, one.middle_days, one.stuck, one.passed, one.middle_days_passed)
            for one in seen.stages if one.children or one.passed}  # fmt: skip
    assert told == {
        "considered": (0, None, 0, 1, 28),
        "viability": (1, 122, 1, 1, 92),
        "application planned": (1, 30, 1, 0, None),
        "discharged": (1, 61, 0, 0, None),
        "not to be discharged": (1, 122, 0, 0, None),
    }
    assert seen.blockers == (("housing", 1), ("papers not written", 1))


def test_who_is_in_one_list_and_not_in_the_other_is_listed(followed):
    """Fay was discharged and is not at home on an order: nothing is at odds."""
    seen = followed(LIST, home="Ana Ben Cal Dee Gus", on="2025-07-01")
    assert seen.without_entry == ("GUS",)
    assert [one.child for one in seen.not_at_home] == ["EVE"]
    assert [one.child for one in seen.still_at_home] == ["DEE"]


def test_what_the_list_says_of_later_days_is_not_seen(followed):
    seen = followed(LIST, home="Ana Ben", on="2025-01-31")
    assert seen.standing == () and seen.without_entry == ("ANA", "BEN")


def test_of_two_entries_on_one_day_the_later_row_holds(followed):
    seen = followed(
        """
        child | stage      | date       | blocker
        Ana   | viability  | 2025-03-01 |
        Ana   | considered | 2025-03-01 |
        """,
        home="Ana",
        on="2025-03-01",
    )
    assert standing(seen) == {"ANA": ("considered", 0, "")}
    assert [(one.stage, one.passed) for one in seen.stages if one.passed] == [("viability", 1)]
