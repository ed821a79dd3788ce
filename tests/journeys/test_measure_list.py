"""`headway measure --list`: every measure, published or of the council's own returns alone."""

import json

from headway.measures.finding import every_measure


def test_every_measure_is_listed_with_its_kinds(headway):
    told = headway("measure", "--list", "--json")
    rows = {row["measure"]: row for row in json.loads(told.stdout)}
    assert list(rows) == [m.id for m in every_measure()]
    assert rows["full_care_orders"]["published"] == "share, rate, count"
    assert rows["full_care_orders"]["own"] == "count, share"
    assert rows["care_orders_at_home"]["published"] == ""
    assert rows["care_applications"]["own"] == ""
