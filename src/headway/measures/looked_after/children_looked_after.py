"""Children looked after at 31 March: rate and number."""

from headway.measures.in_care import in_care, measure_on_31_march
from headway.measures.published_as import whole_rate
from headway.measures.value import Balancing, Published, Watch

CHILDREN = ("cla_numbers/on 31 March/number", "sfr_cla/CLA_Mar", "lait/LACnum/value")

MEASURE = measure_on_31_march(
    id="children_looked_after",
    registry="CLA-01",
    title="Children looked after",
    says="Children looked after by the council at 31 March, per 10,000 children aged 0 to 17 "
    "in the area, and their number. Children who only had planned short breaks are left "
    "out.",
    why="It is the largest part of the children's services budget, and each of these children "
    "depends on the council as a parent. A fall may mean that families got help in time, "
    "or that children were left where they came to harm. The number alone does not say "
    "which.",
    better="neither",
    published=(
        whole_rate("cla_numbers/on 31 March/rate", "lait/LAC/value", of={"children": CHILDREN}),
        Published(kind="count", series=CHILDREN, release="children_looked_after"),
    ),
    balancing_rise=Balancing(
        harm=(
            Watch(measure="placement_moves", kind="share", worse="rise"),
            Watch(measure="placed_far_away", kind="share", worse="rise"),
            Watch(measure="children_in_homes", kind="share", worse="rise"),
            Watch(measure="emergency_entries", kind="count", worse="rise"),
            Watch(measure="caseload", kind="value", worse="rise"),
            Watch(measure="agency", kind="share", worse="rise"),
            Watch(measure="vacancy", kind="share", worse="rise"),
        ),
        looking=(
            Watch(measure="looked_after_started", kind="count", worse="rise"),
            Watch(measure="placement_stability", kind="share", worse="fall"),
            Watch(measure="returned_home", kind="share", worse="fall"),
        ),
        must_know=("placement_moves", "looked_after_started", "caseload"),
        source="Lower thresholds and overload: agreed here, tried on no back-test yet",
    ),
    recorded=in_care("count"),
    source="Children looked after in England including adoptions (DfE): numbers and rates; 2010 "
    "to 2017 from that release's tables of each year; 2018 and earlier rates through LAIT "
    "(DfE)",
    balancing=Balancing(
        harm=(
            Watch(measure="rereferrals", kind="share", worse="rise"),
            Watch(measure="repeat_cp_plans", kind="share", worse="rise"),
            Watch(measure="emergency_entries", kind="count", worse="rise"),
            Watch(measure="cp_plans_over_two_years", kind="share", worse="rise"),
            Watch(measure="no_further_action", kind="share", worse="rise"),
            Watch(measure="assessments_in_time", kind="share", worse="fall"),
        ),
        looking=(
            Watch(measure="section_47_started", kind="count", worse="fall"),
            Watch(measure="looked_after_started", kind="count", worse="fall"),
            Watch(measure="cp_plans_started", kind="count", worse="fall"),
        ),
        must_know=("rereferrals", "repeat_cp_plans", "cp_plans_started", "emergency_entries"),
        source="Tried on all councils' published figures, 2016 to 2023",
    ),
    reviewed="2026-11-21",
)
