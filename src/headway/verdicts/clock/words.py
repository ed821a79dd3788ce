"""The clock in plain words: for a lawyer, an assistant director and a board. Facts and no score."""

from headway.measures.show import rounded
from headway.verdicts.clock.figures import DAYS_A_WEEK, FRESH, Clock
from headway.verdicts.clock.outside import may_show_middle, may_show_share, pair, public_counts
from headway.verdicts.clock.permuting import Difference
from headway.verdicts.clock.strengthened import LEAST, Side, Strengthened
from headway.verdicts.clock.survival import Middle, Share
from headway.verdicts.signals import Answer
from headway.verdicts.words import ON_SCREEN
from headway.vocabulary.month import in_words

HIDDEN = "c"
HIDDEN_SAID = (
    "c stands for a number that is not shown, because it, or another that it would give away, "
    "counts 1 to 5 children."
)
ROUTE_SAID = (
    "Where a period led is read from its days. The outcome code (PPOutcome) is not used: what its "
    "codes mean is not confirmed."
)
LIST_SAID = (
    "The figures come from a list that the council keeps, not from a return: the census asks for "
    "pre-proceedings from 2026-27, and no return holds any before summer 2027."
)
QUESTION = "Did pre-proceedings become shorter by more than chance?"
NOT_RULED_OUT = (
    "What this does not rule out: that the families were different (their needs, the courts, how "
    "many were unborn babies); that the time before was an unusual one, after which figures fall "
    "back by themselves; that something else changed with it; that days were recorded otherwise. "
    "Shorter is one part of stronger work before court, and not always better for a child."
)


def days_words(days: float | None) -> str:
    """`14`, `98.5`; `not known` where there is none."""
    if days is None:
        return "not known"
    return f"{rounded(days, 1):g}"


def interval_words(low: float | None, high: float | None) -> str:
    """`7 to 15`, `7 or more`, `15 or less`; `not known` where neither end is."""
    if low is None and high is None:
        return "not known"
    if high is None:
        return f"{days_words(low)} or more"
    return (
        f"{days_words(high)} or less" if low is None else f"{days_words(low)} to {days_words(high)}"
    )


def summary(clock: Clock, *, is_public: bool = False) -> list[str]:
    """The clock in sentences."""
    counts = public_counts(clock.counts) if is_public else dict(clock.counts)
    n = {name: HIDDEN if count is None else f"{count:,}" for name, count in counts.items()}
    if not clock.seen:
        return [_how_many(clock, n), "None had begun by then: the files hold later ones."]
    says = [_how_many(clock, n), _where_they_led(clock, n), _how_long(clock, is_public)]
    says.append(
        f"Family group decision-making meetings: offered in {n['offered']} of {n['letters']} "
        f"letters; held after {n['held']} of the {n['offered']} offers."
        + (f" {n['offer_not_said']} letters do not say." if counts["offer_not_said"] else "")
    )
    if counts["repeats"] != 0:
        says.append(
            f"Not the child's first: {n['repeats']} of {n['periods']}. What was before the first "
            "return or list is not known."
        )
    if counts["end_not_known"] != 0:
        says.append(
            f"End not known: {n['end_not_known']}. They were open in a return and are not in the "
            "next. They count as going on up to the end of the return that held them."
        )
    if clock.counts["amiss"] and not is_public:
        says.append(
            f"Days in an impossible order: {n['amiss']}. A step with such days is left out; the "
            "list says which."
        )
    if is_public and None in counts.values():
        says.append(HIDDEN_SAID)
    return says


def _how_many(clock: Clock, n: dict[str, str]) -> str:
    return (
        f"On {in_words(clock.as_at)}. Periods of pre-proceedings begun by then: {n['periods']}; "
        f"children: {n['children']}. Open: {n['open']}; of these overdue, that is open for more "
        f"than {clock.weeks} weeks: {n['overdue']}."
    )


def _where_they_led(clock: Clock, n: dict[str, str]) -> str:
    counts = clock.counts
    if not counts["ended"]:
        return "None has ended."
    text = (
        f"Ended: {n['ended']}. Stepped down: {n['stepped_down']}. To court: "
        f"{n['to_proceedings']}, of these straight to court, without a letter or a meeting: "
        f"{n['straight_to_court']}. Ended after more than {clock.weeks} weeks: {n['ended_over']}."
    )
    if counts["stepped_down_lately"]:
        text += (
            f" Of those stepped down, decided in the last {FRESH} days: "
            f"{n['stepped_down_lately']}; an application may still follow."
        )
    return text


def _how_long(clock: Clock, is_public: bool) -> str:
    if is_public and not may_show_share(clock):
        return "How long they last is not shown: it would rest on too few."
    middle, over = clock.curve.middle(), clock.over_limit
    text = f"{middle_words(middle)} {over_words(over, clock.weeks)}"
    text += " Those still open count as lasting at least so long."
    if clock.finished and clock.counts["open"] and not is_public:
        text += (
            f" The middle of those decided alone is {days_words(_median(clock.finished))} days: it "
            "leaves out what is still open, so it can look quicker than it is."
        )
    return text


def _median(days: list[int]) -> float:
    from statistics import median

    return median(days)


def middle_words(middle: Middle) -> str:
    """How long half of them last, with the interval."""
    if middle.days is None:
        return "How long half of them last is not known yet: more than half are still open."
    return (
        f"Half last {days_words(middle.days)} days or more (95% interval: "
        f"{interval_words(middle.low, middle.high)})."
    )


def over_words(over: Share | None, weeks: int) -> str:
    """The share beyond the limit, with the interval."""
    if over is None:
        return f"How many last more than {weeks} weeks is not known: none was followed so long."
    if over.low is None or over.high is None:
        return f"{_percent(over.share)} last more than {weeks} weeks."
    return (
        f"About {_percent(over.share)} last more than {weeks} weeks (95% interval: "
        f"{_percent(over.low)} to {_percent(over.high)})."
    )


def _percent(share: float) -> str:
    return f"{rounded(100 * share, 0):.0f}%"


def steps_rows(clock: Clock, *, is_public: bool = False) -> list[dict[str, str]]:
    """The steps as rows of a table."""
    rows = []
    for lag in clock.lags:
        if not lag.n or (is_public and not may_show_middle(lag)):
            rows.append({"step": lag.title, "half take": HIDDEN if lag.n else "none"})
            continue
        row = {
            "step": lag.title,
            "half take": days_words(lag.middle.days),
            "95% interval": interval_words(lag.middle.low, lag.middle.high),
        }
        if not is_public:
            row |= {"done": f"{lag.done:,}", "waiting": f"{lag.waiting:,}"}
        rows.append(row)
    wide = max(rows, key=len)
    return [{name: row.get(name, "") for name in wide} for row in rows]


def verdict_sentence(found: Strengthened) -> str:
    """The verdict in one sentence that says no more than the numbers bear."""
    began = f"that began from {in_words(found.since)} on"
    within = f"within their first {_span(found.followed_days)}"
    size = found.difference
    if not found.is_enough or size is None:
        return (
            f"{_head(found)}: there are too few to compare. On each side {LEAST} families must "
            f"have been followed for {_span(found.followed_days)}."
        )
    way = "shorter" if size.days < 0 else "longer"
    by = f"{_whole(size.days)} {way} on average {within}"
    interval = f"95% interval: {_signed(size.low)} to {_signed(size.high)}"
    tail = _tail(found.answer, size)
    return f"{_head(found)}: periods {began} were {by} ({interval}), {tail}"


def _tail(answer: Answer, size: Difference) -> str:
    """What the numbers bear: the test answers, the interval says how much."""
    is_beyond = size.low > 0 or size.high < 0
    if answer is Answer.NO and size.low <= 0:
        return "and they are not shorter by as much as two weeks."
    if answer is not Answer.NOT_SHOWN:
        unsure = "" if is_beyond else "; by how much is not sure"
        return f"more than chance would do{unsure}."
    if is_beyond:
        return "but a test of the whole run of lengths does not rule out chance."
    needed = _whole((size.high - size.low) / 2)
    return f"which chance alone may do. A difference of about {needed} would stand out."


def _head(found: Strengthened) -> str:
    word = ON_SCREEN[found.answer]
    return word[0].upper() + word[1:]


def _signed(days: float) -> str:
    if not rounded(days, 0):
        return "no difference"
    return f"{_whole(days)} {'shorter' if days < 0 else 'longer'}"


def _whole(days: float) -> str:
    number = rounded(abs(days), 0)
    return f"{number:.0f} day{'' if number == 1 else 's'}"


def _span(days: int) -> str:
    weeks, rest = divmod(days, DAYS_A_WEEK)
    return f"{days} days" if rest else f"{weeks} weeks"


def beside_rows(found: Strengthened, *, is_public: bool = False) -> list[dict[str, str]]:
    """The two sides beside each other, as rows of a table."""
    sides = (found.before, found.after)
    weeks = found.limit // DAYS_A_WEEK
    lines: list[tuple[str, list[str]]] = [
        ("families compared", [_number(len(s.families), is_public) for s in sides]),
        (f"mean days, within {_span(found.followed_days)}", [_mean(s, is_public) for s in sides]),
        (f"not ended within {weeks} weeks", [_of(s.over, s.followed, is_public) for s in sides]),
        ("went to court in that time", [_of(s.to_court, s.followed, is_public) for s in sides]),
        ("days to letter: half take", [_step(s, "letter", is_public) for s in sides]),
        ("days from letter to first meeting", [_step(s, "meeting", is_public) for s in sides]),
    ]
    # In public these would tell, with all the others, the one that is small.
    if not is_public:
        lines += [
            ("left out: straight to court", [str(s.straight_to_court) for s in sides]),
            ("left out: began too lately", [str(s.not_yet) for s in sides]),
            ("left out: end not known", [str(s.lost) for s in sides]),
            ("left out: ended before it began", [str(s.amiss) for s in sides]),
        ]
    since = in_words(found.since)
    return [
        {"what began": title, f"before {since}": first, "from then on": then}
        for title, (first, then) in lines
    ]


def _number(count: int, is_public: bool) -> str:
    return HIDDEN if is_public and 0 < count < LEAST else f"{count:,}"


def _mean(side: Side, is_public: bool) -> str:
    return HIDDEN if is_public and len(side.families) < LEAST else days_words(side.mean)


def _of(part: int, whole: int, is_public: bool) -> str:
    shown, of = pair(part, whole, is_public)
    return HIDDEN if shown is None else f"{shown:,} of {of:,}"


def _step(side: Side, name: str, is_public: bool) -> str:
    lag = side.letter if name == "letter" else side.meeting
    return HIDDEN if is_public and not may_show_middle(lag) else days_words(lag.middle.days)


def caution(found: Strengthened) -> str:
    """What a reader must know beside the verdict."""
    text = NOT_RULED_OUT
    if found.under_way:
        text += (
            " Some that began before were still open on the day, so they had some of the new way of "
            "working: that makes a difference look smaller."
        )
    return text
