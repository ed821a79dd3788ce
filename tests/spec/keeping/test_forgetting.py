"""Forgetting: rows leave the archive, the snapshots and the exports; figures stay, and say so."""

import json
import re
from datetime import date

import pyarrow.parquet as pq
import pytest

from headway.archive.snapshots import current
from headway.store.backing import back_up
from headway.store.building import build
from headway.store.figures import KEYS, VALUES
from headway.store.forgetting import Asked, forget, removal
from headway.store.freezing import FROZEN, frozen_of, frozen_said
from headway.store.held import parts_of, told_of
from headway.store.holding import hold
from headway.store.pseudonyms import pseudonym, read_key
from headway.store.removing import children_in
from headway.store.tombstones import JOURNAL, tombstones
from headway.store.which import Which
from headway.vocabulary.errors import BadInput

WHO = {"reason": "Erasure, case 12", "by": "data protection officer"}


def a_child(store):
    """A child whom every return in the store names."""
    named = {}
    for part in parts_of(store):
        for file in part.files:
            found = children_in(file.path, file.name)
            named[part.of, part.year] = named.get((part.of, part.year), set()) | found
    return min(set.intersection(*named.values()))


def figures(store):
    """Each figure's values and state, by what it is."""
    rows = pq.read_table(current(store) / "figures.parquet").to_pylist()
    return {tuple(r[k] for k in KEYS): (tuple(r[v] for v in VALUES), r["state"]) for r in rows}


def stands_in(store, *names):
    """Every file below the store in which one of these stands as a word, parquet read as text."""
    word = re.compile("|".join(rf"(?<![A-Z0-9]){re.escape(n)}(?![A-Z0-9])" for n in names))
    return [
        path.name
        for path in store.rglob("*")
        if path.is_file()
        and word.search(
            str(pq.read_table(path).to_pylist()).upper()
            if path.suffix == ".parquet"
            else path.read_bytes().decode("utf-8", "replace").upper()
        )
    ]


def test_a_child_is_gone_from_every_file_and_the_figures_stay(both):
    """Rows go from the archive, from every snapshot, and from what people wrote under the store."""
    store = both
    child, before = a_child(store), figures(store)
    stands_for = pseudonym(child, read_key(told_of(store)["id"]))
    (store / "rows.csv").write_text(f"child,age\n{child},4\nB9,5\n", "utf-8")
    (store / "rows.json").write_text(json.dumps([{"child": child}]), "utf-8")
    (store / "waivers.toml").write_text(
        f'[[waiver]]\nrule = "101"\nchild = "{child}"\n\n[[waiver]]\nrule = "102"\nchild = "B9"\n'
    )
    assert stands_in(store, child) and stands_in(store / "snapshots", stands_for.upper())

    done = forget(store, Asked(child=f" {child.lower()} "), **WHO)

    assert stands_in(store, child) == []
    assert stands_in(store, stands_for.upper()) == ["tombstones.jsonl"]
    assert (store / "rows.csv").read_text("utf-8") == "child,age\nB9,5\n"
    assert not (store / "rows.json").exists()
    assert (
        "102" in (store / "waivers.toml").read_text() and len(list(store.glob("snapshots/*"))) == 1
    )
    assert tombstones(store) == [done.stone] and done.stone["child"] == stands_for
    assert done.stone["rows"] > 1 and done.stone["reason"] == "Erasure, case 12"

    after = figures(store)
    day = done.stone["at"][:10]
    assert {key: values for key, (values, _) in before.items()} == {
        key: values for key, (values, _) in after.items()
    }
    states = {state for _, state in after.values()}
    assert f"{FROZEN} {day}" in states and "provisional" in states


def test_a_frozen_figure_stays_until_a_return_of_its_year_is_filed_anew(store, censuses):
    """The same files again are a new return to the store; what changes then is restated."""
    before = figures(store)
    forget(store, Asked(child=a_child(store)), **WHO)
    frozen = {key for key, (_, state) in figures(store).items() if state.startswith(FROZEN)}
    build(store, [censuses[1]])
    left = {key for key, (_, state) in figures(store).items() if state.startswith(FROZEN)}
    assert left == {key for key in frozen if key[6] <= date(2025, 3, 31)}
    assert {k: v for k, (v, _) in figures(store).items()} == {k: v for k, (v, _) in before.items()}


def test_returns_of_a_time_long_gone_go_whole(store):
    """Of a year that ended before the day everything goes; the day it ended on is not before it."""
    with pytest.raises(BadInput, match="no return of a time that ended before 2025-03-31"):
        forget(store, Asked(before=date(2025, 3, 31)), **WHO)
    before = figures(store)
    done = forget(store, Asked(before=date(2025, 4, 1)), **WHO)
    assert {part.year for part in parts_of(store)} == {2026}
    kept = {file.sha256 for part in parts_of(store) for file in part.files} | {"manifest.jsonl"}
    assert {path.name for path in (store / "archive").iterdir()} == kept
    assert all(file["after"] is None for file in done.stone["files"])
    after = figures(store)
    assert {k: v for k, (v, _) in before.items()} == {k: v for k, (v, _) in after.items()}
    gone = {state for key, (_, state) in after.items() if key[6] <= date(2025, 3, 31)}
    assert gone == {f"{FROZEN} {done.stone['at'][:10]}"}
    assert frozen_of(store, Which("referrals", "", "2025-03")) in gone
    assert frozen_of(store, Which("referrals", "", "2026-03")) == ""


def test_a_store_of_which_all_is_gone_keeps_its_figures_and_takes_files_again(store, censuses):
    """Every figure is frozen; the first year that is filed again is worked out again."""
    before = figures(store)
    forget(store, Asked(before=date(2027, 4, 1)), **WHO)
    assert parts_of(store) == [] and len(figures(store)) == len(before)
    assert all(state.startswith(FROZEN) for _, state in figures(store).values())
    assert not [p for p in (store / "archive").iterdir() if p.name != "manifest.jsonl"]
    build(store, [censuses[1]])
    assert {state for key, (_, state) in figures(store).items() if key[5] >= date(2025, 4, 1)} == {
        "provisional"
    }


def test_one_file_goes_by_the_beginning_of_its_hash(store):
    """A return keeps its other files; the last that goes takes the return with it."""
    census = next(part for part in parts_of(store) if part.of == "cin")
    sha = census.files[0].sha256
    with pytest.raises(BadInput, match="the first 8 digits"):
        forget(store, Asked(file=sha[:5]), **WHO)
    forget(store, Asked(file=sha[:10].upper()), **WHO)
    assert not (store / "archive" / sha).exists()
    assert (census.of, census.year) not in {(part.of, part.year) for part in parts_of(store)}


def test_a_hold_refuses_and_nothing_is_touched(store):
    """A hold on a child holds all files that the child stands in; one on everything holds all."""
    child = a_child(store)
    hold(store, child, reason="Inquiry of 2026", by="monitoring officer")
    assert child not in (store / "holds.jsonl").read_text("utf-8")
    as_it_was = sorted((p.name, p.stat().st_mtime_ns) for p in store.rglob("*") if p.is_file())
    for asked in (Asked(child=child), Asked(before=date(2027, 4, 1))):
        with pytest.raises(BadInput, match=r"legal hold on this child since .*: Inquiry of 2026"):
            forget(store, asked, **WHO)
    with pytest.raises(BadInput, match="needs a reason"):
        hold(store, child, reason=" ", by="", lift=True)
    assert sorted((p.name, p.stat().st_mtime_ns) for p in store.rglob("*") if p.is_file()) == (
        as_it_was
    )
    hold(store, child, reason="The inquiry is over", by="monitoring officer", lift=True)
    hold(store, "all", reason="Claim 7", by="monitoring officer")
    with pytest.raises(BadInput, match="hold on everything in the store"):
        forget(store, Asked(child=child), **WHO)
    hold(store, "all", reason="Settled", by="monitoring officer", lift=True)
    with removal(store, Asked(child=child)) as found:
        assert found.gone


def test_a_forgetting_cut_short_is_carried_out_by_whoever_writes_next(store, monkeypatch):
    """Once the new snapshot is current, what is left to remove is removed, though the first fell."""
    child = a_child(store)

    def falls(_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("headway.store.tombstones.remove_others", falls)
        with pytest.raises(KeyboardInterrupt):
            forget(store, Asked(child=child), **WHO)
    assert (current(store) / JOURNAL).is_file() and tombstones(store) == []
    back_up(store, store.with_name("backup"))
    assert stands_in(store, child) == [] and len(tombstones(store)) == 1
    assert not list((store / "snapshots").glob(f"*/{JOURNAL}"))


def test_what_is_not_held_and_what_has_no_reason_is_refused(store):
    """Neither leaves a tombstone."""
    with pytest.raises(BadInput, match="no row of a child NOBODY"):
        forget(store, Asked(child="NOBODY"), **WHO)
    with pytest.raises(BadInput, match="needs a reason"):
        forget(store, Asked(child="X"), reason="", by="")
    with pytest.raises(BadInput, match="one of --child"):
        Asked(child="X", file="12345678")
    assert tombstones(store) == []


def test_backups_that_still_hold_it_are_named(store):
    """headway does not change a backup: it names each."""
    back_up(store, store.with_name("store.headway"))
    done = forget(store, Asked(child=a_child(store)), **WHO)
    assert [one["file"] for one in done.backups] == [str(store.with_name("store.headway"))]


def test_a_pack_is_told_of_how_many_of_its_figures_the_source_is_gone():
    """A lawful removal is a note and no fault; what was filed anew is no part of it."""
    states = [f"{FROZEN} 2026-05-02", "as filed", f"{FROZEN} 2026-05-02"]
    assert frozen_said(states) == [
        "2 of the council's own figures: figures frozen; source removed under retention on "
        "2026-05-02. They were not worked out again."
    ]
    assert frozen_said(["provisional"]) == []
