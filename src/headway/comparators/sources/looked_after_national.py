"""Children looked after in England including adoption (DfE): the tables for England alone.

They hold no councils; each is read as a national series. Used for context and, later, to fit
forecasts and invented councils.
"""

from headway.comparators.source import Layout
from headway.comparators.sources.looked_after import NUMBER, PERCENT, PUBLICATION, RELEASE


def _national(
    name: str,
    *dimensions: str,
    marks: tuple[str, ...] = (),
    percent: bool = True,
    months: bool = False,
) -> Layout:
    return Layout(
        name=name,
        publication=PUBLICATION,
        release=RELEASE,
        needs=(*dimensions, "number"),
        lacks=("old_la_code", "population_estimate"),
        dimensions=(dimensions,),
        marks=marks,
        values={"number": NUMBER, "percent": PERCENT} if percent else {"number": NUMBER},
        months=months,
    )


SOURCES = (
    _national("england_cla_since_1994", "population_count", percent=False),
    _national("england_cla_ceased", "cla_group", "characteristic", marks=("Age on ceasing",)),
    _national("england_cla_started", "cla_group", "characteristic", marks=("Age on starting",)),
    _national("england_cla_on_31_march", "cla_group", "characteristic", marks=("Age group",)),
    _national(
        "england_cla_distance",
        "cla_group",
        "characteristic",
        marks=("All children",),
    ),
    _national(
        "england_cla_placements_in_year",
        "cla_group",
        "characteristic",
        marks=("Foster placements",),
    ),
    _national("england_cla_stability", "population_group", "characteristic", "placement_stability"),
    _national(
        "england_cla_placement_counts",
        "cla_group",
        "population_group",
        "characteristic",
        "placement_stability",
    ),
    _national(
        "england_cla_periods_of_care", "cla_group", "periods_or_placements", "age_on_ceasing"
    ),
    _national("england_cla_providers", "placement_type", "placement_provider"),
    _national("england_cla_durations", "placement_group", "placement_duration"),
    _national("england_cla_change_reasons", "cla_group", "characteristic", "reason_for_change"),
    _national("england_cla_missing", "missing_status", "characteristic", percent=False),
    _national(
        "england_adoption_times",
        "cla_group",
        "stage_of_adoption_process",
        "age_start_poc",
        percent=False,
        months=True,
    ),
)
