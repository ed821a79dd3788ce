"""What may be chosen for the public view, and what its first choice is."""

from typing import Any

from headway.meetings.leaking import leaks
from headway.plan.fields import Spec, spec_of
from headway.plan.whole import Plan
from headway.web.public.figures import prepared_titles
from headway.web.site.form import Asks
from headway.web.site.held import held_by
from headway.web.site.models import Council
from headway.web.site.page import Asked
from headway.web.site.published import Published, measures_named

SURE = Asks(
    Spec(name="sure", kind="yes_no", says="that the words were read", required=True),
    "Have you read what will be shown, and may anybody read it?",
    "Look for people who could be known again, small numbers in sentences, and legal advice.",
)


def first_choice(plan: Plan) -> dict[str, Any]:
    """Everything, to be taken out of: what is left in by slip is seen when it is read through."""
    return {
        "aims": tuple(aim.id for aim in plan.aims),
        "measures": measures_named(plan),
        "has_meetings": True,
        "has_voice": True,
    }


def fields_of(asked: Asked) -> tuple[Asks, ...]:
    """What the form asks: which aims, which figures, meetings, voice, a sentence of the council's."""
    plan = asked.held.plan
    aims = tuple((a.id, f"{a.id} {a.title}") for a in plan.aims)
    titles = prepared_titles(asked.council)
    named = dict.fromkeys([*measures_named(plan), *titles])
    measures = tuple((id, titles.get(id) or _title(id)) for id in named)
    made = [
        Asks(
            spec_of(Published, "says"),
            "What do you want to say first?",
            "One or two short sentences. Empty says nothing.",
            rows=3,
        ),
        Asks(spec_of(Published, "aims"), "Which aims, with their actions?", choices=aims),
        Asks(spec_of(Published, "measures"), "Which figures?", choices=measures),
        Asks(
            spec_of(Published, "has_meetings"),
            "Resolutions and promises of meetings, Part 1?",
            required=True,
        ),
        Asks(
            spec_of(Published, "has_voice"),
            "What children, parents and carers said, as far as it is released?",
            required=True,
        ),
        SURE,
    ]
    return tuple(a for a in made if a.choices or a.spec.kind not in ("ids", "texts"))


def _title(id: str) -> str:
    from headway.measures.finding import measure_named

    return measure_named(id).title


def words_of_part_2(council: Council) -> tuple[str, ...]:
    """Sentences of Part 2 that stand in Part 1 as well: they must go before anything is published."""
    return leaks(held_by(council).meetings)
