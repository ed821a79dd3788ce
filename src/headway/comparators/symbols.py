"""What the symbols in each publisher's cells mean. Read per publication: `x` has two meanings."""

from headway.vocabulary import states as s

# Releases on Explore Education Statistics, 2018 on.
EES = {
    "c": s.SUPPRESSED,
    "z": s.NOT_APPLICABLE,
    "x": s.NOT_AVAILABLE,
    ":": s.NOT_AVAILABLE,
    "k": s.ROUNDS_TO_ZERO,
    "u": s.LOW_RELIABILITY,
    "low": s.LOW,
    "": s.NOT_AVAILABLE,
}
# Statistical first releases 2010 to 2017: x hides 1 to 5 and what would give it away.
SFR = {
    "x": s.SUPPRESSED,
    "..": s.NOT_AVAILABLE,
    "...": s.NOT_AVAILABLE,
    ".": s.NOT_APPLICABLE,
    "": s.UNREADABLE,
    "#VALUE!": s.UNREADABLE,
}
# LAIT prints one mark for every reason.
LAIT = {"-": s.NO_REASON, "": s.NO_REASON, **{k: v for k, v in EES.items() if k}}
MHCLG = {
    "[x]": s.NOT_AVAILABLE,
    "[n]": s.NOT_AVAILABLE,
    "": s.NOT_AVAILABLE,
    "..": s.NOT_AVAILABLE,
    **{f"[note {n}]": s.NOT_AVAILABLE for n in range(1, 21)},
}
SECTION_251 = {"": s.NOT_AVAILABLE, "-": s.NOT_AVAILABLE, **MHCLG}
ONS = {"x": s.NOT_AVAILABLE, "": s.NOT_AVAILABLE, "z": s.NOT_APPLICABLE, "c": s.SUPPRESSED}
OFSTED = {"": s.NOT_AVAILABLE}
