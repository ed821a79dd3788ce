"""The folder of an invented council: returns, providers, and files that say that all is invented."""

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from headway.returns.ssda903.tables import BY_NAME
from headway.synthetic.country import PLACES, Country
from headway.synthetic.filing import Return
from headway.synthetic.in_need.counting import Truth
from headway.synthetic.in_need.story import Story
from headway.synthetic.made import Made
from headway.synthetic.parts import FolderPart, Told, Work, parts
from headway.synthetic.rows import write_rows
from headway.vocabulary.errors import BadInput

README = """INVENTED. No child in this folder exists.

headway synthesise drew these returns by chance, in proportions that are published for England,
in the mix that is published of {mix}.
{name}'s code and real postcodes of the area are borrowed, so that places can be looked up;
apart from that mix nothing in here says anything about {name}, its children or its work. Social
workers, providers and their numbers (SC9…, SW9…) and pupils' numbers are invented too.

"""
FILES = (
    ("council.toml", "what was asked for"),
    ("key.json", "what is true of each year, and the errors planted in the last one"),
    ("providers.csv", "the invented providers, for `headway check --providers`"),
    ("<year>/ssda903", "the looked-after return of the year that ends on 31 March"),
    ("<year>/cin_<year>.xml", "the children in need census of that year, of the same children"),
)
PROVIDER_COLUMNS = ("URN", "PLACE_CODES", "PROVIDER_CODES", "REG_END", "POSTCODE", "LA")


def write(made: Made, folder: Path, tell: Callable[[int], None] | None = None) -> None:
    """Write the whole folder. One that holds anything else than an invented council is refused.

    `tell` is told, now and then, of how many children the census of children in need is written.
    """
    if folder.exists() and any(folder.iterdir()) and not (folder / "council.toml").is_file():
        raise BadInput(
            f"--out {folder}: the folder holds files already, and an invented council must not lie "
            "among real ones. Name a new folder."
        )
    folder.mkdir(parents=True, exist_ok=True)
    works = [(part, work) for part in parts() if (work := part.begin(made))]
    (folder / "README.txt").write_text(_read_me(made, works), encoding="utf-8")
    (folder / "council.toml").write_text(_about(made), encoding="utf-8")
    write_rows(folder / "providers.csv", PROVIDER_COLUMNS, _providers(made.country))
    for year, one in made.returns.items():
        for name, rows in one.tables.items():
            path = folder / str(year) / "ssda903" / f"{name}.csv"
            write_rows(path, BY_NAME[name].names(), rows)

    def see(story: Story) -> None:
        for _, work in works:
            work.see(story)

    truths = made.in_need.write(folder, tell, see)
    told = {part.name: work.write(folder) for part, work in works}
    key = json.dumps(_key(made, truths, told), ensure_ascii=False, indent=1)
    (folder / "key.json").write_text(key + "\n", encoding="utf-8")


def _read_me(made: Made, works: Sequence[tuple[FolderPart, Work]]) -> str:
    files = [*FILES, *(line for part, _ in works for line in part.files)]
    wide = max(len(name) for name, _ in files)
    lines = (f"{name:<{wide}}  {what}\n" for name, what in files)
    return README.format(name=made.like.name, mix=made.country.mix.of) + "".join(lines)


def _about(made: Made) -> str:
    a = made.asked
    return (
        "# An invented council: no child in this folder exists.\n"
        "invented = true\n"
        f'title = "Invented council in the place of {made.like.name}"\n'
        f'like = "{made.like.code}"\n'
        f'ons_code = "{made.like.ons_code}"\nmix = "{made.country.mix.of}"\n'
        f"children = {a.children}\nyears = {a.years}\nlast_year = {a.last_year}\n"
        f"seed = {a.seed}\nerrors = {made.errors}\nstory = {str(made.script is not None).lower()}\n"
    )


def _providers(country: Country) -> Iterable[Sequence[str]]:
    for p in country.register:
        code = p.spot.postcode
        yield (p.urn, PLACES[p.kind], p.provider, "", code, p.spot.authority)


def _key(made: Made, in_need: dict[int, Truth], told: dict[str, Told]) -> dict[str, object]:
    years: dict[str, dict[str, object]] = {
        str(year): {**truth(one), "in_need": in_need[year].told(year)}
        for year, one in made.returns.items()
    }
    whole: dict[str, object] = {}
    for name, one in told.items():
        whole.update(one.whole)
        for year, what in one.years.items():
            years.setdefault(str(year), {})[name] = what
    return {
        "invented": True,
        "years": dict(sorted(years.items())),
        **whole,
        "planted": [entry for fault in made.planted for entry in fault.entries(made.returns)],
        "planted_in_need": [entry for fault in made.in_need.planted for entry in fault.entries()],
    }


def truth(one: Return) -> dict[str, int]:
    """What is true of a year: rows of each table, and children on 31 March by the rows themselves."""
    episodes = [row for row in one.tables["episodes"] if row[3] not in ("V3", "V4")]
    end, year = f"31/03/{one.year}", one.year
    started = {r[0] for r in episodes if r[2] == "S" and _in_year(r[1], year)}
    ceased = {r[0] for r in episodes if r[7] and r[8] != "X1" and _in_year(r[7], year)}
    open_now = {r[0] for r in episodes if not r[7]}
    return {
        f"looked after on {end}": len(open_now),
        "started to be looked after": len(started),
        "ceased to be looked after": len(ceased),
        **{f"rows of {name}": len(rows) for name, rows in one.tables.items()},
    }


def _in_year(text: str, year: int) -> bool:
    _, month, on = text.split("/")
    return int(on) + (int(month) > 3) == year
