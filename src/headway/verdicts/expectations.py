"""Expectations of a plan: what each action was said to do, with the day on which that was locked.

Read from `plan/actions.toml` of a programme folder: an `[[action]]` with `id`, `started_on` and one
or more `[[action.expects]]` of `measure`, `kind`, `direction` (fall or rise), `size` (percent),
`lag_years` and `locked_on`.
"""

import tomllib
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from headway.measures.finding import measure_named
from headway.verdicts.contribution import Expectation
from headway.verdicts.signals import Direction
from headway.vocabulary.errors import BadInput

KEYS = ("measure", "kind", "direction", "size", "lag_years", "locked_on")


def read_expectations(programme: Path) -> tuple[Expectation, ...]:
    """Every expectation of the actions that have begun; one not yet begun can have done nothing.

    Raises BadInput naming the action and the key.
    """
    path = programme / "plan" / "actions.toml"
    if not programme.is_dir():
        raise BadInput(f"{programme}: no such folder. Name the programme's folder.")
    if not path.exists():
        return ()
    try:
        actions = tomllib.loads(path.read_text(encoding="utf-8")).get("action", [])
    except tomllib.TOMLDecodeError as fault:
        raise BadInput(f"{path}: {fault}. Mend that line, then run this again.") from fault
    return tuple(
        _expectation(path, action, expects)
        for action in actions
        if "started_on" in action
        for expects in action.get("expects", ())
    )


def _expectation(path: Path, action: dict, expects: dict) -> Expectation:
    name = str(action.get("id", "an action without an id"))
    for key in expects:
        if key not in KEYS:
            near = get_close_matches(key, KEYS, n=1)
            hint = f" Did you mean {near[0]}?" if near else f" It takes {', '.join(KEYS)}."
            raise BadInput(f"{path}: {name}: an expectation has no key '{key}'.{hint}")
    missing = [k for k in KEYS if k not in expects]
    if missing:
        raise BadInput(f"{path}: {name}: say {missing[0]}, so that the expectation can be tested.")
    measure = measure_named(str(expects["measure"]))
    if expects["kind"] not in (*measure.kinds, *measure.recorded_kinds):
        raise BadInput(f"{path}: {name}: {measure.id} has no kind '{expects['kind']}'.")
    if expects["direction"] not in tuple(Direction):
        raise BadInput(f"{path}: {name}: direction is fall or rise.")
    return Expectation(
        action=name,
        measure=measure.id,
        kind=expects["kind"],
        direction=Direction(expects["direction"]),
        size=float(expects["size"]) / 100,
        started_on=_date(path, name, "started_on", action["started_on"]),
        lag_years=int(expects["lag_years"]),
        locked_on=_date(path, name, "locked_on", expects["locked_on"]),
    )


def _date(path: Path, name: str, key: str, value: object) -> date:
    if isinstance(value, date):
        return value
    raise BadInput(f"{path}: {name}: {key} is a date written as 2026-04-01, without quotes.")
