"""Reviews of a child's care: held on a real day, with how the child took part.

Source: SSDA903 validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule

OLD_ENOUGH = "'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'"

RULES = (
    Rule(
        code="166",
        severity="error",
        says="The date of this review is missing, or is not a real date.",
        why="Whether reviews are held on time is counted from it.",
        do="Give the day of the review as day/month/year, or leave the row out.",
        table="reviews",
        flag_when="REVIEW IS NULL",
        points_at=("REVIEW",),
        since=2023,
    ),
    Rule(
        code="167",
        severity="error",
        says="How the child took part in this review is missing or unreadable, or is given without a review.",
        why="Whether children have a say in their care is counted from this answer.",
        do="Choose how the child took part from the return's list, and give the day of the review.",
        table="reviews",
        flag_when=(
            f"NOT ((REVIEW_raw IS NOT NULL AND COALESCE(REVIEW_CODE, '') IN ('PN0', {OLD_ENOUGH})) "
            "OR (REVIEW_raw IS NULL AND REVIEW_CODE IS NULL))"
        ),
        points_at=("REVIEW_CODE",),
        since=2023,
    ),
    Rule(
        code="440",
        severity="error",
        says="The child is put down as too young to take part, but was 4 or over on the day of the review.",
        why="A child of 4 has a right to be heard; this one drops out of the count of those who were.",
        do="Say how the child took part, or mend the date of birth or of the review.",
        table="reviews",
        flag_when="REVIEW_CODE = 'PN0' AND REVIEW >= DOB + INTERVAL 4 YEAR",
        points_at=("DOB", "REVIEW", "REVIEW_CODE"),
        since=2023,
        departs="A review on the 4th birthday is flagged; the existing tool passes it.",
        example="Born 01/06/2021, reviewed 01/06/2025, PN0: flagged here, not there.",
    ),
    Rule(
        code="441",
        severity="error",
        says="How the child took part is given, but the child was under 4 on the day of the review.",
        why="Children under 4 are left out of the count of who took part.",
        do="Choose the answer for children under 4, or mend the date of birth or of the review.",
        table="reviews",
        flag_when=f"REVIEW_CODE IN ({OLD_ENOUGH}) AND REVIEW < DOB + INTERVAL 4 YEAR",
        points_at=("DOB", "REVIEW", "REVIEW_CODE"),
        since=2023,
    ),
)
