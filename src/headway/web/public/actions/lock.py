"""Locking the public view for the weeks before an election: nothing is added until they are over."""

from dataclasses import replace

from headway.meetings.pre_election import ordinary_election_day, pre_election
from headway.plan.fields import spec_of
from headway.vocabulary.errors import BadInput
from headway.web.public.actions.publish import KEY, keep
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.published import Published
from headway.web.site.roles import PUBLISH

FIELDS = (
    Asks(spec_of(Published, "locked_from"), "First day on which nothing may be added"),
    Asks(spec_of(Published, "locked_until"), "Last such day", "The day of the election."),
)
WHAT = (
    "While it is locked, the public view stays as it is. Taking things down is always possible, "
    "and what is made Part 2 or withdrawn still leaves at once.",
    "To lift a lock, leave both days empty.",
)


def _form(asked: Asked) -> Form:
    own = asked.held.published
    values: dict[str, object] = {
        "locked_from": own.locked_from,
        "locked_until": own.locked_until,
    }
    if own.locked_from is None:
        values = _likely(asked)
    return Form(
        fields=FIELDS,
        values=values,
        intro=WHAT,
        numbers={KEY: asked.held.numbers.get(KEY, 0)},
        back=link(asked.council, "public:publication"),
    )


def _likely(asked: Asked) -> dict[str, object]:
    """The weeks before the next ordinary election, as they would be from its notice on."""
    year = asked.day.year
    election = ordinary_election_day(year)
    election = election if election >= asked.day else ordinary_election_day(year + 1)
    weeks = pre_election(election)
    return {"locked_from": weeks.starts_on if weeks else None, "locked_until": election}


@action(
    route="publication/lock/",
    name="lock",
    title="Lock the public view",
    permission=PUBLISH,
    says="locked the public view",
    form=_form,
)
def lock(asked: Asked, given: Filled) -> Done:
    """Note the weeks; both days or neither."""
    first, last = given["locked_from"], given["locked_until"]
    if bool(first) != bool(last):
        raise BadInput("Give both days, or neither.")
    if first and last and last < first:
        raise BadInput("The last day comes before the first. Put the days right.")
    chosen = replace(asked.held.published, locked_from=first, locked_until=last)
    says = f"locked the public view from {first} to {last}" if first else "lifted the lock"
    keep(asked, chosen, "lock", says, given)
    return Done("The days are noted.", to="public:publication")
