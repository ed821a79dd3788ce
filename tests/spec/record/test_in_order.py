"""Tables are made two at a time, each as soon as those are there that it reads."""

from functools import partial

import pytest

from headway.engine.duck import engine

AFTER = {
    "sums": ("ones", "twos"),
    "ones": (),
    "twos": ("ones", "filed_elsewhere"),
    "last": ("sums",),
}
SELECTS = {
    "ones": "SELECT 1 AS n",
    "twos": "SELECT n + 1 AS n FROM ones",
    "sums": "SELECT SUM(n) AS n FROM (SELECT n FROM ones UNION ALL SELECT n FROM twos)",
    "last": "SELECT n * 10 AS n FROM sums",
}


def make(name, select, engine):
    engine.make(name, select)


def jobs(selects):
    return {name: partial(make, name, select) for name, select in selects.items()}


def test_each_is_begun_after_those_that_it_reads():
    begun = []
    with engine() as duck:
        duck.in_order(jobs(SELECTS), AFTER, begun.append)
        assert duck.rows("SELECT n FROM last") == [(30,)]
    assert begun == ["ones", "twos", "sums", "last"]


def test_a_fault_is_raised_and_nothing_is_begun_that_waits_for_it():
    begun = []
    broken = {**SELECTS, "twos": "SELECT nothing FROM ones"}
    with engine() as duck, pytest.raises(Exception, match="nothing"):
        duck.in_order(jobs(broken), AFTER, begun.append)
    assert begun == ["ones", "twos"]


def test_the_engine_is_of_use_after_a_fault():
    with engine() as duck:
        with pytest.raises(Exception, match="nothing"):
            duck.in_order(jobs({"twos": "SELECT nothing"}), {"twos": ()}, lambda _: None)
        duck.in_order(jobs(SELECTS), AFTER, lambda _: None)
        assert duck.rows("SELECT n FROM sums") == [(3,)]
