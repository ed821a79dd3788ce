"""Rules on the outcomes of children looked after all year (OC2) and of care leavers (OC3).

Decided here:
- 157: 16 or under at the year's end, so the 17th birthday falls after it.
- 182: any of the eight items filled asks for all four yearly ones (all or nothing, as said).
- 187: whichever of AD1 and OC3 is loaded is judged; skipped only when neither is.
- 189: 17 or over when the year began, so the 17th birthday on the first day flags too.
- 347: T1 or T2; under 18 is told by the 18th birthday; a missing DOB passes.
"""

from tests.lib.plain903.below400_pairing import (
    ADOPTION,
    HEALTH,
    LEAVING,
    YEARLY_HEALTH,
    any_blank,
    any_filled,
    dated,
    flagged,
    lacks,
)
from tests.lib.small903 import (
    Flags,
    Row,
    Small,
    continuously_looked_after,
    numbered,
    of_child,
    plus_years,
    rule,
    valid_date,
)

SDQ = ("SDQ_SCORE", "SDQ_REASON")


@rule("153", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "oc3", lambda row: any_blank(row, LEAVING) and any_filled(row, LEAVING))


@rule("157", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "oc2", "episodes"):
        return None
    all_year = continuously_looked_after(s)

    def fails(row):
        born = valid_date(row["DOB"])
        if row["CHILD"] not in all_year or born is None:
            return False
        of_age = plus_years(born, 4) <= s.start and plus_years(born, 17) > s.end
        return of_age and row["SDQ_SCORE"] is None and row["SDQ_REASON"] == "SDQ1"

    return flagged(s, "oc2", fails)


@rule("158", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        return row["INTERVENTION_RECEIVED"] == "1" and row["INTERVENTION_OFFERED"] is not None

    return flagged(s, "oc2", fails)


@rule("159", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        untreated = row["SUBSTANCE_MISUSE"] == "1" and row["INTERVENTION_RECEIVED"] == "0"
        return untreated and row["INTERVENTION_OFFERED"] is None

    return flagged(s, "oc2", fails)


@rule("182", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "oc2", lambda row: any_blank(row, YEARLY_HEALTH) and any_filled(row, HEALTH))


def not_all_year(s: Small, columns: tuple[str, ...]) -> Flags | None:
    """OC2 rows with one of these columns filled, of children not looked after all year."""
    if lacks(s, "oc2", "episodes"):
        return None
    all_year = continuously_looked_after(s)
    return flagged(s, "oc2", lambda row: row["CHILD"] not in all_year and any_filled(row, columns))


@rule("185", since=2023)
def _(s: Small) -> Flags | None:
    return not_all_year(s, ("SDQ_SCORE",))


@rule("190", since=2023)
def _(s: Small) -> Flags | None:
    return not_all_year(s, HEALTH)


@rule("198", since=2023)
def _(s: Small) -> Flags | None:
    return not_all_year(s, ("SDQ_REASON",))


@rule("186", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "oc2", "episodes"):
        return None
    all_year = continuously_looked_after(s)

    def fails(row):
        born = valid_date(row["DOB"])
        if row["CHILD"] not in all_year or born is None or any_filled(row, SDQ):
            return False
        return plus_years(born, 4) <= s.start and plus_years(born, 17) > s.end

    return flagged(s, "oc2", fails)


@rule("187", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes") or (lacks(s, "ad1") and lacks(s, "oc3")):
        return None
    all_year = continuously_looked_after(s)
    flags = set()
    for table, columns in (("ad1", ADOPTION), ("oc3", LEAVING)):
        for n, row in numbered(s.tables.get(table, [])):
            if row["CHILD"] in all_year and any_filled(row, columns):
                flags.add((table, n))
    return flags


@rule("188", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        born = valid_date(row["DOB"])
        return born is not None and plus_years(born, 4) > s.end and any_filled(row, SDQ)

    return flagged(s, "oc2", fails)


@rule("189", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        born = valid_date(row["DOB"])
        return born is not None and plus_years(born, 17) <= s.start and any_filled(row, SDQ)

    return flagged(s, "oc2", fails)


@rule("191", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "oc2", "episodes"):
        return None
    all_year = continuously_looked_after(s)
    flags = set()
    for n, row in numbered(s.tables["oc2"]):
        if row["CHILD"] in all_year and any_blank(row, YEARLY_HEALTH):
            flags.add(("oc2", n))
    for child in all_year:
        if not of_child(s.tables["oc2"], child):
            n, _ = dated(s, child)[0]
            flags.add(("episodes", n))
    return flags


@rule("192", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        return row["SUBSTANCE_MISUSE"] == "1" and row["INTERVENTION_RECEIVED"] is None

    return flagged(s, "oc2", fails)


@rule("193", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        interventions = ("INTERVENTION_RECEIVED", "INTERVENTION_OFFERED")
        return row["SUBSTANCE_MISUSE"] in (None, "0") and any_filled(row, interventions)

    return flagged(s, "oc2", fails)


@rule("197a", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "oc2", lambda row: not any_blank(row, SDQ))


@rule("197B", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "oc2", "episodes"):
        return None
    all_year = continuously_looked_after(s)

    def fails(row):
        born = valid_date(row["DOB"])
        if row["CHILD"] not in all_year or born is None or any_filled(row, SDQ):
            return False
        return any(s.start <= plus_years(born, age) <= s.end for age in (4, 17))

    return flagged(s, "oc2", fails)


@rule("215", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "oc3", "oc2"):
        return None
    flags = set()
    for n, leaver in numbered(s.tables["oc3"]):
        for m, row in of_child(s.tables["oc2"], leaver["CHILD"]):
            if any_filled(leaver, LEAVING) and any_filled(row, HEALTH):
                flags |= {("oc3", n), ("oc2", m)}
    return flags


@rule("344", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        gone = row["IN_TOUCH"] in ("DIED", "RHOM")
        return gone and (row["ACTIV"] != "0" or row["ACCOM"] != "0")

    return flagged(s, "oc3", fails)


@rule("345", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        return row["IN_TOUCH"] == "YES" and (row["ACTIV"] == "0" or row["ACCOM"] == "0")

    return flagged(s, "oc3", fails)


@rule("347", since=2024)
def _(s: Small) -> Flags | None:
    def fails(row):
        born = valid_date(row["DOB"])
        foyer = row["ACCOM"] in ("T1", "T2")
        return foyer and born is not None and plus_years(born, 18) > s.start

    return flagged(s, "oc3", fails)


@rule("348", since=2026)
def _(s: Small) -> Flags | None:
    if lacks(s, "oc3", "oc3_last"):
        return None
    flags = set()
    for n, row in numbered(s.tables["oc3"]):
        for _, before in of_child(s.last["oc3"], row["CHILD"]):
            if before["IN_TOUCH"] == "DIED" and row["IN_TOUCH"] != "DIED":
                flags.add(("oc3", n))
    return flags


@rule("391", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row: Row) -> bool:
        born = valid_date(row["DOB"])
        return born is not None and plus_years(born, 17) > s.end and any_filled(row, LEAVING)

    return flagged(s, "oc3", fails)
