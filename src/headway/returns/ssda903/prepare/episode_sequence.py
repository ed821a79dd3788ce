"""How a child's episodes follow one another: neighbours by another order, lengths, runs."""

from headway.validation.rule import Derived, Fact

# An open episode runs to the year's end; one with an unreadable end runs to no known day.
RUNS_TO = "CASE WHEN DEC_raw IS NULL THEN :end ELSE DEC END"
RUNS_TO_DAY = "CASE WHEN DEC_raw IS NULL THEN :end_day ELSE DEC_day END"
IN_ORDER = "ORDER BY DECOM ASC NULLS LAST, row ASC"
BY_END = "OVER (PARTITION BY child_key ORDER BY DECOM ASC NULLS LAST, DEC ASC NULLS LAST, row ASC)"
OF_PLACE = f"OVER (PARTITION BY child_key, PLACE {IN_ORDER})"

DERIVED = (
    Derived(
        name="runs_to",
        of="episodes",
        sql=RUNS_TO,
        says="The end of the episode, or the year's end where it is still open.",
    ),
    Derived(
        name="runs_to_day",
        of="episodes",
        sql=RUNS_TO_DAY,
        says="The same as a whole day, for sums of days.",
    ),
    Derived(
        name="following_start",
        of="episodes",
        sql=(
            "LEAD(COALESCE(DECOM, DATE '1901-01-01')) OVER "
            "(PARTITION BY child_key ORDER BY DECOM ASC NULLS FIRST, row ASC)"
        ),
        says="The start of the child's next episode, those without a start counted as long ago.",
    ),
    Derived(
        name="row_before_by_end",
        of="episodes",
        sql=f"LAG(row) {BY_END}",
        says="The row of the episode before, those that start together put in order of their ends.",
    ),
    Derived(
        name="end_before_by_end",
        of="episodes",
        sql=f"LAG(DEC) {BY_END}",
        says="The end of the episode before, those that start together put in order of their ends.",
    ),
    Derived(
        name="status_run",
        of="episodes",
        sql=(
            "SUM(CASE WHEN LS = prev_LS AND DECOM = COALESCE(prev_DEC, :end) THEN 0 ELSE 1 END) "
            f"OVER (PARTITION BY child_key {IN_ORDER} "
            "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"
        ),
        says="Numbers the runs of episodes in a row under one legal status with no day between.",
    ),
    Derived(
        name="begins_status_anew",
        of="episodes",
        sql=(
            f"CASE WHEN DECOM > LAG({RUNS_TO}) OVER (PARTITION BY child_key, LS {IN_ORDER}) "
            "THEN 1 ELSE 0 END"
        ),
        says="1 where the child's last episode under this legal status had ended before.",
    ),
    Derived(
        name="short_break_days",
        of="episodes",
        sql=(
            "CASE WHEN LS = 'V3' AND DECOM IS NOT NULL AND (DEC_raw IS NULL OR DEC IS NOT NULL) "
            "THEN LEAST(COALESCE(DEC_day, :end_day), :end_day) - GREATEST(DECOM_day, :start_day) END"
        ),
        says="How many days of the year a single short break (V3) lasts.",
    ),
    Derived(
        name="is_third_of_place",
        of="episodes",
        sql=(
            f"COALESCE(DECOM < LAG(DECOM, 2) {OF_PLACE} + INTERVAL 1 YEAR, FALSE) "
            f"OR COALESCE(LEAD(DECOM) {OF_PLACE} < LAG(DECOM) {OF_PLACE} + INTERVAL 1 YEAR, FALSE) "
            f"OR COALESCE(LEAD(DECOM, 2) {OF_PLACE} < DECOM + INTERVAL 1 YEAR, FALSE)"
        ),
        says="Whether three of the child's episodes of this placement type, this one among them, start within a year.",
    ),
)

DERIVED_OF_HEADER = (
    Derived(
        name="header_row_of_child",
        of="header",
        sql="ROW_NUMBER() OVER (PARTITION BY child_key ORDER BY row ASC)",
        says="1 on the child's first row of the header, for a child who stands there twice.",
    ),
)

FACTS = (
    Fact(
        name="dob_in_first_header_row",
        of="header",
        sql="MAX(CASE WHEN header_row_of_child = 1 THEN DOB END)",
        says="The date of birth in the child's first row of the header.",
    ),
    Fact(
        name="short_break_total",
        of="episodes",
        sql="SUM(CASE WHEN short_break_days > 0 THEN short_break_days ELSE 0 END)",
        says="How many days of the year the child's short breaks (V3) add up to.",
    ),
    Fact(
        name="mixes_short_breaks",
        of="episodes",
        sql=(
            "MAX(CASE WHEN LS = 'V3' THEN 1 ELSE 0 END) "
            "+ MAX(CASE WHEN LS = 'V4' THEN 1 ELSE 0 END) = 2"
        ),
        says="Whether the child has short breaks of both kinds (V3 and V4).",
    ),
    Fact(
        name="has_short_breaks_only",
        of="episodes",
        sql="MIN(CASE WHEN LS IN ('V3', 'V4') THEN 1 ELSE 0 END) = 1",
        says="Whether every episode of the child is a short break.",
    ),
    Fact(
        name="first_adoption_place",
        of="episodes",
        sql="MIN(CASE WHEN REC IN ('E11', 'E12') AND DECOM IS NOT NULL THEN place_in_order END)",
        says="Where in the child's order the first episode that ended in adoption stands.",
    ),
    Fact(
        name="last_guardianship_end",
        of="episodes",
        sql="MAX(CASE WHEN REC IN ('E45', 'E46', 'E47', 'E48') THEN DEC END)",
        says="The last day on which an episode ended with a special guardianship order.",
    ),
    Fact(
        name="first_youth_justice_decom",
        of="episodes",
        sql="MIN(CASE WHEN LS IN ('J1', 'J2', 'J3') THEN DECOM END)",
        says="The first start of an episode under a youth justice legal status.",
    ),
    Fact(
        name="first_move_to_custody",
        of="episodes",
        sql="MIN(CASE WHEN REASON_PLACE_CHANGE = 'CUSTOD' THEN next_DECOM END)",
        says="The first start of an episode that follows a move because of custody.",
    ),
    Fact(
        name="has_mother_recorded",
        of="header",
        sql="MAX(CASE WHEN MOTHER IS NOT NULL THEN 1 ELSE 0 END) = 1",
        says="Whether the header says if the child is a mother.",
    ),
    Fact(
        name="has_review_recorded",
        of="reviews",
        sql=(
            "MAX(CASE WHEN REVIEW_raw IS NOT NULL OR REVIEW_CODE IS NOT NULL THEN 1 ELSE 0 END) = 1"
        ),
        says="Whether a review of the child has a date or a code.",
    ),
)
