"""How long a legal status or a temporary placement may last, and short breaks altogether.

An episode without an end runs to the year's end. Source: SSDA903 validation rules, collection
years 2023 to 2027.
"""

from headway.validation.rule import Rule, Where


def _unbroken(status: str, days: int) -> str:
    """Rows of every run of episodes under a status, end to start, that spans more days."""
    return (
        "SELECT e.row AS row FROM episodes AS e JOIN (SELECT child_key, status_run FROM episodes "
        f"WHERE LS = '{status}' AND CHILD IS NOT NULL GROUP BY child_key, status_run "
        f"HAVING MAX(COALESCE(DEC, :end)) > MIN(DECOM) + INTERVAL {days} DAY) AS too_long "
        "ON e.child_key = too_long.child_key AND e.status_run = too_long.status_run"
    )


def _added_up(status: str, days: int) -> str:
    """Rows of every stretch under a status whose episodes add up to more days."""
    return (
        "SELECT summed.row AS row FROM (SELECT numbered.row, SUM(numbered.days) OVER "
        "(PARTITION BY numbered.child_key, numbered.stretch) AS days FROM (SELECT row, child_key, "
        "runs_to_day - DECOM_day AS days, SUM(begins_status_anew) OVER (PARTITION BY child_key "
        "ORDER BY DECOM ASC, row ASC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS stretch "
        f"FROM episodes WHERE LS = '{status}' AND DECOM IS NOT NULL AND CHILD IS NOT NULL"
        f") AS numbered) AS summed WHERE summed.days > {days}"
    )


APART = "Only episodes that follow one another without another legal status between are joined."
BY_DATE = "Each child's episodes are taken in the order of their dates, not of the file."

RULES = (
    Rule(
        code="361",
        severity="query",
        says="Police protection lasts longer than 72 hours.",
        why="The law allows three days; longer means the child was held under another power, or none.",
        do="Correct the dates, or record the legal status that followed.",
        table="episodes",
        select=_unbroken("L1", 3),
        points_at=("LS", "DECOM", "DEC"),
        since=2023,
        one_fault_a_child=True,
        departs=APART,
        example="L1 of 2 days, then C2, then L1 of 2 days months later: flagged there, not here.",
    ),
    Rule(
        code="362",
        severity="query",
        says="An emergency protection order lasts longer than 21 days.",
        why="The law allows no more; longer means that another order was in force, or none.",
        do="Correct the dates, or record the legal status that followed.",
        table="episodes",
        select=_unbroken("L2", 21),
        points_at=("LS", "DECOM", "DEC"),
        since=2023,
        one_fault_a_child=True,
        departs=APART,
        example="L2 of 8 days, then C1, then L2 of 8 days months later: flagged there, not here.",
    ),
    Rule(
        code="363",
        severity="query",
        says="A child assessment order lasts longer than seven days.",
        why="The law allows no more; longer means that another order was in force, or none.",
        do="Correct the dates, or record the legal status that followed.",
        table="episodes",
        select=_added_up("L3", 7),
        points_at=("LS", "DECOM", "DEC"),
        since=2023,
        one_fault_a_child=True,
        departs=BY_DATE,
        example="An October order of 5 days above an April one of 5 in the file: flagged there, not here.",
    ),
    Rule(
        code="364",
        severity="query",
        says="Detention in the council's care under police powers (PACE) lasts longer than 21 days.",
        why="So long a detention counts the child under the wrong legal status.",
        do="Correct the dates, or record the legal status that followed.",
        table="episodes",
        select=_added_up("J2", 21),
        points_at=("LS", "DECOM", "DEC"),
        since=2023,
        one_fault_a_child=True,
        departs=BY_DATE,
        example="An October detention of 15 days above an April one of 15: flagged there, not here.",
    ),
    Rule(
        code="365",
        severity="query",
        says="A single short break lasts longer than 17 days.",
        why="A longer stay is not a short break: the child is looked after, and is left out of the figures.",
        do="Correct the dates, or record the legal status under which the child stayed on.",
        table="episodes",
        flag_when="LS = 'V3' AND runs_to > DECOM + INTERVAL 17 DAY",
        points_at=("LS", "DECOM", "DEC"),
        since=2023,
        departs="Nothing is written into the return; other rules still see the episode as open.",
        example="A V3 episode open since January: flagged in both, but blank DEC stays blank here.",
    ),
    Rule(
        code="366",
        severity="error",
        says="A short break is recorded as a change of placement.",
        why="Each short break begins anew; anything else counts the child as looked after.",
        do="Give S as the reason for the episode.",
        table="episodes",
        flag_when="LS = 'V3' AND (RNE IS NULL OR RNE <> 'S')",
        points_at=("RNE", "LS"),
        since=2023,
    ),
    Rule(
        code="367",
        severity="query",
        says="The child's short breaks add up to more than 75 days in the year.",
        why="Beyond 75 days the child is looked after, and is missing from the figures.",
        do="Check the dates of the short breaks, or record the legal status that applies.",
        table="episodes",
        flag_when="short_break_days > 0 AND short_break_total > 75",
        points_at=("LS", "DECOM", "DEC"),
        since=2023,
        one_fault_a_child=True,
    ),
    Rule(
        code="375",
        severity="query",
        says="A hospital placement has lasted longer than six weeks.",
        why="After six weeks it is no longer temporary, and the usual placement may have ended.",
        do="Check the end date, or give the placement type that fits a longer stay.",
        table="episodes",
        flag_when="PLACE = 'T1' AND runs_to > DECOM + INTERVAL 42 DAY",
        points_at=("PLACE", "DECOM", "DEC"),
        since=2023,
        departs="An open episode runs to the year's end, and no date of birth is needed.",
        example="T1 open since January at the end of March: flagged here, not there.",
    ),
    Rule(
        code="376",
        severity="query",
        says="A placement while the carer is on holiday has lasted longer than three weeks.",
        why="After three weeks it is no longer temporary, and the usual placement may have ended.",
        do="Check the end date, or give the placement type that fits a longer stay.",
        table="episodes",
        flag_when="PLACE = 'T3' AND runs_to > DECOM + INTERVAL 21 DAY",
        points_at=("PLACE", "DECOM", "DEC"),
        since=2023,
        departs="An open episode runs to the year's end, and no date of birth is needed.",
        example="T3 open since January at the end of March: flagged here, not there.",
    ),
    Rule(
        code="377",
        severity="query",
        says="The child has had more than two placements for a carer's holiday within twelve months.",
        why="A child sent away so often has moved; the return hides it.",
        do="Check that each was a holiday of the carer, and give the others their true type.",
        table="episodes",
        flag_when="PLACE = 'T3' AND is_third_of_place",
        points_at=("PLACE", "DECOM"),
        since=2023,
        one_fault_a_child=True,
        departs="Only placements that start within twelve months of one another count together.",
        example="T3 in April 2023, June 2024 and June 2025: flagged there, not here.",
    ),
    Rule(
        code="379",
        severity="query",
        says="A short temporary placement has lasted longer than seven days.",
        why="After a week it is no longer a short absence, and the usual placement may have ended.",
        do="Check the end date, or give the placement type that fits a longer stay.",
        table="episodes",
        flag_when="PLACE = 'T4' AND runs_to > DECOM + INTERVAL 7 DAY",
        points_at=("PLACE", "DECOM", "DEC"),
        since=2023,
        departs="An open episode runs to the year's end, and no date of birth is needed.",
        example="T4 open since January at the end of March: flagged here, not there.",
    ),
    Rule(
        code="384",
        severity="error",
        says="A short break is shown in a long-term foster placement.",
        why="A long-term home is not a short break; the child may be missing from the figures.",
        do="Correct the placement type or the legal status.",
        table="episodes",
        flag_when="LS IN ('V3', 'V4') AND PLACE IN ('U1', 'U4')",
        points_at=("PLACE", "LS"),
        since=2023,
    ),
    Rule(
        code="399",
        severity="error",
        says="The child has had short breaks only, so motherhood and reviews should not be recorded.",
        why="The department asks these only of children who are looked after.",
        do="Remove the motherhood and the reviews, or correct the legal status of the episodes.",
        table="episodes",
        flag_when=(
            "has_short_breaks_only "
            "AND (COALESCE(has_mother_recorded, FALSE) OR COALESCE(has_review_recorded, FALSE))"
        ),
        points_at=("LS",),
        also=(
            Where(
                table="header",
                flag_when=(
                    "has_short_breaks_only "
                    "AND (MOTHER IS NOT NULL OR COALESCE(has_review_recorded, FALSE))"
                ),
                points_at=("MOTHER",),
            ),
            Where(
                table="reviews",
                flag_when=(
                    "has_short_breaks_only AND (COALESCE(has_mother_recorded, FALSE) "
                    "OR REVIEW_raw IS NOT NULL OR REVIEW_CODE IS NOT NULL)"
                ),
                points_at=("REVIEW", "REVIEW_CODE"),
            ),
        ),
        since=2023,
    ),
    Rule(
        code="426",
        severity="error",
        says="The child has short breaks recorded in both ways this year: one by one, and as an agreement.",
        why="The same days of short break would be counted twice.",
        do="Keep one of the two: each break on its own, or the agreement alone.",
        table="episodes",
        flag_when="LS IN ('V3', 'V4') AND mixes_short_breaks",
        points_at=("LS",),
        since=2023,
        one_fault_a_child=True,
    ),
)
