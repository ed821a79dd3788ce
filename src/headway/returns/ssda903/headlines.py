"""The headline figures that the looked-after return carries, each over one of its tables.

They say what an error does to what leaders see; the definitions are the department's (SSDA903
guide; short breaks, V3 and V4, are left out of all). Ids are those of `headway.measures`.
"""

from headway.validation.headline import Headline

# Looked after on 31 March: an episode that is open then, no short break.
ON_31_MARCH = (
    "DECOM <= :end AND (DEC_raw IS NULL OR DEC > :end) AND COALESCE(LS, '') NOT IN ('V3', 'V4')"
)
STARTED = "RNE = 'S' AND DECOM BETWEEN :start AND :end AND COALESCE(LS, '') NOT IN ('V3', 'V4')"
CEASED = "REC <> 'X1' AND DEC BETWEEN :start AND :end AND COALESCE(LS, '') NOT IN ('V3', 'V4')"
A_YEAR = "SUBSTANCE_MISUSE IS NOT NULL OR HEALTH_ASSESSMENT IS NOT NULL OR TEETH_CHECK IS NOT NULL"


def _share_of(measure: str, title: str, counts: str, out_of: str = ON_31_MARCH) -> Headline:
    return Headline(measure=measure, title=title, table="episodes", counts=counts, out_of=out_of)


def _health(measure: str, title: str, column: str) -> Headline:
    return Headline(
        measure=measure, title=title, table="oc2", counts=f"{column} = '1'", out_of=A_YEAR
    )


def _leavers(measure: str, title: str, counts: str) -> Headline:
    return Headline(measure=measure, title=title, table="oc3", counts=counts, out_of="CHILD <> ''")


HEADLINES = (
    Headline(
        measure="children_looked_after",
        title="Children looked after on {last_day}",
        table="episodes",
        counts=ON_31_MARCH,
    ),
    Headline(
        measure="looked_after_started",
        title="Children who started to be looked after",
        table="episodes",
        counts=STARTED,
    ),
    Headline(
        measure="looked_after_ceased",
        title="Children who ceased to be looked after",
        table="episodes",
        counts=CEASED,
    ),
    _share_of("full_care_orders", "Looked after under a full care order, %", "LS = 'C2'"),
    _share_of("interim_care_orders", "Looked after under an interim care order, %", "LS = 'C1'"),
    _share_of("placement_orders", "Looked after under a placement order, %", "LS = 'E1'"),
    _share_of("voluntary_agreements", "Looked after by agreement, %", "LS = 'V2'"),
    _share_of("foster_placements", "Looked after in foster placements, %", "PLACE LIKE 'U_'"),
    _share_of("children_in_homes", "Looked after in children's homes, %", "PLACE IN ('K1', 'K2')"),
    _share_of("placed_with_parents", "Looked after and placed with parents, %", "PLACE = 'P1'"),
    _share_of(
        "care_orders_at_home",
        "On a care order and placed with parents, %",
        "PLACE = 'P1'",
        f"{ON_31_MARCH} AND LS IN ('C1', 'C2')",
    ),
    _share_of(
        "own_provision", "Placed with the council's own provision, %", "PLACE_PROVIDER = 'PR1'"
    ),
    _share_of("private_provision", "Placed with private providers, %", "PLACE_PROVIDER = 'PR4'"),
    _share_of("returned_home", "Ceased by returning home, %", "REC IN ('E4A', 'E4B')", CEASED),
    _share_of(
        "special_guardianship_exits",
        "Ceased by special guardianship, %",
        "REC IN ('E45', 'E46', 'E47', 'E48')",
        CEASED,
    ),
    _share_of("adopted", "Ceased by adoption, %", "REC IN ('E11', 'E12')", CEASED),
    Headline(
        measure="missing_from_care",
        title="Children who went missing",
        table="missing",
        counts="MISSING = 'M' AND (MIS_END IS NULL OR MIS_END >= :start) AND MIS_START <= :end",
    ),
    _health("health_assessments", "Health assessment done, %", "HEALTH_ASSESSMENT"),
    _health("dental_checks", "Teeth checked, %", "TEETH_CHECK"),
    _health("immunisations", "Immunisations up to date, %", "IMMUNISATIONS"),
    _health("substance_misuse", "Identified with substance misuse, %", "SUBSTANCE_MISUSE"),
    _leavers("care_leavers_in_touch", "Care leavers in touch, %", "IN_TOUCH = 'YES'"),
    _leavers(
        "care_leavers_in_education_or_work",
        "Care leavers in education, employment or training, %",
        "SUBSTR(ACTIV, 1, 1) IN ('F', 'P')",
    ),
    _leavers(
        "care_leavers_suitable_accommodation",
        "Care leavers in suitable accommodation, %",
        "SUBSTR(ACCOM, 2, 1) = '1'",
    ),
)
