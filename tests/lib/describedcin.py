"""Rules of the children in need return that are described in public and that no catalogue lists.

They are written as the catalogue's entries are, in the words of the description of the block on
work before court, so that drawings know what they turn on.
"""


def _entry(code: str, columns: str, fails_when: str, applies: str = "PreProceedings") -> str:
    return (
        f'\n- code: "{code}"\n'
        f"  applies: [{applies}]\n"
        f"  reports: {{table: PreProceedings, fields: [{columns}]}}\n"
        f'  fails_when: "{fails_when}"\n'
        '  years: {from: "2026/27", to: null, changes: "new in 2026/27"}\n'
    )


DESCRIBED = "".join(
    (
        _entry(
            "9000Q",
            "PPStartDate",
            "PPStartDate is missing, or any of LBPSentDate, InitialPPMeetingDate, StepDecisionDate, "
            "CourtAppDate and LetterInitCPDate is present and outside the census year.",
            "PreProceedings, Header",
        ),
        _entry("9006", "LBPSentDate", "LBPSentDate is before PPStartDate."),
        _entry(
            "9007",
            "FGDMMeetingOffer",
            "LBPSentDate is present and FGDMMeetingOffer is missing, or is neither true nor false.",
        ),
        _entry("9008", "InitialPPMeetingDate", "InitialPPMeetingDate is before PPStartDate."),
        _entry("9009", "StepDecisionDate", "StepDecisionDate is before PPStartDate."),
        _entry(
            "9010Q", "FGDMMeetingFac", "FGDMMeetingOffer is true and FGDMMeetingFac is not true."
        ),
        _entry("9012", "CourtAppDate", "CourtAppDate is before StepDecisionDate."),
        _entry("9013", "LetterInitCPDate", "LetterInitCPDate is before StepDecisionDate."),
        _entry(
            "9015Q",
            "ReviewMeetingsCount",
            "InitialPPMeetingDate is present and ReviewMeetingsCount is missing or no whole number.",
        ),
    )
)
