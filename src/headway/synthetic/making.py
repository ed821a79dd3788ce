"""Making an invented council: what `headway synthesise` does, before anything is written."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from headway.synthetic.council import Asked, returns
from headway.synthetic.country import country
from headway.synthetic.effects import Effect
from headway.synthetic.faults import FAULTS
from headway.synthetic.in_need.cared import Cared, kept
from headway.synthetic.in_need.census import Census, deaths
from headway.synthetic.made import Made
from headway.synthetic.mix import ENGLAND, Mix
from headway.synthetic.planting import plant
from headway.synthetic.script import Script
from headway.vocabulary.councils import council
from headway.vocabulary.errors import BadInput

MOST_ERRORS = 0.5


def make(
    *,
    children: int,
    years: int,
    last_year: int,
    seed: int,
    errors: float = 0.0,
    like: str = "342",
    postcodes: Path | None = None,
    effects: Sequence[Effect] = (),
    mix: Mix = ENGLAND,
    story: bool = False,
    tell: Callable[[int], None] | None = None,
) -> Made:
    """Invent a council of so many children looked after at the end, with `errors` planted.

    `effects` are changes from a month on; `mix` is a council's own; with `story` comes all that
    `synthetic.script` tells. Raises BadInput for what cannot be made. The same arguments and list
    of postcodes give the same council.
    """
    if not 0 <= errors <= MOST_ERRORS:
        raise BadInput(f"--errors {errors}: give a share of children from 0 to {MOST_ERRORS}.")
    plain = Asked(children=children, years=years, last_year=last_year, seed=seed)
    asked, script = _scripted(plain, effects, story)
    borrowed = council(like)
    random = Random(seed * 2_147_483_629 + 1)
    land = country(borrowed.ons_code, asked.span, random, postcodes, mix)
    land.registered(random, children)
    cared: list[Cared] = []
    made = returns(asked, land, tell, lambda child: cared.append(kept(child)))
    in_need = Census(
        like=borrowed, asked=asked, cared=cared, died=deaths(made), errors=errors,
        surge=script.surge if script else None, front_door=script.front_door if script else None,
    )  # fmt: skip
    unspoilt = {year: one.copy() if errors else one for year, one in made.items()}
    planted = plant(made, errors, Random(seed * 65_537 + 3), FAULTS) if errors else []
    return Made(
        like=borrowed, asked=asked, errors=errors, country=land, returns=made, unspoilt=unspoilt,
        planted=planted, in_need=in_need, script=script,
    )  # fmt: skip


def _scripted(asked: Asked, effects: Sequence[Effect], story: bool) -> tuple[Asked, Script | None]:
    """What is asked for with its effects, and the story's script where one is asked for."""
    script = Script(children=asked.children, years=asked.span) if story else None
    return replace(asked, effects=(*effects, *(script.effects if script else ()))), script
