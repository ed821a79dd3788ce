"""Children who left care through adoption: share and number."""

from headway.measures.leaving import left_because
from headway.measures.published_as import whole_percent
from headway.measures.value import Measure, Published

REASON = "cla_ceased/Reason episode ceased | "
# LAIT's own name for children looked after.
LAIT_NAME = "LAC"
ADOPTED = (
    f"{REASON}Adopted/number",
    "sfr_adopted/CLA_ceaAdop",
    f"lait/No_of {LAIT_NAME} Adopted/value",
)
CEASED = (f"{REASON}Total/number", "sfr_adopted/CLA_cease", "lait/LACceased/value")

MEASURE = Measure(
    id="adopted",
    registry="AD-05",
    title="Children who left care through adoption",
    says="Children who ceased to be looked after in the year because they were adopted, as a "
    "share of all who ceased.",
    why="For a child who cannot go home or to relatives, adoption gives a family for life.",
    unit="children",
    counts="children",
    timing="in the year to 31 March",
    better="higher",
    published=(
        whole_percent(
            f"{REASON}Adopted/percent",
            f"lait/%_of {LAIT_NAME} Adopted/value",
            of={"adopted": ADOPTED, "ceased": CEASED},
        ),
        Published(kind="count", series=ADOPTED, release="children_looked_after"),
    ),
    recorded=left_because("E11", "E12"),
    source="Children looked after in England including adoptions (DfE): reason for ceasing; 2011 "
    "to 2015 worked out from that release's counts; 2016 and 2017 through LAIT (DfE)",
    caution="It depends on how old the children who leave are: a council where most leave at 18 "
    "has a low share whatever it does for the young ones.",
    reviewed="2026-11-21",
)
