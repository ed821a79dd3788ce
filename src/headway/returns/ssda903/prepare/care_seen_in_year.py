"""Whether a child's episodes show care, short breaks apart, and when it last began."""

from headway.validation.rule import Derived, Fact

OF_CARE = "(LS IS NULL OR LS NOT IN ('V3', 'V4'))"

DERIVED = (
    Derived(
        name="latest_new_start",
        of="episodes",
        sql="MAX(CASE WHEN RNE = 'S' THEN DECOM END) OVER (PARTITION BY child_key)",
        says="The latest day on which the child newly started care.",
    ),
)

FACTS = (
    Fact(
        name="has_episode_of_care",
        of="episodes",
        sql=f"MAX(CASE WHEN {OF_CARE} THEN 1 ELSE 0 END) = 1",
        says="Whether the child has an episode, of any date, that is no short break.",
    ),
    Fact(
        name="cared_for_in_year",
        of="episodes",
        sql=(
            f"MAX(CASE WHEN {OF_CARE} AND DECOM <= :end AND COALESCE(DEC, :end) >= :start "
            "THEN 1 ELSE 0 END) = 1"
        ),
        says="Whether the child was looked after on a day of the year, short breaks apart.",
    ),
    Fact(
        name="last_started_care",
        of="episodes",
        sql="MAX(CASE WHEN RNE = 'S' THEN DECOM END)",
        says="The latest day on which the child newly started care.",
    ),
    Fact(
        name="last_started_care_row",
        of="episodes",
        sql="MIN(CASE WHEN RNE = 'S' AND DECOM = latest_new_start THEN row END)",
        says="The episode in which the child last newly started care (the first in the file where two do).",
    ),
)
