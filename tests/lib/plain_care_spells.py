"""Placement spells and carer spells: slow, plain Python, from the algorithm notes of the catalogue."""

from tests.lib.years_of_care import Row

TEMPORARY = ("T0", "T1", "T2", "T3", "T4")


def plain_spells(episodes: list[Row]) -> dict[str, list[Row]]:
    """Steps, placement spells and carer spells."""
    steps = _steps(episodes)
    return {
        "placement_steps": steps,
        "placement_spells": _spells(steps, "begins_placement"),
        "carer_spells": _spells(steps, "begins_carer"),
    }


def _steps(episodes: list[Row]) -> list[Row]:
    """Each episode but temporary stays, with what begins with it."""
    made: list[Row] = []
    before: Row | None = None
    for e in episodes:
        if e["PLACE"] in TEMPORARY:
            continue
        goes_on = before and (before["child"], before["period"]) == (e["child"], e["period"])
        if not goes_on or not before:
            placement = carer = True
        elif e["number"] - before["number"] > 1:
            here = (e["PLACE"], e["PLACE_PROVIDER"], e["URN"])
            placement = carer = here != (before["PLACE"], before["PLACE_PROVIDER"], before["URN"])
        else:
            with_same = e["RNE"] in ("T", "U")
            carer = e["RNE"] != "L" and not with_same
            placement = e["RNE"] != "L" and not (with_same and e["PLACE"] in ("A3", "A5"))
        names = "child period number started_on ended_on counted_to PLACE".split()
        made.append(
            {name: e[name] for name in names}
            | {"begins_placement": placement, "begins_carer": carer}
        )
        before = e
    return made


def _spells(steps: list[Row], begins: str) -> list[Row]:
    """Steps that follow one another without a beginning, less those known to be under a day."""
    runs: list[list[Row]] = []
    for step in steps:
        if step[begins]:
            runs.append([])
        runs[-1].append(step)
    made: list[Row] = []
    numbers: dict[str, int] = {}
    for run in runs:
        child = run[0]["child"]
        numbers[child] = numbers.get(child, 0) + 1
        is_ended = all(step["ended_on"] for step in run)
        until = max(step["counted_to"] for step in run)
        if is_ended and until == run[0]["started_on"]:
            continue
        made.append(
            {
                "child": child, "period": run[0]["period"], "spell": numbers[child],
                "started_on": run[0]["started_on"], "ended_on": until if is_ended else None,
                "counted_to": until, "PLACE": run[-1]["PLACE"],
            }
        )  # fmt: skip
    return made
