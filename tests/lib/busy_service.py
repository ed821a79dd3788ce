"""Changes a council's plan as fast as it can, until it is killed: `python -m tests.lib.busy_service`.

Prints a line after each change that was kept, so that whoever kills it knows what was promised.
"""

import django

django.setup()

from dataclasses import replace  # noqa: E402

from headway.plan.actions import Action, Update  # noqa: E402
from headway.web.site.held import held_by  # noqa: E402
from headway.web.site.models import Council  # noqa: E402
from headway.web.site.revisions import Change, save  # noqa: E402


def main() -> None:
    """Say something new of every action in turn, for ever."""
    council = Council.objects.get(slug="wharfemoor")
    count = council.revision
    while True:
        for action in held_by(council).plan.of(Action):
            count += 1
            held = held_by(council).plan.find(action.id)
            line = Update(
                on=council.stands_on, status=action.status or "on track", says=f"n {count}"
            )
            new = replace(held, status=line.status, updates=(*held.updates[-3:], line))
            save(council, Change(by="busy", did="update", says=f"n {count}", things=(new,)))
            print(action.id, count, flush=True)


if __name__ == "__main__":
    main()
