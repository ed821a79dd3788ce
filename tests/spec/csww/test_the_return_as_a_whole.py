"""The header, and the one number of vacant posts."""


def test_h2001_another_day_than_30_september(check):
    """A header without the day is no fault: the year says it."""
    for day, mark in (("2025-09-30", ""), ("2025-03-31", "flag"), ("30/09/2025", "flag"), ("", "")):
        check("H2001", f"Collection | ReferenceDate |\nCSWW | {day} | {mark}")


def test_h2002_no_block_of_vacant_posts(check):
    """A block that is there and blank is another fault."""
    check("H2002", "LEA | Year |\n342 | 2025 | flag")
    check(
        "H2002", "LEA | Year |\n342 | 2025 |", vacancies="NumberOfVacancies | NoAgencyFTE |\n | |"
    )


def test_h2003_two_blocks_of_vacant_posts(check):
    check(
        "H2003",
        """
        NumberOfVacancies | NoAgencyFTE |
        4                 | 2           |
        4                 | 2           | flag
        """,
    )


def test_h2011_no_number_of_vacant_posts(check):
    """None is 0."""
    for number, mark in (("0", ""), ("4.25", ""), ("", "flag"), ("few", "flag"), ("-1", "flag")):
        check("H2011", f"NumberOfVacancies | NoAgencyFTE |\n{number} | 0 | {mark}")


def test_h2012_no_number_of_agency_workers_who_cover(check):
    """Both the hours and the people."""
    check(
        "H2012",
        """
        NoAgencyFTE | NoAgencyHeadcount |
        0           | 0                 |
        1.5         | 2                 |
        1.5         |                   | flag
                    | 2                 | flag
        some        | 2                 | flag
        """,
    )


def test_h2013_more_posts_than_people(check):
    """One person may be one whole post."""
    check(
        "H2013",
        """
        NoAgencyFTE | NoAgencyHeadcount |
        2           | 2                 |
        2.1         | 2                 | flag
        """,
    )


def test_h2014_more_covered_than_vacant(check):
    check(
        "H2014",
        """
        NumberOfVacancies | NoAgencyFTE |
        4                 | 4           |
        4                 | 4.5         | flag
        """,
    )


def test_h2015_covered_by_nobody_who_is_listed(check):
    """One agency worker is enough: who covers which post is not in the census."""
    employed = "worker | AgencyWorker |\nAna | 0 |"
    agency = f"{employed}\nBen | 1 |"
    none, some = (f"NoAgencyHeadcount | NoAgencyFTE |\n{n} | {n} |" for n in (0, 1))
    check("H2015", none, workers=employed)
    check("H2015", some, workers=agency)
    check("H2015", f"{some} flag", workers=employed)
