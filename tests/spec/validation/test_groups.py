"""Rows of one fault share a group, so that a fault which stands in many rows counts once."""

from datetime import date

from headway.validation.reviewed import review

DAY = date(2026, 5, 1)


def test_each_row_of_an_ordinary_rule_is_a_fault_of_its_own(check):
    """Two children without a sex are two faults."""
    reviewed = review(check("101", header="CHILD | SEX\nAna |\nBen |\nCal | F"), on=DAY)
    assert reviewed.counts == {"error": 2, "query": 0, "faults": 2}


def test_two_wrong_rows_of_one_child_are_two_faults_where_each_must_be_mended(check):
    """Two reviews on days that are none: two days to look up."""
    reviews = "CHILD | REVIEW | REVIEW_CODE\nAna | 2025-02-30 | PN1\nAna | 2025-06-31 | PN1"
    reviewed = review(check("166", reviews=reviews), on=DAY)
    assert reviewed.counts["faults"] == 2


def test_a_child_who_stands_twice_in_a_table_is_one_fault(check, rows):
    """Both rows are flagged, since nobody knows which of them is right; one has to go."""
    uasc = "CHILD | SEX\nAna | F\nBen | M\nAna | F"
    reviewed = review(check("INT36", uasc=uasc), on=DAY)
    assert rows(reviewed.flags, "row", "child") == [(1, "ANA"), (3, "ANA")]
    assert reviewed.counts == {"error": 2, "query": 0, "faults": 1}


def test_one_child_missing_from_episodes_is_one_fault_in_however_many_tables(check, rows):
    """Eve has no episode: flagged in three tables, counted once."""
    reviewed = review(
        check(
            "1012",
            episodes="CHILD | DECOM\nAna | 2025-04-02",
            reviews="CHILD | REVIEW\nAna | 2025-05-01\nEve | 2025-05-01",
            missing="CHILD | MIS_START\nEve | 2025-05-01",
            oc2="CHILD | SDQ_SCORE\nEve | 12",
            placed_for_adoption="CHILD | DATE_PLACED",
            ad1="CHILD | DATE_INT",
            previous_permanence="CHILD | PREV_PERM",
        ),
        on=DAY,
    )
    assert {t for t, _ in rows(reviewed.flags, "table", "child")} == {"missing", "oc2", "reviews"}
    assert set(rows(reviewed.flags, "group", "child")) == {("1012/EVE", "EVE")}
    assert reviewed.counts == {"error": 3, "query": 0, "faults": 1}


def test_by_rule_counts_flags_and_faults(check):
    """Errors before queries, most faults first."""
    header = "CHILD | SEX | DOB\nAna | U |\nBen | X |\nCal | F | 2012-01-01"
    reviewed = review(check("101", "102", "232", header=header), on=DAY)
    told = [(r.code, r.severity, flags, faults) for r, flags, faults in reviewed.by_rule()]
    assert told == [("102", "error", 2, 2), ("101", "error", 1, 1), ("232", "query", 1, 1)]
