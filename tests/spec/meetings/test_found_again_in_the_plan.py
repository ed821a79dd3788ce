"""The plan's own findings: found again or not, known before the visit or not."""

from datetime import date

from headway.meetings.found_again import found_again, known_to_council
from headway.meetings.inspection import Pattern
from headway.plan.findings import Evidence, Finding
from headway.plan.programme import Programme
from headway.plan.whole import plan_of


def finding(number, day, theme="neglect", **more):
    """A finding of an inspection on a day."""
    given = {"how_identified": "inspection", "framework": "ILACS 2024"} | more
    return Finding(
        id=f"FND-{number}", words="x", found_by="Ofsted", theme=theme, identified_on=day, **given
    )


def plan(*things):
    """A plan of these things."""
    return plan_of(Programme(title="x", invented=True), things)


THEN, NOW = date(2022, 5, 9), date(2025, 1, 20)


def test_a_weakness_of_two_visits_is_found_again_until_somebody_says_what_differs():
    [told] = found_again(plan(finding(1, THEN, framework="ILACS 2022"), finding(2, NOW)))
    assert told.pattern == Pattern.RECURS
    assert told.frameworks == ("ILACS 2022", "ILACS 2024")
    assert told.missing
    [said] = found_again(plan(finding(1, THEN), finding(2, NOW, differs="There is a team now.")))
    assert not said.missing
    assert said.differs == "There is a team now."


def test_one_visit_is_no_recurrence_and_a_strength_the_second_time_is_one_resolved():
    assert not found_again(plan(finding(1, NOW), finding(2, NOW)))
    [told] = found_again(plan(finding(1, THEN), finding(2, NOW, nature="strength")))
    assert told.pattern == Pattern.RESOLVED


def test_the_council_knew_before_where_evidence_or_its_own_finding_is_earlier():
    """The evidence that the finding names, or what staff saw of the same theme."""
    shown = Evidence(id="EVD-1", title="x", dated=date(2025, 1, 10), type="audit")
    of_visit = finding(1, NOW, known_before="EVD-1")
    assert known_to_council(plan(of_visit, shown), of_visit).days_before == 10
    own = finding(2, date(2024, 12, 31), how_identified="staff")
    assert known_to_council(plan(of_visit, shown, own), of_visit).days_before == 20
    later = finding(2, date(2025, 1, 21), how_identified="staff")
    alone = finding(1, NOW)
    assert known_to_council(plan(alone, later), alone).days_before == -1
    assert known_to_council(plan(alone), alone).known_on is None


def test_what_no_inspector_found_is_not_asked_whether_it_was_known_before():
    own = finding(1, NOW, how_identified="audit")
    assert known_to_council(plan(own), own) is None


def test_what_an_earlier_visit_found_wanting_was_known_and_what_this_one_found_was_not():
    """A strength of the earlier visit told nobody that anything was wrong."""
    now = finding(2, NOW)
    assert known_to_council(plan(finding(1, THEN), now), now).days_before == (NOW - THEN).days
    praised = finding(1, THEN, nature="strength")
    assert known_to_council(plan(praised, now), now).known_on is None
    assert known_to_council(plan(finding(3, NOW), now), now).known_on is None
