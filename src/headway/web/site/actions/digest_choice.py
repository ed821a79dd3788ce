"""Choosing whether the weekly digest comes by email."""

from headway.plan.fields import Spec
from headway.web.site.action import Done, action
from headway.web.site.audit import note
from headway.web.site.digest import digest_for
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.page import Asked, Menu
from headway.web.site.roles import SIGNED_IN

_WANTS = Asks(
    Spec(name="wants_digest", kind="yes_no", says="whether it comes", required=True),
    "Do you want the weekly email?",
)
_WHAT = (
    "On Monday mornings headway writes to you what is late or due of yours, and what was published. "
    "Where there is nothing to say, no email comes. It holds no name, nothing of any child and "
    "nothing that is Part 2."
)
_NO_ADDRESS = (
    "Your account has no email address, so none can come. The address comes with the council’s "
    "sign-in."
)


def _form(asked: Asked) -> Form:
    assert asked.user is not None
    where = f"It goes to {asked.user.email}." if asked.user.email else _NO_ADDRESS
    digest = digest_for(asked.council, asked.user, asked.posts)
    would = digest.text if digest else "There is nothing to say today: no email would come."
    return Form(
        fields=(_WANTS,),
        values={"wants_digest": asked.user.wants_digest, "would_say": would},
        intro=(_WHAT, where),
        button="Save",
    )


@action(
    route="digest/",
    name="digest_choice",
    title="Weekly email",
    permission=SIGNED_IN,
    says="chose whether the weekly digest comes",
    form=_form,
    menu=Menu("Weekly email", under="help", order=30),
    template="site/digest_choice.html",
)
def digest_choice(asked: Asked, given: Filled) -> Done:
    """Keep the choice, for every council at which one has a role."""
    assert asked.user is not None
    wants = bool(given["wants_digest"])
    asked.user.wants_digest = wants
    asked.user.save(update_fields=["wants_digest"])
    says = "The weekly email comes on Mondays." if wants else "No weekly email comes any more."
    did = "asked for the weekly digest" if wants else "turned the weekly digest off"
    note(asked.by, "choose digest", did, council=asked.council.slug, about=[asked.user.name])
    return Done(says, to="site:digest_choice")
