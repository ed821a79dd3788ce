"""What the worker prepared, by name: written by the area of figures, read by any page."""

from typing import Any

from headway.web.site.models import Council, Prepared

# The list of measures with their verdicts, a councillor's page, and the council's own months.
MEASURES, MEMBER, OWN = "measures", "member", "own months"


def prepared(council: Council, key: str) -> Prepared | None:
    """What is prepared under a name, however old; None before the worker has been there."""
    return Prepared.objects.filter(council=council, key=key).first()


def body_of(council: Council, key: str) -> dict[str, Any]:
    """Its body; empty before the worker has been there."""
    found = prepared(council, key)
    return dict(found.body) if found else {}
