"""The ledger of promises: what was promised, by whom, by when, and what came of it."""

from headway.meetings.ledger import Standing
from headway.meetings.views.owed import body as owed_of
from headway.meetings.views.sentences import quoted, said_on
from headway.plan.findings import Evidence
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_MEETINGS, READ_OWN

OWED, ALL = "still owed", "all"
STANDINGS = (OWED, ALL, *(standing.value for standing in Standing))
_OWED = ("overdue", "due", "open", "undated")


@page(
    route="meetings/promises/",
    name="promises",
    title="Promises",
    permission=READ_OWN,
    menu=Menu("Promises", under="meetings", order=20),
)
def show(asked: Asked) -> Shown:
    """Every promise, overdue first; by body, owner and how it stands; or one's own alone."""
    get = asked.request.GET
    held = asked.held
    told = owed_of(held.meetings, held.plan.of(Evidence), asked.day)
    is_reader = asked.may(READ_MEETINGS)
    rows = [{**r, "is_own": asked.owns(held.meetings.find(r["id"]))} for r in told["rows"]]
    if not is_reader:
        rows = [r for r in rows if r["is_own"]]
    chosen = {
        "body": get.get("body", ""),
        "owner": get.get("owner", ""),
        "standing": get.get("standing", OWED),
        "mine": get.get("mine", "") if is_reader else "yes",
    }
    return {
        "rows": [r for r in rows if _fits(r, chosen)],
        "all_rows": len(rows),
        "overdue": sum(r["standing"] == "overdue" for r in rows),
        "own_owed": sum(r["is_own"] and r["standing"] in _OWED for r in rows),
        "chosen": chosen,
        "bodies": sorted({r["body"] for r in rows}),
        "owners": sorted({r["owner"] or r["partner"] for r in rows} - {""}),
        "standings": STANDINGS,
        "is_reader": is_reader,
        "dayed": said_on,
        "quoted": quoted,
    }


def _fits(row: dict, chosen: dict[str, str]) -> bool:
    standing = chosen["standing"]
    return (
        (not chosen["body"] or row["body"] == chosen["body"])
        and (not chosen["owner"] or chosen["owner"] in (row["owner"], row["partner"]))
        and (
            standing in ("", ALL) or row["standing"] in (_OWED if standing == OWED else (standing,))
        )
        and (not chosen["mine"] or row["is_own"])
    )
