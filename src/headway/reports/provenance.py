"""Where each figure of a pack came from, and which sentences rest on it: `provenance.json`."""

from collections.abc import Iterable
from importlib.metadata import version
from statistics import median

from headway.measures.show import seen_value
from headway.measures.sources import Key, Origins
from headway.measures.value import Measure
from headway.reports.blocks import Document, Paragraph, plain
from headway.reports.material import Material, figure_id
from headway.reports.section import Pack
from headway.vocabulary.years import as_at


def provenance(document: Document, material: Material, pack: Pack, files: dict[str, str]) -> dict:
    """The whole of `provenance.json` as plain values. Only public figures enter it."""
    figures = figure_entries(material, material.cited.values())
    return {
        "pack": pack.id,
        "council": material.council.code,
        "neighbour_model": material.model,
        "made_at": document.made_on,
        "code_version": version("headway"),
        "figures": [*figures, *middle_entries(material)],
        "sentences": [
            {
                "id": place.number,
                "page": place.page,
                "text": plain(place.block.text),
                "figures": list(place.block.figures),
            }
            for place in document.paragraphs()
            if isinstance(place.block, Paragraph)
        ],
        "files": files,
    }


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
