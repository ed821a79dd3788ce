"""Who may do what: permissions, and the roles that hold them.

A page or an action names one permission; a role is a set of them. The public needs none.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Permission:
    """One thing that may be allowed. `says` goes into the handbook's table."""

    id: str
    says: str


PUBLIC = Permission("public", "read what is published, without signing in")
SIGNED_IN = Permission("signed_in", "use one's own account at a council")
READ_FIGURES = Permission("read_figures", "read published figures and verdicts")
READ_PLAN = Permission("read_plan", "read the whole plan, Part 1")
READ_OWN = Permission("read_own", "read the actions that one owns oneself")
UPDATE_OWN = Permission("update_own", "update the actions that one owns oneself")
UPDATE_PLAN = Permission("update_plan", "change anything in the plan")
AGREE_PLAN = Permission("agree_plan", "freeze the plan as agreed")
ATTEST = Permission("attest", "say that one has reviewed the whole plan")
READ_MEETINGS = Permission("read_meetings", "read meetings, minutes and promises, Part 1")
READ_PART_2 = Permission("read_part_2", "read what is exempt from publication (Part 2)")
KEEP_MEETINGS = Permission("keep_meetings", "keep the calendar, items, minutes and promises")
DRAFT_REPORTS = Permission("draft_reports", "draft reports to meetings")
SIGN_OFF = Permission("sign_off", "sign reports off for legal, finance or the monitoring officer")
CHALLENGE = Permission("challenge", "challenge a status and ask questions")
REPLY = Permission("reply", "reply to a challenge")
MAKE_PACKS = Permission("make_packs", "make and freeze packs")
KEEP_VOICE = Permission("keep_voice", "keep what children, parents and carers said")
RELEASE_VOICE = Permission("release_voice", "release a quotation to the public, with consent")
PUBLISH = Permission("publish", "decide what the public view shows")
KEEP_PEOPLE = Permission("keep_people", "give and take roles")
READ_AUDIT = Permission("read_audit", "read and export the audit trail")

PERMISSIONS = (
    PUBLIC, SIGNED_IN, READ_FIGURES, READ_PLAN, READ_OWN, UPDATE_OWN, UPDATE_PLAN, AGREE_PLAN,
    ATTEST, READ_MEETINGS, READ_PART_2, KEEP_MEETINGS, DRAFT_REPORTS, SIGN_OFF, CHALLENGE, REPLY,
    MAKE_PACKS, KEEP_VOICE, RELEASE_VOICE, PUBLISH, KEEP_PEOPLE, READ_AUDIT,
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Role:
    """A role at a council: its id, what it is called, and what it may do."""

    id: str
    name: str
    may: frozenset[Permission]


def _role(id: str, name: str, *may: Permission) -> Role:
    return Role(id=id, name=name, may=frozenset((PUBLIC, SIGNED_IN, *may)))


_READ = (READ_FIGURES, READ_PLAN, READ_OWN, READ_MEETINGS)
_OWN = (*_READ, UPDATE_OWN)

ROLES = (
    _role(
        "director", "Director of children's services", *_OWN, UPDATE_PLAN, AGREE_PLAN, ATTEST,
        READ_PART_2, DRAFT_REPORTS, SIGN_OFF, REPLY, MAKE_PACKS, KEEP_VOICE, RELEASE_VOICE, PUBLISH,
        READ_AUDIT,
    ),
    _role(
        "assistant", "Assistant director", *_OWN, UPDATE_PLAN, READ_PART_2, DRAFT_REPORTS, REPLY,
        MAKE_PACKS, KEEP_VOICE,
    ),
    _role("manager", "Team manager or head of service", *_OWN, REPLY),
    _role("principal", "Principal social worker or academy lead", *_OWN, REPLY, KEEP_VOICE),
    _role("reviewing", "Reviewing officer", *_OWN, CHALLENGE, KEEP_VOICE),
    _role("analyst", "Performance analyst", *_OWN, UPDATE_PLAN, MAKE_PACKS, DRAFT_REPORTS),
    _role("finance", "Finance business partner", *_OWN, READ_PART_2, SIGN_OFF, REPLY),
    _role("commissioner", "Commissioner", *_OWN, READ_PART_2, REPLY),
    _role(
        "clerk", "Democratic services officer", *_READ, READ_PART_2, KEEP_MEETINGS, DRAFT_REPORTS,
        MAKE_PACKS, PUBLISH,
    ),
    _role("officer", "Monitoring officer or legal", *_READ, READ_PART_2, SIGN_OFF, READ_AUDIT),
    _role("member", "Councillor", *_READ, CHALLENGE),
    _role("inspector", "Inspector or adviser", *_READ),
    _role("partner", "Partner agency", READ_OWN, UPDATE_OWN),
    _role("administrator", "Administrator of the service", KEEP_PEOPLE, READ_AUDIT),
)  # fmt: skip
BY_ID = {role.id: role for role in ROLES}
