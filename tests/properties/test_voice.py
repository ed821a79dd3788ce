"""Promises for every record of voice, on invented ones: it comes back as it went, and hides what is small."""

import json
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from headway.plan.codec import Place, jsonable, thing_of
from headway.plan.toml_text import things_in, written
from headway.voice.checking import faults
from headway.voice.folder import read_voice, write_voice
from headway.voice.value import (
    GROUPS,
    KINDS,
    PUBLIC,
    USES,
    Advocacy,
    Quotation,
    Request,
    Result,
    Survey,
    Theme,
)
from headway.voice.whole import Voice

DAYS = st.dates(date(2024, 1, 1), date(2028, 6, 30))
GROUP = st.sampled_from(GROUPS)
PART = st.sampled_from(["", "public", "Part 2"])
WORDS = st.text(st.characters(categories=["Ll", "Zs"]), min_size=1).map(
    lambda text: text.strip() or "x"
)
COUNT = st.none() | st.integers(0, 12)


@st.composite
def surveys(draw, id):
    """A survey whose numbers agree."""
    asked = draw(st.integers(0, 60))
    answered = draw(st.integers(0, asked))
    results = []
    for n in range(draw(st.integers(0, 2))):
        of, left = draw(st.integers(0, answered)), 0
        left = of
        for answer in "ab"[: draw(st.integers(1, 2))]:
            count = draw(st.integers(0, left))
            left -= count
            results.append(Result(question=f"q{n}", answer=answer, count=count, of=of))
    days = sorted((draw(DAYS), draw(DAYS)))
    return Survey(
        id=id, title=draw(WORDS), group=draw(GROUP), asked_on=days[0], closed_on=days[1],
        asked=asked, answered=answered, results=tuple(results), sensitivity=draw(PART),
    )  # fmt: skip


@st.composite
def quotations(draw, id):
    """A quotation that is kept, released, or withdrawn again."""
    days = sorted(draw(DAYS) for _ in range(4))
    use = draw(st.sampled_from(["", *USES]))
    consent = {"consent_by": "the child", "consent_on": days[1], "consent_for": use} if use else {}
    release = {"released_by": "a role", "released_on": days[2]}
    released = release if use == PUBLIC and draw(st.booleans()) else {}
    withdrawn = days[3] if use and days[3] > days[2] and draw(st.booleans()) else None
    return Quotation(
        id=id, words=draw(WORDS), group=draw(GROUP), said_on=days[0], sensitivity=draw(PART),
        withdrawn_on=withdrawn, **consent, **released,
    )  # fmt: skip


@st.composite
def voices(draw):
    """A few things of every kind, without a fault."""
    things = []
    for n in range(1, draw(st.integers(0, 3)) + 1):
        days = sorted((draw(DAYS), draw(DAYS)))
        period = {"starts_on": days[0], "ends_on": days[1], "sensitivity": draw(PART)}
        done = {"outcome": "done", "did": draw(WORDS), "did_on": days[1]}
        asked = {"by": "Care council", "group": draw(GROUP), "asked_on": days[0]}
        things += [
            draw(surveys(f"SUR-{n}")),
            Request(
                id=f"REQ-{n}", words=draw(WORDS), **asked, **(done if draw(st.booleans()) else {})
            ),
            Advocacy(id=f"ADV-{n}", group=draw(GROUP), children=draw(COUNT), **period),
            Theme(id=f"THM-{n}", kind="complaint", title="t", count=draw(COUNT), **period),
            draw(quotations(f"QUO-{n}")),
        ]
    placed = sorted(things, key=lambda t: KINDS.index(type(t)))
    return Voice(things=tuple(placed))


@given(voices())
def test_toml_and_json_and_back_change_nothing(voice):
    """Through the plan's codec."""
    assert things_in(written(KINDS, voice.things), KINDS, "x") == voice.things
    for thing in voice.things:
        body = json.loads(json.dumps(jsonable(thing)))
        assert thing_of(type(thing), body, Place("json")) == thing


@settings(max_examples=25)
@given(before=voices(), after=voices())
def test_a_folder_changed_is_read_as_it_was_meant(tmp_path_factory, before, after):
    """Whatever it held before; and written twice, the second changes nothing."""
    folder = tmp_path_factory.mktemp("programme")
    for voice in (before, after):
        write_voice(folder, voice)
        held = read_voice(folder).things
        assert sorted(held, key=lambda t: t.id) == sorted(voice.things, key=lambda t: t.id)
    assert write_voice(folder, after) == ()


@given(voices())
def test_what_anybody_may_read_holds_nothing_kept_back_and_no_small_count(voice):
    """Not by a field, not by what is left over, not by a longer period less a shorter one."""
    shown = voice.released()
    assert not [t for t in shown.things if t.sensitivity == "Part 2"]
    assert all(q.is_released and not q.withdrawn_on for q in shown.of(Quotation))
    for thing in shown.things:
        for name in ("asked", "answered", "children", "count"):
            assert getattr(thing, name, None) not in range(1, 6)
        if isinstance(thing, Survey):
            for question in {r.question for r in thing.results}:
                counts = [r.count for r in thing.results if r.question == question]
                whole = next(r.of for r in thing.results if r.question == question)
                assert not {*counts, whole, whole - sum(counts)} & set(range(1, 6))
    small = [t for t in voice.of(Theme) if t.count in range(1, 6)]
    for theme in shown.of(Theme):
        holds = [t for t in small if theme.starts_on <= t.starts_on and t.ends_on <= theme.ends_on]
        assert theme.count is None or not holds
    assert shown.released() == shown
    assert not faults(shown.things)


@given(voices(), DAYS)
def test_no_day_shows_more_than_is_held(voice, day):
    """Looking back takes away and never adds; what is checked stays without a fault."""
    assert not faults(voice.things)
    then = voice.by(day)
    assert {t.id for t in then.things} <= {t.id for t in voice.things}
    assert not faults(then.things)
    assert {t.id for t in then.released().things} <= {t.id for t in voice.released().things}
    later = replace(voice, things=voice.things[::-1]).by(day)
    assert {t.id for t in later.things} == {t.id for t in then.things}
