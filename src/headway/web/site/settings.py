"""Django's settings, worked out from `headway.vocabulary.settings`.

Nothing here is read from the environment directly, and nothing is fetched from anywhere. Whatever
a page needs comes from this machine: no other address appears in the content security policy.
"""

import secrets
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from headway.vocabulary import settings as given
from headway.web.site.database import database
from headway.web.site.walking import areas

DATA = given.data()
IS_HTTPS = given.HTTPS.value() == "yes"
IS_DEMONSTRATION = given.DEMONSTRATION.value() == "yes"


def _secret() -> str:
    """The secret given, or one made once and kept where only its owner can read it."""
    if held := given.SECRET.value():
        if len(held) < 50:
            raise ImproperlyConfigured("HEADWAY_SECRET is too short: give 50 signs or more.")
        return held
    path = DATA / "secret"
    if not path.exists():
        DATA.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".secret-{secrets.token_hex(4)}")
        part.touch(mode=0o600)
        part.write_text(secrets.token_urlsafe(64), encoding="ascii")
        # A second process that starts at once must not find another secret.
        try:
            path.hardlink_to(part)
        except FileExistsError:
            pass
        finally:
            part.unlink()
    return path.read_text(encoding="ascii")


def _origin(address: str) -> list[str]:
    """Scheme and host of an address, as a policy names a place; nothing where there is none."""
    parts = urlsplit(address)
    return [f"{parts.scheme}://{parts.netloc}"] if parts.netloc else []


def _council_sign_in() -> str:
    """The address of the council's sign-in. What it says of a person is believed because of TLS."""
    address = given.OIDC_SERVER.value()
    parts = urlsplit(address)
    if address and parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "localhost"):
        raise ImproperlyConfigured(
            "HEADWAY_OIDC_SERVER must begin with https://. headway believes what the council's "
            "sign-in says of a person because it asks it over TLS."
        )
    is_everybody_s = parts.path.strip("/").split("/")[0] in ("common", "organizations", "consumers")
    if is_everybody_s and not given.OIDC_TENANT.value():
        raise ImproperlyConfigured(
            "HEADWAY_OIDC_SERVER is everybody's sign-in, and HEADWAY_OIDC_TENANT is not set: "
            "people of any tenant would be let in. Set it to the council's own tenant."
        )
    return address


SECRET_KEY = _secret()
OIDC_SERVER = _council_sign_in()
DEBUG = False
ALLOWED_HOSTS = [name.strip() for name in given.HOSTS.value().split(",") if name.strip()]
if IS_DEMONSTRATION and not set(ALLOWED_HOSTS) <= {"127.0.0.1", "localhost", "testserver"}:
    raise ImproperlyConfigured(
        "HEADWAY_DEMONSTRATION lets anybody in. It is refused where HEADWAY_HOSTS names more than "
        "this machine's own address."
    )

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "headway.web.site.apps.SiteConfig",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "headway.web.site.headers.Headers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "headway.web.site.gate.Gate",
    "allauth.account.middleware.AccountMiddleware",
    "headway.web.site.time_outs.TimeOuts",
    "headway.web.site.faults.Faults",
]
ROOT_URLCONF = "headway.web.site.urls"
WSGI_APPLICATION = "headway.web.site.wsgi.application"
AUTH_USER_MODEL = "headway_site.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 14},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
DATABASES = {"default": database(given.DATABASE.value(), DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

_HERE = Path(__file__).parent
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [_HERE / "templates", *(area / "templates" for area in areas())],
        "APP_DIRS": False,
        "OPTIONS": {"environment": "headway.web.site.jinja.environment"},
    },
    # allauth's own pages are never reached, but its code asks for this backend.
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    },
]

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = False
USE_TZ = True
STATIC_URL = "/static/"
STATICFILES_DIRS = [_HERE / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 3600
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# Uploads beyond this are streamed to disk by Django, and `site.uploads` refuses what is too large.
FILE_UPLOAD_HANDLERS = [
    "headway.web.site.largest.StopsTooLarge",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
FILE_UPLOAD_TEMP_DIR = None
FILE_UPLOAD_PERMISSIONS = 0o600

SESSION_ENGINE = "django.contrib.sessions.backends.db"
# A browser keeps a cookie of this prefix for this one host, over HTTPS alone; a neighbour under the
# same domain can neither read nor plant it.
_PREFIX = "__Host-" if IS_HTTPS else ""
SESSION_COOKIE_NAME = f"{_PREFIX}headway_session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"  # Strict would lose the cookie on the way back from signing in.
SESSION_COOKIE_SECURE = IS_HTTPS
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_AGE = int(given.SESSION_HOURS.value()) * 3600
CSRF_COOKIE_NAME = f"{_PREFIX}csrftoken"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_SECURE = IS_HTTPS
CSRF_FAILURE_VIEW = "headway.web.site.faults.forged"
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if IS_HTTPS else []
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = IS_HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_HTTPS else None
SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_REDIRECT_EXEMPT = ["^health$"]
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        # Signing in is a form that leads on to the council's sign-in.
        "form-action": [SELF, *_origin(OIDC_SERVER)],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}

IDLE_MINUTES = int(given.IDLE_MINUTES.value())
SESSION_HOURS = int(given.SESSION_HOURS.value())
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/"
OAUTH_PKCE_ENABLED = True
ACCOUNT_ADAPTER = "headway.web.site.council_sign_in.NoOpenRegistration"
SOCIALACCOUNT_ADAPTER = "headway.web.site.council_sign_in.CouncilSignIn"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_USER_MODEL_USERNAME_FIELD = "name"
ACCOUNT_USER_MODEL_EMAIL_FIELD = "email"
SOCIALACCOUNT_AUTO_SIGNUP = True
SOCIALACCOUNT_LOGIN_ON_GET = False
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_PROVIDERS: dict[str, Any] = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "council",
                "name": "your council account",
                "client_id": given.OIDC_CLIENT.value(),
                "secret": given.OIDC_SECRET.value(),
                "settings": {"server_url": OIDC_SERVER, "fetch_userinfo": False},
            }
        ]
        if OIDC_SERVER
        else [],
    }
}

_host, _, _port = given.MAIL_SERVER.value().partition(":")
EMAIL_HOST, EMAIL_PORT = _host or "localhost", int(_port or 25)
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if _host else 'dummy'}.EmailBackend"
DEFAULT_FROM_EMAIL = given.MAIL_FROM.value()

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": "headway.web.site.log_lines.Lines"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "lines"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # Django's own handler would write the same once more, in its own words.
    "loggers": {"django": {"handlers": [], "propagate": True}},
}
