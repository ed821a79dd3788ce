"""Minutes that cannot be read: a sentence each, and nothing kept."""

import pytest

from headway.meetings.minutes.clauses import LONGEST, sentences
from headway.meetings.minutes.reading import minutes_in, read_minutes
from headway.vocabulary.errors import BadInput

LATIN = (
    "Concilium Wharfemoor. Acta conventus habiti. Praeses rogavit quando domus liberorum "
    "aperiretur; magistra respondit se tabulas ante kalendas missuram esse. Decretum est ut "
    "relatio acciperetur et consilium de liberis in tutelam receptis differretur in proximum. "
    "Deinde quaestor de pecunia locutus est et gratias omnibus egit qui aderant in curia."
)


@pytest.mark.parametrize(("raw", "says"), [
    (LATIN.encode(), "this is not in English"),
    (b"The sky was blue over the hills of Wharfe.", "nothing was found that was said, promised"),
    (b"", "there are no words in it"),
    (b"%PDF-1.7 ...", "is a document and not its text"),
    (b"PK\x03\x04 ...", "is a document and not its text"),
    (b"a\x00b\x00c", "is not text"),
])  # fmt: skip
def test_what_is_no_minutes_is_a_sentence(tmp_path, raw, says):
    """Latin, no element, nothing at all, a document instead of its text."""
    path = tmp_path / "minutes.txt"
    path.write_bytes(raw)
    with pytest.raises(BadInput, match=says) as fault:
        read_minutes(path)
    assert "Nothing was kept." in str(fault.value)


def test_a_file_that_is_not_there(tmp_path):
    """Named, with what to do."""
    with pytest.raises(BadInput, match=r"none\.txt"):
        read_minutes(tmp_path / "none.txt")


def test_a_sentence_that_never_ends_is_cut():
    """Made to keep a reader busy; it is read in pieces, and what it says is still proposed."""
    text = "The Head of Legal said that it would be said that " * 800 + "she would write."
    assert max(map(len, sentences(text))) <= LONGEST
    assert minutes_in(text).elements
