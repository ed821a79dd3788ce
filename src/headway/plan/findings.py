"""Findings, risks and evidence: what was found, what may go wrong, and what shows either."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from headway.plan.fields import Numbered, field_of

HOW_IDENTIFIED = (
    "audit", "figures", "inspection", "staff", "children", "families", "complaint", "peer review",
    "serious case review", "member", "other",
)  # fmt: skip
EVIDENCE_TYPES = (
    "report", "audit", "survey", "minutes", "figures", "letter", "policy", "photograph", "voice",
    "other",
)  # fmt: skip
SENSITIVITIES = ("public", "Part 2")
STRENGTH, WEAKNESS = "strength", "weakness"


@dataclass(frozen=True, kw_only=True)
class Finding(Numbered):
    """What an inspector, auditor, judge or child's review found, in its own words.

    `in_scope` says whether the plan answers it; out of scope it keeps the reason and the day.
    `occurred_on` to `identified_on` is how long the council did not know. A strength needs no
    action; where `nature` is not given, one is expected.
    """

    table: ClassVar[str] = "finding"
    prefix: ClassVar[str] = "FND"

    words: str = field_of("text", "the finding, verbatim", required=True)
    found_by: str = field_of("text", "who found it, as Ofsted", required=True)
    nature: str = field_of("choice", "praise or fault", one_of=(STRENGTH, WEAKNESS))
    document: str = field_of("text", "the report or letter it stands in")
    paragraph: str = field_of("text", "its paragraph there")
    framework: str = field_of("text", "the framework and its version, as ILACS 2024")
    theme: str = field_of("text", "what it is about, to know it again")
    how_identified: str = field_of("choice", "how it came to light", one_of=HOW_IDENTIFIED)
    identified_by: str = field_of("text", "the role or body that first saw it")
    occurred_on: date | None = field_of("date", "when it began, as far as is known")
    identified_on: date | None = field_of("date", "when somebody first saw it")
    published_on: date | None = field_of("date", "when the report came out")
    known_before: str = field_of("id", "evidence that it was known before", of=("EVD",))
    differs: str = field_of("text", "what is different this time, where it was found before")
    in_scope: bool | None = field_of("yes_no", "false where the plan does not answer it")
    scope_reason: str = field_of("text", "why it is out of scope")
    scope_decided_on: date | None = field_of("date", "when that was decided")

    @property
    def is_strength(self) -> bool:
        """Whether it praises, so that no action need answer it."""
        return self.nature == STRENGTH


@dataclass(frozen=True, kw_only=True)
class Risk(Numbered):
    """What may go wrong: its cause, the event and its effect, how likely, how bad, and what helps.

    Likelihood and impact run from 1 to 5.
    """

    table: ClassVar[str] = "risk"
    prefix: ClassVar[str] = "RSK"

    cause: str = field_of("text", "because of …", required=True)
    event: str = field_of("text", "… this may happen …", required=True)
    effect: str = field_of("text", "… and lead to this", required=True)
    likelihood: int | None = field_of("number", "1 (rare) to 5 (almost certain)", required=True)
    impact: int | None = field_of("number", "1 (slight) to 5 (very grave)", required=True)
    target_likelihood: int | None = field_of("number", "likelihood once the controls work")
    target_impact: int | None = field_of("number", "impact once the controls work")
    controls: tuple[str, ...] = field_of("texts", "what keeps it small")
    owner: str = field_of("text", "the role that answers for it")
    actions: tuple[str, ...] = field_of("ids", "actions that make it smaller", of=("ACT",))
    raised_on: date | None = field_of("date", "when it was raised")
    reviewed_on: date | None = field_of("date", "when it was last looked at")
    closed_on: date | None = field_of("date", "when it ceased to be one")
    sensitivity: str = field_of("choice", "who may see it", one_of=SENSITIVITIES)

    @property
    def size(self) -> int:
        """Likelihood times impact: 1 to 25."""
        return int((self.likelihood or 0) * (self.impact or 0))


@dataclass(frozen=True, kw_only=True)
class Evidence(Numbered):
    """A dated artefact that shows something; opinion is none.

    `file` lies in the programme's `evidence/`, `sha256` is of its bytes; `shows` links it to
    aims, actions, findings and the rest. Kept once, cited often.
    """

    table: ClassVar[str] = "evidence"
    prefix: ClassVar[str] = "EVD"

    title: str = field_of("text", "what it is called", required=True)
    dated: date = field_of("date", "the day it bears", required=True)
    type: str = field_of("choice", "what sort of artefact", one_of=EVIDENCE_TYPES, required=True)
    shows: tuple[str, ...] = field_of("ids", "what it is evidence for")
    of_voice: bool | None = field_of("yes_no", "true where children or families speak in it")
    says: str = field_of("text", "what it shows, in a sentence")
    owner: str = field_of("text", "the role that keeps it")
    file: str = field_of("text", "its name in evidence/", sensitive=2)
    sha256: str = field_of("text", "the hash of its bytes")
    sensitivity: str = field_of("choice", "who may see it", one_of=SENSITIVITIES)

    @property
    def is_voice(self) -> bool:
        """Whether children or families speak in it."""
        return bool(self.of_voice) or self.type == "voice"
