"""Unaccompanied asylum-seeking children: who is one, and on what day that ended."""

import pytest


def test_104_end_of_status_is_no_day_or_before_the_year(check):
    """A status that ended before 1 April has no place in this year's table."""
    check(
        "104",
        """
        CHILD | DUC        |
        Ana   |            |
        Ben   | 2025-04-01 |
        Cal   | 2025-03-31 | flag
        Dee   | 31/09/2025 | flag
        """,
    )


def test_105_header_of_an_xml_file_does_not_say(check):
    """In XML the council gives the mark itself, so it can be missing or wrong."""
    check(
        "105",
        """
        CHILD | UASC |
        Ana   | 1    |
        Ben   | 0    |
        Cal   |      | flag
        Dee   | 2    | flag
        Eve   | 1.0  | flag
        """,
        file_format="xml",
    )


def test_105_is_skipped_for_csv(skips):
    """There the mark is worked out from the table of unaccompanied children."""
    rows = """
    CHILD | SEX |
    Ana   | M   |
    """
    skips("105", ("xml",), header=rows, uasc=rows)


def test_205a_status_has_gone_and_the_dates_do_not_say_why(check):
    """It is explained by an end in last year's row that fell within last year, and by nothing else."""
    check(
        "205A",
        header="""
        CHILD | DOB        |
        Ana   | 2008-06-01 |
        Ben   | 2008-06-01 | flag
        Cal   | 2008-06-01 | flag
        Dee   | 2008-06-01 |
        Eve   | 2008-06-01 |
        """,
        header_last="""
        CHILD |
        Ana   |
        Ben   |
        Cal   |
        Dee   |
        """,
        uasc="""
        CHILD | SEX |
        Dee   | M   |
        """,
        uasc_last="""
        CHILD | DUC        |
        Ana   | 2025-03-31 |
        Ben   | 2025-04-01 |
        Cal   |            |
        Dee   |            |
        Eve   |            |
        """,
    )


def test_205a_an_xml_header_may_deny_a_child_that_the_table_holds(check):
    """The asylum row is flagged with the header row: they are one fault. An end date this year is one too."""
    check(
        "205A",
        file_format="xml",
        header="""
        CHILD | UASC |
        Ana   | 0    | flag
        Ben   | 1    |
        Cal   |      |
        """,
        header_last="""
        CHILD | UASC |
        Ana   | 1    |
        Ben   | 1    |
        Cal   | 1    |
        """,
        uasc="""
        CHILD | DUC        |
        Ana   | 2025-06-01 | flag
        Ben   | 2025-06-01 |
        Cal   |            |
        """,
        uasc_last="""
        CHILD | DUC        |
        Ana   | 2024-06-01 |
        Ben   |            |
        Cal   | 2024-04-01 |
        """,
    )


def test_205a_without_a_header_the_asylum_rows_speak(check):
    """A row with neither sex nor end date says that the child is none."""
    check(
        "205A",
        uasc="""
        CHILD | SEX | DUC |
        Ana   |     |     | flag
        Ben   | M   |     |
        Cal   |     |     |
        """,
        uasc_last="""
        CHILD | SEX | DUC |
        Ana   | F   |     |
        Ben   | M   |     |
        Cal   |     |     |
        """,
    )


def test_205b_an_asylum_seeker_in_both_years_whose_dates_do_not_fit(check):
    """Last year's date is the 18th birthday; this year's is the same, or a day of this year.

    The birthday of a child born on 29 February is 28 February.
    """
    check(
        "205B",
        uasc="""
        CHILD | DUC        |
        Ana   | 2027-06-01 |
        Ben   | 2025-09-01 |
        Cal   | 2027-06-02 | flag
        Dee   | 2025-09-01 | flag
        Eve   | 2025-09-01 | flag
        Fay   | 2026-02-28 |
        """,
        uasc_last="""
        CHILD | SEX | DOB        | DUC        |
        Ana   | F   | 2009-06-01 | 2027-06-01 |
        Ben   | M   | 2009-06-01 | 2027-06-01 |
        Cal   | M   | 2009-06-01 | 2027-06-01 |
        Dee   | F   | 2009-06-01 |            |
        Eve   | F   | 2009-06-01 | 2027-06-02 |
        Fay   | F   | 2008-02-29 | 2026-02-28 |
        """,
    )


def test_205b_the_header_row_is_flagged_with_the_asylum_row(check):
    """They are one fault. A child whose dates fit is flagged in neither."""
    last = """
    CHILD | DOB        | DUC        |
    Ana   | 2009-06-01 | 2027-06-01 |
    Ben   | 2009-06-01 | 2027-06-02 |
    """
    check(
        "205B",
        header="""
        CHILD |
        Ana   |
        Ben   | flag
        """,
        header_last=last,
        uasc="""
        CHILD | DUC        |
        Ana   | 2027-06-01 |
        Ben   | 2027-06-02 | flag
        """,
        uasc_last=last,
    )


def test_205c_end_of_a_status_that_the_child_never_had(check):
    """A date that cannot be read is no date here; a mark that is neither yes nor no is another rule's."""
    check(
        "205C",
        file_format="xml",
        header="""
        CHILD | UASC |
        Ana   | 0    | flag
        Ben   | 1    |
        Cal   | 0    | flag
        Dee   | 0    |
        Eve   | 2    |
        """,
        header_last="""
        CHILD | UASC |
        Ana   | 0    |
        Cal   | 0    |
        """,
        uasc="""
        CHILD | DUC        |
        Ana   | 2025-06-01 | flag
        Ben   | 2025-06-01 |
        Dee   | soon       |
        Eve   | 2025-06-01 |
        """,
        uasc_last="""
        CHILD | DUC        |
        Cal   | 2024-06-01 |
        """,
    )


@pytest.mark.parametrize("code", ["205A", "205B", "205C"])
def test_205a_to_205c_need_both_headers_of_an_xml_return(skips, code):
    """There the header alone says who is an asylum seeker, and last year's is looked for too."""
    rows = """
    CHILD | SEX |
    Ana   | M   |
    """
    tables = {"uasc": rows, "uasc_last": rows, "header": rows}
    skips(code, ("header_last_if_xml",), file_format="xml", **tables)


def test_205d_an_asylum_seeker_who_was_none_last_year(check):
    """A child new to the return is no surprise; one who was in last year's header is."""
    check(
        "205D",
        header="""
        CHILD |
        Ana   |
        Ben   | flag
        Cal   |
        Dee   |
        """,
        header_last="""
        CHILD |
        Ana   |
        Ben   |
        Cal   |
        """,
        uasc="""
        CHILD | SEX |
        Ana   | F   |
        Ben   | M   |
        Dee   | F   |
        """,
        uasc_last="""
        CHILD | SEX |
        Ana   | F   |
        """,
    )


def test_205d_without_headers_the_asylum_rows_are_compared(check):
    """Only children with a row in both years are looked at."""
    check(
        "205D",
        uasc="""
        CHILD | SEX | DUC        |
        Ana   | M   |            | flag
        Ben   |     | 2025-06-01 | flag
        Cal   |     |            |
        Dee   | M   |            |
        Eve   | M   |            |
        """,
        uasc_last="""
        CHILD | SEX | DOB        |
        Ana   |     | 2009-06-01 |
        Ben   |     | 2009-06-01 |
        Cal   |     | 2009-06-01 |
        Dee   | M   | 2009-06-01 |
        """,
    )


def test_205d_is_skipped_where_a_years_status_is_unknown(skips):
    """A header says nothing of asylum without its table, so nothing can be compared."""
    header = """
    CHILD |
    Ana   |
    """
    skips("205D", ("asylum_status_last_year",), header=header, uasc=header, header_last=header)
    skips("205D", ("asylum_status_this_year",), header=header, uasc_last=header)


def test_231_an_asylum_seeker_under_11(check):
    """Eleven on the last day of the year passes. Other children are not asked about."""
    check(
        "231",
        header="""
        CHILD | DOB        |
        Ana   | 2015-03-31 |
        Ben   | 2015-04-01 | flag
        Cal   | 2020-04-01 |
        Dee   |            |
        """,
        uasc="""
        CHILD | SEX |
        Ana   | F   |
        Ben   | M   |
        Dee   | M   |
        """,
    )


def test_303_end_of_status_against_the_header(check):
    """A date that cannot be read counts as given. A child who is not in the header is another rule's."""
    check(
        "303",
        file_format="xml",
        header="""
        CHILD | UASC |
        Ana   | 1    |
        Ben   | 0    | flag
        Cal   |      | flag
        Dee   | 0    |
        """,
        uasc="""
        CHILD | DUC        |
        Ana   | 2025-06-01 |
        Ben   | 2025-06-01 | flag
        Cal   | soon       | flag
        Dee   |            |
        Eve   | 2025-06-01 |
        """,
    )


def test_303_never_of_csv_where_the_row_itself_is_the_mark(check):
    """Whoever is in the table of unaccompanied children is one."""
    check(
        "303",
        uasc="""
        CHILD | DUC        |
        Ana   | 2025-06-01 |
        """,
        header="""
        CHILD |
        Ana   |
        """,
    )


def test_304_status_ended_after_the_18th_birthday(check):
    """It may end on the birthday: 28 February for a child born on the 29th."""
    check(
        "304",
        """
        CHILD | DOB        | DUC        |
        Ana   | 2008-02-29 | 2026-02-28 |
        Ben   | 2008-02-29 | 2026-03-01 | flag
        Cal   |            | 2026-03-01 |
        Dee   | 2008-02-29 |            |
        """,
    )
