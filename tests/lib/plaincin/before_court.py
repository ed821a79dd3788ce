"""Work before care proceedings: 9000Q, 9006, 9007, 9008, 9009, 9010Q, 9012, 9013, 9015Q.

Decided here:
- 9000Q: a blank start is asked about; other blank dates are steps not yet taken.
- 9007: an answer that is neither true nor false is none.
- 9010Q: a meeting that is not said to have been held was not.
- 9015Q: the number is digits and nothing else.
"""

from tests.lib.plain_rules import Flags, before
from tests.lib.plaincin.reading import are_digits, code, day, flagged, is_false, is_true
from tests.lib.poolscin import DATES, PRE_PROCEEDINGS
from tests.lib.smallcin import SmallCin, rule


def _out_of_order(s: SmallCin, later: str, first: str) -> Flags:
    return flagged(s, PRE_PROCEEDINGS, lambda each: before(day(each[later]), day(each[first])))


@rule("9000Q", since=2027)
def _(s: SmallCin) -> Flags | None:
    census = s.census
    if census is None:
        return None

    def fails(block: dict) -> bool:
        outside = [name for name in block if name in DATES and census.lacks(day(block[name]))]
        return day(block["PPStartDate"]) is None or bool(outside)

    return flagged(s, PRE_PROCEEDINGS, fails)


@rule("9006", since=2027)
def _(s: SmallCin) -> Flags | None:
    return _out_of_order(s, "LBPSentDate", "PPStartDate")


@rule("9007", since=2027)
def _(s: SmallCin) -> Flags | None:
    def fails(block: dict) -> bool:
        offer = block["FGDMMeetingOffer"]
        return day(block["LBPSentDate"]) is not None and not (is_true(offer) or is_false(offer))

    return flagged(s, PRE_PROCEEDINGS, fails)


@rule("9008", since=2027)
def _(s: SmallCin) -> Flags | None:
    return _out_of_order(s, "InitialPPMeetingDate", "PPStartDate")


@rule("9009", since=2027)
def _(s: SmallCin) -> Flags | None:
    return _out_of_order(s, "StepDecisionDate", "PPStartDate")


@rule("9010Q", since=2027)
def _(s: SmallCin) -> Flags | None:
    def fails(block: dict) -> bool:
        return is_true(block["FGDMMeetingOffer"]) and not is_true(block["FGDMMeetingFac"])

    return flagged(s, PRE_PROCEEDINGS, fails)


@rule("9012", since=2027)
def _(s: SmallCin) -> Flags | None:
    return _out_of_order(s, "CourtAppDate", "StepDecisionDate")


@rule("9013", since=2027)
def _(s: SmallCin) -> Flags | None:
    return _out_of_order(s, "LetterInitCPDate", "StepDecisionDate")


@rule("9015Q", since=2027)
def _(s: SmallCin) -> Flags | None:
    def fails(block: dict) -> bool:
        met, count = day(block["InitialPPMeetingDate"]), code(block["ReviewMeetingsCount"])
        return met is not None and not (count is not None and are_digits(count))

    return flagged(s, PRE_PROCEEDINGS, fails)
