"""How a child's care ended, as far as the episodes tell: when, and of what kind the last one was."""

from headway.validation.rule import Derived, Fact

IN_CARE = "(LS IS NULL OR LS NOT IN ('V3', 'V4'))"
LAST = "place_from_end = 1 AND DECOM IS NOT NULL"
LEFT_THIS_YEAR = f"DEC BETWEEN :start AND :end AND REC IS NOT NULL AND REC <> 'X1' AND {IN_CARE}"

DERIVED = (
    Derived(
        name="is_final_episode",
        of="episodes",
        sql=(
            "DECOM IS NOT NULL AND ROW_NUMBER() OVER "
            "(PARTITION BY child_key ORDER BY DECOM DESC NULLS LAST, row DESC) = 1"
        ),
        says="Whether the episode starts last, the last in the file of several.",
    ),
    # Fourteen years hold three or four 29ths of February, sixteen always four, between 1901 and
    # 2099; who is born on one has the birthday on 28 February.
    Derived(
        name="turned_14_day",
        of="header",
        sql=(
            "DOB_day + CASE WHEN DOB + INTERVAL 14 YEAR = DOB + INTERVAL 5113 DAY "
            "THEN 5113 ELSE 5114 END"
        ),
        says="The 14th birthday as a whole day, for sums of days.",
    ),
    Derived(
        name="turned_16_day",
        of="header",
        sql="DOB_day + 5844",
        says="The 16th birthday as a whole day, for sums of days.",
    ),
)

FACTS = (
    Fact(
        name="left_care_this_year",
        of="episodes",
        sql=f"MAX(CASE WHEN {LEFT_THIS_YEAR} THEN 1 ELSE 0 END) = 1",
        says="Whether the child ceased to be looked after within the year, short breaks apart.",
    ),
    Fact(
        name="end_of_last_episode",
        of="episodes",
        sql=f"MAX(CASE WHEN {LAST} THEN DEC END)",
        says="When the episode ended that starts last (null: it is open).",
    ),
    Fact(
        name="reason_last_ended",
        of="episodes",
        sql=f"MAX(CASE WHEN {LAST} THEN REC END)",
        says="Why the episode ended that starts last.",
    ),
    Fact(
        name="latest_end",
        of="episodes",
        sql="MAX(DEC)",
        says="The latest end of an episode of the child.",
    ),
    Fact(
        name="has_episode_in_year",
        of="episodes",
        sql=(
            "MAX(CASE WHEN DECOM <= :end AND (DEC >= :start OR DEC IS NULL) THEN 1 ELSE 0 END) = 1"
        ),
        says="Whether an episode of the child touches the year.",
    ),
    Fact(
        name="ended_last_year_open",
        of="episodes_last",
        sql="MAX(CASE WHEN is_final_episode AND DEC_raw IS NULL THEN 1 ELSE 0 END) = 1",
        says="Whether the last episode of last year's return has no end.",
    ),
    Fact(
        name="first_header_row",
        of="header",
        sql="MIN(row)",
        says="The child's first row in the header, should there be several.",
    ),
    *(
        Fact(
            name=name,
            of=table,
            sql="MAX(CASE WHEN REC = 'E2' THEN 1 ELSE 0 END) = 1",
            says=f"Whether an episode of {whose} return says that the child died.",
        )
        for name, table, whose in (
            ("died_in_care", "episodes", "this year's"),
            ("died_in_care_last_year", "episodes_last", "last year's"),
        )
    ),
)
