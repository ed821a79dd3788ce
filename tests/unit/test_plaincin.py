"""The plain rules of the children in need return with the longest words, worked by hand."""

import pytest

import tests.lib.plaincin as plaincin
from tests.lib.poolscin import (
    ASSESSMENTS,
    CHILD,
    CHILDREN,
    CIN_PLANS,
    COLUMNS_OF,
    ENQUIRIES,
    EPISODE,
    EPISODES,
    FACTORS,
    HEADER,
    PLAN,
    PLANS,
    REVIEWS,
)
from tests.lib.smallcin import SmallCin, rules_of

assert plaincin.__doc__  # importing it is what registers the rules


def flags(code: str, year: int = 2026, **tables: list[dict]) -> set[str]:
    """What a rule flags of one child's return: tables and row numbers, as `cp_plans 1`."""
    rows = {name: [] for name in COLUMNS_OF}
    rows[HEADER] = [{"Year": str(year), "ReferenceDate": f"{year}-03-31"}]
    rows[CHILDREN] = [{}]
    rows |= tables
    keys = {CHILD: "1", "LAchildID": "SYN001", EPISODE: "1", PLAN: "1", "AssessmentID": "1"}
    whole = {
        name: [
            dict.fromkeys(COLUMNS_OF[name])
            | {key: keys[key] for key in keys if key in COLUMNS_OF[name]}
            | row
            for row in held
        ]
        for name, held in rows.items()
    }
    found = rules_of(year)[code](SmallCin(year, "E08000013", whole))
    return {f"{table} {row}" for table, row in found}


def met(on: str | None, flag: str | None = "0") -> dict:
    """An enquiry with a conference on a day of June 2025, and its flag."""
    return {"DateOfInitialCPC": on and f"2025-06-{on}", "ICPCnotRequired": flag}


@pytest.mark.parametrize(
    ("starts", "episode", "enquiries", "flagged"),
    [
        (["02"], None, [met("02")], ""),
        (["02"], "02", [met("03")], "cp_plans 1, section47 1"),
        (["02"], "02", [met("03", "true")], ""),
        (["02"], "03", [met("02", "1")], "cp_plans 1, cin_details 1"),
        (["02"], None, [], "cp_plans 1, cin_details 1"),
        (["02"], "02", [met(None, None)], "cp_plans 1, section47 1"),
        (["02", "09"], None, [met("02"), met("03")], "cp_plans 2"),
        (["02", "09"], None, [met("03"), met("31")], "cp_plans 1, cp_plans 2, section47 1, section47 2"),
        (["02", "09"], "09", [], "cp_plans 1"),
        ([], "09", [met("03")], ""),
    ],
)  # fmt: skip
def test_a_plan_begins_on_the_day_of_its_conference(starts, episode, enquiries, flagged):
    found = flags(
        "2885",
        **{
            PLANS: [{"CPPstartDate": f"2025-06-{day}"} for day in starts],
            EPISODES: [{"DateOfInitialCPC": episode and f"2025-06-{episode}"}],
            ENQUIRIES: enquiries,
        },
    )
    assert found == set(flagged.split(", ")) - {""}


def test_a_plan_that_began_before_the_year_needs_no_conference():
    held = {EPISODES: [{}], PLANS: [{"CPPstartDate": "2025-03-31"}]}
    assert flags("2885", **held) == set()
    held[PLANS] = [{"CPPstartDate": "2025-04-01"}]
    assert flags("2885", **held) == {"cp_plans 1", "cin_details 1"}


def referral(on: str, closed: str | None = None, flag: str = "false", place: int = 1) -> dict:
    """One episode of the child."""
    return {EPISODE: str(place), "CINreferralDate": on, "CINclosureDate": closed} | {
        "ReferralNFA": flag
    }


@pytest.mark.parametrize(
    ("episodes", "flagged"),
    [
        ([("2025-05-01", None), ("2025-06-01", None)], {1, 2}),
        ([("2025-05-01", "2025-06-01"), ("2025-06-01", None)], set()),
        ([("2025-06-01", None), ("2025-06-01", None)], {1, 2}),
        ([("2025-06-01", None), ("2025-06-01", "2025-07-01")], set()),
        ([("2025-06-01", "2025-07-01"), ("2025-06-01", None)], {1, 2}),
        ([("2025-06-31", None), ("2025-06-01", None)], set()),
        ([("2025-05-01", None, "true"), ("2025-06-01", None)], set()),
        ([("2025-05-01", None, "yes"), ("2025-06-01", None)], set()),
        ([("2025-06-02", None), ("2025-05-01", None), ("2025-06-01", None)], {1, 2, 3}),
    ],
)
def test_just_the_latest_episode_is_open(episodes, flagged):
    rows = [referral(*each, place=place) for place, each in enumerate(episodes, start=1)]
    assert flags("8816", **{EPISODES: rows}) == {f"cin_details {n}" for n in flagged}


@pytest.mark.parametrize(
    ("conference", "started", "flagged"),
    [
        (None, None, set()),
        (None, "2025-05-01", {"cin_details 1", "section47 1"}),
        ("2025-05-01", None, {"cin_details 1", "section47 1"}),
    ],
)
def test_no_further_action_means_no_enquiry_and_no_conference(conference, started, flagged):
    episode = {"ReferralNFA": "TRUE", "DateOfInitialCPC": conference}
    enquiry = {"S47ActualStartDate": started, "DateOfInitialCPC": "2025-05-01"}
    assert flags("8831", **{EPISODES: [episode], ENQUIRIES: [enquiry]}) == flagged


@pytest.mark.parametrize(
    ("reviewed", "ended", "is_flagged"),
    [
        ("2025-05-01", None, True),
        ("2025-05-31", "2025-09-01", True),
        ("2025-06-01", None, False),
        ("2025-05-31", "2025-05-31", False),
        ("2025-04-30", None, False),
    ],
)
def test_no_protection_review_while_the_child_is_on_a_child_in_need_plan(
    reviewed, ended, is_flagged
):
    found = flags(
        "4003",
        **{
            REVIEWS: [{"CPPreviewDate": reviewed}],
            PLANS: [{"CPPendDate": ended}, {PLAN: "2"}],
            CIN_PLANS: [
                {"CINPlanStartDate": "2025-05-01", "CINPlanEndDate": "2025-06-01"},
                {"CINPlanStartDate": "2025-05-01"},
            ],
        },
    )
    assert found == ({"cp_reviews 1", "cp_plans 1", "cin_plans 1"} if is_flagged else set())


@pytest.mark.parametrize(
    ("factors", "codes"),
    [
        (["21"], {"8873Q"}),
        (["21", "21"], {"8873Q", "8898"}),
        (["21", "3A"], {"8869", "8873Q"}),
        (["21", None], {"8869", "8873Q", "8897Q"}),
        ([None, None], {"8897Q"}),
        ([], {"8897Q"}),
        (["3A", "18a"], {"8897Q", "8945Q"}),
        (["19A"], {"8950Q"}),
    ],
)
def test_what_factors_may_stand_together(factors, codes):
    held = {
        EPISODES: [{}],
        ASSESSMENTS: [{"AssessmentAuthorisationDate": "2025-04-01"}],
        FACTORS: [{"AssessmentFactor": factor} for factor in factors],
    }
    rules = ("8614", "8869", "8873Q", "8897Q", "8898", "8945Q", "8950Q")
    assert {code for code in rules if flags(code, **held)} == codes


@pytest.mark.parametrize(
    ("upn", "codes"),
    [
        ("J201000000000", set()),
        ("A201000000000", {"1510"}),
        ("j201000000000", {"1510"}),
        ("J20100000000A", set()),
        ("J20100000000S", {"1550"}),
        ("J2010000X0000", {"1540"}),
        ("X999000000000", {"1510", "1530"}),
        ("J201", {"1540"}),
        ("J2010", set()),
    ],
)
def test_how_a_upn_is_made(upn, codes):
    rules = ("1510", "1530", "1540", "1550")
    assert {code for code in rules if flags(code, **{CHILDREN: [{"UPN": upn}]})} == codes
