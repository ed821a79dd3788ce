"""Board reports: a tree of blocks, its charts, and the hands that draw them as HTML and PDF.

`blocks` says what a report holds and `charts` what a picture shows; neither knows of HTML, PDF
or Word, and neither may import a document library. Only `render` may, and only at the moment it
draws. Nothing here reads files or figures: whoever fills the blocks does.
"""
