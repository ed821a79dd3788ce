"""How large a file may be that somebody gives, and the end of any that is larger.

It is stopped while it comes in, so that nobody fills the disk with what would be refused anyway.
"""

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, StopUpload

MOST_BYTES = 25_000_000
LARGEST = "This file is larger than 25 MB. Give a smaller one, or one part of it."
# Where the request notes it, so that the form can say why there is no file.
TOO_LARGE = "headway.too_large"


class StopsTooLarge(FileUploadHandler):
    """Passes a file on piece by piece, and stops at the first byte too many."""

    def new_file(self, *given: Any, **named: Any) -> None:
        """A file begins."""
        super().new_file(*given, **named)
        self.seen = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """The next piece, as it is."""
        self.seen += len(raw_data)
        if self.seen > MOST_BYTES:
            if self.request is not None:
                self.request.META[TOO_LARGE] = True
            raise StopUpload(connection_reset=False)
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Nothing: those behind make the file."""
        return
