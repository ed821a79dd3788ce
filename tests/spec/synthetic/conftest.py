"""Invented councils on a small invented postcode list, made once for all tests."""

from functools import cache

import pytest

from headway.synthetic.making import make
from headway.synthetic.writing import write
from tests.lib.invented903 import postcode_grid


@pytest.fixture(scope="session")
def grid(tmp_path_factory):
    """The small postcode list."""
    return postcode_grid(tmp_path_factory.mktemp("grid"))


@pytest.fixture(scope="session")
def invent(grid):
    """Make an invented council; the same one is made once."""

    @cache
    def making(children=120, years=3, last_year=2026, seed=1, errors=0.0, like="342"):
        return make(
            children=children, years=years, last_year=last_year, seed=seed, errors=errors,
            like=like, postcodes=grid,
        )  # fmt: skip

    return making


@pytest.fixture(scope="session")
def written(invent, tmp_path_factory):
    """The folder of an invented council; the same one is written once."""

    @cache
    def writing(**asked):
        folder = tmp_path_factory.mktemp("invented") / "council"
        write(invent(**asked), folder)
        return folder

    return writing


@pytest.fixture(scope="session")
def table(invent):
    """The rows of one table of one year, each a dictionary."""
    from headway.returns.ssda903.tables import BY_NAME

    def rows(name, year=2026, **asked):
        made = invent(**asked).returns[year].tables[name]
        return [dict(zip(BY_NAME[name].names(), row, strict=True)) for row in made]

    return rows
