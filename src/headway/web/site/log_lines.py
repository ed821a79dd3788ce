"""Lines of the log: when, what and where, and never what somebody typed.

An exception's own sentence may hold a cell of a file or a row of the database, so it is left out:
its kind and the places that it came through are kept, which is what finds the fault.
"""

import logging
import time
import traceback
from types import TracebackType

_Fault = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Lines(logging.Formatter):
    """One event a line, in universal time; breaks and control signs are written out, not obeyed."""

    converter = staticmethod(time.gmtime)
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """The whole event as one line."""
        # Another handler's own words for the exception would stand in this cache.
        record.exc_text = None
        return "".join(
            sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii")
            for sign in super().format(record).replace("\n", " | ")
        )

    def formatException(self, ei: _Fault) -> str:  # noqa: N802 (the library's name)
        """The kinds of the exception and of its causes, and the places, without their sentences."""
        said = []
        fault = ei[1]
        while fault is not None:
            places = traceback.extract_tb(fault.__traceback__)
            way = " > ".join(f"{place.filename}:{place.lineno} {place.name}" for place in places)
            said.append(f"{type(fault).__name__} at {way}")
            fault = fault.__cause__ or fault.__context__
        return " from ".join(said)
