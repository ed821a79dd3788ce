"""What a child's episodes say together: first and last, whether looked after all year."""

from headway.validation.rule import Derived, Fact

# An episode touches the year when it began by its end and had not ended before its start.
IN_YEAR = "DECOM <= :end AND (DEC >= :start OR DEC IS NULL)"

FACTS = (
    Fact(
        name="first_decom",
        of="episodes",
        sql="MIN(DECOM)",
        says="The earliest start of an episode of the child.",
    ),
    Fact(
        name="last_decom",
        of="episodes",
        sql="MAX(DECOM)",
        says="The latest start of an episode of the child.",
    ),
    Fact(
        name="first_dated_row",
        of="episodes",
        sql="MIN(CASE WHEN place_in_order = 1 AND DECOM IS NOT NULL THEN row END)",
        says="The row of the episode that starts first (the first in the file where several do).",
    ),
    Fact(
        name="last_dated_row",
        of="episodes",
        sql="MIN(CASE WHEN place_from_end = 1 AND DECOM IS NOT NULL THEN row END)",
        says="The row of the episode that starts last (the first in the file where several do).",
    ),
    Fact(
        name="episode_count", of="episodes", sql="COUNT(*)", says="How many episodes the child has."
    ),
    # Continuously looked after: in care on 1 April and on 31 March with no start, no end and no
    # short break between. Source: the department's twelve-month cohort (OC2).
    Fact(
        name="whole_year",
        of="episodes",
        sql=(
            f"MAX(CASE WHEN {IN_YEAR} THEN 1 ELSE 0 END) = 1 AND MAX(CASE "
            "WHEN RNE = 'S' AND DECOM > :start AND DECOM <= :end THEN 1 "
            "WHEN (REC IS NULL OR REC <> 'X1') AND DEC >= :start AND DEC < :end THEN 1 "
            f"WHEN LS IN ('V3', 'V4') AND {IN_YEAR} THEN 1 ELSE 0 END) = 0"
        ),
        says="Whether the child was looked after all year, short breaks apart (the OC2 cohort).",
    ),
    Fact(
        name="open_in_care",
        of="episodes",
        sql="MAX(CASE WHEN DEC_raw IS NULL AND (LS IS NULL OR LS NOT IN ('V3', 'V4')) THEN 1 ELSE 0 END) = 1",
        says="Whether the child is looked after at the year's end: an open episode, no short break.",
    ),
)

DERIVED = (
    Derived(
        name="is_temporary",
        of="episodes",
        sql="COALESCE(PLACE, '') IN ('T0', 'T1', 'T2', 'T3', 'T4')",
        says="Whether the placement is a temporary one, from which the child goes back.",
    ),
)
