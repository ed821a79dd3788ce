"""Reading age: how plainly the councillor's page and the other packs are written

By the formula of Flesch and Kincaid in `reports/reading_age.py`, on packs made of the three
programmes of the package.
"""

from datetime import date
from pathlib import Path

from benchmarks import Result

COVERS = (
    "src/headway/reports/reading_age.py",
    "src/headway/reports/packs/*.py",
    "src/headway/reports/sections/*.py",
    "src/headway/reports/told_then.py",
    "src/headway/reports/wording.py",
    "src/headway/plan/examples/**/*.toml",
)
ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "src" / "headway" / "plan" / "examples"
PROGRAMMES = ("wharfemoor", "st-helens-2018", "halton-2024-25")
PACKS = ("member", "public", "cabinet", "board")
MADE_ON = date(2026, 11, 21)
TARGET, MOST = 11, 11.5


def main() -> Result:
    """Make every pack of every programme and read its numbered sentences."""
    from headway.comparators.library import Library

    library = Library(None)
    found = {
        (programme, pack): _age(programme, pack, library)
        for programme in PROGRAMMES
        for pack in PACKS
    }
    lines = [
        f"| {programme} | {' | '.join(_cell(*found[programme, pack]) for pack in PACKS)} |"
        for programme in PROGRAMMES
    ]
    table = f"| Programme | {' | '.join(PACKS)} |\n|---|{'---|' * len(PACKS)}\n" + "\n".join(lines)
    print(table)
    members = [found[programme, "member"][0] for programme in PROGRAMMES]
    if max(members) > MOST:
        raise SystemExit(f"The councillor's page reads at {max(members)}, over {MOST}.")
    says = _says(table, min(members), max(members))
    return Result(n=f"{len(found)} packs of {len(PROGRAMMES)} programmes", says=says)


def _age(programme: str, pack: str, library) -> tuple[float, int]:
    """The age of a pack's numbered sentences and how many words they have."""
    from headway.reports.blocks import plain
    from headway.reports.composing import Order, compose
    from headway.reports.reading_age import reading_age
    from headway.reports.references import PAGE, unnumbered

    order = Order.of(str(EXAMPLES / programme), pack=pack, made_on=MADE_ON)
    _, document = compose(order, library)
    # The list of what each sentence rests on is made of names, not of sentences.
    own = [
        unnumbered(plain(p.block.text))
        for p in document.paragraphs()
        if p.page != PAGE and not plain(p.block.text).startswith("[1]")
    ]
    text = "\n".join(own)
    return reading_age(text), len(text.split())


def _cell(age: float, words: int) -> str:
    return f"{age:.1f} ({words:,} words)"


def _says(table: str, low: float, high: float) -> str:
    beside = "younger than" if high < TARGET else "about"
    return f"""{table}

The councillor's page is meant for an age of about {TARGET}; it reads at {low:.0f} to {high:.0f}, {beside} that.
The other packs are held to no age: they are for people who sit on boards.

## How it is measured

Grade = 0.39 × words a sentence + 11.8 × syllables a word − 15.59 (Flesch and Kincaid); the age is
the grade plus 5, the age at which an English child is in that American grade's year. It is taken over
the numbered sentences of the pack, names of measures and quoted words among them; tables, headings
and the list of sources at the end are left out.

## What it does not show

- It counts lengths and knows nothing of meaning. A list of short hard words (“a plan under section
  47”) reads young, and so does a page cut into fragments: an age of 8 is no proof that a child of 8
  would follow it.
- Syllables are counted by vowels, right for about nine words in ten, and a number counts as one
  syllable: a page of figures is harder than its age says.
- It means little under a hundred words; the councillor's page has about two hundred.
- Whether a councillor can tell the page back has been tried for verdict cards only: see
  [cards](cards.md).
"""
