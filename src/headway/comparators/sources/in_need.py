"""Characteristics of children in need (DfE): the council and national tables of several releases.

Wide tables: every column that names no place is a series. Columns that later releases renamed
keep one name here (`Referrals` is `referral_count`).
"""

from headway.comparators.source import Layout

PUBLICATION = "Children in need"
RELEASE = "children_in_need"
RENAMES = {"Referrals": "referral_count", "2years+": "2_years_or_more"}


def _council(name: str, *needs: str, lacks: tuple[str, ...] = (), false_zero: str = "") -> Layout:
    return Layout(
        name=name,
        publication=PUBLICATION,
        release=RELEASE,
        needs=("old_la_code", *needs),
        lacks=lacks,
        renames=RENAMES,
        zero_means_not_reported=false_zero,
    )


def _england(
    name: str,
    *needs: str,
    lacks: tuple[str, ...] = (),
    dimensions: tuple[str, ...] = (),
    marks: tuple[str, ...] = (),
) -> Layout:
    return Layout(
        name=name,
        publication=PUBLICATION,
        release=RELEASE,
        needs=needs,
        lacks=("old_la_code", *lacks),
        dimensions=(dimensions,),
        marks=marks,
        skip=("category",) if "category" not in dimensions else (),
    )


SOURCES = (
    _council("cin_b1", "At31_episodes", "Started_episodes"),
    _council("cin_b2", "At31_episodes_disability_recorded"),
    _council("cin_b3", "At31_episodes", "N1_Abuse_or_neglect"),
    _council("cin_b4", "At31_episodes", "3_months_or_less"),
    _council("cin_b5", "Ended_episodes", "3_months_or_less"),
    _council("cin_b6", "Ended_episodes", "RC1_Adopted"),
    _council("cin_b7", "CINPlan_start", "CINPlan_At31"),
    _council("cin_c1", "rereferral_percent", "no_further_action_percent"),
    # 2014 shows 0 assessments for councils that did not report: that zero is no count.
    _council("cin_c2", "Assessments_completed", "Same_day", false_zero="Assessments_completed"),
    _council("cin_c3", "Episodes_with_assessment_factor"),
    _council("cin_c4", "Section47", "ICPC"),
    _council("cin_c5", "Referrals", "Police", "Anonymous"),
    _council("cin_c6", "Referrals", "April", "March"),
    _council("cin_d1", "CPP_start", "CPP_child_start", "CPP_At31"),
    _council("cin_d2", "CPP_start", "Neglect_Initial"),
    _council("cin_d3", "CPP_start", "CPP_subsequent"),
    _council("cin_d4", "CPP_At31", "Neglect_Initial"),
    _council("cin_d5", "CPP_At31", "3_months_or_less", "2_years_or_more"),
    _council("cin_d6", "CPP_At31_3Months", "Reviewed_within_timescales"),
    _council("cin_d7", "CPP_End", "3_months_or_less", lacks=("3_months_or_less_transfer",)),
    _council("cin_d8", "CPP_End_first_6months"),
    _england("england_cin_headlines", "children_in_need_per_10000_children"),
    _england(
        "england_cin_a1",
        "number",
        "rate",
        dimensions=("category", "category_type"),
        marks=("Episodes of need at any point in the year",),
    ),
    _england(
        "england_cin_a2",
        "number",
        "rate",
        dimensions=("category", "category_type"),
        marks=("Section 47s in the year",),
    ),
    _england("england_cin_a3", "CIN_At31", "N1_Abuse_or_neglect", dimensions=("characteristic",)),
    _england("england_cin_a4", "CIN_At31", "Known", dimensions=("characteristic",)),
    _england(
        "england_cin_a5",
        "CPP_At31",
        "Neglect_Initial",
        dimensions=("characteristic", "characteristic_type"),
    ),
    _england("england_cin_a6", "CPP_At31", "Physical_abuse_Initial", lacks=("characteristic",)),
    _england(
        "england_cin_a7",
        "number",
        "percent",
        dimensions=("category", "characteristic", "characteristic_type"),
    ),
)
