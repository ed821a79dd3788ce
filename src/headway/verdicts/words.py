"""A verdict in plain words: one sentence a question, the same on screen, in a report and as JSON.

Never: "safe", "unsafe", "predicts", "significant", "improved" of a volume, or a probability of harm.
"""

from headway.measures.show import MILLIONS, rounded, show, unit_of
from headway.measures.value import Measure
from headway.verdicts.contribution import SYNTHETIC, Ours, Placebo
from headway.verdicts.monthly import LABEL, ByMonth
from headway.verdicts.noise import WrongBefore
from headway.verdicts.safety import AnySafe, Finding, Safe, Watched
from headway.verdicts.signals import Answer, Direction
from headway.verdicts.signals.annual import AnnualSignal, Reason
from headway.vocabulary.month import in_words
from headway.vocabulary.years import as_at

MONTHS = (
    "January February March April May June July August September October November December"
).split()
QUESTIONS = {
    "real": "Is the change more than chance?",
    "safe": "Is there any sign of harm in the {n} things we can see?",
    "unwatched": "Is there any sign of harm?",
    "ours": "Did our work help cause it?",
}
ON_SCREEN = {Answer.YES: "yes", Answer.NO: "no", Answer.NOT_SHOWN: "we cannot tell yet"}
# Where nothing unusual happened there is nothing to ask the other two questions of.
NOT_ASKED = "not asked"
# "Any sign of harm?" turns the answer round: safe yes is no sign, safe no is a sign.
# Of council-years, on one side: a gap seen no more often is called rare, one seen oftener common.
RARE, COMMON = 0.05, 0.20
HARM_ON_SCREEN = {
    Answer.YES: "none seen",
    Answer.NO: "yes, look at it",
    Answer.NOT_SHOWN: "we cannot tell yet",
}


def number(measure: Measure, kind: str, value: float, decimals: int | None = None) -> str:
    """A value as shown, at its own decimals unless more are asked."""
    places = measure.of_kind(kind).decimals if decimals is None else decimals
    return show(value, kind, unit_of(measure, kind), places)


def noun(measure: Measure, kind: str, text: str) -> str:
    """A number with its noun."""
    unit = unit_of(measure, kind)
    if kind == "share":
        return text
    tail = unit.removeprefix("£").strip() if unit.startswith("£") else unit
    return text if unit == MILLIONS else f"{text} {tail}"


def when(measure: Measure, year: int) -> str:
    """`on 31 March 2018` or `in the year to 31 March 2018`."""
    end = as_at(year, measure.year_ends)
    way = "on" if measure.timing.startswith("at ") else "in the year to"
    return f"{way} {in_words(end)}"


def real_words(measure: Measure, kind: str, signal: AnnualSignal, state: str = "") -> str:
    """Whether the change is more than chance, and what would have been."""
    if signal.z is None or signal.base is None or signal.value is None:
        reason = str(signal.reason)
        tail = f" ({state})" if state and signal.reason is Reason.MISSING else ""
        return f"{capital(when(measure, signal.year))} nothing can be said: {reason}{tail}."
    base = number(measure, kind, signal.base, _base_places(measure, kind))
    figure = noun(measure, kind, number(measure, kind, signal.value))
    first = f"{capital(when(measure, signal.year))}: {figure}, {moved(kind, signal)} {base}"
    first += f", the average of {_span(signal)}."
    return f"{first} {_line(measure, kind, signal)}{_since(signal)}"


def _line(measure: Measure, kind: str, signal: AnnualSignal) -> str:
    """What stands out, from both ends."""
    if signal.reason is Reason.TOO_SMALL:
        return "The numbers are too small to tell: even a halving would not stand out."
    ends = []
    if signal.low is not None:
        ends.append(f"{number(measure, kind, signal.low, signal.decimals)} or fewer")
    if signal.high is not None:
        ends.append(f"{number(measure, kind, signal.high, signal.decimals)} or more")
    if kind != "count":
        ends = [e.replace("fewer", "less") for e in ends]
    line = " or ".join(ends)
    if signal.answer is Answer.YES:
        if signal.reason is Reason.PASSED_BY_MOVES:
            return "By itself that is not much, but it has moved the same way five years running."
        end = ends[0 if signal.direction is Direction.FALL else -1] if ends else line
        return (
            f"That is more than chance: {end} is enough to stand out, judging by how such figures "
            "move in all councils."
        )
    if signal.answer is Answer.NO:
        return f"That is inside the usual year-to-year movement; it would take {line} to stand out."
    end = ends[0 if signal.direction is Direction.FALL else -1] if ends else line
    word = "Lower" if signal.direction is Direction.FALL else "Higher"
    return f"{word} than usual, but it would have to be {end} to stand out."


def _since(signal: AnnualSignal) -> str:
    if signal.answer is not Answer.YES:
        return ""
    text = ""
    if signal.since is not None and signal.since != signal.year:
        text = f" Each year since {signal.since} has stood out."
    if signal.moved_back:
        text += " The latest year moved the other way."
    return text


def moved(kind: str, signal: AnnualSignal) -> str:
    """`42% below`, `5 points above`, `the same as`."""
    change = signal.change or 0.0
    if kind == "share" and signal.value is not None and signal.base is not None:
        # From the figures as they are printed, so that a reader's own sum agrees.
        change = rounded(signal.value, 1) - rounded(signal.base, 1)
    elif kind == "value" and signal.value is not None and signal.base:
        change = rounded(signal.value, 2) / (rounded(signal.base, 2) or signal.base) - 1
    if kind == "share":
        text = f"{abs(change):.1f} points"
    else:
        text = f"{abs(100 * change):.0f}%"
    if text in ("0%", "0.0 points"):
        return "about the same as"
    return f"{text} {'above' if change > 0 else 'below'}"


def _span(signal: AnnualSignal) -> str:
    years = signal.base_years
    count = {3: "three", 4: "four"}.get(len(years), str(len(years)))
    if years and max(years) == signal.year - 1 and max(years) - min(years) == len(years) - 1:
        return f"the {count} years before"
    return f"{count} earlier published years ({', '.join(map(str, sorted(years)))})"


def _base_places(measure: Measure, kind: str) -> int | None:
    return 1 if kind == "share" else None


def month_words(one: ByMonth | None) -> str:
    """The year month by month, and the named signals with how often they mean nothing."""
    if one is None:
        return ""
    rule = one.rule
    text = f"Month by month, against the 24 months before: {rule.answer} ({rule.reason})."
    if one.named:
        first = min(one.named, key=lambda n: n.first)
        when = f"{MONTHS[first.first[1] - 1]} {first.first[0]}"
        text += (
            f" Standard charts give {len(one.named)} named signal{'s'[: len(one.named) > 1]}, the "
            f"first in {when} ({lower(first.name)}); {LABEL}, so no answer rests on them."
        )
    return text


def wrong_words(wrong: WrongBefore | None, alarm: WrongBefore | None, direction: Direction) -> str:
    """How often a verdict like this was wrong, or half undone within a year."""
    parts = []
    if alarm and alarm.n:
        parts.append(
            f"Even where nothing lasting changed, a {direction} large enough to stand out comes "
            f"up about {hundred(alarm.share)} years in 100 ({alarm.wrong} of {alarm.n}): so yes "
            "means ask about it, not certainty"
        )
    if wrong and wrong.n:
        parts.append(
            f"real {direction}s like this were at least half undone a year later "
            f"{hundred(wrong.share)} times in 100 ({wrong.wrong} of {wrong.n})"
        )
    return capital(". ".join(capital(p) for p in parts)) + "." if parts else ""


def rebound_words(after: WrongBefore | None, always: WrongBefore | None) -> str:
    """How often a real fall was followed by a rise of 30% or more, beside all council-years."""
    if not after or not always or not after.n:
        return ""
    return (
        f"Of the {after.n} such falls that can be followed for two years, {after.wrong} "
        f"({100 * after.share:.0f}%) were followed by a rise of 30% or more, against {100 * always.share:.0f}% of all "
        "council-years."
    )


def hundred(share: float) -> str:
    """A share as a whole number of times in 100; `fewer than 1` where it would round to none."""
    times = round(100 * share)
    return str(times) if times or share == 0 else "fewer than 1"


def found_words(w: Watched) -> str:
    """What was found of a watched measure, in a word or two."""
    if w.finding is Finding.WORSE:
        return (
            "got worse"
            if w.role == "harm"
            else "fell too"
            if w.signal.direction is Direction.FALL
            else "rose too"
        )
    if w.is_england_too:
        return "as in England"
    if w.finding is Finding.NOT_KNOWN:
        return "not known"
    return f"no unusual {w.watch.worse}"


def watched_words(w: Watched) -> str:
    """One watched measure in a sentence."""
    m, s, kind = w.measure, w.signal, w.watch.kind
    title = m.title if m.year_ends == "collection" else f"{m.title} {when(m, s.year)}"
    if w.finding is Finding.NOT_KNOWN or s.value is None or s.base is None:
        return f"{title} ({s.reason})."
    value = number(m, kind, s.value)
    base = number(m, kind, s.base, _base_places(m, kind))
    text = f"{title}: {value}, {moved(kind, s)} {base}"
    if w.england is not None:
        text += f"; England’s {england_words(kind, w.england)}"
    if w.finding is Finding.NOT_WORSE and (end := _needed(w)):
        text += f"; {end} would stand out"
    return text + "."


def _needed(w: Watched) -> str:
    """What would have stood out in the worse direction."""
    s, kind = w.signal, w.watch.kind
    end = s.high if w.watch.worse == "rise" else s.low
    if end is None or (s.answer is Answer.YES and str(s.direction) == w.watch.worse):
        return ""
    word = "more" if w.watch.worse == "rise" else "fewer" if kind == "count" else "less"
    return f"{number(w.measure, kind, end, s.decimals)} or {word}"


def england_words(kind: str, change: float) -> str:
    """`rose 17%`, `fell 2.1 points`, `stayed`."""
    text = f"{abs(change):.1f} points" if kind == "share" else f"{abs(100 * change):.0f}%"
    if text in ("0%", "0.0 points"):
        return "stayed the same"
    return f"{'rose' if change > 0 else 'fell'} {text}"


def safe_words(safe: Safe, direction: Direction | None, *, is_real: bool) -> str:
    """Whether there is any sign of harm, naming what was found and what is not known."""
    worse = [watched_words(w) for w in safe.warnings]
    unknown = [w.measure.title.lower() for w in safe.unknown]
    tail = [f"Not known: {listed(unknown)}."] if unknown else []
    return harm_words(safe, direction, worse, tail, is_real=is_real, known="are published")


def harm_words(
    safe: AnySafe,
    direction: Direction | None,
    worse: list[str],
    tail: list[str],
    *,
    is_real: bool,
    known: str,
) -> str:
    """The answer on harm with what got worse (`worse`) and what is not known (`tail`), as sentences.

    `known` says how a measure that is watched comes to be known.
    """
    if not is_real:
        return " ".join([safe.why, *worse, *tail])
    if safe.answer is Answer.NO:
        ask = f"Ask why before drawing anything from the {direction or 'change'}."
        return " ".join([safe.why, *worse, ask, *tail])
    if safe.answer is Answer.YES:
        many = len(safe.watched) - len(safe.unknown)
        first = f"Of the {many} balancing measures that {known}, none got worse."
        return " ".join([first, "That is not proof.", *tail])
    return " ".join(["Not shown to be harmless.", safe.why, *worse, *tail])


def ours_words(ours: Ours) -> str:
    """Whether the council's work may be said to have helped."""
    text = ours.why
    if ours.placebo:
        text += f" {placebo_words(ours.placebo)}"
    if ours.expectation:
        text += f" {SYNTHETIC}"
    if ours.answer is Answer.NOT_SHOWN and ours.expectation is None and ours.settles:
        text += " No expected effect was recorded beforehand, so none can be claimed."
    return text


def placebo_words(p: Placebo) -> str:
    """The change beside the neighbours', and how many council-years differ as much."""
    text = (
        f"Against the four years before, the typical similar council {_by(p, p.near)} and this one "
        f"{_by(p, p.own)}"
    )
    if p.below is not None:
        side = min(p.below, 1 - p.below)
        often = "is common" if side > COMMON else "is rare" if side <= RARE else "is uncommon"
        text += (
            f". A gap that wide, that way, {often}: about {hundred(side)} of every 100 council-years "
            f"({p.n:,} seen). It shows a difference, not its cause"
        )
    return f"{text}."


def _by(p: Placebo, change: float) -> str:
    text = f"{abs(change):.1f} points" if p.is_points else f"{abs(100 * change):.0f}%"
    if text in ("0%", "0.0 points"):
        return "stayed the same"
    return f"{'rose' if change > 0 else 'fell'} {text}"


def one_sentence(measure: Measure, kind: str, real: AnnualSignal, safe: Safe, ours: Ours) -> str:
    """The verdict in one sentence, for the head of a card."""
    if real.answer is not Answer.YES:
        told = {
            Answer.NO: "inside the usual year-to-year movement",
            Answer.NOT_SHOWN: "whether that is more than chance, we cannot tell yet",
        }[real.answer]
        if real.change is None or real.direction is None:
            return f"{measure.title}: whether there is a change, we cannot tell yet."
        return f"{measure.title}: {moved(kind, real)} its earlier years; {told}."
    change = str(real.direction)
    parts = [f"the {change} is more than chance"]
    parts.append(
        {
            Answer.YES: "nothing we can see got worse",
            Answer.NO: "something that is watched for signs of harm got worse",
            Answer.NOT_SHOWN: "it is not shown to be harmless",
        }[safe.answer]
    )
    parts.append(
        {
            Answer.YES: "and our work may have helped",
            Answer.NO: "and our work is not shown to have helped",
            Answer.NOT_SHOWN: "and whether our work helped, we cannot tell yet",
        }[ours.answer]
    )
    return f"{measure.title}: {parts[0]}; {parts[1]}; {parts[2]}."


def capital(text: str) -> str:
    """The text with its first letter raised."""
    return text[:1].upper() + text[1:]


def lower(text: str) -> str:
    """The text with its first letter lowered."""
    return text[:1].lower() + text[1:]


def listed(items: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
