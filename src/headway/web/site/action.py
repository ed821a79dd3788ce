"""What somebody can do: one action a file, with its permission, its form and its audit sentence.

    @action(
        route="plan/attest/", name="attest", title="Say that you have reviewed the plan",
        permission=ATTEST, says="attested the plan", form=(spec_of(Attestation, "says"),),
    )
    def attest(asked: Asked, given: Filled) -> Done:
        "Note that the accountable role has looked at the plan today."
        ...
        return Done("Your review is noted.", to="plan:attestations")

The form's fields are the specs of the plan's own fields (`headway.plan.fields`), so that what a
form asks and what a file holds are one thing; `form` may also be a function of `asked` that gives
`Form`. Asked for with GET, an action shows its form; with POST it is done, whole or not at all.
Raise `headway.vocabulary.errors.BadInput` to refuse: its sentence is shown above the form, and
what was typed is kept.
"""

from collections.abc import Callable
from dataclasses import dataclass

from headway.web.site.form import Asks, Filled, Form
from headway.web.site.page import Asked, Menu
from headway.web.site.roles import Permission


@dataclass(frozen=True)
class Done:
    """What came of an action: a sentence for the person, where to go next, and what it was about.

    `to` is a page's name with its values after it, as `plan:action ACT-3`.
    """

    says: str
    to: str
    about: tuple[str, ...] = ()
    audit: str = ""


@dataclass(frozen=True, kw_only=True)
class Action:
    """An action as it was declared."""

    area: str
    name: str
    route: str
    title: str
    permission: Permission
    says: str
    do: Callable[[Asked, Filled], Done]
    form: Callable[[Asked], Form]
    menu: Menu | None = None
    template: str = "site/form.html"


def action(
    *,
    route: str,
    name: str,
    title: str,
    permission: Permission,
    says: str,
    form: Callable[[Asked], Form] | tuple[Asks, ...] = (),
    menu: Menu | None = None,
    template: str = "site/form.html",
) -> Callable[[Callable[[Asked, Filled], Done]], Action]:
    """Declare the function below as an action. See the head of this module."""

    def declared(do: Callable[[Asked, Filled], Done]) -> Action:
        fixed = form

        def its_form(asked: Asked) -> Form:
            return fixed(asked) if callable(fixed) else Form(fields=fixed)

        return Action(
            area=do.__module__.split(".")[2],
            name=name,
            route=route,
            title=title,
            permission=permission,
            says=says,
            do=do,
            form=its_form,
            menu=menu,
            template=template,
        )

    return declared
