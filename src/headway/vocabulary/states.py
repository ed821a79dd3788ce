"""Why a published figure has no value, or a weak one.

A symbol means what its publication says it means: `x` is "not available" in the releases from
2018 on and "suppressed" in the tables of 2010 to 2017. So each source names its own symbols and
turns them into these states, which keep one meaning from end to end. A value that is missing is
missing with a reason, never zero.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class State:
    """One reason: `code` in files, `symbol` on the page, `says` in words. `has_value`: a number stands."""

    code: str
    symbol: str
    says: str
    has_value: bool = False


PUBLISHED = State(code="published", symbol="", says="Published", has_value=True)
LOW_RELIABILITY = State(
    code="low_reliability", symbol="u", says="Low reliability, says the publisher", has_value=False
)
SUPPRESSED = State(
    code="suppressed", symbol="c", says="Suppressed by the publisher to protect small numbers"
)
HIDDEN = State(code="hidden", symbol="c", says="Hidden by headway, published by the department")
NOT_APPLICABLE = State(code="not_applicable", symbol="z", says="Not applicable")
NOT_AVAILABLE = State(code="not_available", symbol="x", says="Not available")
ROUNDS_TO_ZERO = State(
    code="rounds_to_zero", symbol="k", says="More than nothing, but rounds to zero"
)
LOW = State(code="low", symbol="low", says="Too few to publish, says the publisher")
UNREADABLE = State(
    code="unreadable", symbol="?", says="The publisher's file holds something that is not a figure"
)
NOT_REPORTED = State(
    code="not_reported",
    symbol="x",
    says="The publisher's file shows zero for a council that did not report",
)
NO_REASON = State(
    code="no_reason", symbol="-", says="Not published, reason not carried by the source"
)
NOT_HELD = State(code="not_held", symbol="…", says="Not held: no file that headway has carries it")

STATES = {
    s.code: s
    for s in (
        PUBLISHED,
        LOW_RELIABILITY,
        SUPPRESSED,
        HIDDEN,
        NOT_APPLICABLE,
        NOT_AVAILABLE,
        ROUNDS_TO_ZERO,
        LOW,
        UNREADABLE,
        NOT_REPORTED,
        NO_REASON,
        NOT_HELD,
    )
}
