"""Which sign-offs a report still lacks, and which of them a person may give."""

from headway.meetings.notice import body_of, sign_offs_needed
from headway.meetings.value import Report
from headway.web.site.held import held_by
from headway.web.site.page import Asked

# By the id of a role: legal advice comes from a lawyer, money from whoever answers for it.
MAY_SIGN = {
    "officer": ("legal", "monitoring officer"),
    "finance": ("finance",),
    "director": ("other",),
}


def lacking(asked: Asked, report: Report) -> tuple[str, ...]:
    """The kinds of sign-off that a report needs and has not, in their order."""
    meetings = held_by(asked.council).meetings
    needed = sign_offs_needed(body_of(meetings, meetings.meeting_of(report).body))
    signed = {s.kind for s in report.sign_offs if s.signed_on}
    chain = dict.fromkeys([*(s.kind for s in report.sign_offs), *needed])
    return tuple(kind for kind in chain if kind not in signed)


def signable(asked: Asked, report: Report) -> tuple[str, ...]:
    """Those that this person may give."""
    own = {kind for post in asked.posts for kind in MAY_SIGN.get(post.role.id, ())}
    return tuple(kind for kind in lacking(asked, report) if kind in own)
