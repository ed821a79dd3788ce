"""Children in need at 31 March."""

from headway.measures.need import in_need_now
from headway.measures.published_as import rate
from headway.measures.value import Balancing, Measure, Published, Watch

EPISODES = ("cin_b1/At31_episodes",)

MEASURE = Measure(
    id="children_in_need",
    registry="CIN-01",
    title="Children in need at 31 March",
    says="Episodes of need open on 31 March: children who have been referred, assessed or are "
    "being helped by social care. Children with a child protection plan and children looked "
    "after are among them.",
    why="It is the broadest count of children whom social care is working with. A fall may mean "
    "less need, faster help, or that cases are closed before things are better.",
    unit="children in need",
    counts="children",
    timing="at 31 March",
    better="neither",
    published=(
        Published(kind="count", series=EPISODES),
        rate(
            "lait/CIN/value",
            "england_cin_a1/Children in Need | Children in Need at 31 March/rate",
            of={"episodes": EPISODES},
        ),
    ),
    balancing=Balancing(
        harm=(
            Watch(measure="rereferrals", kind="share", worse="rise"),
            Watch(measure="no_further_action", kind="share", worse="rise"),
            Watch(measure="not_in_need", kind="share", worse="rise"),
            Watch(measure="repeat_cp_plans", kind="share", worse="rise"),
            Watch(measure="emergency_entries", kind="count", worse="rise"),
            Watch(measure="assessments_in_time", kind="share", worse="fall"),
        ),
        looking=(
            Watch(measure="referrals", kind="count", worse="fall"),
            Watch(measure="section_47_started", kind="count", worse="fall"),
            Watch(measure="in_need_started", kind="count", worse="fall"),
        ),
        must_know=("rereferrals", "no_further_action", "not_in_need", "section_47_started"),
        source="Tried on all councils' published figures, 2016 to 2023",
    ),
    balancing_rise=Balancing(
        harm=(
            Watch(measure="assessments_in_time", kind="share", worse="fall"),
            Watch(measure="cp_reviews_in_time", kind="share", worse="fall"),
            Watch(measure="caseload", kind="value", worse="rise"),
            Watch(measure="agency", kind="share", worse="rise"),
            Watch(measure="vacancy", kind="share", worse="rise"),
            Watch(measure="rereferrals", kind="share", worse="rise"),
        ),
        looking=(
            Watch(measure="not_in_need", kind="share", worse="rise"),
            Watch(measure="no_further_action", kind="share", worse="rise"),
            Watch(measure="in_need_over_two_years", kind="share", worse="rise"),
        ),
        must_know=("assessments_in_time", "caseload", "not_in_need"),
        source="Lower thresholds and overload: agreed here, tried on no back-test yet",
    ),
    recorded=in_need_now("count"),
    source="Children in need (DfE), table B1; rates from 2016 through the local authority "
    "interactive tool",
    caution="It counts open cases, so it depends on how soon a council closes them. Unborn "
    "children and some young people over 18 are counted, but the rate divides by those aged 0 "
    "to 17.",
    reviewed="2026-11-21",
)
