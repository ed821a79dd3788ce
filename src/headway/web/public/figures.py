"""One figure as anybody may read it: sentence, number, comparators, date, source.

Read from what the worker prepared (rows called `measure <id>`, and the list `measures`), never
asked of the engine. Small counts were hidden before anything was made of them; they are looked
for here once more, because here is where they would be read.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from headway.disclosure.small import is_small
from headway.measures.finding import measure_named
from headway.vocabulary.councils import ENGLAND, place_name
from headway.vocabulary.month import in_words
from headway.vocabulary.states import HIDDEN
from headway.web.site.models import Council, Prepared

KEY = "measure {}"
LIST = "measures"
HIDES = "The number is hidden, because it is so small that it could tell who is meant."
Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Past:
    """One year of a figure: as at which day, the council's, England's."""

    as_at: date
    own: str
    england: str


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A figure with what a reader needs to quote it rightly.

    `borrowed` says whose it is where an invented council shows another's.
    """

    id: str
    title: str
    says: str
    why: str
    place: str
    number: str
    unit: str
    when: str
    england: str
    middle: str
    known: str
    publication: str
    released: str
    borrowed: str
    is_hidden: bool
    past: tuple[Past, ...] = ()

    @property
    def sentence(self) -> str:
        """The figure in a sentence."""
        if self.is_hidden:
            return f"{self.title} in {self.place}, {self.when}: {HIDES}"
        many = f"{self.number} {self.unit}".strip()
        return f"{self.title} in {self.place}, {self.when}: {many}."

    @property
    def beside(self) -> str:
        """What it is set beside, in a sentence; empty where nothing is held."""
        parts = []
        if self.england:
            parts.append(f"It was {self.england} in England.")
        if self.middle:
            parts.append(f"It was {self.middle} in the middle of the ten councils most like it.")
        return " ".join(parts)

    @property
    def source(self) -> str:
        """Publication and the day on which it came out."""
        return (
            f"{self.publication}, released {self.released}" if self.released else self.publication
        )


def prepared_titles(council: Council) -> dict[str, str]:
    """The measures that the programme names, as far as they are worked out: titles by id."""
    rows = _list(council).get("rows", ())
    return {row["id"]: row["title"] for row in rows if row.get("is_named")}


def figures_of(council: Council, ids: tuple[str, ...]) -> tuple[Figure, ...]:
    """The figures of some measures, in this order; what is not worked out yet is left out."""
    keys = [KEY.format(id) for id in ids]
    held = {p.key: p.body for p in Prepared.objects.filter(council=council, key__in=keys)}
    head = _list(council)
    found = (_figure(held[key], head) for key in keys if key in held)
    return tuple(f for f in found if f is not None)


def _list(council: Council) -> dict[str, Any]:
    kept = Prepared.objects.filter(council=council, key=LIST).first()
    return kept.body if kept else {}


def _figure(body: dict[str, Any], head: dict[str, Any]) -> Figure | None:
    rows = [row for row in body.get("table", ()) if row.get("as_shown")]
    if not rows:
        return None
    place = head.get("place") or rows[0]["place"]
    own = _headline([row for row in rows if row["place"] == place], body.get("figure", ""))
    if not own:
        return None
    newest, counts = own[-1], measure_named(body["id"]).counts
    is_hidden = _is_small(newest, counts)
    england = _england(rows, newest["kind"])
    return Figure(
        id=body["id"],
        title=body["title"],
        says=body["says"],
        why=body.get("why", ""),
        place=place,
        number=_seen(newest, counts),
        unit=_unit(newest),
        when=body["when"],
        # A count of the whole country beside one council's would say nothing.
        england="" if newest["kind"] == "count" else england.get(newest["as_at"], ""),
        middle=body.get("middle", ""),
        known=body.get("known", ""),
        publication=newest["publication"] or body.get("source", ""),
        released=_released(newest["released_on"]),
        borrowed=head.get("borrowed", ""),
        is_hidden=is_hidden,
        past=_past(own, england, counts),
    )


def _headline(own: list[Row], shown: str) -> list[Row]:
    """The council's rows, by day, of the kind that its figure is shown in."""
    by_kind: dict[str, list[Row]] = {}
    for row in sorted(own, key=lambda row: row["as_at"]):
        by_kind.setdefault(row["kind"], []).append(row)
    fitting = [rows for rows in by_kind.values() if rows[-1]["as_shown"] == shown]
    return next(iter([*fitting, *by_kind.values()]), [])


def _england(rows: list[Row], kind: str) -> dict[str, str]:
    name = place_name(ENGLAND)
    return {r["as_at"]: r["as_shown"] for r in rows if r["place"] == name and r["kind"] == kind}


def _past(own: list[Row], england: dict[str, str], counts: str) -> tuple[Past, ...]:
    is_count = own[0]["kind"] == "count"
    return tuple(
        Past(
            as_at=date.fromisoformat(row["as_at"]),
            own=_seen(row, counts),
            england="" if is_count else england.get(row["as_at"], ""),
        )
        for row in reversed(own)
    )


def _is_small(row: Row, counts: str) -> bool:
    if row["as_shown"] == HIDDEN.symbol:
        return True
    if row["kind"] == "count":
        return is_small(row["value"], counts)
    return is_small(row["numerator"], counts)


def _seen(row: Row, counts: str) -> str:
    return HIDDEN.symbol if _is_small(row, counts) else str(row["as_shown"])


def _unit(row: Row) -> str:
    """What stands after the number; a share and pounds say it in the number itself."""
    unit = str(row["unit"])
    if row["kind"] == "share":
        return ""
    return unit.removeprefix("£").strip() if unit.startswith("£") else unit


def _released(days: str) -> str:
    """The days of release, as people write them."""
    found = [in_words(date.fromisoformat(day)) for day in days.split("; ") if day]
    return " and ".join(found)
