"""Flags in the order in which people deal with them: the rows of one fault beside each other."""

from collections.abc import Iterable
from typing import Any

from headway.validation.rule import Rule


def beside(flags: Any, rules: Iterable[Rule]) -> Any | None:
    """The places of the flags in that order; None where they stand so already.

    Rules keep their order, and the faults of a rule that of their first rows.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    parts, upto, moved = [], 0, False
    # The flags of a rule stand together: only those of a rule that ties rows are put in order.
    for code in sorted({rule.code for rule in rules if rule.ties_rows}):
        places = pc.indices_nonzero(pc.equal(flags.column("rule"), code))
        groups = flags.column("group").take(places).combine_chunks()
        if len(places) == len(groups.unique()):
            continue
        firsts = groups.dictionary_encode().indices
        by = [("first", "ascending"), ("place", "ascending")]
        order = pc.sort_indices(pa.table({"first": firsts, "place": places}), sort_keys=by)
        parts.append((places[0].as_py(), places.take(order).cast(pa.int64())))
        moved = moved or not order.equals(pa.array(range(len(order)), order.type))
    if not moved:
        return None
    whole = []
    for first, order in sorted(parts, key=lambda part: part[0]):
        whole += [pa.array(range(upto, first), pa.int64()), order]
        upto = first + len(order)
    return pa.concat_arrays([*whole, pa.array(range(upto, flags.num_rows), pa.int64())])
