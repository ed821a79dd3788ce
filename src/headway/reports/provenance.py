"""Where each figure of a pack came from, and which sentences rest on it: `provenance.json`."""

from collections.abc import Iterable, Iterator
from importlib.metadata import version
from statistics import median
from typing import Any

from headway.measures.show import seen_value
from headway.measures.sources import Key, Origins
from headway.measures.value import Measure
from headway.meetings.freezing import snapshot_hash
from headway.reports.blocks import Bullets, Document, Paragraph, Placed, Table, plain
from headway.reports.composing import Order
from headway.reports.material import Material, figure_id
from headway.reports.own_record import OwnRecord
from headway.reports.programme import Told
from headway.reports.references import PAGE as REFERENCES
from headway.reports.references import is_entry, unnumbered
from headway.vocabulary.years import as_at


def provenance(document: Document, material: Material, order: Order, files: dict[str, str]) -> dict:
    """The whole of `provenance.json` as plain values. Only public figures enter it."""
    figures = figure_entries(material, material.cited.values())
    said = sentences_of(document, material)
    body: dict[str, Any] = {
        "pack": order.pack.id,
        "council": material.council.code or material.council.name,
        "neighbour_model": material.model,
        "made_at": document.made_on,
        "code_version": version("headway"),
    }
    if order.known_at:
        body["known_at"] = order.known_at.isoformat()
    if material.programme:
        body["programme"] = _programme(material.programme, order, figures)
    body["figures"] = [*figures, *middle_entries(material)]
    if material.own:
        body["store"] = {"snapshot": material.own.snapshot, "made_at": material.own.made_at}
        body["figures"] += own_entries(material.own)
    if material.programme:
        body["entries"] = _entries(material.programme, said)
    return {**body, "sentences": said, "files": files}


def sentences_of(document: Document, material: Material) -> list[dict]:
    """Every sentence of a report with what it rests on; of a programme's, every row and item too.

    The page that lists what sentences rest on says nothing of its own, and is left out.
    """
    if material.programme is None:
        return [_sentence(place) for place in document.paragraphs()]
    places = [p for on in document.places.values() for p in on if p.page != REFERENCES]
    return [said for place in places for said in _said(place, material)]


def _said(place: Placed, material: Material) -> Iterator[dict]:
    """The sentences of a block: a paragraph, the rows of a table, the items of a list."""
    block = place.block
    if isinstance(block, Paragraph):
        yield _sentence(place)
    rows: list[tuple[str, ...]] = []
    if isinstance(block, Table):
        rows = list(block.rows)
    elif isinstance(block, Bullets):
        rows = [(plain(item),) for item in block.items]
    for number, cells in enumerate(rows, start=1):
        if ids := material.rests.get(cells):
            yield _resting(f"{place.anchor}, row {number}", place.page, " | ".join(cells), ids)


def _sentence(place: Placed) -> dict:
    block = place.block
    assert isinstance(block, Paragraph)
    text = unnumbered(plain(block.text))
    return _resting(place.number, place.page, text, block.figures)


def _resting(number: str, page: str, text: str, ids: Iterable[str]) -> dict:
    held = list(ids)
    said: dict[str, Any] = {"id": number, "page": page, "text": text}
    entries = [id for id in held if is_entry(id)]
    said["figures"] = [id for id in held if not is_entry(id)]
    return {**said, "entries": entries} if entries else said


def _programme(told: Told, order: Order, figures: list[dict]) -> dict:
    """The programme that a pack was made of: its folder's name, its day, the hash of each file.

    `snapshot` is the hash of all that the pack shows of plan and figures: what a resolution that
    notes the pack should keep. `noted` are the hashes kept by resolutions already.
    """
    seen = [{name: f[name] for name in ("id", "value", "state")} for f in figures]
    head = told.plan.programme
    return {
        "folder": told.folder.resolve().name,
        "title": head.title,
        "is_invented": not head.is_real,
        "day": told.day.isoformat(),
        "meeting": order.meeting,
        "inputs": told.inputs,
        "noted": told.noted,
        "snapshot": snapshot_hash(told.plan.things, seen),
    }


def _entries(told: Told, sentences: list[dict]) -> list[dict]:
    """One entry for each thing of the programme that a sentence rests on: where it stands."""
    cited = dict.fromkeys(id for said in sentences for id in said.get("entries", ()))
    held = (told.entries[id] for id in cited if id in told.entries)
    return [dict(vars(entry)) for entry in sorted(held, key=lambda e: e.id)]


def figure_entries(material: Material, keys: Iterable[Key]) -> list[dict]:
    """One entry a figure, by id, with its value as shown and its origins."""
    by_measure: dict[str, list[Key]] = {}
    for key in keys:
        by_measure.setdefault(key[0], []).append(key)
    origins = Origins(material.figures, material.library)
    entries = []
    for m in material.measures:
        wanted = by_measure.get(m.id, [])
        found = origins.of(m, wanted)
        for key in wanted:
            entries.append(_entry(m, key, material.figures.by_key[key], found.get(key, ())))
    return sorted(entries, key=lambda e: e["id"])


def _entry(m: Measure, key: Key, row: dict, origins: tuple) -> dict:
    return {
        "id": figure_id(key),
        "measure": m.id,
        "kind": key[1],
        "definition_version": m.reviewed,
        "council": key[2],
        "as_at": as_at(key[3], m.year_ends).isoformat(),
        "value": seen_value(m, row),
        "numerator": row["numerator"],
        "denominator": row["denominator"],
        "state": row["state"],
        "sources": [o.as_json() for o in origins],
    }


def own_entries(own: OwnRecord) -> list[dict]:
    """One entry for each figure of the council's own store that was shown, with the returns behind it."""
    return [
        {
            "id": one.id,
            "measure": one.measure.id,
            "kind": one.kind,
            "definition_version": one.measure.reviewed,
            "council": own.council,
            "as_at": one.last.isoformat(),
            "value": one.value,
            "numerator": one.numerator,
            "denominator": one.denominator,
            "state": one.state,
            "sources": own.sources(one),
        }
        for one in sorted(own.cited.values(), key=lambda one: one.id)
    ]


def middle_entries(material: Material) -> list[dict]:
    """One entry for each neighbours' middle that was shown, with the figures it is the middle of."""
    by_id = {m.id: m for m in material.measures}
    entries = []
    for name, keys in sorted(material.middles.items()):
        m = by_id[name.split(".")[0]]
        values = [seen_value(m, material.figures.by_key[k]) for k in keys]
        known = [v for v in values if v is not None]
        entries.append(
            {
                "id": name,
                "measure": m.id,
                "kind": name.split(".")[1],
                "definition_version": m.reviewed,
                "council": name.split(".")[2],
                "as_at": as_at(int(name.split(".")[3]), m.year_ends).isoformat(),
                "value": median(known) if known else None,
                "numerator": None,
                "denominator": None,
                "state": "published" if known else "not_held",
                "middle_of": [figure_id(k) for k in keys],
                "sources": [],
            }
        )
    return entries
