"""Numbers in brackets: every sentence of a pack leads to what it rests on, on screen and on paper.

Figures of one measure and kind share a number; an entry of the programme has one of its own. The
list says what each is, where it was published or where it stands, and comes last in the pack.
"""

import re
from dataclasses import dataclass, field, replace

from headway.measures.finding import measure_named
from headway.measures.show import unit_of
from headway.measures.sources import Origins
from headway.reports.blocks import Block, Link, Page, Paragraph, spans
from headway.reports.material import Key, Material, day, shown
from headway.reports.telling import ended, in_words, named
from headway.vocabulary.councils import place_name

PAGE = "references"
TITLE = "What each sentence rests on"
OWN = "the council’s own months, from its store"
SAYS = (
    "A number in brackets after a sentence leads here. Behind each figure stands the publication "
    "it is from; behind each entry of the plan, the file and line in which it stands. The same, "
    "with the hash of every file, is in provenance.json."
)
_ENTRY = re.compile(r"[A-Z]{3}-[\d.]+")


def is_entry(id: str) -> bool:
    """Whether an id is of a programme's entry, as ACT-3, and not of a figure."""
    return _ENTRY.fullmatch(id) is not None


def is_own(id: str) -> bool:
    """Whether an id is of a figure of the council's own store."""
    return id.startswith("own.")


@dataclass
class References:
    """Numbers given in the order in which things are first rested on."""

    numbers: dict[str, int] = field(default_factory=dict)
    ids: dict[str, list[str]] = field(default_factory=dict)

    def number(self, id: str) -> int:
        """The number of what an id belongs to."""
        group = id if is_entry(id) else ".".join(id.split(".")[: 3 if is_own(id) else 2])
        self.ids.setdefault(group, [])
        if id not in self.ids[group]:
            self.ids[group].append(id)
        return self.numbers.setdefault(group, len(self.numbers) + 1)


def with_references(material: Material, pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages with a number after each sentence that rests on something, and the list of them."""
    known = References()
    numbered = tuple(
        replace(page, blocks=tuple(_numbered(known, block) for block in page.blocks))
        for page in pages
    )
    if not known.numbers:
        return pages
    blocks: list[Block] = [Paragraph(text=SAYS)]
    for number, text in said_of(material, known).items():
        blocks.append(Paragraph(text=f"[{number}] {text}", id=f"ref-{number}"))
    return (*numbered, Page(id=PAGE, title=TITLE, blocks=tuple(blocks)))


def said_of(material: Material, known: References) -> dict[int, str]:
    """What stands behind each number, in words."""
    origins = Origins(material.figures, material.library)
    said = {}
    for group, number in known.numbers.items():
        if is_entry(group):
            said[number] = _entry_says(material, group)
        elif is_own(group):
            said[number] = _own_says(material, known.ids[group])
        else:
            said[number] = _figures_say(material, origins, group, known.ids[group])
    return said


def _numbered(known: References, block: Block) -> Block:
    if not isinstance(block, Paragraph) or not block.figures:
        return block
    numbers = sorted({known.number(id) for id in block.figures})
    marks = [Link(text=f"[{n}]", to=f"{PAGE}#ref-{n}") for n in numbers]
    apart = [run for mark in marks for run in (" ", mark)]
    return replace(block, text=(*spans(block.text), *apart))


def unnumbered(text: str) -> str:
    """A sentence without the numbers that stand after it."""
    return re.sub(r"( \[\d+\])+$", "", text)


def in_brief(material: Material, known: References) -> str:
    """What stands behind the numbers, in a few words, for a pack of one page; like with like."""
    origins = Origins(material.figures, material.library)
    by_text: dict[str, list[int]] = {}
    for group, number in known.numbers.items():
        if is_entry(group):
            text = _entry_in_brief(material, group)
        elif is_own(group):
            text = OWN
        else:
            text = _figures_in_brief(material, origins, group, known.ids[group])
        by_text.setdefault(text, []).append(number)
    marks = {text: " ".join(f"[{n}]" for n in numbers) for text, numbers in by_text.items()}
    return "; ".join(f"{mark} {text}" for text, mark in marks.items())


def _entry_in_brief(material: Material, id: str) -> str:
    """Where an entry stands in public, or else in the programme's folder."""
    source = getattr(material.told.find(id), "source", None)
    where = material.told.entries.get(id)
    if source:
        return f"{source.publication}, {in_words(source.date)}"
    return f"{id} in {where.file.rpartition('/')[2]}, line {where.line}" if where else id


def _figures_in_brief(material: Material, origins: Origins, group: str, ids: list[str]) -> str:
    m = measure_named(group.split(".")[0])
    keys = [material.cited[id] for id in ids if id in material.cited]
    own = [key for key in keys if key[2] == material.council.code] or keys
    found = origins.of(m, own)
    names = dict.fromkeys(o.publication for each in found.values() for o in each)
    return ", ".join(sorted(names)) or m.title


def _entry_says(material: Material, id: str) -> str:
    """An entry of the programme: its name, where it stands, and where it stands in public."""
    told = material.told
    where = told.entries.get(id)
    thing = told.find(id)
    text = ended(named(thing) if thing else id)
    if source := getattr(thing, "source", None):
        text += f" {ended(f'{source.publication}, {in_words(source.date)}')}"
    if where:
        text += f" In {where.file}, line {where.line}."
    return text


def _figures_say(material: Material, origins: Origins, group: str, ids: list[str]) -> str:
    """The figures of one measure and kind: each value with its place and day, then the origin."""
    name, kind = group.split(".")
    m = measure_named(name)
    unit = "" if kind == "share" else f" ({unit_of(m, kind)})"
    keys = [material.cited[id] for id in ids if id in material.cited]
    # The council's own figures say where they come from; comparators stand in the same releases.
    own = [key for key in keys if key[2] == material.council.code] or keys
    return ended(f"{m.title}{unit}: {_values(material, keys)}") + _from(origins, own)


def _own_says(material: Material, ids: list[str]) -> str:
    """Figures of the council's own store: which months, and the returns behind them."""
    own = material.own
    assert own is not None
    cited = sorted((own.cited[id] for id in ids), key=lambda one: one.month)
    first, last = cited[0], cited[-1]
    names = sorted(
        {f"{s['publication']} {s['vintage']}" for one in cited for s in own.sources(one)}
    )
    unit = "" if first.kind == "share" else f" ({unit_of(first.measure, first.kind)})"
    months = f"{first.month[0]}-{first.month[1]:02} to {last.month[0]}-{last.month[1]:02}"
    return f"{first.measure.title}{unit}: {OWN}, {months}. From: {', '.join(names)}."


def _values(material: Material, keys: list[Key]) -> str:
    by_place: dict[str, list[str]] = {}
    for key in sorted(keys, key=lambda k: -k[3]):
        m, row = measure_named(key[0]), material.figures.by_key[key]
        by_place.setdefault(key[2], []).append(f"{shown(m, row)} ({day(m, key[3])})")
    return "; ".join(f"{place_name(code)} {', '.join(of)}" for code, of in by_place.items())


def _from(origins: Origins, keys: list[Key]) -> str:
    if not keys:
        return ""
    found = origins.of(measure_named(keys[0][0]), keys)
    by_publication: dict[str, set[str]] = {}
    for origin in (o for each in found.values() for o in each):
        by_publication.setdefault(origin.publication, set()).add(origin.file)
    said = (f"{p} ({', '.join(sorted(files))})" for p, files in sorted(by_publication.items()))
    return f" From: {ended('; '.join(said))}"
