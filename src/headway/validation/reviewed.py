"""A check as people have to deal with it: flags that were accepted put aside, changes named."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from headway.validation.loaded import ReadFile
from headway.validation.rule import Rule

if TYPE_CHECKING:
    from headway.validation.changes import Changes
    from headway.validation.checking import Checked
    from headway.validation.effects import Effect
    from headway.validation.keys import Mark
    from headway.validation.waivers import Waiver


@dataclass(frozen=True, kw_only=True)
class Reviewed:
    """What is left to deal with: `flags` without those accepted, which are in `waived`.

    `lapsed` are waivers that have run out, `idle` those that met no flag. `changes` compares with
    an earlier run, None where none was given.
    """

    checked: "Checked"
    flags: Any
    waived: tuple[tuple["Mark", "Waiver"], ...] = ()
    lapsed: tuple["Waiver", ...] = ()
    idle: tuple["Waiver", ...] = ()
    changes: "Changes | None" = None

    @property
    def rules_run(self) -> tuple[Rule, ...]:
        """The rules that ran."""
        return self.checked.rules_run

    @property
    def rules_skipped(self) -> tuple[tuple[Rule, tuple[str, ...]], ...]:
        """The rules that could not run, each with what was not loaded."""
        return self.checked.rules_skipped

    @property
    def files(self) -> tuple[ReadFile, ...]:
        """The files that were read."""
        return self.checked.files

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many flags of each severity, and how many faults: rows of one fault count once."""
        made = {"error": 0, "query": 0, "faults": 0}
        for rule, flags, faults in self.by_rule():
            made[rule.severity] += flags
            made["faults"] += faults
        return made

    @cached_property
    def order(self) -> Any | None:
        """The places of `flags` with the rows of one fault together; None where they are so."""
        from headway.validation.beside import beside

        return beside(self.flags, self.rules_run)

    @property
    def faults_together(self) -> Any:
        """The flags as they are given out: the rows of one fault beside each other."""
        return self.flags if self.order is None else self.flags.take(self.order)

    @cached_property
    def effects(self) -> tuple["Effect", ...]:
        """What the errors that are left could do to the figures: an accepted flag does nothing."""
        from headway.validation.effects import effects, errors_among

        if not self.waived:
            return self.checked.effects
        return effects(self.checked.tallied, errors_among(self.flags), self.checked.asked.end)

    def by_rule(self) -> list[tuple[Rule, int, int]]:
        """Each rule that flagged anything, with its flags and its faults; errors first."""
        found_by_code = self.checked.flagged_by_rule
        if self.waived:
            counts = self.flags.group_by("rule").aggregate(
                [("group", "count"), ("group", "count_distinct")]
            )
            found_by_code = {
                part["rule"]: (part["group_count"], part["group_count_distinct"])
                for part in counts.to_pylist()
            }
        found = [(r, *found_by_code[r.code]) for r in self.rules_run if r.code in found_by_code]
        return sorted(found, key=lambda f: (f[0].severity != "error", -f[2], f[0].code))


def review(
    checked: "Checked",
    *,
    waivers: Sequence[Path] = (),
    previous: Path | None = None,
    on: date,
) -> Reviewed:
    """Put aside what was accepted (on the day `on`) and compare with an earlier run."""
    if not waivers and previous is None:
        return Reviewed(checked=checked, flags=checked.flags)
    from headway.validation.changes import since
    from headway.validation.keys import marks
    from headway.validation.waivers import read_waivers, waived

    found = marks(checked)
    accepted, over, idle = waived(found, read_waivers(waivers), on)
    import pyarrow as pa

    left = checked.flags.filter(pa.array([w is None for w in accepted], pa.bool_()))
    still = [mark for mark, waiver in zip(found, accepted, strict=True) if waiver is None]
    put_aside = [mark for mark, waiver in zip(found, accepted, strict=True) if waiver is not None]
    return Reviewed(
        checked=checked,
        flags=left,
        waived=tuple((m, w) for m, w in zip(found, accepted, strict=True) if w is not None),
        lapsed=over,
        idle=idle,
        changes=since(previous, still, put_aside) if previous is not None else None,
    )
