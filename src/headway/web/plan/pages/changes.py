"""What changed between two days: what the plan's own dates tell, and every edit made here."""

from datetime import date, timedelta

from headway.plan.between import what_changed
from headway.web.plan.history import states_between
from headway.web.plan.ways import way_to
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_PLAN

# A board meets about every six weeks.
LOOKS_BACK = timedelta(days=42)


@page(
    route="plan/changes/",
    name="changes",
    title="What changed",
    permission=READ_PLAN,
    menu=Menu("What changed", under="plan", order=65),
)
def show(asked: Asked) -> Shown:
    """From one day (not counted) to another (counted); without days, since six weeks ago."""
    fault = ""
    later = _day(asked, "to") or asked.day
    earlier = _day(asked, "from") or later - LOOKS_BACK
    if _is_wrong(asked, "from") or _is_wrong(asked, "to"):
        fault = "A day must be a real date, as 27 3 2026."
    elif later < earlier:
        fault = "The second day is before the first. Put them in order."
    return {
        "earlier": earlier,
        "later": later,
        "fault": fault,
        "happened": () if fault else what_changed(asked.held.plan, earlier, later)[::-1],
        "states": () if fault else states_between(asked, earlier, later),
        "address": lambda id: way_to(asked, id),
        "last_agreed": asked.held.agreed[-1].head if asked.held.agreed else None,
    }


def _parts(asked: Asked, name: str) -> tuple[str, ...]:
    return tuple(
        asked.request.GET.get(f"{name}-{part}", "").strip() for part in ("day", "month", "year")
    )


def _day(asked: Asked, name: str) -> date | None:
    day, month, year = _parts(asked, name)
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _is_wrong(asked: Asked, name: str) -> bool:
    return any(_parts(asked, name)) and _day(asked, name) is None
