"""The council's own months, worked out ahead from its store as a report shows them."""

from typing import Any

from headway.plan.marking import marks_of
from headway.reports.own_record import read_own
from headway.reports.programme import Told
from headway.reports.render import fragment
from headway.reports.sections.own_months import page_of
from headway.store.held import is_invented
from headway.vocabulary.errors import BadInput
from headway.web.figures.own_store import store_of
from headway.web.site.models import Council

NO_STORE = (
    "No store of the council's own returns stands beside this service. Whoever runs it can build one "
    "with headway build, and name its folder in HEADWAY_STORES."
)
OF_NOBODY = (
    "The store beside this service holds an invented council's returns, which say nothing of this "
    "council. Whoever runs the service puts the council's own store in its place."
)


def own_months(council: Council, told: Told) -> dict[str, Any]:
    """The page of own months with its day, or the sentence that says why there is none.

    `told` is the programme as anybody may read it: its actions and events are marked on the months.
    """
    store = store_of(council)
    if store is None:
        return {"says": NO_STORE}
    if is_invented(store) and council.code:
        return {"says": OF_NOBODY}
    try:
        own = read_own(
            store,
            told.measures,
            until=told.day,
            programme=told.folder,
            marks=marks_of(told.plan),
        )
    except BadInput as fault:
        return {"says": str(fault)}
    return {"html": fragment(page_of(own)), "built": own.made_at}
