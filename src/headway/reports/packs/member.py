"""The member's page: last time you were told X; here is what happened; three questions to ask."""

from headway.reports.section import Pack

PACK = Pack(
    id="member",
    title="One page for councillors",
    says="For a councillor with two minutes: what you were told, what happened, what to ask. One "
    "sheet of A4, in plain words.",
    sections=("member_page",),
    of="programme",
)
