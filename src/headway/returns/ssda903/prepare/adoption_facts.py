"""What a child's episodes, decisions and adoption details say of an adoption.

A decision is a row of the table of children who should be placed for adoption. Where two rows
have the same date the first in the file stands for both, unless a name says otherwise.
"""

from headway.validation.rule import Derived, Fact

ADOPTED = "REC IN ('E11', 'E12')"
IN_ADOPTION = "PLACE IN ('A3', 'A4', 'A5', 'A6')"
PLACEMENT_ORDER = "LS = 'E1'"
# Freeing orders stopped being part of the return in 2025.
FREEING_ORDER = "LS = 'D1'"
NOT_X1 = "(REC IS NULL OR REC <> 'X1')"
NO_SHORT_BREAK = "(LS IS NULL OR LS NOT IN ('V3', 'V4'))"
# A reversal is told by its date or its reason.
REVERSED = "(DATE_PLACED_CEASED_raw IS NOT NULL OR REASON_PLACED_CEASED IS NOT NULL)"
HALF_REVERSED = "(DATE_PLACED_CEASED_raw IS NULL OR REASON_PLACED_CEASED IS NULL)"
LEFT_OTHERWISE = "REC IS NOT NULL AND REC NOT IN ('E11', 'E12', 'X1')"
CHILDS_CARER = "REC IN ('E1', 'E11', 'E12') AND PLACE IN ('A2', 'A3', 'A5')"
NOT_CHILDS_CARER = "REC IN ('E1', 'E11', 'E12') AND PLACE IN ('A1', 'A4', 'A6')"


def _is_any(condition: str) -> str:
    return f"MAX(CASE WHEN {condition} THEN 1 ELSE 0 END) = 1"


def _is_latest(condition: str) -> str:
    """Whether an episode is the one that starts last of those meant."""
    return (
        f"{condition} AND DECOM IS NOT NULL AND ROW_NUMBER() OVER (PARTITION BY child_key, "
        f"CASE WHEN {condition} THEN 1 ELSE 0 END ORDER BY DECOM DESC NULLS LAST, row ASC) = 1"
    )


DERIVED = (
    Derived(
        name="is_latest_without_x1",
        of="episodes",
        sql=_is_latest(NOT_X1),
        says="Whether it starts last of the child's episodes that did not end as a change in care.",
    ),
    Derived(
        name="is_final_decision",
        of="placed_for_adoption",
        sql=(
            "ROW_NUMBER() OVER "
            "(PARTITION BY child_key ORDER BY DATE_PLACED DESC NULLS LAST, row DESC) = 1"
        ),
        says="Whether it is the child's latest decision, the last in the file of several.",
    ),
)


def _place_of(condition: str, place: str = "place_in_order") -> str:
    """The place, in the child's order, of the first (or last) dated episode of those meant."""
    return f"MIN(CASE WHEN {condition} AND DECOM IS NOT NULL THEN {place} END)"


OF_EPISODES = {
    "place_of_first_without_short_break": (
        _place_of(NO_SHORT_BREAK),
        "The place of the episode that starts first, short breaks apart.",
    ),
    "place_of_latest_start_of_care": (
        _place_of("RNE = 'S'", "place_from_end"),
        "The place, from the end, of the latest episode by which the child came into care.",
    ),
    "place_of_first_adoption_placement": (
        _place_of(IN_ADOPTION),
        "The place of the first episode in which the child was placed for adoption.",
    ),
    "place_of_first_placement_order": (
        _place_of(PLACEMENT_ORDER),
        "The place of the first episode under a placement order.",
    ),
    "has_episode_without_x1": (
        _is_any("is_latest_without_x1"),
        "Whether the child has a dated episode that did not end as a change within care.",
    ),
    "end_of_latest_without_x1": (
        "MAX(CASE WHEN is_latest_without_x1 THEN DEC END)",
        "When the latest episode ended of those that did not end as a change within care.",
    ),
    "first_decom_without_short_break": (
        f"MIN(CASE WHEN {NO_SHORT_BREAK} THEN DECOM END)",
        "The earliest start of an episode of the child, short breaks apart.",
    ),
    "latest_start_of_care": (
        "MAX(CASE WHEN RNE = 'S' THEN DECOM END)",
        "When the child last started to be looked after.",
    ),
    "first_adopted_decom": (
        f"MIN(CASE WHEN {ADOPTED} THEN DECOM END)",
        "The earliest start of an episode that ended in adoption.",
    ),
    "first_adoption_placement": (
        f"MIN(CASE WHEN {IN_ADOPTION} THEN DECOM END)",
        "When the child was first placed for adoption.",
    ),
    "first_placement_order": (
        f"MIN(CASE WHEN {PLACEMENT_ORDER} THEN DECOM END)",
        "The earliest start of an episode under a placement order.",
    ),
    "was_adopted_by_carer": (
        _is_any(CHILDS_CARER),
        "Whether an episode says that the child was adopted by their foster carer.",
    ),
    "was_adopted_by_another": (
        _is_any(NOT_CHILDS_CARER),
        "Whether an episode says that the child was adopted by someone not their foster carer.",
    ),
    "was_adopted_this_year": (
        _is_any(f"{ADOPTED} AND DEC BETWEEN :start AND :end"),
        "Whether an episode of the child ended in adoption within the year.",
    ),
    "has_open_placement_order": (
        _is_any(f"{PLACEMENT_ORDER} AND DEC_raw IS NULL"),
        "Whether an open episode of the child is under a placement order.",
    ),
    "has_open_freeing_order": (
        _is_any(f"{FREEING_ORDER} AND DEC_raw IS NULL"),
        "Whether an open episode of the child is under a freeing order.",
    ),
    "left_adoption_plan_unadopted": (
        _is_any(f"({IN_ADOPTION} OR {PLACEMENT_ORDER}) AND {LEFT_OTHERWISE}"),
        "Whether the child left care from an adoptive home or placement order, not adopted.",
    ),
    "left_freeing_order_unadopted": (
        _is_any(f"{FREEING_ORDER} AND {LEFT_OTHERWISE}"),
        "Whether the child left care from under a freeing order, not adopted.",
    ),
}
OF_DECISIONS = {
    "decision_count": ("COUNT(*)", "How many adoption decisions the child has."),
    "has_decision_date": (
        _is_any("DATE_PLACED_raw IS NOT NULL"),
        "Whether an adoption decision of the child has a date.",
    ),
    "first_decision": ("MIN(DATE_PLACED)", "The date of the child's first adoption decision."),
    "latest_decision": ("MAX(DATE_PLACED)", "The date of the child's latest adoption decision."),
    "first_reversal": ("MIN(DATE_PLACED_CEASED)", "When a decision was first reversed."),
    "latest_reversal": ("MAX(DATE_PLACED_CEASED)", "When a decision was last reversed."),
    "has_reversed_latest_decision": (
        _is_any("place_from_end = 1 AND DATE_PLACED_CEASED_raw IS NOT NULL"),
        "Whether the child's latest decision has the date of a reversal.",
    ),
    "has_half_reversed_decision": (
        _is_any(HALF_REVERSED),
        "Whether a decision of the child lacks the date or the reason of its reversal.",
    ),
}
OF_DECISIONS_LAST_YEAR = {
    "had_undated_decision": (
        _is_any("DATE_PLACED IS NULL"),
        "Whether last year's return held a decision of the child without a readable date.",
    ),
    "had_reversed_decision": (
        _is_any(REVERSED),
        "Whether last year's return held a reversed decision of the child.",
    ),
    "latest_decision_reversed_last_year": (
        f"MAX(CASE WHEN {REVERSED} THEN DATE_PLACED END)",
        "The latest decision that last year's return held as reversed.",
    ),
}

FACTS = tuple(
    Fact(name=name, of=table, sql=sql, says=says)
    for table, facts in (
        ("episodes", OF_EPISODES),
        ("placed_for_adoption", OF_DECISIONS),
        ("placed_for_adoption_last", OF_DECISIONS_LAST_YEAR),
    )
    for name, (sql, says) in facts.items()
)
