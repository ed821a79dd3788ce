"""Answers to a survey as lines that a person types and reads: one answer a line.

    Does your worker know you? | Yes | 183 of 261
    Does your worker know you? | Yes | 70% of 261

Question, answer, how many of how many; a share, where only that is known. Read and written alike.
"""

import re
from collections.abc import Iterable

from headway.vocabulary.errors import BadInput
from headway.voice.value import Result

_MANY = re.compile(r"(?:(\d+)|(\d+(?:\.\d+)?) ?%) of (\d+)(?: \((\d+(?:\.\d+)?) ?%\))?")


def result_line(result: Result) -> str:
    """An answer as a line; read again it is the same."""
    share = "" if result.share is None else f"{result.share:g}%"
    if result.count is None:
        many = f"{share} of {result.of}"
    else:
        many = f"{result.count:g} of {result.of}" + (f" ({share})" if share else "")
    return f"{result.question} | {result.answer} | {many}"


def results_of(lines: Iterable[str]) -> tuple[Result, ...]:
    """The answers that some lines give. Raises BadInput with every line that cannot be read."""
    found, wrong = [], []
    for number, line in enumerate((one for one in lines if one.strip()), start=1):
        parts = [part.strip() for part in line.split("|")]
        many = _MANY.fullmatch(parts[-1]) if len(parts) == 3 and all(parts) else None
        if many is None:
            wrong.append(f"Line {number}, “{line.strip()}”, is no answer.")
            continue
        count, share, of, beside = many.groups()
        given = share or beside
        found.append(
            Result(
                question=parts[0],
                answer=parts[1],
                count=None if count is None else int(count),
                share=None if given is None else float(given),
                of=int(of),
            )
        )
    if wrong:
        raise BadInput(
            "\n".join([*wrong, "Write each as: question | answer | 30 of 40, or 75% of 40."])
        )
    return tuple(found)
