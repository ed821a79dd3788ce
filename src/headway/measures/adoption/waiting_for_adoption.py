"""Children with a placement order who are not placed for adoption."""

from headway.measures.in_care import in_care, measure_in_care

MEASURE = measure_in_care(
    id="waiting_for_adoption",
    registry="AD-06",
    title="Children with a placement order who are not placed for adoption",
    says="Children looked after under a placement order (E1) who do not live with adopters "
    "(A3 to A6), as a number and as a share of those under a placement order.",
    why="For these children a court has agreed to adoption and no family is found yet.",
    better="lower",
    recorded=in_care(
        "count",
        "share",
        where="LS = 'E1' AND COALESCE(PLACE, '') NOT IN ('A3', 'A4', 'A5', 'A6')",
        out_of="LS = 'E1'",
    ),
    caution="Among them are children whose plan has changed and whose order was not revoked yet.",
    reviewed="2026-11-22",
)
