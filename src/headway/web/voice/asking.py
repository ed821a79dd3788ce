"""What the forms of the voice ask, of each kind of entry."""

from collections.abc import Iterable

from headway.plan.fields import Numbered, Spec, spec_of
from headway.plan.findings import Evidence
from headway.plan.whole import Plan, name_of
from headway.voice.lines import result_line
from headway.voice.value import Advocacy, Quotation, Request, Survey, Theme
from headway.web.site.form import Asks

LETTERS = 100
LINES = "One on each line."
NAMELESS = "No name, no age, no school, no place. Write [my sister] or [the town] instead."
RESULTS = Asks(
    Spec(name="results", kind="texts", says="what they said"),
    "What did they say?",
    "One answer on each line: question | answer | 30 of 40. Where only a share is known: 75% of 40.",
    rows=6,
)
SAFE = Asks(
    Spec(name="is_safe", kind="yes_no", says="that nothing in it tells who spoke", required=True),
    "Have you read the words, and does nothing in them tell who spoke?",
    "A rare story tells who spoke as surely as a name.",
)
_ROWS: dict[type, tuple[tuple, ...]] = {
    Survey: (
        ("title", "What is it called?", ""),
        ("group", "Who was asked?", "A survey of two groups is two surveys."),
        ("how", "How were they asked?", "On paper, with a worker, or alone.", 2),
        ("asked_on", "When did it begin?", ""),
        ("closed_on", "What was the last day for an answer?", ""),
        ("asked", "How many were asked?", ""),
        ("answered", "How many answered?", ""),
    ),
    Request: (
        ("words", "What did they ask, in their words?", "", 3),
        ("by", "Who asked?", "A body, as Children in Care Council. No person’s name."),
        ("group", "For whom do they speak?", ""),
        ("asked_on", "When did they ask?", ""),
        ("owner", "Which role answers?", "As the plan names it. No person’s name."),
        ("outcome", "What came of it?", "Leave it empty while it is open."),
        ("did", "What did the council do, or why did it not?", "As you would say it to them.", 3),
        ("did_on", "When did it do so, or say why not?", ""),
    ),
    Advocacy: (
        ("group", "Who had an advocate?", ""),
        ("starts_on", "First day counted", ""),
        ("ends_on", "Last day counted", ""),
        (
            "children",
            "How many of them had an advocate?",
            "1 to 5 is kept here and hidden outside.",
        ),
        ("themes", "What was it about?", f"{LINES} The most frequent first.", 4),
    ),
    Theme: (
        ("kind", "Complaint or compliment?", ""),
        ("title", "What were they about?", "A theme of several, never one person’s story."),
        ("group", "Who made them?", "Leave it empty where it was more than one group."),
        ("starts_on", "First day counted", ""),
        ("ends_on", "Last day counted", ""),
        ("count", "How many were there?", "1 to 5 is kept here and hidden outside."),
        ("learning", "What did the council learn?", "", 3),
    ),
    Quotation: (
        ("words", "The words", NAMELESS, 3),
        ("group", "Who spoke?", ""),
        ("said_on", "When were they said?", ""),
    ),
}
CONSENT = (
    ("consent_by", "Who consented?", "As a role: the child with their advocate, a parent."),
    ("consent_on", "When?", ""),
    ("consent_for", "For which use?", "Say again what it means: anybody may read it, for ever."),
)


def fields_of(kind: type[Numbered], plan: Plan, thing: Numbered | None = None) -> tuple[Asks, ...]:
    """The fields of a kind: its own words, what it bears on, and who may see it.

    `thing` is the entry that is changed: what it names already can be chosen still.
    """
    made = [_asks(kind, row) for row in _ROWS[kind]]
    if kind is Survey:
        made.append(RESULTS)
    for name, label, things in _bears(kind, plan, thing):
        if things:
            made.append(Asks(spec_of(kind, name), label, choices=_choices(things)))
    label = "Who may see it?"
    made.append(Asks(spec_of(kind, "sensitivity"), label, "Part 2: the council’s officers only."))
    return tuple(made)


def consent_fields() -> tuple[Asks, ...]:
    """What is asked when consent is recorded."""
    return tuple(
        Asks(spec_of(Quotation, name), label, hint, required=True) for name, label, hint in CONSENT
    )


def values_of(thing: Numbered) -> dict[str, object]:
    """An entry as its form begins."""
    values = dict(vars(thing))
    if isinstance(thing, Survey):
        values["results"] = [result_line(result) for result in thing.results]
    return values


def _asks(kind: type, row: tuple) -> Asks:
    name, label, hint, *rows = row
    return Asks(spec_of(kind, name), label, hint, rows=rows[0] if rows else 1)


def _bears(kind: type, plan: Plan, thing: Numbered | None) -> list[tuple[str, str, list[Numbered]]]:
    named = getattr(thing, "actions", ())
    live = [a for a in plan.actions if a.is_live or a.id in named]
    found: list[tuple[str, str, list[Numbered]]] = [
        ("aims", "Which aims does it bear on?", list(plan.aims)),
        ("actions", "Which actions does it bear on?", list(live)),
    ]
    if kind in (Survey, Request):
        held = sorted(plan.of(Evidence), key=lambda e: e.dated, reverse=True)
        says = {Survey: "Which evidence holds it?", Request: "Which evidence shows what was done?"}
        found.append(("evidence", says[kind], list(held)))
    return found


def _choices(things: Iterable[Numbered]) -> tuple[tuple[str, str], ...]:
    return tuple((t.id, f"{t.id} {_short(name_of(t))}") for t in things)


def _short(words: str) -> str:
    return words if len(words) <= LETTERS else f"{words[:LETTERS].rsplit(' ', 1)[0]} …"
