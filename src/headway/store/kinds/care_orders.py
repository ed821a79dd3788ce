"""The list of care orders at home: a council's own CSV of how far each discharge has come."""

from headway.returns.care_orders.reader import is_list, latest_day, read
from headway.store.kinds.whole_lists import whole_list

KIND = whole_list(
    of="care_orders",
    title="the list of care orders at home",
    is_list=is_list,
    # Of the calendar year of its newest day.
    year_of=lambda path: latest_day(path).year,
    year_from="by the newest day in it",
    read=read,
)
