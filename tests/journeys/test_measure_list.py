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


def test_one_that_nobody_publishes_is_asked_of_a_store(headway):
    told = headway("measure", "St Helens", "-m", "kinship_fostering")
    assert told.returncode != 0 and "Traceback" not in told.stderr
    assert "headway measure STORE -m kinship_fostering" in " ".join(told.stderr.split())


def test_of_two_with_one_registry_id_the_published_one_is_given(headway):
    told = headway("measure", "St Helens", "-m", "HL-06", "--json")
    assert {row["measure"] for row in json.loads(told.stdout)} == {"sdq_score"}
