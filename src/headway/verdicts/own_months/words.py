"""A verdict on a council's own months in plain words.

Never: "safe", "unsafe", "predicts", "significant", "improved" of a volume, or a probability of harm.
"""

import math
from itertools import pairwise

from headway.measures.value import Measure
from headway.verdicts.monthly import LABEL
from headway.verdicts.noise import LEAST_UNCHANGED, wrong_before
from headway.verdicts.own_months.spans import months_between
from headway.verdicts.own_months.value import OwnSafe, OwnSignal, OwnVerdict, OwnWatched, Rebase
from headway.verdicts.safety import Finding
from headway.verdicts.signals import Answer, Direction
from headway.verdicts.signals.annual import SIGNAL as YEARLY
from headway.verdicts.signals.monthly import BASE_MONTHS, Month, shifted
from headway.verdicts.signals.monthly import SIGNAL as MONTHLY
from headway.verdicts.signals.monthly_share import SIGNAL as SHARE
from headway.verdicts.signals.rare import SIGNAL as RARE
from headway.verdicts.signals.returning import STRETCH
from headway.verdicts.words import MONTHS, capital, harm_words, listed, lower
from headway.vocabulary.month import in_words

OFTEN = {
    MONTHLY.id: "Where nothing had changed this rule still found something, either way, in 7 of 106 "
    "council-years of referrals; councils whose level drifts more give more.",
    SHARE.id: "This rule for shares was tried on invented months alone: it found something in 3 to 7 of "
    "100 years in which nothing had changed.",
    YEARLY.id: "In real council-years with no lasting change this rule found a fall in 2 to 4 of 100 (6 "
    "for plans for neglect), something either way in 5 to 9; that was tried on 31 March.",
    RARE.id: "Of events that fall by chance alone, about 3 in 1,000 gaps are that long.",
}
HARM = {
    Answer.YES: "nothing we can see got worse",
    Answer.NO: "something that is watched for signs of harm got worse",
    Answer.NOT_SHOWN: "it is not shown to be harmless",
}
NO_ENGLAND = "Neighbours and England are not known month by month, so nothing is set beside theirs."
FOUND = {Finding.WORSE: "worse", Finding.NOT_WORSE: "not worse", Finding.NOT_KNOWN: "not known"}


def month_name(month: Month) -> str:
    """`March 2026`."""
    return f"{MONTHS[month[1] - 1]} {month[0]}"


def months_named(first: Month, last: Month) -> str:
    """`April 2025 to March 2026`; one month alone by its name."""
    return month_name(first) if first == last else f"{month_name(first)} to {month_name(last)}"


def stretches(months: tuple[Month, ...]) -> str:
    """Months in order, those in a row joined: `April 2024 to March 2025 and May 2025`."""
    if not months:
        return ""
    breaks = [at for at, (a, b) in enumerate(pairwise(months), 1) if shifted(a, 1) != b]
    starts, ends = [0, *breaks], [*breaks, len(months)]
    said = [months_named(months[a], months[b - 1]) for a, b in zip(starts, ends, strict=True)]
    return listed(said)


def title_of(measure: Measure) -> str:
    """A measure's title without the year that it is published by."""
    return measure.title.removesuffix(" in the year").removesuffix(" at 31 March")


def shown(kind: str, value: float) -> str:
    """A month's usual figure as shown: one decimal, percent for a share."""
    if kind == "share":
        return f"{value:.1f}%"
    return f"{value:.2f}" if kind == "value" else f"{value:,.1f}"


def _moved(kind: str, signal: OwnSignal) -> str:
    """`26% below`, `4.0 points above`, `level with`."""
    change = signal.change or 0.0
    size = f"{abs(change):.1f} points" if kind == "share" else f"{abs(100 * change):.0f}%"
    if size in ("0.0 points", "0%"):
        return "level with"
    return f"{size} {'above' if change > 0 else 'below'}"


def real_words(verdict: OwnVerdict) -> str:
    """Whether the months moved by more than chance, and what would have been."""
    signal, kind, span = verdict.real, verdict.kind, verdict.span
    when = months_named(span.first, verdict.as_at)
    if signal.centre is None or signal.now is None:
        return f"{when}: nothing can be said: {signal.reason}."
    if signal.rule == YEARLY.id:
        return _standing_words(verdict)
    base = months_named(span.base_first, shifted(span.base_first, BASE_MONTHS - 1))
    unit = "" if kind == "share" else " a month"
    text = f"{when}: {shown(kind, signal.now)}{unit}, {_moved(kind, signal)} "
    text += f"{shown(kind, signal.centre)}, the average of the {BASE_MONTHS} months {base}. "
    if signal.answer is Answer.YES:
        since = f", first in {month_name(signal.since)}" if signal.since else ""
        text += f"That is more than chance: {signal.reason}{since}."
        if signal.is_both:
            text += " The months hold both a real rise and a real fall; the latest is named."
        return f"{text} {OFTEN[signal.rule]}"
    if signal.answer is Answer.NO:
        return f"{text}That is inside the usual month-to-month movement. {line_words(kind, signal)}"
    return f"{text}Whether that is more than chance cannot be told: {signal.reason}."


def _standing_words(verdict: OwnVerdict) -> str:
    """Whether what stands at a month's end lies further from earlier years than chance puts it."""
    signal, kind = verdict.real, verdict.kind
    years = _years_named([year for year, _ in signal.base])
    text = (
        f"End of {month_name(verdict.as_at)}: {_stood(kind, signal.now)}, {_moved(kind, signal)} "
        f"{shown(kind, signal.centre or 0.0)}, the average of the same day in {years}. "
    )
    if signal.answer is Answer.YES:
        return f"{text}That is more than chance: {signal.reason}. {_how_often(verdict)}"
    ends = [
        f"{_stood(kind, end)} or {more}"
        for end, more in (
            (signal.lower, "fewer" if kind == "count" else "less"),
            (signal.upper, "more"),
        )
        if end is not None
    ]
    stand_out = f" What would stand out: {', or '.join(ends)}." if ends else ""
    if signal.answer is Answer.NO:
        return f"{text}That is {signal.reason}.{stand_out}"
    return f"{text}Whether that is more than chance cannot be told: {signal.reason}.{stand_out}"


def _how_often(verdict: OwnVerdict) -> str:
    """How often the yearly rule found such a change where there was none, of this measure if known."""
    way = str(verdict.real.direction)
    known = wrong_before(verdict.measure.id, verdict.kind, way, "false_alarm")
    if known is None or known.n < LEAST_UNCHANGED:
        return OFTEN[YEARLY.id]
    return (
        f"Of {known.n:,} real council-years with no lasting change this rule called {known.wrong} a "
        f"{way}; that was tried on 31 March."
    )


def _years_named(years: list[int]) -> str:
    """`2022 to 2025`; years that do not follow one another each by itself."""
    if years == list(range(years[0], years[-1] + 1)):
        return f"{years[0]} to {years[-1]}"
    return listed([str(year) for year in years])


def _stood(kind: str, value: float | None) -> str:
    """How many stood on a day: a count is a whole number."""
    return f"{value or 0:,.0f}" if kind == "count" else shown(kind, value or 0.0)


def line_words(kind: str, signal: OwnSignal) -> str:
    """What would have stood out, from both ends."""
    ends = []
    if signal.lower is not None:
        low = f"{math.ceil(signal.lower) - 1:,} or fewer" if kind == "count" else None
        ends.append(low or f"less than {shown(kind, signal.lower)}")
    if signal.upper is not None:
        high = f"{math.floor(signal.upper) + 1:,} or more" if kind == "count" else None
        ends.append(high or f"more than {shown(kind, signal.upper)}")
    deviation = signal.deviation or 0.0
    apart = f"{deviation:.1f} points" if kind == "share" else shown(kind, deviation)
    run = f"seven months in a row on one side, {apart} or more from the average between them"
    if not ends:
        return f"What would stand out: {run}."
    of = "a month of the usual size with" if kind == "share" else "a month of"
    return f"What would stand out: {of} {' or '.join(ends)}; or {run}."


def named_words(signal: OwnSignal) -> str:
    """The standard chart's signals, with how often they mean nothing."""
    if not signal.named:
        return ""
    first = min(n.months[0] for n in signal.named)
    some = "a signal" if len(signal.named) == 1 else f"{len(signal.named)} signals"
    return (
        f"Standard charts give {some}, the first in {month_name(first)}; {LABEL}, so no answer rests "
        "on them."
    )


def returning_words(verdict: OwnVerdict) -> str:
    """That the base ended on an unusual stretch, from which a return was to be expected."""
    one = verdict.returning
    if one is None:
        return ""
    kind, high = verdict.kind, one.back is Direction.FALL
    last = shifted(verdict.span.base_first, BASE_MONTHS - 1)
    when = months_named(shifted(last, 1 - STRETCH), last)
    begun = verdict.ours.expectation
    after = f"{begun.action} began after" if begun else "The months judged follow"
    text = (
        f"{after} an unusually {'high' if high else 'low'} half year: {when} was "
        f"{shown(kind, one.mean)} on average, the {BASE_MONTHS - STRETCH} months before "
        f"{shown(kind, one.before)}. A {'fall' if high else 'rise'} back towards "
        f"{shown(kind, one.before)} was to be expected whatever anyone did. About 1 in 10 stretches "
        "look so by chance or drift."
    )
    if verdict.goes_beyond:
        way = "below" if high else "above"
        text += (
            f" These months went further: they stand out {way} those {BASE_MONTHS - STRETCH} too."
        )
    return text


def provisional_words(verdict: OwnVerdict) -> str:
    """Which months may still change, and which are not held."""
    texts = []
    if verdict.provisional:
        texts.append(
            f"Provisional, for the return may still be mended: {stretches(verdict.provisional)}."
        )
    if verdict.missing:
        texts.append(
            f"Missing, for no return is held or nothing was counted: {stretches(verdict.missing)}. "
            "A missing month is not a nought."
        )
    return " ".join(texts)


def base_words(verdict: OwnVerdict) -> str:
    """What fixed the base, where it is not the rule alone; and every base that someone chose."""
    texts = []
    if verdict.span.fixed_by:
        texts.append(f"The base is {verdict.span.fixed_by}.")
    texts += [rebase_words(one) for one in verdict.rebases]
    return " ".join(texts)


def rebase_words(one: Rebase) -> str:
    """A base that someone chose, with the reason."""
    months = months_named(one.first, shifted(one.first, BASE_MONTHS - 1))
    return (
        f"On {in_words(one.on)} the base was moved to {months}, approved by {one.approved_by}, "
        f"because: {one.because.rstrip('.')}."
    )


def watched_words(w: OwnWatched) -> str:
    """One watched measure: its months against its base, or why nothing is known."""
    signal, kind = w.signal, w.watch.kind
    if signal.centre is None or signal.now is None:
        return f"{title_of(w.measure)}: {signal.reason}"
    text = f"{title_of(w.measure)}: {shown(kind, signal.now)}, {_moved(kind, signal)} "
    text += shown(kind, signal.centre)
    if w.finding is Finding.NOT_KNOWN:
        return f"{text}; {signal.reason}"
    if w.finding is Finding.WORSE:
        first = min(f.months[0] for f in signal.found if str(f.direction) == w.watch.worse)
        since = "" if signal.rule == YEARLY.id else f", first in {month_name(first)}"
        return f"{text}; more than chance{since}"
    return text


def safe_words(safe: OwnSafe, direction: Direction | None, *, is_real: bool) -> str:
    """Whether there is any sign of harm, naming what was found and what is not known."""
    worse = [f"{watched_words(w)}." for w in safe.warnings]
    unknown = [lower(title_of(w.measure)) for w in safe.unknown]
    tail = [f"Not known by month: {listed(unknown)}."] if unknown else []
    known = "your own months give"
    return harm_words(safe, direction, worse, tail, is_real=is_real, known=known)


def one_sentence(verdict: OwnVerdict) -> str:
    """The verdict in one sentence, for the head of a card."""
    title, real = title_of(verdict.measure), verdict.real
    if real.rule == YEARLY.id:
        return _standing_sentence(verdict)
    if real.centre is None or real.change is None:
        return f"{title}, by month: whether there is a change, we cannot tell yet."
    if real.answer is not Answer.YES:
        told = {
            Answer.NO: "inside the usual month-to-month movement",
            Answer.NOT_SHOWN: "whether that is more than chance, we cannot tell yet",
        }[real.answer]
        return f"{title}, by month: {_moved(verdict.kind, real)} the earlier months; {told}."
    parts = [
        f"the {real.direction} is more than chance",
        HARM[verdict.safe.answer],
        "it moved as our plan said beforehand, which is not yet shown to be our doing"
        if verdict.ours.as_expected
        else "whether our work helped, we cannot tell yet",
    ]
    return f"{title}, by month: {'; '.join(parts)}."


def _standing_sentence(verdict: OwnVerdict) -> str:
    """The verdict on what stands at a month's end, in one sentence."""
    title, real = title_of(verdict.measure), verdict.real
    when = f"{title}, end of {month_name(verdict.as_at)}"
    if real.centre is None:
        return f"{when}: whether there is a change, we cannot tell yet."
    moved = f"{_moved(verdict.kind, real)} the same day in earlier years"
    if real.answer is Answer.NO:
        return f"{when}: {moved}; {real.reason}."
    if real.answer is not Answer.YES:
        return f"{when}: {moved}; whether that is more than chance, we cannot tell yet."
    return (
        f"{when}: {moved}, and the {real.direction} is more than chance; "
        f"{HARM[verdict.safe.answer]}; whether our work helped, we cannot tell yet."
    )


def ours_words(verdict: OwnVerdict) -> str:
    """Whether the council's work may be said to have helped."""
    ours = verdict.ours
    text = ours.why
    if verdict.real.answer is Answer.YES and not ours.as_expected:
        text += f" {NO_ENGLAND}"
    if ours.expectation is None and verdict.real.answer is Answer.YES:
        text += " No expected effect was recorded beforehand, so none can be claimed."
    return capital(text)


def length_words(verdict: OwnVerdict) -> str:
    """A caution where more months are judged than the rule's error rates are known for."""
    many = months_between(verdict.span.first, verdict.as_at)
    if many <= 12 or verdict.real.answer is not Answer.YES:
        return ""
    return f"{many} months are judged; the rule's rates of error are those of twelve, so take care."
