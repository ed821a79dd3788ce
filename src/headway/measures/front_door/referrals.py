"""Referrals to children's social care in the year."""

from headway.measures.published_as import rate
from headway.measures.value import Balancing, Measure, Published, Recorded, Watch

REFERRALS = ("cin_c1/referral_count",)

MEASURE = Measure(
    id="referrals",
    registry="CIN-02",
    title="Referrals to children's social care in the year",
    says="Requests for help from children's social care between 1 April and 31 March, for "
    "children who had no open case. A child referred twice counts twice.",
    why="It shows how many worries about children reach the council. A fall may mean fewer worries, "
    "better early help, or that people have stopped calling.",
    unit="referrals",
    counts="children",
    timing="in the year to 31 March",
    better="neither",
    published=(
        Published(kind="count", series=REFERRALS),
        rate(
            # LAIT's short name says child protection plans; its text and values are referrals.
            "lait/CPP_Total_Rateper10,000/value",
            "england_cin_a1/Referrals | Referrals in the year/rate",
            of={"referrals": REFERRALS},
        ),
    ),
    months={
        month: f"cin_c6/{name}"
        for month, name in enumerate(
            "January February March April May June July August September October November "
            "December".split(),
            start=1,
        )
    },
    balancing=Balancing(
        harm=(
            Watch(measure="rereferrals", kind="share", worse="rise"),
            Watch(measure="no_further_action", kind="share", worse="rise"),
            Watch(measure="not_in_need", kind="share", worse="rise"),
            Watch(measure="referrals_from_police", kind="share", worse="rise"),
            Watch(measure="emergency_entries", kind="count", worse="rise"),
            Watch(measure="assessments_in_time", kind="share", worse="fall"),
        ),
        looking=(
            Watch(measure="section_47_started", kind="count", worse="fall"),
            Watch(measure="cp_plans_started", kind="count", worse="fall"),
            Watch(measure="looked_after_started", kind="count", worse="fall"),
        ),
        must_know=("rereferrals", "no_further_action", "section_47_started"),
        source="Tried on all councils' published figures, 2016 to 2023",
    ),
    balancing_rise=Balancing(
        harm=(
            Watch(measure="assessments_in_time", kind="share", worse="fall"),
            Watch(measure="conferences_in_time", kind="share", worse="fall"),
            Watch(measure="caseload", kind="value", worse="rise"),
            Watch(measure="agency", kind="share", worse="rise"),
            Watch(measure="vacancy", kind="share", worse="rise"),
            Watch(measure="rereferrals", kind="share", worse="rise"),
        ),
        looking=(
            Watch(measure="no_further_action", kind="share", worse="rise"),
            Watch(measure="not_in_need", kind="share", worse="rise"),
            Watch(measure="conferences_per_section_47", kind="value", worse="fall"),
        ),
        must_know=("assessments_in_time", "caseload", "no_further_action", "not_in_need"),
        source="Lower thresholds and overload: agreed here, tried on no back-test yet",
    ),
    recorded=(Recorded(kind="count", table="referrals", on="referred_on"),),
    source="Children in need (DfE), table C1; rates from 2016 through the local authority "
    "interactive tool",
    caution="Councils draw the line between a contact and a referral differently, so compare a "
    "council first with its own past. Hackney has no figures for 2021 and 2022.",
    reviewed="2026-11-21",
)
