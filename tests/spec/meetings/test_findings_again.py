"""The same finding again: by theme and council, over the visits that speak of it."""

import tomllib
from datetime import date

import pytest

from headway.meetings.inspection import (
    Inspected,
    in_several,
    known_before,
    pattern_of,
    read_findings,
    recurrences,
    require_differs,
)
from headway.vocabulary.errors import BadInput


@pytest.fixture
def library(shared):
    """The sample library of six visits, and the key coded by hand."""
    key = tomllib.loads((shared / "samples" / "recurrence.toml").read_text("utf-8"))
    return read_findings(shared / "samples" / "inspection_findings.csv"), key


def test_the_key_coded_by_hand_is_matched(library):
    """Every theme of every council, its pattern and its findings."""
    findings, key = library
    found = {(r.council, r.theme): r for r in recurrences(findings)}
    wanted = {(r["council"], r["theme"]): r for r in key["recurrence"]}
    assert set(found) == set(wanted)
    for name, theme in wanted.items():
        assert found[name].pattern == theme["pattern"], name
        assert {f.id for f in found[name].findings} == set(theme["findings"]), name


def test_weak_at_the_latest_visit_in_both_councils(library):
    """Every theme that the key has in both is found in both."""
    findings, key = library
    several = in_several(findings)
    latest = [b["theme"] for b in key["in_both_councils"] if "latest visit" in b["note"]]
    assert latest and all(several[t] == ("Halton", "St Helens") for t in latest)


def test_what_comes_again_must_say_what_is_different(library):
    """The key's words are enough for those that recur; without them each is named."""
    findings, key = library
    differs = {(r["council"], r["theme"]): r.get("what_differs", "") for r in key["recurrence"]}
    require_differs(recurrences(findings, differs))
    with pytest.raises(BadInput, match=r"Halton, neglect: found again\. Say what is different"):
        require_differs(recurrences(findings))


@pytest.mark.parametrize(("visits", "pattern"), [
    (("weakness", "weakness"), "recurs"),
    (("strength", "weakness"), "worsens"),
    (("weakness", "strength"), "resolved"),
    (("strength", "strength"), "sustained"),
    (("weakness", "strength", "weakness"), "recurs"),
    (("weakness", "both"), "recurs"),
])  # fmt: skip
def test_patterns(visits, pattern):
    """Where one visit finds both good and wanting, the weakness decides."""
    findings = [
        inspected(year, kind)
        for year, kinds in enumerate(visits, start=2018)
        for kind in (("weakness", "strength") if kinds == "both" else (kinds,))
    ]
    assert pattern_of(findings) == pattern


def inspected(year: int, kind: str) -> Inspected:
    """A finding of a visit to Wharfemoor."""
    return Inspected(
        id=f"W{year}{kind}", council="Wharfemoor", code="", inspected_on=date(year, 5, 1),
        published_on=None, framework="ILACS", area="", theme="neglect", words="x", paragraph="",
        source="", kind=kind,
    )  # fmt: skip


def test_known_before_the_visit_or_not():
    """The first dated sign counts."""
    visit = date(2026, 3, 9)
    early = known_before("FND-1", visit, [date(2026, 1, 8), date(2025, 12, 9)])
    assert early.days_before == 90 and "known 90 days before" in early.says
    assert "first known at the visit" in known_before("FND-1", visit, [visit]).says
    assert "nothing shows" in known_before("FND-1", visit, []).says


def test_a_finding_becomes_one_of_the_plan(library):
    """With its words, paragraph, framework and day."""
    first = next(f for f in library[0] if f.paragraph)
    made = first.as_finding("FND-1")
    assert (made.words, made.identified_on) == (first.words, first.inspected_on)


@pytest.mark.parametrize(("change", "says"), [
    (("framework", "frame"), "has no column 'framework'"),
    (("2026-03-09", "9 March"), "is no date"),
    (("weakness", "weak"), "kind is 'weak'"),
    (("neglect,late", ",late"), "'theme' is empty"),
])  # fmt: skip
def test_a_table_that_cannot_be_read(tmp_path, change, says):
    """A sentence with the line."""
    heads = "council,la_code,inspected_on,published_on,framework,judgement_area,theme,finding,paragraph,source,finding_id,kind"
    row = "Wharfemoor,,2026-03-09,,ILACS 2025,help,neglect,late help,4,report,W-1,weakness"
    path = tmp_path / "findings.csv"
    path.write_text(f"{heads}\n{row}\n".replace(*change, 1), "utf-8")
    with pytest.raises(BadInput, match=says):
        read_findings(path)
