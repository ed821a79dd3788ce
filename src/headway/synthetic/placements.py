"""A period's placements: where a child lives, how long, why it ends, where next."""

from dataclasses import dataclass
from random import Random

from headway.synthetic.country import Address, Country, Spot
from headway.synthetic.days import birthday, day
from headway.synthetic.legal import Steps
from headway.synthetic.people import Child, Period, band
from headway.synthetic.proportions import days, is_drawn, number, pick

# On this day supported accommodation came under Ofsted: every such placement was recorded anew.
REGISTERED_FROM = day(2023, 10, 28)
ORDERS = frozenset(("C1", "C2"))
GROUP_OF_PATH = {"J1": "custody", "J2": "custody", "J3": "home"}
# Placements seldom end at an even pace: many at once, some never.
PACE = 1 / 0.62


@dataclass(slots=True)
class Stay:
    """One placement. `same_carer` says that the child moved in without a change of carer."""

    start: int
    group: str
    place: str
    address: Address
    moved: str = ""
    same_carer: bool = False


class Placing:
    """Draws the placements of one period of care."""

    def __init__(
        self, random: Random, country: Country, of: Child, period: Period, legal: Steps, home: Spot
    ):
        self._random, self._country, self._of, self._period = random, country, of, period
        self._legal, self._home = legal, home
        self.stays: list[Stay] = []

    def until(self, horizon: int) -> list[Stay]:
        """All placements that begin before the horizon."""
        period = self._period
        self._move(period.start, self._first_group())
        with_parents = self._with_parents_from()
        stop = min(period.end, horizon)
        forced = sorted(d for d in (with_parents, period.placed_on) if d)
        while True:
            last = self.stays[-1]
            on = self._ends_on(last)
            if forced and forced[0] <= on:
                on = max(forced.pop(0), last.start + 2)
                group = "adoption" if on >= (period.placed_on or on + 1) else "parents"
            elif last.group == "adoption":
                break
            else:
                group = self._next_group(on)
            if on >= stop - 1:
                break
            if group == last.group == "parents":
                continue
            last.moved = "CARPL" if group in ("parents", "adoption") else self._reason(last)
            self._move(on, group)
        return self._with_changes_of_status(stop)

    def _reason(self, last: Stay) -> str:
        if last.group == "custody":
            return "OTHER"
        return pick(self._random, "reason_for_move")

    def _ends_on(self, stay: Stay) -> int:
        scale = number("days_in_placement", "scale", stay.group) if stay.group != "adoption" else 0
        if not scale:
            return self._period.end
        lasts = scale * self._random.expovariate(1.0) ** PACE / self._of.unsettled
        return stay.start + max(2, round(lasts))

    def _legal_on(self, on: int) -> str:
        return next((s for d, s in reversed(self._legal) if d <= on), self._legal[0][1])

    def _first_group(self) -> str:
        if group := GROUP_OF_PATH.get(self._legal[0][1]):
            return group
        ages = band(self._of.born, self._period.start)
        if self._of.is_uasc:
            ages = "uasc_16-17" if ages == "16-17" else "uasc_13-15"
        return self._lawful(
            self._country.mix.pick(self._random, "first_placement", ages), self._period.start
        )

    def _next_group(self, on: int) -> str:
        ages = band(self._of.born, on)
        if self._of.is_uasc and ages == "16-17":
            ages = "uasc"
        return self._lawful(self._country.mix.pick(self._random, "next_placement", ages), on)

    def _lawful(self, group: str, on: int) -> str:
        """With parents only under a care order, and none so late that a birth date forbids it."""
        if group == "parents" and self._legal_on(on) not in ORDERS:
            return "foster"
        return group

    def _with_parents_from(self) -> int | None:
        """The day on which a child goes home under an order before care ends, if this one does."""
        period = self._period
        orders = [d for d, s in self._legal if s in ORDERS]
        if period.path != "home_later" or not orders or not is_drawn(self._random, 0.9):
            return None
        usual = 165 * self._country.mix.times("goes home")
        spell = days(self._random, usual, 0.7, 20)
        on = max(period.end - spell, orders[0], period.start + 3)
        return on if on < period.end - 5 else None

    def _move(self, on: int, group: str) -> None:
        self.stays.append(self._stay(on, group))

    def _stay(self, on: int, group: str) -> Stay:
        random, before = self._random, self.stays[-1] if self.stays else None
        if group == "adoption" and self._adopted_by_carer(before):
            assert before
            return Stay(on, group, "A5", before.address, same_carer=True)
        if group == "parents":
            spot = self._home if is_drawn(random, 0.9) else self._elsewhere("parents").spot
            return Stay(on, group, "P1", Address(spot, "PR0", ""))
        place = self._place(group, on)
        if place == "K1":
            group = "secure"
        address = self._elsewhere(group)
        while before and address.spot == before.address.spot:
            address = self._elsewhere(group)
        return Stay(on, group, place, address)

    def _adopted_by_carer(self, before: Stay | None) -> bool:
        made = self._period.decision
        return bool(before and before.group == "foster" and made and made.current_carer)

    def _elsewhere(self, group: str) -> Address:
        locality = {"care_home": "residential", "nhs": "residential", "custody": "residential",
                    "family_centre": "residential"}.get(group, group)  # fmt: skip
        if self._of.is_uasc and group in ("foster", "supported"):
            locality = "uasc"
        return self._country.address(self._random, group, self._home, locality)

    def _place(self, group: str, on: int) -> str:
        random = self._random
        if group == "foster":
            return "U3" if self._is_with_family() else "U6"
        if group == "home":
            old_enough = on >= birthday(self._of.born, 12)
            return pick(random, "home_place") if old_enough else "K2"
        if group == "supported":
            if on < REGISTERED_FROM:
                return pick(random, "supported_place", "before October 2023")
            return "K3"
        if group == "other":
            return pick(random, "other_place")
        return {"adoption": "A6", "care_home": "R1", "nhs": "R2", "family_centre": "R3",
                "school": "S1", "custody": "R5"}[group]  # fmt: skip

    def _is_with_family(self) -> bool:
        if self._of.is_uasc:
            return is_drawn(self._random, 0.05)
        guardian = self._period.path == "special_guardian"
        share = 0.62 if guardian else number("foster_place", "kin", "yes")
        return is_drawn(self._random, share)

    def _with_changes_of_status(self, stop: int) -> list[Stay]:
        """The stays again, each cut where its code changes though the child stays where it is."""
        made: list[Stay] = []
        for place, stay in enumerate(self.stays):
            end = self.stays[place + 1].start if place + 1 < len(self.stays) else stop
            made.append(stay)
            on, code = self._status_change(stay, end)
            if on:
                made.append(Stay(on, stay.group, code, stay.address, stay.moved, same_carer=True))
                stay.moved = "PLACE"
        return made

    def _status_change(self, stay: Stay, end: int) -> tuple[int | None, str]:
        if stay.group == "supported" and stay.start < REGISTERED_FROM < end:
            return REGISTERED_FROM, "K3"
        if stay.group == "foster" and self._period.path == "until_18":
            on = stay.start + days(self._random, 300, 0.5, 60)
            lasts = is_drawn(self._random, number("foster_place", "long_term", "yes"))
            if lasts and on < end - 3 and self._legal_on(on) in ("C2", "V2"):
                return on, "U1" if stay.place == "U3" else "U4"
        return None, ""
