"""Each child stands in the return once, with an identifier, a reason to be there and its codes."""

import pytest


def test_4220_an_ethnicity_of_the_census(check):
    """Capitals matter. Not obtained and refused have codes of their own."""
    check(
        "4220",
        """
        LAchildID | Ethnicity |
        Ana       | WBRI      |
        Ben       | NOBT      |
        Cal       | REFU      |
        Dee       |           | flag
        Eve       | wbri      | flag
        Fay       | WWEL      | flag
        """,
    )


@pytest.mark.parametrize(
    "code",
    "ABAN AIND AOTH APKN BAFR BCRB BOTH CHNE MOTH MWAS MWBA MWBC OOTH WIRI WIRT WOTH WROM".split(),
)
def test_4220_every_code_of_the_list(check, code):
    """What looks like the code and is longer is not the code."""
    check("4220", f"LAchildID | Ethnicity |\nAna | {code} |\nBen | {code}X | flag")


def test_8500_a_child_without_an_identifier(check):
    """Any text is one, a zero too."""
    check(
        "8500",
        """
        LAchildID | PersonBirthDate |
        Ana       |                 |
        0         |                 |
                  | 2015-01-02      | flag
        """,
    )


def test_8510_two_children_with_one_identifier(check):
    """Both are flagged, the first too. Capitals tell two identifiers apart; no identifier at all is
    not the same as none."""
    check(
        "8510",
        """
        LAchildID | PersonBirthDate |
        Ana       | 2015-01-02      | flag
        Ben       | 2015-01-02      |
        Ana       | 2016-03-04      | flag
        ana       | 2015-01-02      |
                  | 2015-01-02      |
                  | 2015-01-02      |
        """,
    )


def test_8540_a_helped_child_without_a_disability_code(check):
    """One code that is not listed is enough, and it alone is flagged beside the child and the
    referrals that went further. Neither an unborn child nor one never helped is asked."""
    check(
        "8540",
        """
        LAchildID | PersonBirthDate |
        Ana       | 2015-01-02      |
        Ben       | 2015-01-02      | flag
        Cal       | 2015-01-02      | flag
        Dee       |                 |
        Eve       | 2015-01-02      |
        Fay       | 2015-01-02      | flag
        Gus       | 2015-01-02      |
        Hal       | 2015-01-02      |
        """,
        disabilities="""
        LAchildID | Disability |
        Ana       | NONE       |
        Cal       | MOB        |
        Cal       | mob        | flag
        Dee       | XXX        |
        Eve       | XXX        |
        Fay       |            | flag
        Gus       | AUT        |
        """,
        cin_details="""
        LAchildID | ReferralNFA |
        Ana       | false       |
        Ben       | 0           | flag
        Ben       | true        |
        Ben       | FALSE       | flag
        Cal       | false       | flag
        Dee       | false       |
        Eve       | 1           |
        Eve       |             |
        Fay       | false       | flag
        Gus       | false       |
        """,
    )


@pytest.mark.parametrize("code", "HAND PC INC COMM LD HEAR VIS BEH CON".split())
def test_8540_every_code_of_the_list(check, code):
    """What looks like the code and is longer is not the code."""
    check(
        "8540",
        "LAchildID | PersonBirthDate |\nAna | 2015-01-02 |\nBen | 2015-01-02 | flag",
        disabilities=f"LAchildID | Disability |\nAna | {code} |\nBen | {code}X | flag",
        cin_details="LAchildID | ReferralNFA |\nAna | 0 |\nBen | 0 | flag",
    )


def test_8590_a_child_without_an_episode(check):
    """What stands inside one child is not another's, even where both have one identifier."""
    check(
        "8590",
        """
        LAchildID | child_number |
        Ana       | 1            |
        Ana       | 2            | flag
        Ben       | 3            | flag
                  | 4            |
                  | 5            | flag
        """,
        cin_details="""
        LAchildID | child_number | CINreferralDate |
        Ana       | 1            | 2025-05-01      |
                  | 4            |                 |
        """,
    )


def test_8770q_a_child_of_school_age_without_a_pupil_number(check):
    """Five by 31 August of the census year is school age: born on 31 August 2020 for 2026. UN1 says
    that the child is too young, and that is then no reason."""
    check(
        "8770Q",
        """
        LAchildID | PersonBirthDate | UPN           | UPNunknown |
        Ana       | 2020-08-31      |               |            | flag
        Ben       | 2020-09-01      |               |            |
        Cal       | 2015-01-02      |               | UN1        | flag
        Dee       | 2015-01-02      |               | un2        |
        Eve       | 2015-01-02      |               | UN7        |
        Fay       | 2015-01-02      | A123456789012 |            |
        Gus       | 2015-01-02      |               | UN8        | flag
        Hal       |                 |               |            |
        Ivy       | 2015-01-02      |               |            |
        Jon       | 2015-01-02      |               |            |
        """,
        cin_details="""
        LAchildID | ReferralNFA |
        Ana       | true        |
        Ana       | 0           |
        Ben       | false       |
        Cal       | false       |
        Dee       | false       |
        Eve       | false       |
        Fay       | false       |
        Gus       | False       |
        Hal       | false       |
        Ivy       | 1           |
        Ivy       |             |
        """,
    )


def test_8770q_until_2024_a_child_of_six_at_the_end_of_the_year(check):
    """Until then the day of six years before 31 March was the line, itself included."""
    check(
        "8770Q",
        """
        LAchildID | PersonBirthDate |
        Ana       | 2018-03-31      | flag
        Ben       | 2018-04-01      |
        """,
        cin_details="LAchildID | ReferralNFA |\nAna | 0 |\nBen | 0 |",
        year=2024,
    )


def test_8772_no_pupil_number_for_want_of_action_that_was_taken(check):
    """A referral that does not say counts as acted on. A child without any episode is left."""
    check(
        "8772",
        """
        LAchildID | UPNunknown |
        Ana       | UN7        |
        Ben       | UN7        | flag
        Cal       | UN7        | flag
        Dee       | UN6        |
        Eve       | UN7        |
        Fay       | un7        |
        """,
        cin_details="""
        LAchildID | ReferralNFA |
        Ana       | true        |
        Ana       | TRUE        |
        Ben       | 1           |
        Ben       | 0           | flag
        Cal       |             | flag
        Cal       | maybe       | flag
        Dee       | 0           |
        Fay       | 0           |
        """,
    )
