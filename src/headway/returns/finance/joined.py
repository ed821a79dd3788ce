"""The layouts of finance as the record joins them: none of them has rules to check by."""

from collections.abc import Sequence
from pathlib import Path

from headway.returns.finance.reader import read
from headway.returns.finance.tables import (
    BUDGET,
    CENSUS,
    HOMES,
    LEDGER,
    OUTTURN,
    PLACEMENTS,
    SECTION_251,
    Layout,
)
from headway.validation.loaded import Loaded
from headway.validation.spec import ReturnSpec, unchecked


def _joined(name: str, title: str, *layouts: Layout) -> ReturnSpec:
    """A kind of file that is joined and not checked."""

    def read_paths(paths: Sequence[Path]) -> Loaded:
        """Its rows, of whatever year."""
        return read([(Path(path), Path(path).name) for path in paths], layouts)

    return unchecked(
        name=name,
        title=title,
        tables=tuple(layout.as_table() for layout in layouts),
        read=read_paths,
        child=layouts[0].whose or "CHILD",
    )


SPENDING = _joined("s251", "the section 251 outturn (Table A1)", SECTION_251)
COUNCIL_OUTTURN = _joined("revenue_outturn", "the revenue outturn (RO3, RSX)", OUTTURN)
ROWS_PAID = _joined("ledger", "the ledger of children's services", LEDGER)
PLACEMENT_COSTS = _joined("placement_costs", "the quarterly placement costs", PLACEMENTS, HOMES)
PLACEMENT_CENSUS = _joined("placement_census", "the regional census of placements", CENSUS)
BUDGET_BOOK = _joined("budget", "the budget book of a directorate", BUDGET)
