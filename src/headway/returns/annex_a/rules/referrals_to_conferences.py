"""From referral to conference, lists 3 to 5: each once, its days in order, its answers in keeping.

Source: Ofsted's Annex A, lists 3, 4 and 5.
"""

from headway.validation.rule import Rule

ONCE = (
    Rule(
        code="H0301",
        severity="query",
        says="The child has two referrals on the same day.",
        why="The same referral may have been listed twice, and counts twice.",
        do="Take one out if they are the same.",
        table="referrals",
        flag_when="prev_referred_on = referred_on",
        points_at=("referred_on",),
        since=2023,
    ),
    Rule(
        code="H0401",
        severity="query",
        says="The child has two assessments that began on the same day.",
        why="The same assessment may have been listed twice, and counts twice.",
        do="Take one out if they are the same.",
        table="assessments",
        flag_when="prev_started_on = started_on",
        points_at=("started_on",),
        since=2023,
    ),
    Rule(
        code="H0501",
        severity="query",
        says="The child has two section 47 enquiries that began on the same day.",
        why="An enquiry is often listed once for each meeting or sibling, and counts as often.",
        do="Keep one row for each enquiry into a child.",
        table="enquiries",
        flag_when="prev_strategy_on = strategy_on",
        points_at=("strategy_on",),
        since=2023,
    ),
)
IN_ORDER = (
    Rule(
        code="H0402",
        severity="error",
        says="The assessment was authorised before it began.",
        why="The days that it took cannot be counted.",
        do="Mend the day that is wrong.",
        table="assessments",
        flag_when="authorised_on < started_on",
        points_at=("authorised_on", "started_on"),
        since=2023,
    ),
    Rule(
        code="H0502",
        severity="error",
        says="The initial conference was before the strategy discussion.",
        why="The days from one to the other cannot be counted.",
        do="Mend the day that is wrong, or give the enquiry of which the conference came.",
        table="enquiries",
        flag_when="conference_on < strategy_on",
        points_at=("conference_on", "strategy_on"),
        since=2023,
    ),
)
IN_KEEPING = (
    Rule(
        code="H0503",
        severity="error",
        says="No conference was needed, but the day of one is given.",
        why="The enquiry counts both as ended without a conference and as having led to one.",
        do="Mend the answer, or take the day out.",
        table="enquiries",
        flag_when="conference_not_needed = 'YES' AND conference_on IS NOT NULL",
        points_at=("conference_not_needed", "conference_on"),
        since=2023,
    ),
    Rule(
        code="H0504",
        severity="error",
        says="The conference led to a plan, but it has no day.",
        why="How soon children had a conference leaves this one out.",
        do="Give the day of the conference, or mend the answer.",
        table="enquiries",
        flag_when="led_to_plan = 'YES' AND conference_on IS NULL",
        points_at=("led_to_plan", "conference_on"),
        since=2023,
    ),
    Rule(
        code="H0505",
        severity="query",
        says="The conference led to a child protection plan, but the child is not on list 7.",
        why="A plan that is not listed is neither visited nor reviewed in any figure.",
        do="Add the plan to list 7, or mend the answer.",
        table="enquiries",
        flag_when="led_to_plan = 'YES' AND CHILD IS NOT NULL AND plan_rows IS NULL",
        points_at=("led_to_plan",),
        since=2023,
    ),
)
