"""The service as an application that Django knows."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """Users, revisions, the audit trail, uploads and jobs: the tables of the service."""

    name = "headway.web.site"
    label = "headway_site"
    default_auto_field = "django.db.models.BigAutoField"
