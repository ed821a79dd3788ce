"""The verdict: is the change real, is there any sign of harm, did our work help cause it?"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from headway.comparators.library import Library, open_library
from headway.measures.compare import MODELS, NEWEST_MODEL
from headway.measures.finding import measure_named
from headway.measures.releases import Released
from headway.measures.value import Measure
from headway.verdicts import words
from headway.verdicts.bench import Bench, Known, Points, change, watched
from headway.verdicts.contribution import Ours, judge_contribution
from headway.verdicts.expectations import read_expectations
from headway.verdicts.monthly import ByMonth, judge_by_month
from headway.verdicts.neglect import MEASURE as NEGLECT
from headway.verdicts.neglect import NeglectSignal, neglect_signal
from headway.verdicts.noise import WrongBefore, parameters, wrong_before
from headway.verdicts.safety import FOOTNOTE, Safe, judge_safety
from headway.verdicts.signals.annual import AnnualSignal, judge_year
from headway.vocabulary.councils import ENGLAND, Council
from headway.vocabulary.councils import council as council_named
from headway.vocabulary.errors import BadInput, Unknown
from headway.vocabulary.month import in_words
from headway.vocabulary.states import STATES
from headway.vocabulary.years import as_at as last_day

# The measure whose falls were tried in the back-test of the balancing sets.
TRIED = ("cp_plans_started", "count")
NEAR_DAYS = 14  # of a likely release date: say that the day is not certain


@dataclass(frozen=True, kw_only=True)
class History:
    """A longer span, asked for by the reader. It is shown and never judged."""

    first: int
    last: int
    was: float
    now: float
    change: float


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """A change judged, with everything that the answers rest on.

    `known` says which year was judged and why; `england` is England's change over the same years;
    `wrong` how often a real change like this was undone, `alarm` how often the line was passed
    where nothing changed; `neglect` the area signal, for its own
    measure; `by_month` the same year judged month by month, where published so;
    `rebound` and `always` the base rate of rebounds. `later_vintage` is
    the release that the figure was read from where that came out after `known_at`.
    """

    measure: Measure
    kind: str
    council: Council
    as_at: date | None
    known_at: date | None
    known: Known
    points: Points
    real: AnnualSignal
    state: str
    england: float | None
    safe: Safe
    ours: Ours
    wrong: WrongBefore | None
    alarm: WrongBefore | None
    rebound: WrongBefore | None
    always: WrongBefore | None
    history: History | None
    by_month: ByMonth | None
    neglect: NeglectSignal | None
    later_vintage: int | None

    @property
    def sentence(self) -> str:
        """The verdict in one sentence."""
        return words.one_sentence(self.measure, self.kind, self.real, self.safe, self.ours)


def judge(
    council: str,
    measure: str,
    *,
    kind: str = "",
    as_at: date | None = None,
    known_at: date | None = None,
    baseline: tuple[int, int] | None = None,
    programme: Path | None = None,
    model: str = NEWEST_MODEL,
    library: Library | None = None,
    is_public: bool = False,
) -> Verdict:
    """Judge the newest figure of a measure, or that known on a date.

    `kind` defaults to the one the method was tried on (counts of flows and stocks). `as_at`: the
    newest year that ended by then; `known_at`: only what was public by then. `baseline` shows the
    change between two years as history chosen afterwards. `programme` is a folder whose plan may
    hold expectations. Raises Unknown for a name, BadInput where nothing is held to judge.
    """
    one, m = council_named(council), measure_named(measure)
    if model not in MODELS:
        raise Unknown("neighbour model", model, list(MODELS))
    chosen = kind_judged(m, kind)
    bench = Bench(one, library or open_library(), known_at, model)
    bench.lay(watched(m), is_public=is_public)
    return judge_on(bench, m, chosen, as_at, baseline, programme)


def kind_judged(measure: Measure, kind: str = "") -> str:
    """The kind that a verdict is given on: the one asked, else that the method was tried on."""
    if kind and kind not in measure.kinds:
        raise BadInput(f"{measure.id} has no kind '{kind}': it has {', '.join(measure.kinds)}.")
    if kind:
        return kind
    if "count" in measure.kinds and parameters(measure.id, "count", 9999):
        return "count"
    fitted = [k for k in measure.kinds if parameters(measure.id, k, 9999)]
    return fitted[0] if fitted else measure.kinds[0]


def judge_on(
    bench: Bench,
    m: Measure,
    kind: str,
    as_at: date | None = None,
    baseline: tuple[int, int] | None = None,
    programme: Path | None = None,
) -> Verdict:
    """Judge on figures that were laid out already, for a page of many verdicts."""
    known = bench.known(m, kind, as_at)
    year = _year(bench, m, kind, known)
    points = bench.points(m, kind, bench.council.code)
    noise = bench.noise(m, kind, year)
    real = judge_year(points, year, noise, decimals=m.of_kind(kind).decimals)
    rebound = wrong_before(*TRIED, "fall", "rebound")
    safe = judge_safety(bench, m, year, real, footnote_of(rebound))
    expectations = read_expectations(programme) if programme else ()
    ours = judge_contribution(
        bench, m, kind, year, real, safe.answer, expectations, named_actions=programme is not None
    )
    state = STATES[bench.state(m, kind, year)].says
    return Verdict(
        measure=m,
        kind=kind,
        council=bench.council,
        as_at=as_at,
        known_at=bench.known_at,
        known=known,
        points=points,
        real=real,
        state=state,
        england=change(bench.points(m, kind, ENGLAND), year, real.base_years, kind),
        safe=safe,
        ours=ours,
        **_wrong(m.id, kind, str(real.direction or "fall")),
        history=_history(points, baseline, kind),
        by_month=_by_month(bench, m, kind, year),
        neglect=_neglect(bench, m, kind, year),
        later_vintage=_later(bench, m, kind, year),
    )


def _year(bench: Bench, m: Measure, kind: str, known: Known) -> int:
    if known.year is None:
        asked = f" by {bench.known_at}" if bench.known_at else ""
        raise BadInput(
            f"No year of {m.id} ({kind}) was published{asked}, or its release has no date. "
            "Run `headway official list` to see what is held."
        )
    return known.year


def _wrong(measure: str, kind: str, way: str) -> dict[str, WrongBefore | None]:
    """How often verdicts of this measure and direction were wrong, by the Verdict's names."""
    return {
        "wrong": wrong_before(measure, kind, way),
        "alarm": wrong_before(measure, kind, way, "false_alarm"),
        "rebound": wrong_before(measure, kind, way, "rebound") if way == "fall" else None,
        "always": wrong_before(measure, kind, "any", "rebound"),
    }


def footnote_of(rebound: WrongBefore | None) -> str:
    """What stands under every answer on harm: that the list was tried and did not tell."""
    if rebound is None:
        return ""
    return FOOTNOTE.format(n=rebound.n, first=rebound.first, last=rebound.last)


def _history(points: Points, baseline: tuple[int, int] | None, kind: str) -> History | None:
    if baseline is None:
        return None
    first, last = baseline
    was, now = points.get(first), points.get(last)
    if not was or not now or was.value is None or now.value is None:
        raise BadInput(
            f"--baseline {first}..{last}: no figure is held for {first if not was else last}. "
            f"Held: {', '.join(map(str, sorted(points)))}."
        )
    moved = now.value - was.value if kind == "share" else now.value / was.value - 1
    return History(first=first, last=last, was=was.value, now=now.value, change=moved)


def _by_month(bench: Bench, m: Measure, kind: str, year: int) -> ByMonth | None:
    if kind != "count" or not m.months:
        return None
    return judge_by_month(bench.library, m, bench.council.code, year)


def _neglect(bench: Bench, m: Measure, kind: str, year: int) -> NeglectSignal | None:
    """The area signal, for the one measure that it is about."""
    if (m.id, kind) != NEGLECT:
        return None
    near = {code: bench.points(m, kind, code) for code in bench.neighbours}
    own, england = bench.points(m, kind, bench.council.code), bench.points(m, kind, ENGLAND)
    return neglect_signal(own, england, near, year)


def _later(bench: Bench, m: Measure, kind: str, year: int) -> int | None:
    """The vintage read, where it came out after the date asked about."""
    vintage = bench.vintage(m, kind, year)
    if bench.known_at is None or vintage is None:
        return None
    return None if bench.is_out(m, kind, vintage) else vintage


def release_words(verdict: Verdict) -> str:
    """Which year was judged, and how sure the day of its release is."""
    year = verdict.known.year
    assert year is not None
    if verdict.known_at is None:
        return ""
    end = last_day(year, verdict.measure.year_ends)
    text = (
        f"By {in_words(verdict.known_at)} the newest published figure was that of {in_words(end)}"
    )
    released = verdict.known.released
    if released:
        text += f" ({_published(released, verdict.known_at)})"
    text += "."
    if verdict.later_vintage:
        text += (
            f" That figure is held only as released again in {verdict.later_vintage}; the one "
            "first published may have differed."
        )
    return text


def _published(released: Released, known_at: date) -> str:
    if released.confidence == "checked":
        return f"published {in_words(released.on)}"
    text = f"published about {in_words(released.on)}; the day was not seen"
    if abs((known_at - released.on).days) <= NEAR_DAYS:
        text += ", and it is close: check it"
    return text
