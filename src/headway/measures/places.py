"""Councils, their regions and joint returns as small tables for the engine."""

import pyarrow as pa

from headway.engine.duck import Duck
from headway.vocabulary.councils import all_councils, in_force

YEARS = range(2008, 2041)


def lend_places(duck: Duck) -> None:
    """Lend `joint` (council, joint) and `members` (council, region, year, size).

    `members` has a row for each year in which a council was in force; `size` is how many councils
    its region had that year, so that a sum over fewer is never taken for the region.
    """
    councils = all_councils()
    joint = [(c.code, c.joint) for c in councils if c.joint]
    duck.table(
        "joint",
        pa.table(
            {
                "council": pa.array([j[0] for j in joint], pa.string()),
                "joint": pa.array([j[1] for j in joint], pa.string()),
            }
        ),
    )
    members = [(c.code, c.region, y) for c in councils for y in YEARS if in_force(c, y)]
    sizes: dict[tuple[str, int], int] = {}
    for _, region, year in members:
        sizes[region, year] = sizes.get((region, year), 0) + 1
    duck.table(
        "members",
        pa.table(
            {
                "council": [m[0] for m in members],
                "region": [m[1] for m in members],
                "year": pa.array([m[2] for m in members], pa.int32()),
                "size": pa.array([sizes[m[1], m[2]] for m in members], pa.int32()),
            }
        ),
    )
