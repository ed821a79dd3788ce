"""The four sample minutes are read as their keys say: every element, word, role and day."""

import re
import tomllib
from collections import Counter

import pytest

from headway.meetings.minutes.reading import read_minutes
from headway.meetings.minutes.value import ElementKind

NAMES = ("committee_page", "word_minutes", "pdf_minutes", "halton_like")
CHECKED = ("who", "owner", "due_said", "due_kind", "resolution")


@pytest.fixture(params=NAMES)
def sample(shared, request):
    """The key of one sample, and what was read."""
    folder = shared / "samples" / "minutes"
    key = tomllib.loads((folder / f"{request.param}.key.toml").read_text("utf-8"))
    return key, read_minutes(folder / key["source"]["file"])


def test_as_many_of_each_kind_as_the_key_counts(sample):
    """Promises are counted dated and undated too, resolutions by their kind."""
    key, proposal = sample
    found = Counter(e.kind.value for e in proposal.elements)
    for e in proposal.of_kind(ElementKind.PROMISE):
        found["promise_dated" if e.is_dated else "promise_undated"] += 1
    for e in proposal.of_kind(ElementKind.RESOLUTION):
        found[f"resolution_{e.resolution}"] += 1
    assert {name: found[name] for name in key["counts"]} == key["counts"]


def test_every_element_with_its_words_its_role_and_its_day(sample):
    """Words are compared without the joining word after them; nothing is proposed besides."""
    key, proposal = sample
    left, ids = list(proposal.elements), {"": ""}
    for wanted in key["element"]:
        [*fits] = [
            e for e in left if e.kind == wanted["kind"] and bare(e.words) == bare(wanted["words"])
        ]
        assert fits, wanted["words"]
        left.remove(fits[0])
        ids[wanted["id"]] = fits[0].id
        read = {"who": fits[0].who, "owner": fits[0].owner, "resolution": fits[0].resolution}
        read |= {"due_said": fits[0].due.said, "due_kind": fits[0].due.kind}
        for name in CHECKED:
            assert wanted.get(name, read[name]) == read[name], (wanted["id"], name)
        if "dated" in wanted:
            assert fits[0].due.day == wanted.get("due"), wanted["id"]
        assert ids[wanted.get("inside", "")] == fits[0].inside, wanted["id"]
        assert len(fits[0].also) == len(wanted.get("also", ()))
    assert not left, [e.words for e in left]


def test_the_item_the_body_and_the_day(sample):
    """Number, title and attachments with format and size."""
    source, proposal = sample[0]["source"], sample[1]
    assert (proposal.body, proposal.held_on) == (source["body"], source["held_on"])
    [item] = proposal.items
    assert (item.number, item.title) == (source["item_number"], source["item_title"])
    wanted = [source["attachment"]] if "attachment" in source else []
    wanted += source.get("further_attachments", [])
    assert [(a.type, a.size) for a in item.attachments] == [(a["type"], a["size"]) for a in wanted]


def test_a_word_broken_over_a_line_is_made_whole(shared):
    """`Safe-guarding` is one word; the hyphen of `pre-proceedings` is kept."""
    path = shared / "samples" / "minutes" / "pdf_minutes.txt"
    whole = " ".join(e.words + e.sentence + e.who for e in read_minutes(path).elements)
    assert "accommodation" in whole and "Safeguarding" in whole
    assert "accommo-" not in whole and "Page 4" not in whole


def bare(words: str) -> str:
    """Without spaces, hyphens and what joins a part to the next."""
    words = re.sub(r"[;,.]?( and)?$", "", words.strip())
    return re.sub(r"[\s\u00a0-]+", "", words).strip(";.")
