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
ARCHIVE_KEY = Setting(
    name="HEADWAY_ARCHIVE_KEY",
    default="",
    help="The key of a store's encrypted archive, 64 hexadecimal digits. "
    "Default: the file that the first build made in `keys` in HEADWAY_HOME.",
)
MEMORY = Setting(
    name="HEADWAY_MEMORY", default="2GB", help="Most memory that the engine may use, e.g. 2GB."
)
THREADS = Setting(
    name="HEADWAY_THREADS", default="", help="Threads of the engine. Default: one for each core."
)
SPARK_MASTER = Setting(
    name="HEADWAY_SPARK_MASTER",
    default="local[2]",
    help="Spark's master for --engine spark, as spark://host:7077. Default: two threads of this "
    "machine.",
)

DATABASE = Setting(
    name="DATABASE_URL",
    default="",
    help="The service's database, as postgresql://user:secret@host:5432/headway. "
    "Default: an SQLite file in HEADWAY_DATA.",
)
DATA = Setting(
    name="HEADWAY_DATA",
    default="",
    help="Folder of the service: its SQLite file, uploads, packs and keys. "
    "Default: `service` in HEADWAY_HOME.",
)
STORES = Setting(
    name="HEADWAY_STORES",
    default="",
    help="Folder with the stores of the councils that the service serves, each in a folder named as "
    "the council is in the service's addresses (wharfemoor), or by its code (342). Empty: the "
    "service shows published figures alone.",
)
SECRET = Setting(
    name="HEADWAY_SECRET",
    default="",
    help="The service's secret, 50 signs or more. Default: one made once and kept in HEADWAY_DATA.",
)
HOSTS = Setting(
    name="HEADWAY_HOSTS",
    default="127.0.0.1,localhost",
    help="Names under which the service is reached, with commas between.",
)
HTTPS = Setting(
    name="HEADWAY_HTTPS",
    default="",
    help="yes where the service stands behind HTTPS: cookies are then sent over it alone, and "
    "browsers are told to ask for nothing else. Leave empty only on one's own machine.",
)
OIDC_SERVER = Setting(
    name="HEADWAY_OIDC_SERVER",
    default="",
    help="The address of the council's sign-in, as its OpenID configuration gives the issuer. "
    "Empty: nobody can sign in but by a break-glass account.",
)
OIDC_CLIENT = Setting(
    name="HEADWAY_OIDC_CLIENT", default="", help="The service's id at the council's sign-in."
)
OIDC_SECRET = Setting(
    name="HEADWAY_OIDC_SECRET", default="", help="The service's secret at the council's sign-in."
)
OIDC_TENANT = Setting(
    name="HEADWAY_OIDC_TENANT",
    default="",
    help="The one tenant whose people may sign in (claim `tid`); any other is refused.",
)
IDLE_MINUTES = Setting(
    name="HEADWAY_IDLE_MINUTES",
    default="30",
    help="Minutes without a click until one is signed out.",
)
SESSION_HOURS = Setting(
    name="HEADWAY_SESSION_HOURS",
    default="10",
    help="Hours after signing in until one is signed out, whatever one does.",
)
DEMONSTRATION = Setting(
    name="HEADWAY_DEMONSTRATION",
    default="",
    help="yes where the service is a demonstration: it offers one sign-in for each role, without a "
    "password. Refused anywhere but on this machine's own address.",
)
MAIL_SERVER = Setting(
    name="HEADWAY_MAIL_SERVER",
    default="",
    help="Host and port that take mail, as mail.example:25. Empty: digests are kept and not sent.",
)
MAIL_FROM = Setting(
    name="HEADWAY_MAIL_FROM", default="headway@localhost", help="Whom the weekly digest is from."
)

SETTINGS = (
    HOME, ARCHIVE_KEY, MEMORY, THREADS, SPARK_MASTER, DATABASE, DATA, STORES, SECRET, HOSTS, HTTPS,
    OIDC_SERVER, OIDC_CLIENT, OIDC_SECRET, OIDC_TENANT, IDLE_MINUTES, SESSION_HOURS, DEMONSTRATION, MAIL_SERVER, MAIL_FROM,
)  # fmt: skip


def home() -> Path:
    """The folder that every store shares. Not made here: whoever writes makes it."""
    if given := HOME.value():
        return Path(given).expanduser()
    from platformdirs import user_data_path

    return user_data_path("headway", appauthor=False)


def use_service_settings() -> None:
    """Tell Django where the service's settings are, before it starts."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "headway.web.site.settings")


def data() -> Path:
    """The folder of the service. Not made here: whoever writes makes it."""
    if given := DATA.value():
        return Path(given).expanduser()
    return home() / "service"


def environment(**given: str) -> dict[str, str]:
    """What a process of our own is started with: this one's environment, some settings replaced."""
    return {**os.environ, **given}
