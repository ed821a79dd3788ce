"""Who the invented children in need are: age, sex, ethnicity, disabilities, pupil number."""

from random import Random

from headway.synthetic.in_need.story import Person
from headway.synthetic.proportions import is_drawn, number, pick, weights

# A child is referred before birth no earlier than this.
BEFORE_BIRTH = 190


def disabilities(random: Random, need: str) -> tuple[str, ...]:
    """A child's disabilities by code; none for most."""
    share = number("is_disabled", "", need if need in weights("is_disabled") else "other")
    if not is_drawn(random, share):
        return ()
    found = tuple(c for c, often in weights("disability").items() if is_drawn(random, often))
    return found or (pick(random, "disability"),)


def born_before(random: Random, referred: int) -> int:
    """A day of birth, drawn by the age at which children are referred first."""
    ages = pick(random, "age_at_referral")
    if ages == "unborn":
        return referred + random.randint(10, BEFORE_BIRTH)
    low, _, high = ages.partition("-")
    return referred - int(random.uniform(int(low) * 365.25, (int(high or low) + 1) * 365.25 - 30))


def expected(random: Random, born: int) -> int:
    """The day on which a birth was expected."""
    return born + random.randint(-12, 12)


def stranger(random: Random, name: str, upn: str, born: int, need: str) -> Person:
    """A child who was never looked after."""
    why = ""
    if is_drawn(random, number("in_need_steps", "", "no_pupil_number")):
        why = random.choice(("UN2", "UN3", "UN4", "UN5", "UN6"))
    return Person(
        name=name,
        born=born,
        sex=pick(random, "sex", "in_need"),
        ethnicity=pick(random, "ethnicity", "in_need"),
        upn=upn,
        disabilities=disabilities(random, need),
        expected=expected(random, born),
        no_number=why,
    )
