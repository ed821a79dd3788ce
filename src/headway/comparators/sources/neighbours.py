"""Statistical neighbours: the ten councils most like each, by the model of 2021 or of May 2025.

A comparator carries its model's year: St Helens' first neighbour was Wigan in one and is Halton
in the other.
"""

import pyarrow as pa

from headway.comparators.cells import NEIGHBOURS, Held
from headway.comparators.raw import Raw
from headway.vocabulary.councils import place_code
from headway.vocabulary.errors import BadFile

# Both models have one layout. St Helens' first neighbour tells them apart.
TELLING_COUNCIL = "342"
FIRST_NEIGHBOUR = {"876": "2025", "359": "2021"}


class Neighbours:
    """A wide table of ten neighbours a council, in the department's or LAIT's layout."""

    name = "neighbours"

    def __init__(
        self, code: str, first: str, closeness: tuple[str, ...], neighbour: tuple[str, ...]
    ):
        self.needs = (code, first)
        self._code = code
        self._neighbour = neighbour
        self.closeness = closeness

    def knows(self, raw: Raw) -> bool:
        """Known by the code column and the first and last neighbour's."""
        return {*self.needs, self._neighbour[-1], self.closeness[-1]} <= set(raw.columns)

    def read(self, raw: Raw, sha256: str) -> Held:
        """Read ten neighbours a council, closest first."""
        lines = raw.rows.to_pylist()
        model = self._model(raw, lines)
        rows, left_out = [], 0
        for line in lines:
            council = place_code(str(line[self._code]).strip(), "", "", "local authority")
            if council is None:
                left_out += 1
                continue
            for place, (near, close) in enumerate(
                zip(self._neighbour, self.closeness, strict=True), start=1
            ):
                other = place_code(str(line[near]).strip(), "", "", "local authority")
                if other:
                    rows.append((model, council, place, other, line[close].strip(), sha256))
        table = pa.table(
            {
                f.name: pa.array(list(c), f.type)
                for f, c in zip(NEIGHBOURS, zip(*rows, strict=True), strict=True)
            }
        )
        return Held(
            holds="neighbours",
            tables=(f"neighbours_{model}",),
            publication=f"Statistical neighbours, model of {model}",
            rows_in=len(lines),
            neighbours=table,
            dropped=(("rows that are no council", left_out),) if left_out else (),
        )

    def _model(self, raw: Raw, lines: list[dict]) -> str:
        for line in lines:
            if str(line[self._code]).strip() == TELLING_COUNCIL:
                first = str(line[self._neighbour[0]]).strip()
                if first in FIRST_NEIGHBOUR:
                    return FIRST_NEIGHBOUR[first]
        raise BadFile(
            raw.name,
            "this is a table of statistical neighbours, of a model that headway does not know "
            "(it knows those of 2021 and of May 2025).",
            "A new model needs a new release of headway.",
        )


TEN = range(1, 11)
SOURCES = (
    Neighbours(
        "old_la_code", "SN_1", tuple(f"SN_{n}P" for n in TEN), tuple(f"SN_{n}" for n in TEN)
    ),
    Neighbours("LA num", "SN1", tuple(f"SN{n}P" for n in TEN), tuple(f"SN{n}" for n in TEN)),
    # The grouping file of 2021 calls all ten closeness columns SNP.
    Neighbours(
        "LA num",
        "SN1",
        ("SNP", *(f"SNP_{n}" for n in range(2, 11))),
        tuple(f"SN{n}" for n in TEN),
    ),
)
