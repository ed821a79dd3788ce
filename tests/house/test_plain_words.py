"""The words explained on screen are the glossary's, each once."""

import re

from headway.vocabulary.plain_words import WORDS
from tests.lib.repository import ROOT
from tests.lib.words import glossary


def test_every_word_explained_on_screen_stands_in_the_glossary():
    rows = glossary((ROOT / "GLOSSARY.md").read_text("utf-8"))
    known = {one.strip() for row in rows for one in row.name.split(",")}
    # A row may give a second word in bold: baseline tells what drift is.
    known |= {bold for row in rows for bold in re.findall(r"\*\*(.+?)\*\*", row.means)}
    assert not [word.term for word in WORDS if word.term not in known]
    assert len({word.term for word in WORDS}) == len(WORDS)


def test_every_explanation_is_a_sentence():
    assert not [word.term for word in WORDS if not word.means[0].isupper() or word.means[-1] != "."]
