"""Rules on adoption: the decision, its reversal, the match, the adoption itself.

Decided here:
- 117, 118, 334: "the greatest or smallest DECOM" is the first such row in file order; a child with
  no usable DECOM among the rows considered is not tested. 117 is decided as the test stands.
- 184: the Header's DOB; a missing one passes.
- 199: last year's rows come after this year's where DECOMs tie.
- 336: A3 and A5; a child with no usable DECOM is not tested; a row without DECOM comes last.
"""

from tests.lib.plain903.below400_pairing import (
    ADOPTION,
    LEAVING,
    any_blank,
    any_filled,
    births,
    dated,
    flagged,
    is_after,
    is_respite,
    lacks,
    latest,
    ordered,
)
from tests.lib.small903 import (
    Flags,
    Small,
    children_of,
    numbered,
    of_child,
    rule,
    valid_date,
)

ADOPTED = ("E11", "E12")


@rule("117", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes", "placed_for_adoption"):
        return None
    flags = set()
    for child in children_of(s.tables["episodes"]):
        chosen = latest([(n, row) for n, row in dated(s, child) if row["REC"] != "X1"])
        if chosen is None:
            continue
        n, episode = chosen
        left = valid_date(episode["DEC"])
        for m, row in of_child(s.tables["placed_for_adoption"], child):
            for column in ("DATE_PLACED", "DATE_PLACED_CEASED"):
                day = valid_date(row[column])
                if is_after(day, s.end) or is_after(day, left):
                    flags |= {("episodes", n), ("placed_for_adoption", m)}
    return flags


@rule("118", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes", "placed_for_adoption"):
        return None
    flags = set()
    for child in children_of(s.tables["episodes"]):
        considered = [(n, row) for n, row in dated(s, child) if not is_respite(row)]
        if not considered:
            continue
        n, first = considered[0]
        for m, row in of_child(s.tables["placed_for_adoption"], child):
            ceased = valid_date(row["DATE_PLACED_CEASED"])
            if is_after(s.start, ceased) or is_after(valid_date(first["DECOM"]), ceased):
                flags |= {("episodes", n), ("placed_for_adoption", m)}
    return flags


@rule("119", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        return (row["DATE_PLACED_CEASED"] is None) != (row["REASON_PLACED_CEASED"] is None)

    return flagged(s, "placed_for_adoption", fails)


@rule("134", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "oc3", "ad1"):
        return None
    flags = set()
    for n, row in numbered(s.tables["ad1"]):
        for _, leaver in of_child(s.tables["oc3"], row["CHILD"]):
            if any_filled(row, ADOPTION) and any_filled(leaver, LEAVING):
                flags.add(("ad1", n))
    return flags


@rule("151", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "ad1", lambda row: any_blank(row, ADOPTION) and any_filled(row, ADOPTION))


@rule("184", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "placed_for_adoption", "header"):
        return None
    flags = set()
    for n, row in numbered(s.tables["placed_for_adoption"]):
        for born in births(s, row["CHILD"]):
            if is_after(born, valid_date(row["DATE_PLACED"])):
                flags.add(("placed_for_adoption", n))
    return flags


@rule("199", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for child in children_of(s.tables["episodes"]):
        pooled = [(n, row) for n, row in of_child(s.tables["episodes"], child)]
        pooled += [(0, row) for _, row in of_child(s.last.get("episodes", []), child)]
        pooled = [(n, row) for n, row in pooled if valid_date(row["DECOM"])]
        pooled.sort(key=lambda pair: valid_date(pair[1]["DECOM"]))
        is_adopted = False
        for n, row in pooled:
            if is_adopted and n:  # 0 is a row of last year
                flags.add(("episodes", n))
            if row["REC"] in ADOPTED:
                is_adopted = True
    return flags


@rule("331", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "ad1", "episodes"):
        return None
    flags = set()
    for n, episode in numbered(s.tables["episodes"]):
        if episode["REC"] not in ADOPTED:
            continue
        for m, row in of_child(s.tables["ad1"], episode["CHILD"]):
            if is_after(valid_date(row["DATE_MATCH"]), valid_date(episode["DECOM"])):
                flags |= {("episodes", n), ("ad1", m)}
    return flags


@rule("333", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        decided, matched = valid_date(row["DATE_INT"]), valid_date(row["DATE_MATCH"])
        return matched is not None and (decided is None or decided > matched)

    return flagged(s, "ad1", fails)


@rule("334", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes", "ad1"):
        return None
    flags = set()
    for child in children_of(s.tables["episodes"]):
        chosen = latest([(n, row) for n, row in dated(s, child) if row["RNE"] == "S"])
        if chosen is None:
            continue
        n, episode = chosen
        for m, row in of_child(s.tables["ad1"], child):
            if is_after(valid_date(episode["DECOM"]), valid_date(row["DATE_INT"])):
                flags |= {("episodes", n), ("ad1", m)}
    return flags


@rule("335", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes", "ad1"):
        return None
    flags = set()
    for n, episode in numbered(s.tables["episodes"]):
        if episode["REC"] not in ("E1", "E11", "E12"):
            continue
        for m, row in of_child(s.tables["ad1"], episode["CHILD"]):
            denied = episode["PLACE"] in ("A2", "A3", "A5") and row["FOSTER_CARE"] == "0"
            claimed = episode["PLACE"] in ("A1", "A4", "A6") and row["FOSTER_CARE"] == "1"
            if denied or claimed:
                flags |= {("episodes", n), ("ad1", m)}
    return flags


@rule("336", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    family = ("A3", "A4", "A5", "A6", "U1", "U2", "U3", "U4", "U5", "U6")
    flags = set()
    for child in children_of(s.tables["episodes"]):
        if not dated(s, child):
            continue
        before = None
        for n, row in ordered(s, child):
            adoptive = before is not None and row["PLACE"] in ("A3", "A5")
            if adoptive and before["PLACE"] not in family:
                flags.add(("episodes", n))
            before = row
    return flags
