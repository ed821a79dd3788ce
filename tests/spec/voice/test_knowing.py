"""How do you know? From the finding to what children said, and what is missing on the way."""

from datetime import date

from headway.plan.actions import Action, Expect
from headway.plan.aims import Aim, Target
from headway.plan.findings import Evidence, Finding
from headway.plan.programme import Programme
from headway.plan.whole import plan_of
from headway.voice.knowing import chain_of, said_words

HEAD = Programme(title="Drawn", invented=True)
LOCKED = Expect(
    measure="rereferrals", kind="share", direction="fall", size=10, lag_years=1,
    locked_on=date(2026, 4, 1),
)  # fmt: skip


def whole_plan():
    """An aim with one action that answers a finding, should move a measure, and is evidenced."""
    return plan_of(
        HEAD,
        [
            Aim(id="AIM-1", title="Safe at the front door"),
            Aim(id="AIM-2", title="Heard"),
            Target(
                id="TGT-1",
                aims=("AIM-1",),
                measure="rereferrals",
                kind="share",
                value=18,
                better="lower",
                by=date(2027, 3, 31),
                reason="as neighbours",
                comparator="theirs",
            ),
            Action(
                id="ACT-1",
                title="Read every second referral",
                aims=("AIM-1",),
                answers=("FND-1",),
                expects=(LOCKED,),
                evidence=("EVD-1",),
            ),
            Action(id="ACT-2", title="Ask twice", aims=("AIM-2",)),
            Finding(id="FND-1", words="Children come back.", found_by="Ofsted"),
            Evidence(id="EVD-1", title="Audit", dated=date(2026, 9, 1), type="audit"),
            Evidence(
                id="EVD-2", title="Panel", dated=date(2026, 9, 2), type="voice", shows=("ACT-1",)
            ),
        ],
    )


def test_an_aim_is_known_by_its_actions(heard, request_of):
    voice = heard(request_of(actions=("ACT-1",)))
    plan = whole_plan()
    chain = chain_of(plan, voice, plan.find("AIM-1"))
    assert [f.id for f in chain.findings] == ["FND-1"]
    assert [a.id for a in chain.actions] == ["ACT-1"]
    assert chain.measures == ("rereferrals",)
    assert [t.id for t in chain.targets] == ["TGT-1"]
    assert chain.expects == ((plan.find("ACT-1"), LOCKED),)
    assert [e.id for e in chain.evidence] == ["EVD-1"]
    assert [e.id for e in chain.heard] == ["EVD-2"]
    assert [s.id for s in chain.said] == ["REQ-1"]
    assert chain.lacks == ()


def test_what_is_missing_is_said_link_by_link(heard):
    plan = whole_plan()
    chain = chain_of(plan, heard(), plan.find("ACT-2"))
    assert chain.lacks == (
        "No finding is named that this answers.",
        "No measure would show it.",
        "No dated evidence shows it.",
        "Nothing that children, parents or carers said is held on it.",
    )


def test_what_was_said_on_the_aim_belongs_to_its_actions(heard, survey):
    plan = whole_plan()
    voice = heard(survey(aims=("AIM-2",)))
    assert [s.id for s in chain_of(plan, voice, plan.find("ACT-2")).said] == ["SUR-1"]
    assert not chain_of(plan, voice, plan.find("ACT-1")).said


def test_words_whose_consent_was_withdrawn_are_shown_to_nobody(heard, quotation):
    plan = whole_plan()
    kept = heard(quotation(aims=("AIM-1",)))
    assert len(chain_of(plan, kept, plan.find("AIM-1")).said) == 1
    withdrawn = heard(quotation(aims=("AIM-1",), withdrawn_on=date(2026, 10, 1)))
    assert not chain_of(plan, withdrawn, plan.find("AIM-1")).said


def test_what_was_said_is_told_in_their_words_with_what_was_done(request_of, survey):
    assert said_words(request_of()) == (
        "“Let us say goodbye.” (Children in Care Council)",
        "Still open: nothing is noted as done.",
    )
    assert said_words(survey()) == ("How is it going?: 41 of 96 looked-after children answered.",)
