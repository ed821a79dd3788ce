"""Referrals and the episodes of need that they open, and steps between the plans within one."""

from functools import partial

from headway.measures.counting import rows_counted
from headway.measures.filed import CENSUS
from headway.measures.standing_open import REFERRAL_OPEN
from headway.measures.value import Measure, Recorded

IN_NEED = "NOT COALESCE(is_nfa, FALSE)"

# What became of referrals, or where they came from, as a share.
measure_of_referrals = partial(
    Measure, unit="% of referrals", counts="children", timing="in the year to 31 March"
)
measure_of_steps = partial(
    Measure,
    why="How children move between plans says whether help comes at the right weight.",
    unit="children",
    counts="children",
    timing="in the month or the year to 31 March",
    better="neither",
    source=CENSUS,
    caution="Days may lie between the two plans.",
)


def of_referrals(where: str, out_of: str = "TRUE") -> tuple[Recorded, ...]:
    """The share of referrals, or of some of them, of which this is so."""
    return rows_counted("share", table="referrals", on="referred_on", where=where, out_of=out_of)


def in_need_now(*kinds: str, where: str = IN_NEED) -> tuple[Recorded, ...]:
    """Episodes of need that are open, or of which this is so; a share is of those open."""
    return rows_counted(
        *kinds,
        table="referrals",
        on="referred_on",
        stands=REFERRAL_OPEN,
        where=where,
        out_of=IN_NEED,
    )


def stepped(way: str) -> tuple[Recorded, ...]:
    """The number of steps of one kind, up or down."""
    return rows_counted(
        "count", table="transitions", on="happened_on", where=f"kind = 'step {way}'"
    )
