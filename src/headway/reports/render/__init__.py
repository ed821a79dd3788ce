"""Reports drawn: a document as a folder of HTML, as one tagged PDF, or as a Word file.

The only room that may import document libraries (Jinja2, vl-convert, typst, python-docx), and it
does so late, when something is drawn, so that importing it costs nothing. It decides how blocks
look and nothing else: no figure is computed, hidden or rounded here.
"""

from headway.reports.render.html import fragment, write_html
from headway.reports.render.pdf import write_pdf
from headway.reports.render.svg import get_ready
from headway.reports.render.word import write_word

__all__ = ["fragment", "get_ready", "write_html", "write_pdf", "write_word"]
