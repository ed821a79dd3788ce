"""Reports drawn: a document as a folder of HTML, or as one tagged PDF.

The only room that may import document libraries (Jinja2, vl-convert, typst), and it does so late,
when something is drawn, so that importing it costs nothing. It decides how blocks look and
nothing else: no figure is computed, hidden or rounded here.
"""

from headway.reports.render.html import write_html
from headway.reports.render.pdf import write_pdf

__all__ = ["write_html", "write_pdf"]
