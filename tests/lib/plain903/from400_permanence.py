"""Permanence that came before care (PrevPerm): 630 to 635.

Decided here:
- 630: as the test, a blank LA_PERM is incomplete.
- 632: any unknown month gives 31 December; an unknown year is 2000 with the day and month given.
- 634: flagged when the child has a dated episode and none that began on or after 1 April 2016.
"""

from datetime import date

from tests.lib.plain903.from400_reading import (
    day,
    earliest,
    lacks,
    latest,
    latest_possible,
    no_later,
    of_child,
    this,
)
from tests.lib.small903 import Flags, Small, rule

TABLE = "previous_permanence"
AUTHORITIES = """
838 839 940 941 942 943
201 202 203 204 205 206 207 208 209 210 211 212 213 301 302 303 304 305 306 307 308 309 310 311 312
313 314 315 316 317 318 319 320 330 331 332 333 334 335 336 340 341 342 343 344 350 351 352 353 354
355 356 357 358 359 370 371 372 373 380 381 382 383 384 390 391 392 393 394 420 800 801 802 803 805
806 807 808 810 811 812 813 815 816 821 822 823 825 826 830 831 835 836 837 840 841 845 846 850 851
852 855 856 857 860 861 865 866 867 868 869 870 871 872 873 874 876 877 878 879 880 881 882 883 884
885 886 887 888 889 890 891 892 893 894 895 896 908 909 916 919 921 925 926 928 929 931 933 935 936
937 938 999 WAL SCO NUK NIR
""".split()


def _is_incomplete(row: dict) -> bool:
    if row["PREV_PERM"] is None:
        return True
    if row["PREV_PERM"] == "Z1":
        return False
    return row["LA_PERM"] is None or row["DATE_PERM"] is None


@rule("630", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes previous_permanence"):
        return None
    flags = set()
    for n, episode in this(s, "episodes"):
        if episode["RNE"] != "S" or not no_later(s.start, day(episode["DECOM"])):
            continue
        rows = of_child(this(s, TABLE), episode["CHILD"])
        if not rows or any(_is_incomplete(row) for _, row in rows):
            flags.add(("episodes", n))
    return flags


@rule("631", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, TABLE):
        return None
    flags = set()
    for n, row in this(s, TABLE):
        if row["PREV_PERM"] not in (None, "P1", "P2", "P3", "P4", "Z1"):
            flags.add((TABLE, n))
    return flags


@rule("632", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes previous_permanence"):
        return None
    flags = set()
    for n, row in this(s, TABLE):
        first = earliest(of_child(this(s, "episodes"), row["CHILD"]), "DECOM")
        if first is None or row["DATE_PERM"] is None:
            continue
        ordered = latest_possible(row["DATE_PERM"])
        if ordered is None or no_later(day(first[1]["DECOM"]), ordered):
            flags.add(("episodes", first[0]))
            flags.add((TABLE, n))
    return flags


@rule("633", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, TABLE):
        return None
    flags = set()
    for n, row in this(s, TABLE):
        if row["LA_PERM"] is not None and row["LA_PERM"] not in AUTHORITIES:
            flags.add((TABLE, n))
    return flags


@rule("634", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes previous_permanence"):
        return None
    flags = set()
    for n, row in this(s, TABLE):
        if row["PREV_PERM"] is None and row["DATE_PERM"] is None and row["LA_PERM"] is None:
            continue
        episodes = of_child(this(s, "episodes"), row["CHILD"])
        final = latest(episodes, "DECOM")
        if final is None or no_later(date(2016, 4, 1), day(final[1]["DECOM"])):
            continue
        flags.add((TABLE, n))
        for m, _ in episodes:
            flags.add(("episodes", m))
    return flags


@rule("635", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, TABLE):
        return None
    flags = set()
    for n, row in this(s, TABLE):
        others = row["LA_PERM"] is not None or row["DATE_PERM"] is not None
        if row["PREV_PERM"] in (None, "Z1") and others:
            flags.add((TABLE, n))
    return flags
