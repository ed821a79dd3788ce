"""Settings, each with its name in the environment, its default and one line of help.

`docs/reference/settings.md` is printed from this list.
"""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Setting:
    """One setting: `name` in the environment, `default` where it is not set, `help` for people."""

    name: str
    default: str
    help: str

    def value(self) -> str:
        """The value in force: the environment's, else the default."""
        return os.environ.get(self.name) or self.default


HOME = Setting(
    name="HEADWAY_HOME",
    default="",
    help="Folder for what every store shares: added official files, postcodes, provider lists. "
    "Default: the platform's user data folder.",
)
MEMORY = Setting(
    name="HEADWAY_MEMORY", default="2GB", help="Most memory that the engine may use, e.g. 2GB."
)
THREADS = Setting(
    name="HEADWAY_THREADS", default="", help="Threads of the engine. Default: one for each core."
)

SETTINGS = (HOME, MEMORY, THREADS)


def home() -> Path:
    """The folder that every store shares. Not made here: whoever writes makes it."""
    if given := HOME.value():
        return Path(given).expanduser()
    from platformdirs import user_data_path

    return user_data_path("headway", appauthor=False)
