"""Pupil numbers and authority child IDs for invented returns: right ones, and ones just wrong."""

import random

CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
# Beside an edge of the list of authorities, some of them within it and some not.
AUTHORITIES = "000 001 005 006 201 213 214 320 342 420 815 817 896 941 942 943 944 999".split()


def _letter(digits: str) -> str:
    total = sum(int(digit) * place for place, digit in enumerate(digits, start=2))
    return CHECK_LETTERS[total % 23]


def right_upn(rng: random.Random, authority: str | None = None) -> str:
    """A pupil number with its check letter."""
    digits = authority or rng.choice(AUTHORITIES)
    digits += "".join(rng.choices("0123456789", k=9))
    return _letter(digits) + digits


def _with(text: str, place: int, sign: str) -> str:
    return text[:place] + sign + text[place + 1 :]


def drawn_upn(rng: random.Random) -> str:
    """A pupil number that is right, temporary, or wrong in one way."""
    upn = right_upn(rng)
    wrong = rng.choice([letter for letter in CHECK_LETTERS if letter != upn[0]])
    return rng.choice(
        (
            upn,
            upn,
            upn,
            _with(upn, 0, wrong),
            _with(upn, 0, rng.choice("ISO1?" + upn[0].lower())),
            _with(upn, 12, rng.choice("ABXYZ")),
            _with(upn, 12, rng.choice("IOS-" + "abz")),
            _with(upn, rng.choice((4, 6, 11)), rng.choice("X-O ")),
            _with(upn, rng.choice((3, 4, 11)), rng.choice("X-O ")),
            _with(upn, rng.randint(1, 3), rng.choice("X-O")),
            upn[: rng.choice((1, 4, 5, 11, 12))],
            upn + rng.choice("07A"),
            f" {upn[:12]}",
            f"{upn} ",
        )
    )


def drawn_child_id(rng: random.Random, number: int) -> str:
    """An authority's child ID that is right, at the limit of length, or has a stray sign."""
    name = f"SYN{number:03}"
    return rng.choice(
        (
            name,
            name,
            name.lower(),
            f"{name}{'0' * 14}",
            f"{name}{'0' * 15}",
            f"{name}{'A' * 40}",
            name.replace("N", rng.choice("- /_.É")),
            f" {name}",
            f"{name}{'0' * 13} ",
        )
    )
