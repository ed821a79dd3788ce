"""A census that is not what it should be ends in a sentence, or is read whole: never in between."""

import random

import pytest

from headway.returns.checking import check
from headway.returns.cin_census.reader import read
from headway.vocabulary.errors import BadFile, BadInput
from tests.lib.mutatedcin import CENSUS, small_census

SEEDS = 3
CASES = [(mutation, seed) for mutation in CENSUS for seed in range(SEEDS)]


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The tables of the census as it was before it was spoilt."""
    folder = tmp_path_factory.mktemp("clean")
    (folder / "a.xml").write_bytes(small_census())
    return read(folder).tables


def test_two_hundred_inputs_are_made_here():
    """Every way of spoiling a file, with several seeds."""
    assert len(CASES) >= 200


@pytest.mark.parametrize(("mutation", "seed"), CASES, ids=lambda v: getattr(v, "name", v))
def test_a_spoilt_census_is_refused_with_a_sentence_or_read_whole(mutation, seed, tmp_path, whole):
    """Which file and where, what was expected, what to do; or every cell but one as it was, and what
    was left out said."""
    source = random.Random(f"{mutation.name} {seed}")
    (tmp_path / "a.xml").write_bytes(mutation.spoil(source, small_census()))
    try:
        loaded = read(tmp_path)
    except BadInput as fault:
        assert mutation.ends in ("refused", "either")
        is_a_sentence(fault, mutation.words)
        return
    assert mutation.ends != "refused"
    for name, table in loaded.tables.items():
        assert table["row"].to_pylist() == list(range(1, table.num_rows + 1)), name
        assert "" not in {cell for row in table.to_pylist() for cell in row.values()}
    if mutation.ends != "either":
        changed = set(differing(whole, loaded.tables))
        assert len(changed) == (mutation.ends == "cell")
        assert mutation.words in " ".join(s for file in loaded.files for s in file.tolerated)


def is_a_sentence(fault, words):
    """It begins with the file, ends with what became of it, and tells nothing of a child."""
    says = str(fault)
    assert isinstance(fault, BadFile)
    assert says.startswith("a.xml") and says.endswith("Nothing was kept.")
    assert "SYN0" not in says and "2014-02-28" not in says
    assert len(says) < 500 and says.isprintable()
    assert any(word in says for word in words.split("|"))


def differing(one, other):
    """The columns in which two reads differ: an identifier stands in many tables."""
    for name, table in one.items():
        assert table.num_rows == other[name].num_rows, name
        yield from (c for c in table.column_names if not table[c].equals(other[name][c]))


def test_what_could_be_read_is_checked(tmp_path):
    """All that is tolerated, in one file: the rules run over it, and say what is wrong with cells."""
    body, source = small_census(), random.Random(1)
    for mutation in CENSUS:
        if mutation.ends in ("cell", "left out"):
            try:
                body = mutation.spoil(source, body)
            except (IndexError, ValueError):
                continue  # an earlier one left nothing that this one could spoil
    (tmp_path / "a.xml").write_bytes(body)
    made = check([tmp_path / "a.xml"], year=2026, return_name="cin")
    assert {"8600", "8690", "8500"} & set(made.flags.column("rule").to_pylist())
    assert "HAIR" in " ".join(s for file in made.files for s in file.tolerated)
