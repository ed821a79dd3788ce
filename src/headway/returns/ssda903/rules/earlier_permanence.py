"""Where a child had a permanent home before: which kind, through which council, and when.

The date may have unknown parts (ZZ/ZZ/2015): it is then read as the latest day it can mean.
Source: SSDA903 validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule, Where

# The department's three-figure codes of children's services, and 999 for one not known. The last
# six came with the councils formed from 2019 on: Dorset, Bournemouth Christchurch and Poole, the
# two of Northamptonshire, Cumberland, Westmorland and Furness.
COUNCILS = """
201 202 203 204 205 206 207 208 209 210 211 212 213 301 302 303 304 305 306 307 308 309 310 311 312
313 314 315 316 317 318 319 320 330 331 332 333 334 335 336 340 341 342 343 344 350 351 352 353 354
355 356 357 358 359 370 371 372 373 380 381 382 383 384 390 391 392 393 394 420 800 801 802 803 805
806 807 808 810 811 812 813 815 816 821 822 823 825 826 830 831 835 836 837 840 841 845 846 850 851
852 855 856 857 860 861 865 866 867 868 869 870 871 872 873 874 876 877 878 879 880 881 882 883 884
885 886 887 888 889 890 891 892 893 894 895 896 908 909 916 919 921 925 926 928 929 931 933 935 936
937 938 999 838 839 940 941 942 943
""".split()
# Wales, Scotland, Northern Ireland, and outside the United Kingdom.
ELSEWHERE = ("WAL", "SCO", "NIR", "NUK")
KNOWN = ", ".join(f"'{code}'" for code in (*COUNCILS, *ELSEWHERE))

# The department asks about earlier permanence of children who came into care from this day on.
ASKED_FROM = "DATE '2016-04-01'"
CELLS = ("PREV_PERM", "LA_PERM", "DATE_PERM")


def not_before(start: str, before: str = "") -> str:
    """The condition that the earlier date is given, and cannot be shown to lie before `start`."""
    return (
        f"{before}DATE_PERM IS NOT NULL AND ({before}DATE_PERM_latest IS NULL "
        f"OR {before}DATE_PERM_latest >= {start})"
    )


def any_given(before: str = "") -> str:
    """The condition that anything at all is said of an earlier permanent home."""
    return f"COALESCE({', '.join(before + cell for cell in CELLS)}) IS NOT NULL"


OF_BOTH = "previous_permanence_"

RULES = (
    Rule(
        code="630",
        severity="error",
        says="The child came into care this year, and it is not fully said whether they had a permanent home before.",
        why="Children who come back into care after adoption or a guardianship order would be missed.",
        do="Say which kind of home it was, through which council and when; or that there was none.",
        table="episodes",
        flag_when=(
            f"RNE = 'S' AND DECOM >= :start AND ({OF_BOTH}PREV_PERM IS NULL "
            f"OR ({OF_BOTH}PREV_PERM <> 'Z1' "
            f"AND ({OF_BOTH}LA_PERM IS NULL OR {OF_BOTH}DATE_PERM IS NULL)))"
        ),
        points_at=("RNE",),
        since=2023,
    ),
    Rule(
        code="631",
        severity="error",
        says="The kind of permanent home that the child had before is not one that the return knows.",
        why="The child is then counted under no kind of earlier permanence.",
        do="Choose adoption, special guardianship, one of the other orders, or that there was none.",
        table="previous_permanence",
        flag_when="PREV_PERM NOT IN ('P1', 'P2', 'P3', 'P4', 'Z1')",
        points_at=("PREV_PERM",),
        since=2023,
    ),
    Rule(
        code="632",
        severity="error",
        says="The date of the earlier permanent home cannot be read, or is not before the child came into care.",
        why="How long an earlier permanent home lasted is worked out from it.",
        do="Give a day before care began; write ZZ for a day or month that nobody knows, ZZZZ for the year.",
        table="previous_permanence",
        flag_when=f"first_decom IS NOT NULL AND {not_before('first_decom')}",
        points_at=("DATE_PERM",),
        also=(
            Where(
                table="episodes",
                flag_when=f"row = first_dated_row AND {not_before('DECOM', OF_BOTH)}",
                points_at=("DECOM",),
            ),
        ),
        since=2023,
        departs="A date with an unknown month may lie as late as 31 December of its year, even where a day is given.",
        example="15/ZZ/2024 and care from 20/01/2025: read as 31/12/2024 here, as 14/01/2025 there.",
    ),
    Rule(
        code="633",
        severity="error",
        says="The council through which the child had a permanent home before is not a known one.",
        why="Whose earlier work did not last cannot be told.",
        do="Give the department's three-figure code of that council; 999 stands for one that nobody knows.",
        table="previous_permanence",
        flag_when=f"LA_PERM NOT IN ({KNOWN})",
        points_at=("LA_PERM",),
        since=2023,
        departs="The councils formed from 2019 on are known here.",
        example="LA_PERM 941 (West Northamptonshire): flagged there, not here.",
    ),
    Rule(
        code="634",
        severity="query",
        says="An earlier permanent home is described, but no episode of the child began since April 2016.",
        why="It is asked only of children who came into care from 1 April 2016 on.",
        do="Check whether it is needed; if the child has been in care since before then, take it out.",
        table="previous_permanence",
        flag_when=f"last_decom < {ASKED_FROM} AND {any_given()}",
        points_at=CELLS,
        also=(
            Where(
                table="episodes",
                flag_when=f"last_decom < {ASKED_FROM} AND {any_given(OF_BOTH)}",
                points_at=("DECOM",),
            ),
        ),
        since=2023,
        departs="The day is 1 April 2016, as the department's guidance has it, not the start of this year.",
        example="One episode begun on 01/06/2017: flagged there, not here.",
    ),
    Rule(
        code="635",
        severity="error",
        says="A council or a date of an earlier permanent home is given, but no kind of it, or that there was none.",
        why="The answers contradict each other, and the child is counted under neither.",
        do="Say which kind of home it was; if there was none, take the council and the date out.",
        table="previous_permanence",
        flag_when=(
            "COALESCE(LA_PERM, DATE_PERM) IS NOT NULL AND (PREV_PERM IS NULL OR PREV_PERM = 'Z1')"
        ),
        points_at=CELLS,
        since=2023,
        departs="An answer that there was no earlier home is flagged beside a council or a date, as the message says.",
        example="PREV_PERM Z1 and LA_PERM 352: flagged here, not there.",
    ),
)
