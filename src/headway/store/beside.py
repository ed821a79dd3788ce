"""Reading returns in two processes at once: a census in XML keeps a core busy for as long as it lasts.

    python -m headway.store.beside

reads what it is asked for on its standard input and answers on its standard output, until there is
no more. It is started by `read_together`, and ends with it.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, Any

from headway.store.parts import Part
from headway.store.receiving import read_part
from headway.store.sealing import opened
from headway.validation.loaded import Loaded
from headway.vocabulary.councils import Council
from headway.vocabulary.settings import environment

# Of fewer bytes in all, a second process takes longer to start than it saves.
LEAST = 6_000_000


def read_one(store: Path, part: Part, one: Council) -> Loaded:
    """A part read; a sealed file is opened for as long as it is read."""
    with opened(store, part) as readable:
        return read_part(readable, one)


def read_together(
    store: Path, parts: Sequence[Part], one: Council, tell: Callable[[Part], None]
) -> list[Loaded]:
    """The parts read, in their order: largest first, some here and some in a process beside this.

    The fault of the first part that has one is raised, whichever process met it.
    """
    sizes = [sum(_bytes(file.path) for file in part.files) for part in parts]
    waiting: SimpleQueue[int] = SimpleQueue()
    for number in sorted(range(len(parts)), key=lambda n: -sizes[n]):
        waiting.put(number)
    found: dict[int, Loaded | Exception] = {}
    if len(parts) > 1 and sum(sizes) >= LEAST and (os.cpu_count() or 1) > 1:
        with _process() as ask:
            other = Thread(target=_work, args=(waiting, found, lambda n: ask(store, parts[n], one)))
            other.start()
            _work(waiting, found, lambda n: _told(tell, store, parts[n], one))
            other.join()
    _work(waiting, found, lambda n: _told(tell, store, parts[n], one))
    read = []
    for _, loaded in sorted(found.items()):
        if isinstance(loaded, Exception):
            raise loaded
        read.append(loaded)
    return read


def _bytes(path: Path) -> int:
    """How large a file is; of one that is lost is told where it is read."""
    return path.stat().st_size if path.is_file() else 0


def _work(
    waiting: "SimpleQueue[int]",
    found: dict[int, Loaded | Exception],
    read: Callable[[int], Loaded],
) -> None:
    """Read what waits, one after another; a fault ends the reading."""
    while not any(isinstance(one, Exception) for one in found.values()):
        try:
            number = waiting.get_nowait()
        except Empty:
            return
        try:
            found[number] = read(number)
        except _Gone:
            waiting.put(number)
            return
        except Exception as fault:
            found[number] = fault


def _told(tell: Callable[[Part], None], store: Path, part: Part, one: Council) -> Loaded:
    tell(part)
    return read_one(store, part, one)


class _Gone(Exception):
    """The process beside this one met a fault, ended or never began: what it was asked is read here,
    where a fault is raised as it is met."""


@contextmanager
def _process() -> Iterator[Callable[[Path, Part, Council], Loaded]]:
    """A process that reads what it is asked for."""
    with subprocess.Popen(
        [sys.executable, "-m", __name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
    ) as process:
        sent, answered = process.stdin, process.stdout
        assert sent is not None and answered is not None

        def ask(*asked: Any) -> Loaded:
            try:
                pickle.dump(asked, sent)
                sent.flush()
                answer = pickle.load(answered)
            except (OSError, EOFError, pickle.UnpicklingError) as fault:
                raise _Gone from fault
            if answer is None:
                raise _Gone
            loaded: Loaded = answer
            return loaded

        try:
            yield ask
        finally:
            with suppress(OSError):  # it may have ended by itself
                sent.close()


def _answer(asks: IO[bytes], answers: IO[bytes]) -> None:
    """Answer until nobody asks any more."""
    while True:
        try:
            store, part, one = pickle.load(asks)
        except EOFError:
            return
        try:
            answer: Loaded | None = read_one(store, part, one)
        except Exception:
            answer = None
        pickle.dump(answer, answers, protocol=pickle.HIGHEST_PROTOCOL)
        answers.flush()


if __name__ == "__main__":
    _answer(sys.stdin.buffer, sys.stdout.buffer)
