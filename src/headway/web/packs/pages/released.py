"""Packs that were released for publication: anybody may read them."""

from datetime import date

from headway.web.packs.keeping import DOWNLOADS, packs_of
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import PUBLIC


@page(
    route="reports/",
    name="released",
    title="Reports to meetings",
    permission=PUBLIC,
    menu=Menu("Reports", order=30),
)
def show(asked: Asked) -> Shown:
    """Each released pack with its day, who released it, and its files with type and size."""
    packs = [one for one in packs_of(asked.council) if one.is_made and one.is_released]
    rows = []
    for one in packs:
        released = one.result["released"]
        sizes = {f["name"]: one.path(f["name"]).stat().st_size for f in one.result["files"]}
        files = [(n, words, sizes[n]) for n, (words, _) in DOWNLOADS.items() if n in sizes]
        rows.append((one, date.fromisoformat(one.result["day"]), released, files))
    return {"rows": rows}
