"""Child protection plans started in the year."""

from headway.measures.published_as import rate
from headway.measures.value import Balancing, Measure, Published, Recorded, Watch

MEASURE = Measure(
    id="cp_plans_started",
    registry="CP-05",
    title="Child protection plans started in the year",
    says="Child protection plans that began between 1 April and 31 March. A child who had two "
    "plans in the year is counted twice.",
    why="A fall may mean that fewer children are at risk of harm, or that fewer of those at risk "
    "are found. The number alone does not say which.",
    unit="plans",
    counts="children",
    timing="in the year to 31 March",
    better="neither",
    published=(
        Published(kind="count", series=("cin_d3/CPP_start", "cin_d1/CPP_start")),
        rate(
            # LAIT carries the rates as restated with the newest population, the year 2025 too.
            "lait/CPP_Abuse_Rate/value",
            "cin_d1/CPP_start_rate",
            of={"plans": ("cin_d3/CPP_start", "cin_d1/CPP_start")},
        ),
    ),
    balancing=Balancing(
        harm=(
            Watch(measure="rereferrals", kind="share", worse="rise"),
            Watch(measure="repeat_cp_plans", kind="share", worse="rise"),
            Watch(measure="looked_after_started", kind="count", worse="rise"),
            Watch(measure="emergency_entries", kind="count", worse="rise"),
            Watch(measure="no_further_action", kind="share", worse="rise"),
            Watch(measure="assessments_in_time", kind="share", worse="fall"),
            Watch(measure="conferences_in_time", kind="share", worse="fall"),
            Watch(measure="cp_reviews_in_time", kind="share", worse="fall"),
        ),
        looking=(
            Watch(measure="section_47_started", kind="count", worse="fall"),
            Watch(measure="conferences_per_section_47", kind="value", worse="fall"),
            Watch(measure="plans_per_conference", kind="value", worse="fall"),
            Watch(measure="cp_neglect_started", kind="count", worse="fall"),
        ),
        must_know=(
            "rereferrals",
            "repeat_cp_plans",
            "section_47_started",
            "conferences_per_section_47",
            "plans_per_conference",
            "cp_neglect_started",
        ),
        source="Tried on all councils' published figures, 2016 to 2023",
    ),
    balancing_rise=Balancing(
        harm=(
            Watch(measure="assessments_in_time", kind="share", worse="fall"),
            Watch(measure="conferences_in_time", kind="share", worse="fall"),
            Watch(measure="cp_reviews_in_time", kind="share", worse="fall"),
            Watch(measure="caseload", kind="value", worse="rise"),
            Watch(measure="agency", kind="share", worse="rise"),
            Watch(measure="vacancy", kind="share", worse="rise"),
            Watch(measure="repeat_cp_plans", kind="share", worse="rise"),
        ),
        looking=(
            Watch(measure="conferences_per_section_47", kind="value", worse="fall"),
            Watch(measure="plans_per_conference", kind="value", worse="rise"),
            Watch(measure="no_further_action", kind="share", worse="rise"),
        ),
        must_know=(
            "assessments_in_time",
            "conferences_in_time",
            "caseload",
            "conferences_per_section_47",
        ),
        source="Lower thresholds and overload: agreed here, tried on no back-test yet",
    ),
    recorded=(Recorded(kind="count", table="protection_plans", on="started_on"),),
    source="Children in need (DfE), tables D1 and D3: plans starting in the year; rates from 2016 "
    "through the local authority interactive tool",
    reviewed="2026-11-21",
)
