"""Six years of an invented council's two returns, and so many copies of it beside each other.

Each copy's children have identifiers of their own, so that a folder of twenty copies is the returns of
twenty times the children: no more alike than the children of one council are.
"""

import shutil
from pathlib import Path

CHILDREN, YEARS, LAST, SEED = 500, 6, 2026, 3
_OPENS, _CLOSES = "<Child>", "</Child>"


def write_council(folder: Path) -> Path:
    """The looked-after return and the census of six years, of a council of 500."""
    from headway.synthetic.making import make
    from headway.synthetic.writing import write

    made = make(
        children=CHILDREN, years=YEARS, last_year=LAST, seed=SEED, errors=0, like="342",
        tell=lambda _: None,
    )  # fmt: skip
    whole = folder / "whole"
    write(made, whole)
    council = folder / "council"
    for year in range(LAST - YEARS + 1, LAST + 1):
        shutil.copytree(whole / str(year) / "ssda903", council / str(year) / "ssda903")
        shutil.copy(whole / str(year) / f"cin_{year}.xml", council / str(year))
    return council


def write_copies(council: Path, folder: Path, many: int) -> Path:
    """So many copies of a council's returns, in one folder."""
    for path in sorted(p for p in council.rglob("*") if p.is_file()):
        to = folder / path.relative_to(council)
        to.parent.mkdir(parents=True, exist_ok=True)
        text = path.read_text("utf-8")
        if path.suffix == ".xml":
            first, last = text.index(_OPENS), text.rindex(_CLOSES) + len(_CLOSES)
            before, children, after = text[:first], text[first:last], text[last:]
        else:
            head, _, children = text.partition("\n")
            before, after = f"{head}\n", ""
        with to.open("w", encoding="utf-8") as file:
            file.write(before)
            for number in range(many):
                file.write(children.replace("SYN", f"S{number}N"))
            file.write(after)
    return folder
