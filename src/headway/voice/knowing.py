"""How do you know? From what was found to what children said, link by link, gaps named.

Each link stands for one question of an inspector: what was found, what was done about it, what
should show it, what does show it, and what children, parents and carers said.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from headway.plan.actions import Action, Expect
from headway.plan.aims import Aim, Target
from headway.plan.checking import evidence_for
from headway.plan.coverage import aims_of, measures_of
from headway.plan.fields import Numbered
from headway.plan.findings import Evidence, Finding
from headway.plan.whole import Plan
from headway.voice.telling import response_words, result_words
from headway.voice.value import Advocacy, Quotation, Request, Survey, Theme
from headway.voice.whole import Voice


@dataclass(frozen=True, kw_only=True)
class Chain:
    """What is known of an aim or an action, link by link.

    `evidence` leaves out what children and families said: that stands in `heard` (as evidence) and
    `said` (as it was asked or told), newest first. `measures` are names.
    """

    of: Aim | Action
    findings: tuple[Finding, ...]
    actions: tuple[Action, ...]
    measures: tuple[str, ...]
    targets: tuple[Target, ...]
    expects: tuple[tuple[Action, Expect], ...]
    evidence: tuple[Evidence, ...]
    heard: tuple[Evidence, ...]
    said: tuple[Numbered, ...]

    @property
    def lacks(self) -> tuple[str, ...]:
        """What the chain lacks, a sentence each."""
        return tuple(_lacking(self))


def chain_of(plan: Plan, voice: Voice, of: Aim | Action) -> Chain:
    """The chain of an aim, by the actions that serve it, or of one action."""
    aim = of if isinstance(of, Aim) else None
    actions = tuple(
        a for a in plan.actions if (aim and a.is_live and aim.id in aims_of(plan, a)) or a is of
    )
    answered = {id for a in actions for id in a.answers}
    aims = {aim.id} if aim else set(aims_of(plan, actions[0]) if actions else ())
    ids = {of.id, *(a.id for a in actions)}
    named = [m for a in actions for m in (*a.measures, *(e.measure for e in a.expects))]
    measures = tuple(dict.fromkeys([*(measures_of(plan, aim) if aim else ()), *named]))
    # Evidence of an action alone is its own; of an aim, whatever shows the aim or its actions.
    shown = {e.id: e for t in (of, *actions) for e in evidence_for(plan, t)}
    newest = sorted(shown.values(), key=lambda e: e.dated, reverse=True)
    return Chain(
        of=of,
        findings=tuple(f for f in plan.of(Finding) if f.id in answered),
        actions=actions,
        measures=measures,
        targets=tuple(
            t for t in plan.of(Target) if aims & set(t.aims) and (aim or t.measure in measures)
        ),
        expects=tuple((a, e) for a in actions for e in a.expects),
        evidence=tuple(e for e in newest if not e.is_voice),
        heard=tuple(e for e in newest if e.is_voice),
        said=_said(voice, ids, aims),
    )


def _said(voice: Voice, ids: set[str], aims: set[str]) -> tuple[Numbered, ...]:
    """What bears on these, or on the aims that they serve; newest first.

    Words whose consent was withdrawn are shown to nobody.
    """
    found = [
        t
        for t in voice.things
        if (ids & set(getattr(t, "actions", ())) or aims & set(getattr(t, "aims", ())))
        and not (isinstance(t, Quotation) and t.withdrawn_on)
    ]
    return tuple(sorted(found, key=lambda t: (getattr(t, "dated"), t.id), reverse=True))  # noqa: B009


def _lacking(chain: Chain) -> Iterator[str]:
    if not chain.findings:
        yield "No finding is named that this answers."
    if not chain.actions:
        yield "No live action serves it."
    if not chain.measures:
        yield "No measure would show it."
    if not chain.evidence and not chain.heard:
        yield "No dated evidence shows it."
    if not chain.heard and not chain.said:
        yield "Nothing that children, parents or carers said is held on it."


def said_words(thing: Numbered) -> tuple[str, ...]:
    """What was said, in sentences: the words or the answers first, then what was done."""
    if isinstance(thing, Survey):
        return (
            f"{thing.title}: {response_words(thing)}.",
            *(f"{result_words(r)}." for r in thing.results),
        )
    if isinstance(thing, Request):
        words = f"“{thing.words.strip('“”')}” ({thing.by})"
        return (words, thing.did or "Still open: nothing is noted as done.")
    if isinstance(thing, Quotation):
        return (f"“{thing.words.strip('“”')}” ({thing.group})",)
    if isinstance(thing, Theme):
        count = "" if thing.count is None else f" ({thing.count})"
        kind = f"{thing.kind[:1].upper()}{thing.kind[1:]}"
        return (f"{kind}: {thing.title}{count}", *((thing.learning,) if thing.learning else ()))
    if isinstance(thing, Advocacy):
        children = "" if thing.children is None else f": {thing.children} children"
        return (f"{thing.title}{children}", *thing.themes)
    return (thing.id,)
