"""Several years of the census are one history: what is the same thing, and what is believed of it."""


def test_a_thing_in_two_years_is_one_thing_and_the_later_return_is_believed(record):
    """A referral is known by child and referral date; a day's difference makes another."""
    made = record(
        (2025, {"cin_details": """
            LAchildID | CINreferralDate | PrimaryNeedCode | CINclosureDate
            Ana       | 2025-03-31      | N1              |
            Ben       | 2025-03-31      | N1              |
        """}),
        (2026, {"cin_details": """
            LAchildID | CINreferralDate | PrimaryNeedCode | CINclosureDate
            ana       | 2025-03-31      | N2              | 2025-06-01
            Ben       | 2025-04-01      | N1              |
        """}),
    )  # fmt: skip
    made.shows(
        referrals="""
            child | referred_on | PrimaryNeedCode | closed_on  | is_open | first_year | last_year
            ANA   | 2025-03-31  | N2              | 2025-06-01 | no      | 2025       | 2026
            BEN   | 2025-03-31  | N1              |            | no      | 2025       | 2025
            BEN   | 2025-04-01  | N1              |            | yes     | 2026       | 2026
        """,
        cases="""
            kind                   | year | child | sentence
            restated               | 2026 | ANA   | PrimaryNeedCode of the referral of 2025-03-31 was N1 and is now N2. The later return is believed.
            not in the next return | 2025 | BEN   | The referral of 2025-03-31 was open in the return of 2025 and is not in the next. When it ended is not known, and it counts as open up to 31 March 2025.
        """,
    )  # fmt: skip


def test_a_child_is_known_by_the_council_s_identifier_alone(record):
    """The same pupil number and birth date under another identifier is another child."""
    children = """
        LAchildID | UPN           | PersonBirthDate
        {}        | A123456789012 | 2015-01-01
    """
    made = record(
        (2025, {"child_identifiers": children.format("Ana"), "cin_details": """
            LAchildID | CINreferralDate | CINclosureDate
            Ana       | 2024-05-01      | 2024-06-01
        """}),
        (2026, {"child_identifiers": children.format("Ann"), "cin_details": """
            LAchildID | CINreferralDate
            Ann       | 2025-04-20
                      | 2025-04-20
        """}),
    )  # fmt: skip
    made.shows(
        referrals="""
            child | referred_on | previous_on | is_rereferral
            ANA   | 2024-05-01  |             |
            ANN   | 2025-04-20  |             | no
        """
    )


BEFORE_THE_BLANKS = {
    "cin_details": """
        LAchildID | CINreferralDate | CINclosureDate | DateOfInitialCPC
        Ana       | 2025-01-06      | 2025-03-20     | 2025-02-03
    """,
    "assessments": """
        LAchildID | AssessmentActualStartDate | AssessmentAuthorisationDate
        Ana       | 2025-01-06                | 2025-02-01
    """,
}  # fmt: skip
WITH_BLANKS = {
    "cin_details": """
        LAchildID | CINreferralDate | CINclosureDate | DateOfInitialCPC
        Ana       | 2025-01-06      |                |
    """,
    "assessments": """
        LAchildID | AssessmentActualStartDate | AssessmentAuthorisationDate
        Ana       | 2025-01-06                |
    """,
}  # fmt: skip


def test_a_blank_is_believed_of_what_the_census_asks_each_year(record):
    """An end that is blank again is no end any more. A conference's date is asked only in its year,
    as is all of an assessment that was completed: those are kept."""
    made = record((2025, BEFORE_THE_BLANKS), (2026, WITH_BLANKS))
    made.shows(
        referrals="""
            child | referred_on | closed_on | is_open
            ANA   | 2025-01-06  |           | yes
        """,
        conferences="""
            child | held_on
            ANA   | 2025-02-03
        """,
        assessments="""
            child | authorised_on | is_open
            ANA   | 2025-02-01    | no
        """,
        cases="""
            kind     | year | table       | row | sentence
            restated | 2026 | cin_details | 1   | CINclosureDate of the referral of 2025-01-06 was 2025-03-20 and is now blank. The later return is believed.
        """,
    )  # fmt: skip


def test_what_changes_by_itself_is_not_restated(record):
    """The latest category of a plan; an end, once it comes."""
    made = record(
        (2025, {"cp_plans": """
            LAchildID | CPPstartDate | CPPendDate | InitialCategoryOfAbuse | LatestCategoryOfAbuse
            Ana       | 2025-01-06   |            | NEG                    | NEG
        """}),
        (2026, {"cp_plans": """
            LAchildID | CPPstartDate | CPPendDate | InitialCategoryOfAbuse | LatestCategoryOfAbuse
            Ana       | 2025-01-06   | 2025-07-01 | NEG                    | EMO
        """}),
    )  # fmt: skip
    made.shows(cases="kind")


def test_what_is_open_and_then_gone_is_not_open_for_ever(record):
    """It counts as open up to the end of the last collection year that held it, 31 March; so too
    before a year that is not loaded. Held again after a year without it, it is taken to go on."""
    made = record(
        (2023, {"cp_plans": """
            LAchildID | CPPstartDate
            Ana       | 2023-01-10
            Ben       | 2023-01-10
        """}),
        (2024, {"cp_plans": """
            LAchildID | CPPstartDate
            Cal       | 2024-03-31
        """}),
        (2026, {"cp_plans": """
            LAchildID | CPPstartDate
            Ben       | 2023-01-10
        """}),
    )  # fmt: skip
    made.shows(
        protection_plans="""
            child | started_on | ended_on | is_open | end_is_known | counted_to | days_open
            ANA   | 2023-01-10 |          | no      | no           | 2023-03-31 | 80
            BEN   | 2023-01-10 |          | yes     | yes          | 2026-03-31 | 1176
            CAL   | 2024-03-31 |          | no      | no           | 2024-03-31 | 0
        """,
        cases="""
            kind                   | year | child | table
            not in the next return | 2023 | ANA   | cp_plans
            missing in between     | 2024 | BEN   | cp_plans
            open before a gap      | 2024 | CAL   | cp_plans
            gap in the years       | 2024 |       | header
        """,
    )  # fmt: skip


def test_an_end_before_its_start_is_not_believed(record):
    """An end on the first day is. What has no first day, or a day that does not exist, is left out."""
    made = record(
        (2026, {"cin_plans": """
            LAchildID | CINPlanStartDate | CINPlanEndDate
            Ana       | 2025-06-02       | 2025-06-01
            Ben       | 2025-06-02       | 2025-06-02
            Cal       | 2026-02-29       |
            Dee       |                  | 2025-06-02
        """}),
    )  # fmt: skip
    made.shows(
        in_need_plans="""
            child | started_on | ended_on   | is_open | end_is_known | counted_to
            ANA   | 2025-06-02 |            | no      | no           | 2025-06-02
            BEN   | 2025-06-02 | 2025-06-02 | no      | yes          | 2025-06-02
        """,
        cases="""
            kind                 | child | row
            end before its start | ANA   | 1
            no date              | CAL   | 3
            no date              | DEE   | 4
        """,
    )  # fmt: skip


def test_two_at_once_and_the_same_twice_are_kept_and_listed(record):
    """The next may begin on the day that the one before ends."""
    made = record(
        (2026, {
            "cp_plans": """
                LAchildID | CPPID | CPPstartDate | CPPendDate
                Ana       | 1     | 2025-05-01   | 2025-06-01
                Ana       | 2     | 2025-06-01   | 2025-07-01
                Ben       | 1     | 2025-05-01   | 2025-06-01
                Ben       | 2     | 2025-05-31   | 2025-07-01
                Cal       | 1     | 2025-05-01   | 2025-06-01
                Cal       | 2     | 2025-05-01   | 2025-06-01
                Dee       | 1     | 2025-05-01   | 2025-06-01
            """,
            "cin_plans": """
                LAchildID | CINPlanStartDate | CINPlanEndDate
                Ana       | 2025-07-01       | 2025-08-01
                Dee       | 2025-05-30       | 2025-08-01
            """,
        }),
    )  # fmt: skip
    made.shows(
        protection_plans="""
            child | copy | number | days_since_previous
            ANA   | 1    | 1      |
            ANA   | 1    | 2      | 0
            BEN   | 1    | 1      |
            BEN   | 1    | 2      |
            CAL   | 1    | 1      |
            CAL   | 2    | 2      |
            DEE   | 1    | 1      |
        """,
        cases="""
            kind                | child | row
            overlap             | BEN   | 4
            overlap             | CAL   | 6
            twice in one return | CAL   | 6
            overlap             | DEE   | 7
        """,
    )  # fmt: skip


def test_two_files_of_one_year_stand_beside_each_other(record):
    """The one whose header is later is believed; whichever is given first."""
    plans = "LAchildID | CPPstartDate | InitialCategoryOfAbuse\n"
    late = {
        "header": "Year | DateTime\n2026 | 2026-06-01T09:00:00",
        "cp_plans": plans + "Ana | 2025-05-01 | NEG",
    }
    early = {
        "header": "Year | DateTime\n2026 | 2026-05-01T09:00:00",
        "cp_plans": plans + "Ana | 2025-05-01 | EMO\nBen | 2025-05-01 | PHY",
    }
    for order in ((late, early), (early, late), (late, early, late)):
        record(*((2026, one) for one in order)).shows(
            protection_plans="""
                child | copy | InitialCategoryOfAbuse
                ANA   | 1    | NEG
                BEN   | 1    | PHY
            """
        )


def test_nothing_is_joined_across_an_adoption(record):
    """Should the old identifier go on, it is another person's: no re-referral, no second plan."""
    made = record(
        (2025, {
            "cin_details": """
                LAchildID | CINdetailsID | CINreferralDate | CINclosureDate | ReasonForClosure
                Ana       | 1            | 2024-05-01      | 2025-01-10     | RC1
                Ana       | 2            | 2025-01-11      |                |
                Ben       | 1            | 2024-05-01      | 2025-01-10     | RC4
                Ben       | 2            | 2025-01-11      |                |
            """,
            "cp_plans": """
                LAchildID | CINdetailsID | CPPID | CPPstartDate | CPPendDate
                Ana       | 1            | 1     | 2024-06-01   | 2024-09-01
                Ana       | 2            | 1     | 2025-02-01   |
            """,
        }),
    )  # fmt: skip
    made.shows(
        referrals="""
            child | referred_on | after_adoption | previous_on | is_rereferral
            ANA   | 2024-05-01  | no             |             |
            ANA   | 2025-01-11  | yes            |             |
            BEN   | 2024-05-01  | no             |             |
            BEN   | 2025-01-11  | no             | 2024-05-01  | yes
        """,
        protection_plans="""
            child | started_on | number | days_since_previous
            ANA   | 2024-06-01 | 1      |
            ANA   | 2025-02-01 | 1      |
        """,
        transitions="""
            child | kind                     | days_between
            BEN   | re-referral after closure | 1
        """,
        cases="""
            kind              | child | row
            after an adoption | ANA   | 2
        """,
    )  # fmt: skip
