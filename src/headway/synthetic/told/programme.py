"""The invented council's improvement plan: what was expected was locked before it began."""

from datetime import date, timedelta
from pathlib import Path

from headway.synthetic.days import last_day
from headway.synthetic.script import (
    FRONT_DOOR,
    NOTHING,
    SURGE,
    SURGE_MONTHS,
    TEAMS,
    WORKS,
    Script,
)

LOCKED_BEFORE = timedelta(days=60)
DIRECTOR = "Director of Children's Services"
WORKS_ACTION, NOTHING_ACTION, TEAMS_ACTION, DOOR_ACTION = "ACT-1", "ACT-2", "ACT-3", "ACT-4"
# What actions were said to do: the measure, its kind, which way, by how much in percent.
WORKS_EXPECTS = ("looked_after_started", "count", "fall", 10)
NOTHING_EXPECTS = ("assessments_in_time", "share", "rise", 5)
DOOR_EXPECTS = ("referrals", "count", "fall", 10)


def write(script: Script, like: str, folder: Path) -> None:
    """Write the programme's folder."""
    files = {
        "programme.toml": _head(script, like),
        "plan/aims.toml": _AIMS,
        "plan/actions.toml": _actions(script, begun=True),
        "plan/owners.toml": _owners(script) + _events(script),
        f"plan/baselines/{_agreed(script)}.toml": _baseline(script, like),
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def began(script: Script, month: int) -> date:
    """The first day of a month of the story."""
    return date.fromordinal(script.first_of(month))


def _agreed(script: Script) -> date:
    """The day on which the plan was agreed: before anything of it began."""
    return began(script, WORKS) - LOCKED_BEFORE


def _head(script: Script, like: str) -> str:
    return f"""# Invented: nobody in this programme exists. People are named by role only.

title = "Three-year improvement plan of an invented council"
invented = true
like = "{like}"
starts_on = {_agreed(script)}
ends_on = {date.fromordinal(last_day(script.years[-1] + 1))}
accountable = "{DIRECTOR}"
attested_every_days = 92
"""


_AIMS = """[[aim]]
id = "AIM-1"
title = "Fewer children need to come into care"
measures = ["looked_after_started", "children_looked_after"]
owner = "Head of Early Help"

[[aim]]
id = "AIM-2"
title = "Children are safe sooner"
measures = ["referrals", "assessments_in_time", "section_47_started"]
owner = "Head of Safeguarding"

[[aim]]
id = "AIM-3"
title = "A child keeps one social worker"
measures = ["caseload", "vacancy", "social_worker_changes"]
owner = "Principal Social Worker"
"""


def _actions(script: Script, *, begun: bool) -> str:
    """The actions, as they were agreed or as they stand."""
    works = _action(
        script, WORKS_ACTION, "Help for families on the edge of care", "AIM-1",
        "Head of Early Help", WORKS, WORKS_EXPECTS, begun=begun,
    )  # fmt: skip
    nothing = _action(
        script, NOTHING_ACTION, "A tracker of every open assessment", "AIM-2",
        "Head of Safeguarding", NOTHING, NOTHING_EXPECTS, begun=begun,
    )  # fmt: skip
    teams = _action(
        script, TEAMS_ACTION, "Teams in one place for each part of the borough", "AIM-3",
        "Principal Social Worker", TEAMS, None, begun=begun,
    )  # fmt: skip
    door = _action(
        script, DOOR_ACTION, "A front door shared with schools, health and police", "AIM-2",
        "Head of Early Help", FRONT_DOOR, DOOR_EXPECTS, begun=begun,
    )  # fmt: skip
    return "\n".join((works, nothing, teams, door))


def _action(
    script: Script, id: str, title: str, aim: str, owner: str, month: int,
    expects: tuple[str, str, str, int] | None, *, begun: bool,
) -> str:  # fmt: skip
    day = began(script, month)
    started = f'started_on = {day}\nstatus = "on track"' if begun else 'status = "not started"'
    measures = f'["{expects[0]}"]' if expects else '["caseload", "vacancy"]'
    text = f"""[[action]]
id = "{id}"
title = "{title}"
aims = ["{aim}"]
owner = "{owner}"
measures = {measures}
starts_on = {day}
{started}
due_on = {date.fromordinal(last_day(script.years[-1] + 1))}
"""
    if not expects:
        return text
    measure, kind, direction, size = expects
    return f"""{text}
  [[action.expects]]
  measure = "{measure}"
  kind = "{kind}"
  direction = "{direction}"
  size = {size}
  lag_years = 0
  locked_on = {_agreed(script)}
"""


def _owners(script: Script) -> str:
    """Who was director when: two interims, then one who stays."""
    inspected = began(script, SURGE)
    ends = [inspected + timedelta(days=days) for days in (0, 210, 430)]
    starts = [inspected - timedelta(days=900), *(end + timedelta(days=1) for end in ends)]
    holders = ("permanent, until the inspection", "first interim", "second interim", "permanent")
    texts = []
    for number, (holder, start) in enumerate(zip(holders, starts, strict=True), 1):
        ended = f"ends_on = {ends[number - 1]}\n" if number <= len(ends) else ""
        texts.append(
            f'[[owner]]\nid = "OWN-{number}"\nrole = "{DIRECTOR}"\nseat = "officer"\n'
            f'holder = "{holder}"\nstarts_on = {start}\n{ended}'
        )
    return "\n".join(texts)


def _events(script: Script) -> str:
    surge, after, teams = (began(script, m) for m in (SURGE, SURGE + SURGE_MONTHS, TEAMS))
    return f"""
[[event]]
id = "EVT-1"
title = "Inspection: more referrals for six months"
type = "inspection"
starts_on = {surge}
ends_on = {after - timedelta(days=1)}
measures = ["referrals", "section_47_started"]

[[event]]
id = "EVT-2"
title = "Teams re-organised"
type = "re-organisation"
starts_on = {teams}
measures = ["caseload", "vacancy", "agency"]
"""


def _baseline(script: Script, like: str) -> str:
    head = _head(script, like).partition("\n\n")[2]
    return f"""# The plan as agreed on {_agreed(script)}. Never edited.

[baseline]
agreed_on = {_agreed(script)}
agreed_by = "Cabinet"
reason = "agreed"
why = "The plan after the inspection."

[programme]
{head}
{_AIMS}
{_actions(script, begun=False)}"""
