"""Care leavers aged 19 to 21 in education, employment or training."""

from headway.measures.after_care import AGED_19_TO_21, measure_of_care_leavers, of_care_leavers
from headway.measures.published_as import whole_percent

GROUP = "care_leavers_activity/19 to 21 years | "
BUSY = f"{GROUP}Total in education, employment or training"
SFR = "sfr_care_leavers"

MEASURE = measure_of_care_leavers(
    id="care_leavers_in_education_or_work",
    registry="CL-02",
    title="Care leavers aged 19 to 21 in education, employment or training",
    says="Of the care leavers who turned 19, 20 or 21 in the year, the share in education, "
    "employment or training around their birthday. Those of whom nothing is known are in "
    "the denominator. Those who died or went back to a parent for at least six months are "
    "left out.",
    why="It says more than any other figure how they are getting on as adults.",
    better="higher",
    published=(
        whole_percent(
            f"{BUSY}/percent",
            "lait/CareLeaverEET/value",
            of={
                "busy": (f"{BUSY}/number",),
                "higher_education": (
                    f"{SFR}/Act_HE",
                    f"{SFR}/Act_HE1920&21",
                    f"{SFR}/CL_Act_HE19to21",
                ),
                "other_education": (
                    f"{SFR}/Act_OE",
                    f"{SFR}/Act_OE1920&21",
                    f"{SFR}/CL_Act_OE19to21",
                ),
                "training_or_work": (
                    f"{SFR}/Act_TE",
                    f"{SFR}/Act_TE1920&21",
                    f"{SFR}/CL_Act_TE19to21",
                ),
                "leavers": (
                    f"{GROUP}Total/number",
                    f"{SFR}/All_aged1920&21",
                    f"{SFR}/CL_All_19to21",
                ),
            },
            numerator="coalesce(busy, higher_education + other_education + training_or_work)",
        ),
    ),
    recorded=of_care_leavers("is_busy", AGED_19_TO_21),
    source="Children looked after in England including adoptions (DfE), care leavers; 2014 and "
    "2015 worked out from that release's counts; 2016 to 2020 through LAIT (DfE)",
    reviewed="2026-11-21",
)
