"""What a web server runs."""

from django.core.wsgi import get_wsgi_application

from headway.vocabulary.settings import use_service_settings

use_service_settings()
application = get_wsgi_application()
