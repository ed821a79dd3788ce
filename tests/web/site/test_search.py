"""Search finds what somebody may read, whatever its kind, ending or acronym; and nothing else."""

from dataclasses import replace

import pytest

from headway.meetings.value import Question
from headway.plan.actions import Action
from headway.plan.findings import Risk
from headway.web.site import searched
from headway.web.site.finding_words import Entry, Index, marked, passage, stem_of, wanted_of
from headway.web.site.held import held_by
from headway.web.site.revisions import Change, next_ids, save


def found(seen) -> dict[str, list[str]]:
    """The titles of the hits, by the id of their group."""
    return {
        part.select_one("h2")["id"]: [h.get_text() for h in part.select("h3")]
        for part in seen.page.select("main section")
    }


def ids(seen) -> set[str]:
    """The ids that stand under the hits."""
    return {p.get_text().split()[-1] for p in seen.page.select(".hw-hits p.hw-quiet")}


def keep(council, *things):
    """Keep things in a council's programme."""
    save(council, Change(by="a test", did="test", says="kept for a test", things=things))


def asked_of_neglect(council):
    """A question on neglect, put at a meeting."""
    id = next_ids(council, "QST")[0]
    words = "How early is neglected health seen by our schools?"
    keep(council, Question(id=id, meeting="MTG-3", item="ITM-3", words=words))
    return id


def test_neglect_is_found_in_the_plan_in_findings_in_minutes_and_in_measures(as_, look, wharfemoor):
    question = asked_of_neglect(wharfemoor)
    seen = look(as_("member"), "site:search", q="neglect")
    assert {"plan", "findings", "minutes", "measures"} <= set(found(seen))
    assert question in ids(seen)
    assert "neglected" in {m.get_text() for m in seen.page.select("#minutes ~ ol mark")}


def test_a_real_council_s_neglect_is_found_too(as_, look, halton):
    seen = look(as_("member", "halton"), "site:search", council=halton, q="neglect")
    assert {"findings", "minutes", "measures"} <= set(found(seen))


def test_every_link_leads_to_a_page_that_is_there(as_, look):
    browser = as_("director")
    seen = look(browser, "site:search", q="plan")
    addresses = {a["href"] for a in seen.page.select(".hw-hits a")}
    for address in addresses:
        assert browser.get(address).status_code == 200, address


def test_the_council_s_own_words_are_shown_around_the_mark(as_, look):
    seen = look(as_("member"), "site:search", q="neglect")
    for hit in seen.page.select(".hw-hits > li"):
        assert hit.select("mark"), hit.get_text()
        assert all(m.get_text().casefold().startswith("neglect") for m in hit.select("mark"))


def test_a_partner_finds_own_actions_and_no_other(as_, look, wharfemoor):
    plan = held_by(wharfemoor).plan
    own = next(a for a in plan.actions if "Police" in a.partner)
    other = next(a for a in plan.actions if not a.partner)
    keep(
        wharfemoor,
        replace(own, how="Zinnias by the door."),
        replace(other, how="Zinnias by the gate."),
    )
    assert ids(look(as_("partner"), "site:search", q="zinnias")) == {own.id}
    assert ids(look(as_("member"), "site:search", q="zinnias")) == {own.id, other.id}


def test_part_2_is_found_only_by_those_who_may_read_it(as_, look, wharfemoor):
    id = next_ids(wharfemoor, "RSK")[0]
    risk = Risk(
        id=id, cause="Zinnias", event="they wilt", effect="no colour", likelihood=2, impact=2,
        sensitivity="Part 2",
    )  # fmt: skip
    keep(wharfemoor, risk)
    assert ids(look(as_("director"), "site:search", q="zinnias")) == {id}
    for role in ("member", "inspector", "manager", "partner"):
        seen = look(as_(role), "site:search", q="zinnias")
        assert "Nothing that you may read holds this word." in seen.words, role


def test_words_that_were_not_released_are_found_only_by_those_who_keep_them(as_, look, wharfemoor):
    kept = next(
        t for t in held_by(wharfemoor).voice.things if t.table == "quotation" and not t.is_released
    )
    words = " ".join(kept.words.split()[:4])
    assert kept.id in ids(look(as_("principal"), "site:search", q=words))
    assert kept.id not in ids(look(as_("member"), "site:search", q=words))


def test_an_administrator_of_the_service_finds_nothing_of_the_plan(as_, look):
    assert found(look(as_("administrator"), "site:search", q="neglect")) == {}


def test_what_was_changed_is_found_by_its_words_now(as_, look, wharfemoor):
    plan = held_by(wharfemoor).plan
    action = plan.of(Action)[0]
    assert not ids(look(as_("member"), "site:search", q="zinnias"))
    keep(wharfemoor, replace(action, how="Zinnias."))
    assert ids(look(as_("member"), "site:search", q="zinnias")) == {action.id}
    keep(wharfemoor, replace(action, how="Asters."))
    assert not ids(look(as_("member"), "site:search", q="zinnias"))


def test_an_index_is_made_once_for_a_state_and_an_audience(as_, look):
    searched._index.cache_clear()
    for role in ("member", "inspector", "member"):
        look(as_(role), "site:search", q="neglect")
    assert searched._index.cache_info().misses == 1
    look(as_("director"), "site:search", q="neglect")
    assert searched._index.cache_info().misses == 2


def test_an_id_is_found_first(as_, look):
    seen = look(as_("member"), "site:search", q="act-3")
    assert next(iter(found(seen))) == "plan"
    assert "ACT-3" in seen.page.select_one(".hw-hits p.hw-quiet").get_text()


def test_an_acronym_is_said_in_full(as_, look):
    seen = look(as_("member"), "site:search", q="sgo")
    assert "SGO stands for special guardianship order. Both were looked for." in seen.words


def test_what_is_typed_is_shown_as_text_and_never_as_a_page(as_, look):
    seen = look(as_("member"), "site:search", q='"><script>alert(1)</script> neglect')
    assert not [s for s in seen.page.select("script") if "alert" in s.get_text()]
    assert seen.page.select_one("#search-words")["value"].startswith('"><script>')


@pytest.mark.parametrize("q", ["", "   ", "…", "x" * 5000, "a " * 500, "\x00"])
def test_nothing_much_typed_is_no_fault(as_, look, q):
    assert look(as_("member"), "site:search", q=q).status == 200


def test_a_group_is_shown_whole_when_asked_for(as_, look):
    few = look(as_("member"), "site:search", q="children")
    whole = look(as_("member"), "site:search", q="children", within="measures")
    assert len(found(few)["measures"]) == 8
    assert list(found(whole)) == ["measures"]
    assert len(found(whole)["measures"]) > 8


def test_every_page_of_somebody_signed_in_has_a_labelled_search_box(as_, look, client):
    for name in ("site:first", "site:help", "site:glossary", "site:search", "plan:mine"):
        form = look(as_("manager"), name).page.select_one("form[role=search]")
        assert form["method"] == "get", name
        assert form.select_one("label")["for"] == form.select_one("input")["id"], name
    assert 'role="search"' not in client.get("/sign-in/").content.decode()


WORDS = Index(
    Entry(id=f"X-{n}", group="plan", kind="action", title=title, texts=(text,))
    for n, (title, text) in enumerate(
        (
            ("Permanence", "Carers were offered special guardianship in good time."),
            ("Orders", "Two SGOs were made."),
            ("Families", "A neglectful parent was placed on a course."),
            ("Care", "A career in caring for a guardian angel of special interest."),
        )
    )
)


@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("SGO", {"X-0", "X-1"}),
        ("special guardianship", {"X-0", "X-1"}),
        ("sgos", {"X-0", "X-1"}),
        ("neglect", {"X-2"}),
        ("neglected", {"X-2"}),
        ("placing parents", {"X-2"}),
        ("family", {"X-2"}),
        ("care", {"X-3"}),
        ("carer", {"X-0"}),
        ("the course of a parent", {"X-2"}),
        ("zinnia", set()),
        ("parent zinnia", set()),
        ("", set()),
    ],
)
def test_words_are_found_whatever_their_ending_and_acronyms_by_what_they_stand_for(q, expected):
    assert {entry.id for entry in WORDS.find(wanted_of(q))} == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("family", "families"), ("placed", "placing"), ("children", "child"), ("plan", "planning"),
     ("process", "processes"), ("child’s", "children's"), ("meeting", "meetings")],
)  # fmt: skip
def test_endings_make_no_difference(one, other):
    assert stem_of(one) == stem_of(other)


def test_words_that_only_look_alike_are_kept_apart():
    assert len({stem_of(w) for w in ("care", "carer", "career", "car")}) == 4


def test_a_passage_is_cut_between_words_and_loses_none():
    text = " ".join(f"word{n}" for n in range(80)) + " neglect " + "tail " * 80
    entry = Entry(id="X-9", group="plan", kind="action", title="", texts=(text,))
    pieces = passage(entry, wanted_of("neglect"))
    shown = "".join(p.text for p in pieces)
    assert [p.text for p in pieces if p.is_marked] == ["neglect"]
    assert shown.startswith("… word") and shown.endswith("tail …")
    assert shown.strip("… ") in text
    assert "".join(p.text for p in marked(text, wanted_of("neglect"))) == text
