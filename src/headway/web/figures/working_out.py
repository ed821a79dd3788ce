"""What a page of figures holds, as plain values: the list of measures, and one measure whole."""

from typing import Any

from headway.measures.compare import Compared
from headway.measures.finding import THEMES, all_measures, measure_named
from headway.measures.show import unit_of
from headway.measures.value import Balancing, Measure
from headway.reports.cards import verdicts_of
from headway.reports.material import Material, shown, shown_value
from headway.reports.one_measure import comparisons, figure_rows, measure_page
from headway.reports.programme import Told
from headway.reports.render import fragment
from headway.verdicts.giving import card
from headway.verdicts.judging import Verdict
from headway.verdicts.neglect import neglect_words
from headway.verdicts.noise import expected_by_chance
from headway.verdicts.signals import Answer
from headway.verdicts.words import capital, when
from headway.web.figures.resting import Lender
from headway.web.site.models import Council

NOT_JUDGED = "Too few years are held to judge it."
NOT_HELD = "No figure is held."


def overview(council: Council, lender: Lender, told: Told, material: Material) -> dict[str, Any]:
    """The list of measures with what stands over it: whose figures, and how many pass by chance."""
    verdicts = {v.measure.id: v for v in verdicts_of(material)}
    able = [v for v in verdicts.values() if v.real.z is not None]
    named = told.measures
    rows = [_row(material, m, verdicts.get(m.id), m.id in named) for m in material.measures]
    return {
        "rows": [row for row in rows if row is not None],
        "place": lender.place.name,
        "borrowed": lender.says(council),
        "model": lender.model,
        "known_at": material.known_at.isoformat() if material.known_at else "",
        "judged": len(able),
        "real": sum(v.real.answer is Answer.YES for v in able),
        "chance": round(expected_by_chance([(v.measure.id, v.kind) for v in able])),
        "themes": [[id, THEMES.get(id, id)] for id in material.themes],
        "neglect": [neglect_words(v.neglect) for v in able if v.neglect and v.neglect.is_raised],
    }


def _row(
    material: Material, m: Measure, verdict: Verdict | None, is_named: bool
) -> dict[str, Any] | None:
    """One line of the list; none where nothing is held of a measure that the plan does not name."""
    compared = _of_kind(material, m, verdict)
    if compared is None and not is_named:
        return None
    return {
        "id": m.id,
        "title": m.title,
        "theme": m.theme,
        "says": m.says,
        "better": m.better,
        "is_named": is_named,
        **_figures(m, compared),
        "beside": _beside(material, m, compared),
        **_answers(verdict),
    }


def _of_kind(material: Material, m: Measure, verdict: Verdict | None) -> Compared | None:
    """The comparison of the kind that is judged, else of the first that is held."""
    found = comparisons(material, m)
    own = [c for c in found if verdict and c.kind == verdict.kind]
    return next(iter([*own, *found]), None)


def _figures(m: Measure, c: Compared | None) -> dict[str, Any]:
    if c is None:
        return {"figure": NOT_HELD, "unit": "", "when": "", "england": "", "middle": ""}
    unit = unit_of(m, c.kind)
    is_said = c.kind == "share" or unit.startswith("£")
    # A count of the whole country beside one council's would say nothing.
    england = shown(m, c.england) if c.kind != "count" else ""
    return {
        "figure": shown(m, c.figure),
        "unit": unit.removeprefix("£").strip() if unit.startswith("£") else "" if is_said else unit,
        "when": when(m, c.year),
        "england": england,
        "middle": shown_value(m, c.kind, c.neighbours.middle),
        "known": f"{c.neighbours.known} of {c.neighbours.of}",
    }


def _beside(material: Material, m: Measure, judged: Compared | None) -> str:
    """A count beside others means little: the same as a rate or a share, where there is one."""
    others = (c for c in comparisons(material, m) if c.kind in ("rate", "share"))
    c = next(others, None)
    if judged is None or judged.kind != "count" or c is None:
        return ""
    unit = "As a share" if c.kind == "share" else capital(unit_of(m, c.kind))
    middle = shown_value(m, c.kind, c.neighbours.middle)
    return (
        f"{unit}: {shown(m, c.figure)} here, {shown(m, c.england)} in England, {middle} in the "
        "middle of the neighbours."
    )


def _answers(v: Verdict | None) -> dict[str, Any]:
    """The three answers as a screen gives them, and the verdict's sentence without its name."""
    if v is None:
        return {"sentence": NOT_JUDGED, "answers": [], "is_real": False, "harm": False}
    is_real = v.real.answer is Answer.YES
    return {
        "sentence": capital(v.sentence.removeprefix(f"{v.measure.title}: ")),
        "answers": [list(one) for one in card(v)],
        "is_real": is_real,
        "harm": is_real and v.safe.answer is Answer.NO,
    }


def whole_measure(material: Material, id: str) -> dict[str, Any]:
    """The page of a measure: its blocks drawn, its rows for a spreadsheet, what to watch beside it."""
    m = measure_named(id)
    verdict = next((v for v in verdicts_of(material) if v.measure.id == id), None)
    return {
        "html": fragment(measure_page(material, m, verdict)),
        "table": figure_rows(material, m),
        "source": m.source,
        "why": m.why,
        "watched": [*_watched(m.balancing, "fall"), *_watched(m.balancing_rise, "rise")],
    }


def _watched(balancing: Balancing | None, change: str) -> list[dict[str, str]]:
    """The balancing set: what to look at beside a fall, or a rise, and why."""
    if balancing is None:
        return []
    titles = {one.id: one.title for one in all_measures()}
    roles = (("harm", balancing.harm), ("looking", balancing.looking))
    return [
        {
            "id": watch.measure if watch.measure in titles else "",
            "title": titles.get(watch.measure, watch.measure),
            "beside": change,
            "worse": watch.worse,
            "why": "would be a sign of harm"
            if role == "harm"
            else "could mean that fewer children are seen",
        }
        for role, watches in roles
        for watch in watches
    ]
