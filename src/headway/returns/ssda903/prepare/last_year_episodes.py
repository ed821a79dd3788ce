"""What last year's return says of a child's episodes: how the year was left."""

from headway.validation.rule import Fact

# The child's last episode of last year: the latest start, the first in the file where several.
LAST = "place_from_end = 1 AND DECOM IS NOT NULL"

# What that episode says of itself, by the fact's name: its column, and what it is.
KEPT = {
    "left_rne": ("RNE", "the reason it began"),
    "left_ls": ("LS", "its legal status"),
    "left_cin": ("CIN", "its category of need"),
    "left_place": ("PLACE", "its placement type"),
    "left_provider": ("PLACE_PROVIDER", "its kind of provider"),
    "left_urn": ("URN", "its provider's Ofsted number"),
    "left_pl_la": ("PL_LA", "the authority it lay in"),
    "left_pl_location": ("PL_LOCATION", "whether it lay inside or outside the council's area"),
    "left_distance": ("PL_DISTANCE_number", "its distance from home"),
}

FACTS = (
    *(
        Fact(
            name=name,
            of="episodes_last",
            sql=f"MAX(CASE WHEN {LAST} THEN {column} END)",
            says=f"Of the child's last episode of last year: {what}.",
        )
        for name, (column, what) in KEPT.items()
    ),
    Fact(
        name="was_left_open",
        of="episodes_last",
        sql=f"MAX(CASE WHEN {LAST} AND DEC IS NULL THEN 1 ELSE 0 END) = 1",
        says="Whether the child's last episode of last year has no end that can be read.",
    ),
    Fact(
        name="was_left_unended",
        of="episodes_last",
        sql=f"MAX(CASE WHEN {LAST} AND DEC_raw IS NULL THEN 1 ELSE 0 END) = 1",
        says="Whether the child's last episode of last year has a blank end.",
    ),
    Fact(
        name="first_left_open_decom",
        of="episodes_last",
        sql="MIN(CASE WHEN DEC_raw IS NULL THEN DECOM END)",
        says="The earliest start of an episode left open last year.",
    ),
    Fact(
        name="last_left_open_decom",
        of="episodes_last",
        sql="MAX(CASE WHEN DEC_raw IS NULL THEN DECOM END)",
        says="The latest start of an episode left open last year.",
    ),
    Fact(
        name="has_undated_left_open",
        of="episodes_last",
        sql="MAX(CASE WHEN DEC_raw IS NULL AND DECOM IS NULL THEN 1 ELSE 0 END) = 1",
        says="Whether an episode left open last year has no start that can be read.",
    ),
    Fact(
        name="last_decom_last_year",
        of="episodes_last",
        sql="MAX(DECOM)",
        says="The latest start of an episode in last year's return.",
    ),
    Fact(
        name="episode_count_last_year",
        of="episodes_last",
        sql="COUNT(*)",
        says="How many episodes of the child last year's return has.",
    ),
    Fact(
        name="first_adoption_last_year",
        of="episodes_last",
        sql="MIN(CASE WHEN REC IN ('E11', 'E12') THEN DECOM END)",
        says="The first start of an episode of last year that ended in adoption.",
    ),
)
