"""Decisions that a child should be placed for adoption stand in order, and fit the child's care.

A child may have several: one is reversed, and a later one made. Their reversal, as far as a later
or an earlier event says it must or must not be there, is in `adoption_reversals`. Source: SSDA903
validation rules, collection years 2023 to 2027.
"""

from headway.returns.ssda903.prepare.adoption_facts import FREEING_ORDER, IN_ADOPTION
from headway.returns.ssda903.rules.adoption_details import DETAILS, any_detail
from headway.validation.rule import Rule, Where

IN_ORDER = (
    Rule(
        code="522",
        severity="error",
        says="The decision to place the child for adoption is shown as reversed before it was made.",
        why="The time for which the child was to be adopted would be negative.",
        do="Mend the date of the decision or the date of its reversal; they may be the same day.",
        table="placed_for_adoption",
        flag_when="DATE_PLACED_CEASED < DATE_PLACED",
        points_at=("DATE_PLACED", "DATE_PLACED_CEASED"),
        since=2023,
    ),
    Rule(
        code="563",
        severity="error",
        says="The plan of adoption is shown as ended, but the day it was decided on is blank.",
        why="Without its start the decision cannot be counted, nor its reversal.",
        do="Fill in when it was decided that the child should be placed for adoption.",
        table="placed_for_adoption",
        flag_when=(
            "REASON_PLACED_CEASED IS NOT NULL AND DATE_PLACED_CEASED_raw IS NOT NULL "
            "AND DATE_PLACED_raw IS NULL"
        ),
        points_at=("DATE_PLACED", "REASON_PLACED_CEASED", "DATE_PLACED_CEASED"),
        since=2023,
    ),
    Rule(
        code="579",
        severity="error",
        says="This decision to place the child for adoption was made while the one before was still in force.",
        why="A child has one plan of adoption at a time; two would be counted as two children waiting.",
        do="Give the day on which the earlier decision was reversed, or mend the dates so that they do not overlap.",
        table="placed_for_adoption",
        flag_when=(
            "place_in_order > 1 "
            "AND (prev_DATE_PLACED_CEASED IS NULL OR DATE_PLACED < prev_DATE_PLACED_CEASED)"
        ),
        points_at=("DATE_PLACED", "DATE_PLACED_CEASED"),
        since=2023,
    ),
    Rule(
        code="583",
        severity="error",
        says="An earlier decision to place the child for adoption has no end, although a later one was made.",
        why="The child would be counted as waiting under both decisions.",
        do="Give the day on which the earlier decision was reversed, and why.",
        table="placed_for_adoption",
        flag_when="NOT is_final_decision AND DATE_PLACED_CEASED_raw IS NULL",
        points_at=("DATE_PLACED", "DATE_PLACED_CEASED"),
        since=2023,
        departs="Decisions are put in order by their dates, not by the letters of the dates.",
        example="31/01/2020 without an end and 01/05/2025: the first is flagged here, the second there.",
    ),
)

AND_CARE = (
    Rule(
        code="117",
        severity="error",
        says="A decision on adoption, or its reversal, is dated after the year's end or after the child left care.",
        why="A child who has left care no longer waits to be adopted, and next year's events belong to next year.",
        do="Compare the dates of the decision with the end of the child's last episode, and mend the wrong one.",
        table="placed_for_adoption",
        flag_when=(
            "has_episode_without_x1 AND (DATE_PLACED > :end OR DATE_PLACED_CEASED > :end "
            "OR DATE_PLACED > end_of_latest_without_x1 "
            "OR DATE_PLACED_CEASED > end_of_latest_without_x1)"
        ),
        points_at=("DATE_PLACED", "DATE_PLACED_CEASED"),
        also=(
            Where(
                table="episodes",
                flag_when=(
                    "is_latest_without_x1 AND (latest_decision > :end OR latest_reversal > :end "
                    "OR latest_decision > DEC OR latest_reversal > DEC)"
                ),
                points_at=("DECOM", "DEC", "REC"),
            ),
        ),
        since=2023,
    ),
    Rule(
        code="118",
        severity="error",
        says="The decision on adoption was reversed before this year began, or before the child came into care.",
        why="A decision reversed in an earlier year is no part of this year's figures.",
        do="Mend the day of the reversal; if it is right and before the year, take the decision out.",
        table="placed_for_adoption",
        flag_when=(
            "first_decom_without_short_break IS NOT NULL AND (DATE_PLACED_CEASED < :start "
            "OR DATE_PLACED_CEASED < first_decom_without_short_break)"
        ),
        points_at=("DATE_PLACED_CEASED",),
        also=(
            Where(
                table="episodes",
                flag_when=(
                    "place_in_order = place_of_first_without_short_break "
                    "AND (first_reversal < :start OR first_reversal < DECOM)"
                ),
                points_at=("DECOM", "LS"),
            ),
        ),
        since=2023,
        departs="A child none of whose episodes has a readable start is left out; the existing tool then checks nobody.",
        example="One child whose only episode starts on 31/02/2025: here the others are still checked.",
    ),
    Rule(
        code="551",
        severity="error",
        says="The child is placed for adoption, but no date is given for the decision that they should be.",
        why="The wait from decision to placement cannot be measured without it.",
        do="Add the decision with its date, or mend the kind of placement if the child is not placed for adoption.",
        table="episodes",
        flag_when=f"{IN_ADOPTION} AND NOT COALESCE(has_decision_date, FALSE)",
        points_at=("PLACE",),
        since=2023,
        departs="One decision with a date is enough; a second one without does not flag the placement.",
        example="PLACE A3, one decision of 01/05/2025 and one without a date: flagged there, not here.",
    ),
    Rule(
        code="552",
        severity="error",
        says="The child was first placed for adoption before the latest decision that they should be.",
        why="A child may not be placed for adoption before it is decided, and the wait would be negative.",
        do="Mend the date of the decision or of the placement; if an earlier decision held then, check that both are right.",
        table="episodes",
        flag_when="place_in_order = place_of_first_adoption_placement AND DECOM < latest_decision",
        points_at=("DECOM",),
        also=(
            Where(
                table="placed_for_adoption",
                flag_when="place_from_end = 1 AND first_adoption_placement < DATE_PLACED",
                points_at=("DATE_PLACED",),
            ),
        ),
        since=2023,
    ),
    Rule(
        code="554",
        severity="error",
        says="It was decided that the child should be placed for adoption after the placement order was made.",
        why="A court makes a placement order only once the council has decided on adoption.",
        do="Mend the date of the decision, or the day from which the placement order is shown.",
        table="episodes",
        flag_when="place_in_order = place_of_first_placement_order AND latest_decision > DECOM",
        points_at=("DECOM", "LS"),
        also=(
            Where(
                table="placed_for_adoption",
                flag_when="DATE_PLACED > first_placement_order",
                points_at=("DATE_PLACED",),
            ),
        ),
        since=2023,
        departs="A child whose placement orders have no readable date is left out; the existing tool then checks nobody.",
        example="One child under a placement order from 31/02/2025: here the others are still checked.",
    ),
    Rule(
        code="556",
        severity="error",
        says="It was decided that the child should be placed for adoption after the freeing order began.",
        why="A court freed a child for adoption only once the council had decided on it.",
        do="Mend the date of the decision, or the day from which the freeing order is shown.",
        table="episodes",
        flag_when=f"{FREEING_ORDER} AND latest_decision > DECOM",
        points_at=("DECOM",),
        since=2023,
        until=2024,
    ),
    Rule(
        code="1003",
        severity="error",
        says="It was decided that the child should be placed for adoption before the child last came into care.",
        why="The wait for adoption would be measured from a day when the child was not looked after.",
        do="Mend the date of the decision, or the day on which care began.",
        table="episodes",
        flag_when="place_from_end = place_of_latest_start_of_care AND first_decision < DECOM",
        points_at=("DECOM", "RNE"),
        also=(
            Where(
                table="placed_for_adoption",
                flag_when="DATE_PLACED < latest_start_of_care",
                points_at=("DATE_PLACED",),
            ),
        ),
        since=2023,
        departs="The latest start of care in the year counts, not the first; children without a dated start are left out.",
        example="Care from 01/04/2025 and again from 01/09/2025, decided on 01/06/2025: flagged here, not there.",
    ),
)

AND_DETAILS = (
    Rule(
        code="523",
        severity="error",
        says="The date of the decision on adoption is not the same in the two places where it stands.",
        why="It is one decision; two dates give two lengths of waiting.",
        do="Find the day of the decision, and write it in both tables.",
        table="placed_for_adoption",
        flag_when="place_from_end = 1 AND DATE_PLACED <> ad1_DATE_INT",
        points_at=("DATE_PLACED",),
        also=(
            Where(table="ad1", flag_when="DATE_INT <> latest_decision", points_at=("DATE_INT",)),
        ),
        since=2023,
        departs="Only the child's latest decision is compared; earlier ones that were reversed have dates of their own.",
        example="Decisions of 01/05/2024 (reversed) and 01/05/2025, DATE_INT 01/05/2025: flagged there, not here.",
    ),
    Rule(
        code="525",
        severity="error",
        says="The decision on adoption is shown as reversed, yet there are details of an adoption.",
        why="A child whose plan of adoption ended was not adopted under it.",
        do="If the child was adopted, take the reversal out; if not, take the details of the adoption out.",
        table="placed_for_adoption",
        flag_when=(
            "place_from_end = 1 AND DATE_PLACED_CEASED_raw IS NOT NULL "
            f"AND {any_detail('IS NOT NULL', 'ad1_')}"
        ),
        points_at=("DATE_PLACED_CEASED",),
        also=(
            Where(
                table="ad1",
                flag_when=f"has_reversed_latest_decision AND {any_detail('IS NOT NULL')}",
                points_at=DETAILS,
            ),
        ),
        since=2023,
        departs="Only the child's latest decision counts: a child may be adopted under a later one.",
        example="A decision reversed in 2024, another in force, and adoption details: flagged there, not here.",
    ),
)

RULES = IN_ORDER + AND_CARE + AND_DETAILS
