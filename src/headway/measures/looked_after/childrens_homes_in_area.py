"""Children's homes in the council's area, whoever runs them: homes and places."""

from headway.measures.value import Measure, Published

# Ofsted suppresses nothing here: an owner that a council has no line for runs no home there. A few
# private homes are filed as "Home" with a capital.
OWNERS = {
    "run_by_council": "Children's home | Local Authority",
    "private": "Children's home | Private",
    "private_filed_apart": "Children's Home | Private",
    "voluntary": "Children's home | Voluntary",
    "health": "Children's home | Health Authority",
}
TOGETHER = " + ".join(f"coalesce({owner}, 0)" for owner in OWNERS)

MEASURE = Measure(
    id="childrens_homes_in_area",
    registry="CLA-35",
    title="Children's homes in the area",
    says="Children's homes registered with Ofsted at 31 March in the council's area, whoever "
    "runs them, and their places. Secure homes and residential special schools are left "
    "out.",
    why="Homes in an area take children from everywhere. Many homes and many of the council's "
    "own children placed elsewhere can be true at once.",
    unit="homes",
    counts="homes",
    timing="at 31 March",
    better="neither",
    published=(
        Published(
            kind="count",
            of={owner: (f"homes/{item}/providers",) for owner, item in OWNERS.items()},
            numerator=TOGETHER,
        ),
        Published(
            kind="value",
            of={owner: (f"homes/{item}/places",) for owner, item in OWNERS.items()},
            numerator=TOGETHER,
            unit="places",
        ),
    ),
    source="Ofsted, children's social care providers at 31 March, summed by council",
    caution="Ofsted's list gives no totals, so there is no figure for regions and England. A "
    "council that the list does not name has no figure here, which may mean no home.",
    reviewed="2026-11-21",
)
