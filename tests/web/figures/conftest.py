"""Figures prepared once for the folder's tests, as the worker prepares them."""

from typing import Any

import pytest
from django.db import transaction

from headway.web.site.models import Council, Prepared


@pytest.fixture(scope="session")
def rows_prepared(django_db_setup: None, django_db_blocker: Any) -> list[dict[str, Any]]:
    """What the worker prepares for Wharfemoor and St Helens of the measures that each plan names."""
    from headway.web.figures.jobs.prepare_figures import prepare_figures

    with django_db_blocker.unblock(), transaction.atomic():
        for slug in ("wharfemoor", "st-helens"):
            prepare_figures(Council.objects.get(slug=slug), {"only_named": True})
        # The list is stamped as it is once the rest is done too.
        stamps = dict(
            Prepared.objects.filter(key__startswith="measure ").values_list("council", "rests_on")
        )
        rows = list(Prepared.objects.values("council_id", "key", "body", "rests_on"))
        transaction.set_rollback(True)
    return [r | {"rests_on": r["rests_on"] or stamps[r["council_id"]]} for r in rows]


@pytest.fixture
def prepared(rows_prepared: list[dict[str, Any]]) -> None:
    """The same rows, in this test's own transaction."""
    Prepared.objects.bulk_create(Prepared(**row) for row in rows_prepared)
