"""Children looked after, care leavers, children for adoption and adopters, lists 8 to 11."""


def test_h0802_on_list_8_and_not_on_list_6(check):
    check(
        "H0802",
        """
        child_id | ended_on   |
        Ana      |            |
        Ben      |            | flag
        Cal      | 2026-01-05 |
        """,
        children_in_need="""
        child_id |
        Ana      |
        """,
    )


def test_h0803_ended_before_it_began(check):
    check(
        "H0803",
        """
        child_id | started_on | ended_on   |
        Ana      | 2026-01-05 | 2026-01-05 |
        Ben      | 2026-01-05 | 2026-01-04 | flag
        """,
    )


def test_h0804_looked_after_twice(check):
    check(
        "H0804",
        """
        child_id | started_on | ended_on   |
        Ana      | 2025-01-05 |            | flag
        Ana      | 2026-01-05 |            | flag
        Ben      | 2025-01-05 | 2025-11-05 |
        Ben      | 2026-01-05 |            |
        """,
    )


def test_h0805_a_day_without_a_reason_or_a_reason_without_a_day(check):
    check(
        "H0805",
        """
        child_id | ended_on   | end_reason_text |
        Ana      | 2026-01-05 | E4A             |
        Ben      | 2026-01-05 |                 | flag
        Cal      |            | E4A             | flag
        Dee      |            |                 |
        """,
    )


def test_h0806_a_placement_before_care(check):
    check(
        "H0806",
        """
        child_id | started_on | legal_status_from | placed_on  |
        Ana      | 2026-01-05 | 2026-01-05        | 2026-01-05 |
        Ben      | 2026-01-05 | 2026-01-04        | 2026-01-05 | flag
        Cal      | 2026-01-05 | 2026-01-05        | 2025-01-05 | flag
        """,
    )


def test_h0807_no_legal_status_or_placement(check):
    check(
        "H0807",
        """
        child_id | ended_on   | legal_status_text | placement_text |
        Ana      |            | C2                | U4             |
        Ben      |            |                   | U4             | flag
        Cal      |            | C2                |                | flag
        Dee      | 2026-01-05 |                   |                |
        """,
    )


def test_h0808_with_parents_and_paid_for(check):
    check(
        "H0808",
        """
        child_id | placement | provider |
        Ana      | P1        | PR0      |
        Ben      | P1        | PR1      | flag
        Cal      | U4        | PR0      | flag
        Dee      | U4        |          |
        """,
    )


def test_h0809_missing_and_no_word_of_an_interview(check):
    check(
        "H0809",
        """
        child_id | times_missing | interview_offered_text |
        Ana      | 2             | a) Yes                 |
        Ben      | 2             |                        | flag
        Cal      | 0             |                        |
        """,
    )


def test_h0810_took_an_interview_that_was_not_offered(check):
    check(
        "H0810",
        """
        child_id | interview_offered | interview_accepted |
        Ana      | YES               | YES                |
        Ben      | NO                | YES                | flag
        Cal      | NO                | NO                 |
        """,
    )


def test_h0811_looked_after_and_nobody_s(check):
    check(
        "H0811",
        """
        child_id | ended_on   | team  | worker |
        Ana      |            | North | W1     |
        Ben      |            | North |        | flag
        Cal      | 2026-01-05 |       |        |
        """,
    )


def test_h0812_seen_before_care(check):
    check(
        "H0812",
        """
        child_id | started_on | visited_on | reviewed_on |
        Ana      | 2026-01-05 | 2026-01-05 |             |
        Ben      | 2026-01-05 | 2026-01-04 |             | flag
        Cal      | 2026-01-05 |            | 2025-06-01  | flag
        """,
    )


def test_h0902_a_care_leaver_who_is_looked_after(check):
    """An eligible child is both."""
    check(
        "H0902",
        """
        child_id | eligibility |
        Ana      | ELIGIBLE    |
        Ben      | FORMER      | flag
        Cal      | FORMER      |
        """,
        looked_after="""
        child_id | ended_on   |
        Ana      |            |
        Ben      |            |
        Cal      | 2026-01-05 |
        """,
    )


def test_h0903_an_eligible_child_who_is_not_looked_after(check):
    check(
        "H0903",
        """
        child_id | eligibility |
        Ana      | ELIGIBLE    |
        Ben      | ELIGIBLE    | flag
        Cal      | FORMER      |
        """,
        looked_after="""
        child_id | ended_on |
        Ana      |          |
        """,
    )


def test_h0904_on_the_list_twice(check):
    """The second row is flagged; rows without an identifier are nobody's."""
    check(
        "H0904",
        """
        child_id | eligibility |
        Ana      | FORMER      |
        Ana      | FORMER      | flag
        Ben      | FORMER      |
                 | FORMER      |
                 | FORMER      |
        """,
    )


def test_h0905_in_touch_and_no_day(check):
    check(
        "H0905",
        """
        child_id | in_touch | contacted_on |
        Ana      | YES      | 2026-01-05   |
        Ben      | YES      |              | flag
        Cal      | NO       |              |
        """,
    )


def test_h1001_for_adoption_and_not_looked_after(check):
    check(
        "H1001",
        """
        child_id | adopted_on | reversed_on |
        Ana      |            |             |
        Ben      |            |             | flag
        Cal      | 2026-01-05 |             |
        Dee      |            | 2026-01-05  |
        """,
        looked_after="""
        child_id | ended_on |
        Ana      |          |
        """,
    )


def test_h1002_steps_out_of_order(check):
    check(
        "H1002",
        """
        child_id | entered_care_on | decided_on | matched_on | placed_on  | adopted_on |
        Ana      | 2025-01-05      | 2025-01-05 | 2025-06-01 | 2025-06-01 | 2026-01-05 |
        Ben      | 2025-01-05      | 2025-01-04 |            |            |            | flag
        Cal      | 2025-01-05      | 2025-02-05 | 2025-06-01 | 2025-05-01 |            | flag
        Dee      | 2025-01-05      | 2025-02-05 |            | 2025-05-01 | 2025-04-01 | flag
        """,
    )


def test_h1003_adopted_and_then_reversed(check):
    check(
        "H1003",
        """
        child_id | adopted_on | reversed_on |
        Ana      | 2026-01-05 |             |
        Ben      | 2026-01-05 | 2026-02-05  | flag
        Cal      |            | 2026-02-05  |
        """,
    )


def test_h1101_a_stage_that_ended_before_it_began(check):
    check(
        "H1101",
        """
        adopter_id | stage_one_on | stage_one_ended_on | stage_two_on | stage_two_ended_on |
        A1         | 2025-01-05   | 2025-03-05         | 2025-03-05   | 2025-06-05         |
        A2         | 2025-01-05   | 2025-01-04         |              |                    | flag
        A3         | 2025-01-05   | 2025-03-05         | 2025-03-05   | 2025-03-04         | flag
        """,
    )
