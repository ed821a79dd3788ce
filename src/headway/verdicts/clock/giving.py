"""The clock as rows and as JSON: the list for those who may see it, the figures for anybody."""

from datetime import timedelta
from typing import Any

from headway.verdicts.clock.figures import Clock, Lag
from headway.verdicts.clock.outside import may_show_middle, may_show_share, pair, public_counts
from headway.verdicts.clock.period import Seen
from headway.verdicts.clock.strengthened import LEAST, Side, Strengthened
from headway.verdicts.clock.survival import Middle
from headway.verdicts.clock.words import (
    LIST_SAID,
    QUESTION,
    ROUTE_SAID,
    caution,
    summary,
    verdict_sentence,
)

Row = dict[str, Any]


def row_of(one: Seen) -> Row:
    """One period with every step and how long it took. For those who may see children's rows."""
    period = one.period
    return {
        "child": period.child,
        "period": period.number,
        "team": period.team,
        "route": str(one.route),
        "started_on": _day(period.started_on),
        "letter_on": _day(period.letter_on),
        "first_meeting_on": _day(period.first_meeting_on),
        "decided_on": _day(period.decided_on),
        "court_on": _day(period.court_on),
        "days_start_to_letter": period.days_to_letter,
        "days_letter_to_first_meeting": period.days_letter_to_meeting,
        "days_start_to_first_meeting": period.days_to_meeting,
        "days_start_to_decision": period.days_to_decision,
        "days_start_to_court": period.days_to_court,
        "days_decision_to_court": period.days_decision_to_court,
        "days_open": one.days if one.is_open else None,
        "limit_reached_on": _day(period.started_on + timedelta(days=one.limit)),
        "open": one.is_open,
        "over_limit": one.is_over,
        "overdue": one.is_overdue,
        "reviews": period.reviews,
        "meeting_offered": period.is_offered,
        "meeting_held": period.is_held,
        "straight_to_court": period.is_straight_to_court,
        "repeat": period.is_repeat,
        "days_since_last": period.days_since_last,
        "amiss": period.amiss,
    }


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None


def rows(clock: Clock) -> list[Row]:
    """Every period, in the order of start and child."""
    order = sorted(clock.seen, key=lambda one: (one.period.started_on, one.period.child))
    return [row_of(one) for one in order]


def figure_rows(body: Row) -> list[Row]:
    """The figures of a body of JSON as rows of a name and a value, for a file that may leave."""
    made = [{"figure": name, "value": value} for name, value in body["counts"].items()]
    made += [
        {"figure": f"{lag['step']}, half take (days)", "value": lag["middle_days"]}
        for lag in body["steps"]
    ]
    lasting = body["lasting"]
    made.append({"figure": "half last (days)", "value": lasting["middle_days"]})
    made.append({"figure": "share over the limit", "value": lasting["share_over_limit"]})
    return made


def as_json(
    clock: Clock,
    found: Strengthened | None,
    said: tuple[str, ...],
    *,
    has_list: bool,
    is_public: bool,
) -> Row:
    """Everything that the command knows, with no child in it where it is public."""
    counts = public_counts(clock.counts) if is_public else clock.counts
    body: Row = {
        "as_at": clock.as_at.isoformat(),
        "weeks": clock.weeks,
        "limit_days": clock.limit,
        "public": is_public,
        "says": summary(clock, is_public=is_public),
        "route": ROUTE_SAID,
        "source": LIST_SAID if has_list else "the children in need census",
        "counts": counts,
        "steps": [_step(lag, is_public) for lag in clock.lags],
        "lasting": _lasting(clock, is_public),
    }
    if found:
        body["since"] = _since(found, is_public)
    if not is_public:
        body["files"] = list(said)
        body["periods"] = rows(clock)
    return body


def _step(lag: Lag, is_public: bool) -> Row:
    if is_public:
        shown = may_show_middle(lag)
        return {"step": lag.name, "middle_days": lag.middle.days if shown else None}
    return {"step": lag.name, **_middle(lag.middle), "done": lag.done, "waiting": lag.waiting}


def _middle(middle: Middle) -> Row:
    return {"middle_days": middle.days, "low": middle.low, "high": middle.high}


def _lasting(clock: Clock, is_public: bool) -> Row:
    if is_public and not may_show_share(clock):
        return {"middle_days": None, "share_over_limit": None}
    over = clock.over_limit
    made = {
        **_middle(clock.curve.middle()),
        "share_over_limit": over.share if over else None,
        "share_low": over.low if over else None,
        "share_high": over.high if over else None,
        "how": "Kaplan-Meier: a period still open counts as lasting at least so long.",
    }
    if not is_public:
        made["curve"] = [
            {"day": s.day, "at_risk": s.at_risk, "ended": s.ended, "share": s.share}
            | {"low": s.low, "high": s.high}
            for s in clock.curve.steps
        ]
    return made


def _since(found: Strengthened, is_public: bool) -> Row:
    size, test = found.difference, found.test
    can_tell = found.is_enough or not is_public
    return {
        "question": QUESTION,
        "answer": str(found.answer),
        "sentence": verdict_sentence(found),
        "caution": caution(found),
        "since": found.since.isoformat(),
        "followed_days": found.followed_days,
        "difference_days": size.days if size and can_tell else None,
        "low": size.low if size and can_tell else None,
        "high": size.high if size and can_tell else None,
        "p": test.p if test and can_tell else None,
        "partings": test.partings if test and can_tell else None,
        "all_partings": test.is_exact if test and can_tell else None,
        "before": _side(found.before, is_public),
        "after": _side(found.after, is_public),
        "under_way": None if is_public else found.under_way,
    }


def _side(side: Side, is_public: bool) -> Row:
    over, followed = pair(side.over, side.followed, is_public)
    to_court, of = pair(side.to_court, side.followed, is_public)
    is_few = is_public and len(side.families) < LEAST
    letter_hidden = is_public and not may_show_middle(side.letter)
    meeting_hidden = is_public and not may_show_middle(side.meeting)
    made: Row = {
        "families": None if is_few else len(side.families),
        "mean_days": None if is_few else side.mean,
        "over_limit": over,
        "over_limit_of": followed,
        "to_court": to_court,
        "to_court_of": of,
        "middle_days_to_letter": None if letter_hidden else side.letter.middle.days,
        "middle_days_letter_to_meeting": None if meeting_hidden else side.meeting.middle.days,
    }
    if not is_public:
        made["left_out"] = {
            "straight_to_court": side.straight_to_court,
            "not_yet": side.not_yet,
            "end_not_known": side.lost,
            "amiss": side.amiss,
        }
    return made
