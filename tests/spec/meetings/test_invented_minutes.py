"""Thirty invented minutes in six styles: promises are found, and few are made up.

`seen` was used while the reader was built; `unseen` was written afterwards, and its score is that
of the first run on it. See docs/decisions/0017.
"""

import pytest

from headway.meetings.minutes.reading import read_minutes
from tests.lib.invented_minutes.scoring import alike, keys, letters, scores


@pytest.mark.parametrize("part", ["seen", "unseen"])
def test_nine_promises_in_ten_are_found_and_at_most_one_in_ten_is_made_up(part):
    """Recall at least 90%, at most one false in ten, in both parts."""
    promises = scores(part)["promise"]
    assert promises.recall >= 0.9, promises.missed
    assert promises.false_share <= 0.1, promises.made_up
    assert sum(promises.owners) / len(promises.owners) >= 0.9
    assert sum(promises.days) / len(promises.days) >= 0.9


@pytest.mark.parametrize("part", ["seen", "unseen"])
def test_resolutions_and_soft_undertakings(part):
    """Every resolution with its kind; four soft undertakings in five."""
    found = scores(part)
    assert found["resolution"].recall == 1.0, found["resolution"].missed
    assert all(found["resolution"].days)
    assert found["soft_undertaking"].recall >= 0.8, found["soft_undertaking"].missed


def test_there_are_enough_of_them_in_six_styles():
    """At least twenty, eight of them unseen, every style among the unseen."""
    seen, unseen = ([k for k, _ in keys(part)] for part in ("seen", "unseen"))
    assert len(seen) + len(unseen) >= 20 and len(unseen) >= 8
    assert len({k["style"] for k in seen}) == len({k["style"] for k in unseen}) == 6


@pytest.mark.parametrize("part", ["seen", "unseen"])
def test_every_proposal_stands_in_the_minutes_in_its_words(part):
    """Each has a line, and its words are the file's own."""
    for _, path in keys(part):
        proposal = read_minutes(path)
        whole = letters(" ".join(s for e in proposal.elements for s in (e.sentence, e.words)))
        for element in proposal.elements:
            assert element.words and element.line >= 1
            assert letters(element.words) in whole


def test_the_scorer_can_fail():
    """What is said otherwise is not alike."""
    assert alike("would send it by May", "the Head would send it by May.")
    assert not alike("would send it by May", "would publish the audit in June")
