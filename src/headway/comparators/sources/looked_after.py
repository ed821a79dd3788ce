"""Children looked after in England including adoption (DfE), releases of 2018 on.

Council tables, in the release's own CSV layout (`cla_group, characteristic, number, percentage`
and its later names) and in the rebuilt parquet layout (`characteristic, breakdown`).
"""

from headway.comparators.source import Layout

PUBLICATION = "Children looked after in England including adoptions"
RELEASE = "children_looked_after"
NUMBER = ("children_count", "number")
PERCENT = ("children_percent", "percentage", "percent")
GROUPS = (("cla_group", "characteristic"), ("characteristic", "breakdown"))


def _by_characteristics(name: str, mark: str) -> Layout:
    return Layout(
        name=name,
        publication=PUBLICATION,
        release=RELEASE,
        needs=("old_la_code",),
        lacks=("placement_stability",),
        dimensions=GROUPS,
        marks=(mark,),
        values={"number": NUMBER, "percent": PERCENT},
    )


def _by(name: str, *dimensions: str, marks: tuple[str, ...] = (), percent: bool = True) -> Layout:
    values: dict[str, tuple[str, ...]] = {"number": (*NUMBER, "care_leaver_count")}
    if percent:
        values["percent"] = (*PERCENT, "care_leaver_percent")
    return Layout(
        name=name,
        publication=PUBLICATION,
        release=RELEASE,
        needs=("old_la_code", *dimensions),
        dimensions=(dimensions,),
        marks=marks,
        values=values,
    )


SOURCES = (
    Layout(
        name="cla_numbers",
        publication=PUBLICATION,
        release=RELEASE,
        needs=("old_la_code", "population_estimate", "rate_per_10000"),
        dimensions=(("population_type",), ("population_count",)),
        values={
            "number": NUMBER,
            "rate": ("rate_per_10000",),
            "population": ("population_estimate",),
        },
        items={
            "Children looked after on 31 March each year": "on 31 March",
            "Children looked after at 31 March each year": "on 31 March",
            "Children starting to be looked after each year": "started",
            "Children ceasing to be looked after each year": "ceased",
        },
    ),
    _by_characteristics("cla_on_31_march", "Locality of placement"),
    _by_characteristics("cla_started", "Taken into care"),
    _by_characteristics("cla_ceased", "Reason episode ceased"),
    _by_characteristics("cla_ceased_orders", "Adopted - consent dispensed with"),
    _by_characteristics("cla_new_placements", "Total new placements"),
    _by_characteristics("cla_health", "SDQ average score"),
    _by(
        "cla_missing",
        "cla_group",
        marks=("Number of missing incidents during the year",),
        percent=False,
    ),
    _by(
        "cla_short_term_only",
        "cla_group",
        marks=(
            "Children who were only looked after exclusively under a series of short term placements",
        ),
        percent=False,
    ),
    _by(
        "cla_net_gain",
        "characteristic",
        marks=("Net gain of children by responsible LA",),
        percent=False,
    ),
    _by("cla_placement_stability", "cla_group", "placement_stability"),
    _by("cla_school_moves", "cla_group", "move_measure", "school_stability"),
    _by("cla_social_workers", "cla_group", "sw_stability"),
    _by("care_leavers_in_touch", "age", "in_touch"),
    _by("care_leavers_staying_put", "age", "stay_put"),
    _by("care_leavers_accommodation", "care_leaver_age", "breakdown", marks=("Suitability total",)),
    _by(
        "care_leavers_activity",
        "care_leaver_age",
        "breakdown",
        marks=("Total in education, employment or training",),
    ),
)
