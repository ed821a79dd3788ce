"""XML read piece by piece: no document type, no entities, no network, no depth without end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import IO, Any
from xml.parsers import expat

from headway.validation.reading.showing import shown
from headway.vocabulary.errors import BadFile

Element = Any  # an lxml element; named here so that importing this costs nothing
LONGEST_TEXT = 5_000
LARGEST_ELEMENT = 20_000_000
_PIECE = 1 << 16
_MOST_PIECES = 16  # before the first element: a megabyte of comments is more than anybody writes
_AGAIN = "Export the file again, then load it again."


class _Begun(Exception):
    """The first element: beyond it nothing can be declared any more."""


def refuse_others(held: IO[bytes], name: str, root: str) -> None:
    """Refuse another root, and a document type, in which entities are declared, before reading."""
    parser = expat.ParserCreate()

    def refuse(*_: object) -> None:
        raise BadFile(
            name,
            "it declares a document type, as no return does, and may be made to harm.",
            "Ask who sent it.",
        )

    def begin(tag: str, _: object) -> None:
        if tag.rpartition(":")[2].upper() != root:
            raise BadFile(
                name,
                f"expected XML with {root} around everything; around this is {shown(tag)}.",
                "Look whether it is the right file; if it is of another return, load it as that.",
            )
        raise _Begun

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = begin
    try:
        for _ in range(_MOST_PIECES):
            piece = held.read(_PIECE)
            parser.Parse(piece, not piece)
        raise _not_whole(name, None)
    except _Begun:
        pass
    except expat.ExpatError as fault:
        raise _not_whole(name, fault.lineno) from fault
    except (LookupError, ValueError) as fault:
        raise BadFile(
            name, "it is in an encoding that headway does not read.", "Export it in UTF-8."
        ) from fault
    finally:
        held.seek(0)


@dataclass
class _Metered:
    """A file that is read up to a limit from one child to the next, so that memory has one too."""

    held: IO[bytes]
    name: str
    since: int = 0

    def read(self, size: int = -1) -> bytes:
        """The next piece. Raises BadFile where one element has no end in sight."""
        piece = self.held.read(size if size > 0 else _PIECE)
        self.since += len(piece)
        if self.since > LARGEST_ELEMENT:
            raise BadFile(
                self.name,
                f"one element in it is larger than {LARGEST_ELEMENT // 1_000_000} MB.",
                "Look whether it is the right file.",
            )
        return piece


def elements(
    held: IO[bytes], name: str, *, root: str, each: Sequence[str], strange: set[str]
) -> Iterator[Element]:
    """Each element whose place below the root `each` names (CHILD, or CHILDREN/CHILD), whole, one at
    a time, in capitals, small letters or as `each` spells it.

    Adds to `strange` what else stands there. Raises BadFile where the root is another, and where
    the file is damaged or ends too soon.
    """
    from lxml import etree  # type: ignore[import-untyped]

    refuse_others(held, name, root)
    metered = _Metered(held, name)
    wanted = {tuple(place.upper().split("/")) for place in each}
    known = {place[:deep] for place in wanted for deep in range(1, len(place) + 1)}
    steps = etree.iterparse(
        metered,
        events=("end",),
        tag=[f"{{*}}{word}" for place in each for word in _spellings(place.split("/")[-1])],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for _, element in steps:
            place = _place(element)
            if place not in wanted:
                continue
            metered.since = 0
            yield element
            element.clear()
            strange.update(_forgotten(element, place[:-1], known))
    except etree.XMLSyntaxError as fault:
        raise _not_whole(name, fault.lineno) from fault
    strange.update(_others(steps.root, (), known - wanted, known))


def _spellings(word: str) -> set[str]:
    return {word, word.upper(), word.lower(), word.title()}


def _place(element: Element) -> tuple[str, ...]:
    """The names of the elements from below the root down to this one."""
    names = []
    while (parent := element.getparent()) is not None:
        names.append(plain_tag(element))
        element = parent
    return tuple(reversed(names))


def _forgotten(
    element: Element, inside: tuple[str, ...], known: set[tuple[str, ...]]
) -> Iterator[str]:
    """Let go of what stands before an element that was read; give the names of what was not read."""
    parent = element.getparent()
    while (before := element.getprevious()) is not None:
        if (*inside, plain_tag(before)) not in known:
            yield plain_tag(before)
        parent.remove(before)


def _others(
    element: Element,
    inside: tuple[str, ...],
    around: set[tuple[str, ...]],
    known: set[tuple[str, ...]],
) -> Iterator[str]:
    """The names of what is left below the root, and in what stands `around` the elements read."""
    for one in element:
        place = (*inside, plain_tag(one))
        if place not in known:
            yield place[-1]
        elif place in around:
            yield from _others(one, place, around, known)


def plain_tag(element: Element) -> str:
    """An element's name in capitals, without its namespace."""
    return _plain(str(element.tag))


# Read for every element of a return, which has a few dozen names; more are not kept.
@lru_cache(maxsize=512)
def _plain(tag: str) -> str:
    return tag.rpartition("}")[2].upper()


def text_of(element: Element, where: str) -> str | None:
    """The text of an element exactly as it stands, null where it is empty."""
    text = element.text
    if text and len(text) > LONGEST_TEXT:
        raise BadFile(
            where,
            f"expected at most {LONGEST_TEXT:,} signs in {shown(plain_tag(element))}; there are "
            f"{len(text):,}.",
            "Look at it where the file came from.",
        )
    return text or None


def _not_whole(name: str, line: int | None) -> BadFile:
    return BadFile(
        f"{name}, line {line}" if line else name,
        "expected whole XML; it is cut short or damaged here.",
        _AGAIN,
    )
