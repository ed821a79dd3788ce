"""What is done to Vega's SVG so that a page can hold it."""

import subprocess
import sys

import pytest

from headway.reports.render import svg
from tests.lib.sample_document import columns_chart

RAW = (
    '<svg xmlns="http://www.w3.org/2000/svg" class="marks" width="9" height="9" viewBox="0 0 9 9">'
    '<defs><clipPath id="clip0"><path d="M0"/></clipPath></defs>'
    '<g role="graphics-object" aria-label="a > b" clip-path="url(#clip0)">'
    '<text font-family="Arial, sans-serif">id="clip0"</text></g></svg>'
)


def test_names_are_made_this_picture_s_own_and_the_inside_is_silent():
    made = svg.accessible(RAW, name="chart1-1", title="A & B", description="<b>")
    assert made.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img"')
    assert '<clipPath id="chart1-1-clip0">' in made and "url(#chart1-1-clip0)" in made
    assert '<title id="chart1-1-title">A &amp; B</title>' in made and "&lt;b&gt;" in made
    assert "aria-label=" not in made and 'role="graphics' not in made
    assert made.count("</svg>") == 1


def test_a_drawing_without_a_view_is_refused():
    with pytest.raises(ValueError, match="viewBox"):
        svg.accessible("<svg><g/></svg>", name="a", title="b", description="c")


def test_a_picture_is_drawn_once_for_html_and_pdf():
    chart = columns_chart().drawing
    assert svg.draw(chart) is svg.draw(columns_chart().drawing)


def test_letters_can_be_changed_for_a_page_that_has_no_arial():
    assert 'font-family="Source Sans Pro"' in svg.in_font(RAW, "Source Sans Pro")


def test_importing_the_room_loads_no_document_library():
    """`headway --help` must not pay for a chart."""
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, headway.reports.render as _; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    ).stdout.split()
    assert "headway.reports.render.pdf" in loaded
    assert not {"typst", "vl_convert", "jinja2", "font_source_sans_pro"} & set(loaded)
