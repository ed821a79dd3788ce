"""Deciding what the public view shows: what was chosen, as it stands when it is chosen."""

from headway.meetings.pre_election import pre_election
from headway.vocabulary.errors import BadInput
from headway.vocabulary.month import in_words
from headway.web.public.choosing import fields_of, first_choice, words_of_part_2
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.published import Published
from headway.web.site.revisions import Change, save
from headway.web.site.roles import PUBLISH

KEY = Published.table
# The council's revision that the form was shown with travels beside the decision's own.
STATE = "state"
WHAT = (
    "The public view shows what you choose here, as it stands now. Whatever is changed later is "
    "shown only when you publish again; what is made Part 2, taken out or withdrawn leaves at once.",
    "Part 2 is never shown, nor words that nobody released, nor counts of 1 to 5, nor who owns what.",
)


def _form(asked: Asked) -> Form:
    own = asked.held.published
    values = vars(own) if own.is_shown else {**vars(own), **first_choice(asked.held.plan)}
    return Form(
        fields=fields_of(asked),
        values=values,
        intro=(*WHAT, *_warnings(asked)),
        button="Publish",
        numbers={KEY: asked.held.numbers.get(KEY, 0), STATE: asked.council.revision},
        back=link(asked.council, "public:publication"),
        is_grave=True,
    )


def _warnings(asked: Asked) -> tuple[str, ...]:
    weeks = pre_election(asked.day)
    if weeks is None or asked.held.published.is_locked(asked.day):
        return ()
    return (
        f"If your council has elections on {in_words(weeks.election_on)}, these are the weeks before "
        "them. Ask the monitoring officer before you publish, and lock the public view until the "
        "day after.",
    )


@action(
    route="publication/publish/",
    name="publish",
    title="Publish",
    permission=PUBLISH,
    says="published",
    form=_form,
    template="public/publish.html",
)
def publish(asked: Asked, given: Filled) -> Done:
    """Note the decision with the state that was looked at; refused in the weeks of a lock."""
    own = asked.held.published
    own.refuse_if_locked(asked.day)
    if given["sure"] is not True:
        raise BadInput("Read what will be shown first: its page is linked from here.")
    if given["has_meetings"] and (found := words_of_part_2(asked.council)):
        raise BadInput("\n".join(found))
    chosen = Published(
        aims=given.values.get("aims", ()),
        measures=given.values.get("measures", ()),
        has_meetings=given["has_meetings"],
        has_voice=given["has_voice"],
        says=given["says"],
        state=given.numbers[STATE],
        published_on=asked.day,
        published_by=asked.role_name,
        locked_from=own.locked_from,
        locked_until=own.locked_until,
    )
    says = f"published {len(chosen.aims)} aims and {len(chosen.measures)} figures"
    keep(asked, chosen, "publish", says, given)
    return Done("The public view shows it from now on.", to="public:publication")


def keep(asked: Asked, chosen: Published, did: str, says: str, given: Filled) -> None:
    """Save a decision on the public view; two people who decide at once are told of each other."""
    expecting = {KEY: given.numbers[KEY]}
    change = Change(by=asked.by, did=did, says=says, things=(chosen,), expecting=expecting)
    save(asked.council, change)
