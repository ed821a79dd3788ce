"""Who: roles as minutes write them, found by their capitals, and short forms of them resolved.

No person's name is looked for. A role is a run of capitalised words, joined by of, for, in and the
like, that has a word such as Director in it.
"""

import re
from dataclasses import dataclass, field

ROLE_WORDS = frozenset(
    """Director Head Officer Member Leader Chair Chairman Chairwoman Chairperson Manager Holder
    Nurse Doctor Worker Lead Commissioner Superintendent Inspector Constable Advisor Adviser
    Analyst Solicitor Secretary Clerk Mayor Guardian Scrutineer Coordinator Co-ordinator
    Teacher Headteacher Representative Treasurer Councillor Governor Accountant Principal Deputy
    Consultant Psychologist Practitioner DCS AD CEO PSW IRO LADO DASS Vice-Chair Ombudsman
    Chief Partner Commander Champion Ambassador Registrar Supervisor Auditor Administrator Engineer""".split()
)
UNITS = frozenset(
    """Service Services Team Teams Hub Resources Council Partnership Academy Police Directorate
    Department Unit Trust Board Panel Committee Cabinet Group Finance Commissioning Housing Health
    Legal Procurement Communications Education Property""".split()
)
CAP = r"(?:[A-Z][\w’'&-]*|s\.?151|\d+)"
JOIN = r"(?: (?:of|for|in)(?: the)?(?= [A-Z])| and(?= [A-Z])| &(?= [A-Z])| /(?= [A-Z]))"
RUN = rf"{CAP}(?:{JOIN}? {CAP})*(?: \([A-Z][\w’' -]+\))?"
RUN_RE = re.compile(RUN)
LOWER_ROLE = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Oo]ne) (?:[a-z-]+ ){0,2}(?:[Mm]ember|representative|governor|councillor"
    r"|officer|resident)s?\b(?: of the (?:[A-Z][\w’']*(?: in| and)? ?)+)?"
)
# Words that stand first in a sentence, capitalised for that alone.
NOT_ROLE_FIRST = frozenset(
    """The A An In At On By For To From And But That This These Those It Its If When While Since
    Members Officers Question Answer Action ACTION Each All Both Asked Introducing Arising As Our
    Her His Their We I You They She He There Would Will Should Could Can""".split()
)
EXTERNAL = re.compile(
    r"\b(Ofsted|inspector(?:ate|s)?|Inspector(?:ate|s)|Government|Department for|DfE|Ministers?|courts?"
    r"|Courts?|judges?|Parliament|Treasury|young people|children|families|parents|carers"
    r"|residents|tenants|students|applicants)\b"
)


@dataclass
class Cast:
    """The roles that a document has named so far, in the order of their last mention."""

    known: list[str] = field(default_factory=list)

    def meet(self, role: str) -> str:
        """The full form of a role, and remember it as the last mentioned."""
        full = self.full(role)
        if full in self.known:
            self.known.remove(full)
        self.known.append(full)
        return full

    def full(self, role: str) -> str:
        """A short form made whole: `Assistant Director` as last named in full, else as it stands."""
        for known in reversed(self.known):
            if known != role and known.startswith((f"{role} ", f"{role},")):
                return known
        if role.isupper() and 2 <= len(role) <= 5:
            for known in reversed(self.known):
                if role == initials(known):
                    return known
        if " " not in role:
            for known in reversed(self.known):
                if role in known.split():
                    return known
        return role


def initials(role: str) -> str:
    """The first letters of the words of a role: PSW of Principal Social Worker."""
    return "".join(w[0] for w in re.findall(r"[A-Z][\w’'-]*", role))


def role_in(text: str) -> str:
    """The first role that a text names, without its article; blank where it names none."""
    for found in RUN_RE.finditer(text):
        run = _trimmed(found[0])
        if is_role(run):
            return run
    return ""


def roles_in(text: str) -> list[str]:
    """Every role that a text names."""
    runs = (_trimmed(found[0]) for found in RUN_RE.finditer(text))
    return [run for run in runs if is_role(run)]


def leading_run(text: str) -> str:
    """The run of capitalised words that a text begins with, its article aside."""
    bare = re.sub(r"^(?:[Tt]he|[Aa]n?|[Oo]ur) ", "", text)
    found = RUN_RE.match(bare)
    return _trimmed(found[0]) if found else ""


def is_role(run: str) -> bool:
    """Whether a run of capitalised words names a role."""
    words = re.findall(r"[A-Za-z-]+", run)
    if run.endswith(" representative"):
        return True
    return any(w in ROLE_WORDS for w in words) and run not in (
        "Chief",
        "Lead",
        "Deputy",
        "Principal",
    )


def is_unit(run: str) -> bool:
    """Whether a run of capitalised words names a team, service or other part of a council."""
    return any(w in UNITS for w in run.split()) and len(run.split()) > 1


def _trimmed(run: str) -> str:
    words = run.split()
    while words and (words[0] in NOT_ROLE_FIRST or words[0].isdigit()):
        words.pop(0)
    while words and words[-1] in ("and", "of", "for", "in", "the"):
        words.pop()
    return " ".join(words)
