"""Measures: what the newest figures say, those that the plan names first."""

from typing import Any

from headway.web.figures.held import the_list
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_FIGURES

NAMED, REAL, HARM = "named", "real", "harm"
ONLY = (
    ("", "All measures"),
    (NAMED, "Those that the plan names"),
    (REAL, "Changes that are more than chance"),
    (HARM, "Signs of harm to look at"),
)


@page(
    route="figures/",
    name="measures",
    title="Figures",
    permission=READ_FIGURES,
    menu=Menu("Figures", order=40),
)
def show(asked: Asked) -> Shown:
    """Every measure by theme with its newest figure and verdict; a search by words and by theme."""
    ready = the_list(asked)
    query = asked.request.GET
    words, theme, only = (query.get(name, "").strip() for name in ("words", "theme", "only"))
    every: list[dict[str, Any]] = ready.body.get("rows", [])
    rows = [row for row in every if _is_wanted(row, words, theme, only)]
    groups = [("", "Named by the plan", [row for row in rows if row["is_named"]])]
    for id, title in ready.body.get("themes", []):
        own = [row for row in rows if row["theme"] == id and not row["is_named"]]
        groups.append((id, title, own))
    return {
        "ready": ready,
        "groups": [group for group in groups if group[2]],
        "count": len(rows),
        "whole": len(every),
        "asked_for": {"words": words, "theme": theme, "only": only},
        "only": ONLY,
    }


def _is_wanted(row: dict[str, Any], words: str, theme: str, only: str) -> bool:
    text = f"{row['title']} {row['says']} {row['id']}".casefold()
    if not all(word in text for word in words.casefold().split()):
        return False
    if theme and row["theme"] != theme:
        return False
    return {NAMED: row["is_named"], REAL: row["is_real"], HARM: row["harm"]}.get(only, True)
