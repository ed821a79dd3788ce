"""What the years do not say alike, or do not say: every case in which a rule of joining decided."""

from collections.abc import Iterator

from headway.record import cases
from headway.record.cases import case
from headway.record.in_need.adoptions import WITH_ADOPTIONS, is_after
from headway.record.in_need.things import BELIEVED, SAID_AGAIN, SHAPE, THINGS
from headway.record.table import RecordTable
from headway.record.things import Thing

# Kinds of case, each with what the record does.
KINDS = cases.KINDS | {
    "review outside its plan": "A review on or before its plan's first day, or of no plan with a "
    "day; it is no review of that plan.",
    "weekdays alone": "The bank holidays of a year are not known here, so weekdays were counted.",
}


def _overlaps(thing: Thing) -> str:
    return cases.overlap(
        thing,
        f"SELECT b.*, {is_after()} FROM believed_{thing.table} AS b {WITH_ADOPTIONS}",
        "child, after_adoption",
        "started_day, copy",
    )


_PLANS_AT_ONCE = case(
    "overlap",
    year="p.last_year",
    child="p.child",
    table="cp_plans",
    row="p.row",
    says="'The child protection plan of ' || p.CPPstartDate_raw || ' and the child in need plan of ' "
    "|| n.CINPlanStartDate_raw || ' were open on the same days. Both are kept as filed.'",
    of="believed_cp_plans AS p JOIN believed_cin_plans AS n ON n.child = p.child "
    "AND n.started_day < p.counted_to_day AND p.started_day < n.counted_to_day",
)
_REVIEWS = case(
    "review outside its plan",
    year="b.last_year",
    child="b.child",
    table="cp_reviews",
    row="b.row",
    says="'The review of ' || b.CPPreviewDate_raw || ' is not after the first day of its plan, or "
    "its plan has none. It is no review of that plan.'",
    of="believed_cp_reviews AS b WHERE b.CPPstartDate IS NULL OR b.started_on <= b.CPPstartDate",
)
_ADOPTED = case(
    "after an adoption",
    year="b.last_year",
    child="b.child",
    table="cin_details",
    row="b.row",
    says="'The referral of ' || b.CINreferralDate_raw || ' came after this child was adopted. "
    "It is taken for another person, and nothing is joined across the adoption.'",
    of=f"believed_cin_details AS b {WITH_ADOPTIONS} WHERE b.started_on > a.adopted_on",
)
_WEEKDAYS = case(
    "weekdays alone",
    year="last_year",
    child="child",
    table="assessments",
    row="row",
    says="'The bank holidays of a year of this assessment are not known here, so that its working "
    "days are weekdays.'",
    of="assessments WHERE NOT bank_holidays_are_known",
)


def _every() -> Iterator[str]:
    for thing in THINGS:
        yield from cases.of_one_return(SHAPE, thing)
        yield from cases.restated(thing, SHAPE.spec.table(thing.table))
        yield cases.between(SHAPE, thing)
        if thing.end:
            yield from cases.ends(SHAPE, thing)
            if thing.table != "assessments":
                yield _overlaps(thing)
    yield from (_PLANS_AT_ONCE, cases.nobody(SHAPE, "child_identifiers"), cases.gaps(SHAPE))
    yield from (_REVIEWS, _ADOPTED, _WEEKDAYS)


CASES = RecordTable(
    name="cases",
    title="Cases in which the years do not agree or do not say, and what was made of each",
    columns=cases.columns(KINDS),
    select=cases.every(_every()),
    after=(
        "adoptions",
        "assessments",
        *(table.name for table in BELIEVED),
        *(table.name for table in SAID_AGAIN),
    ),
)
