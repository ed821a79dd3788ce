"""Episodes of one child follow one another, and each says truly what changed."""


def test_142_ended_before_a_later_one(check):
    """Only the child's last episode may be open: an end needs its day and its reason.

    An episode without a start takes no place in the order, so it is not the last one.
    """
    check(
        "142",
        """
        CHILD | DECOM      | DEC        | REC |
        Ana   | 2025-04-01 | 2025-06-01 | X1  |
        Ana   | 2025-06-01 |            |     |
        Ben   | 2025-04-01 |            | X1  | flag
        Ben   | 2025-06-01 |            |     |
        Cal   | 2025-04-01 | 2025-06-01 |     | flag
        Cal   | 2025-06-01 |            |     |
        Dee   | 2025-06-01 |            |     |
        Dee   |            |            |     |
        Eve   | 2025-04-01 |            |     | flag
        Eve   | 2025-04-01 |            |     |
        """,
    )


def test_357_first_of_the_year_begins_with_a_start(check):
    """Who was in care before April has an earlier episode; who was not, starts. Day one counts."""
    check(
        "357",
        """
        CHILD | DECOM      | RNE |
        Ana   | 2025-04-01 | S   |
        Ana   | 2025-06-01 | P   |
        Ben   | 2025-04-01 | P   | flag
        Cal   | 2025-03-31 | P   |
        Cal   |            | P   |
        Dee   | 2025-05-01 |     | flag
        Eve   |            | P   |
              | 2025-05-01 | P   |
        """,
    )


def test_388_ending_fits_what_follows(check):
    """X1 says that the next episode starts the same day; any other reason says that none does.

    An episode without a start comes before all others here.
    """
    check(
        "388",
        """
        CHILD | DECOM      | DEC        | REC |
        Ana   | 2025-04-01 | 2025-06-01 | X1  |
        Ana   | 2025-06-01 | 2025-07-01 | X1  | flag
        Ana   | 2025-07-02 | 2025-08-01 | E4A | flag
        Ana   | 2025-08-01 | 2025-09-01 | E4A |
        Ana   | 2025-10-01 | 2025-11-01 | X1  | flag
        Ben   | 2025-04-01 |            | X1  |
        Cal   | 2025-04-01 | 2025-06-01 |     |
        Dee   |            | 2025-04-01 | X1  |
        Dee   | 2025-04-01 |            |     |
              | 2025-04-01 | 2025-06-01 | X1  |
        """,
    )


def test_431_new_start_while_the_last_had_not_ended(check):
    """A child who left and comes back does so a day later at the earliest."""
    check(
        "431",
        """
        CHILD | DECOM      | DEC        | RNE |
        Ana   | 2025-04-01 | 2025-06-01 | S   |
        Ana   | 2025-06-02 |            | S   |
        Ben   | 2025-04-01 | 2025-06-01 | S   |
        Ben   | 2025-06-01 |            | S   | flag
        Cal   | 2025-04-01 | 2025-06-01 | S   |
        Cal   | 2025-06-01 |            | P   |
        Dee   | 2025-04-01 |            | S   |
        Dee   | 2025-06-01 |            | S   |
        """,
    )


def test_432_start_after_leaving(check):
    """After leaving care, whatever comes next is a new start; a blank reason is none."""
    check(
        "432",
        """
        CHILD | DECOM      | REC | RNE |
        Ana   | 2025-04-01 | E4A | S   |
        Ana   | 2025-06-01 |     | S   |
        Ben   | 2025-04-01 | E4A | S   |
        Ben   | 2025-06-01 |     | P   | flag
        Cal   | 2025-04-01 | E9  | S   |
        Cal   | 2025-06-01 |     |     | flag
        Dee   | 2025-04-01 | X1  | S   |
        Dee   | 2025-06-01 |     | P   |
        """,
    )


def test_433_carries_on_the_same_day(check):
    """A change within care happens on one day: the old ends as the new begins.

    Two that start together stand in the order of their ends.
    """
    check(
        "433",
        """
        CHILD | DECOM      | DEC        | RNE |
        Ana   | 2025-04-01 | 1/6/2025   | S   |
        Ana   | 2025-06-01 |            | P   |
        Ben   | 2025-04-01 | 2025-06-01 | S   |
        Ben   | 2025-06-02 |            | P   | flag
        Cal   | 2025-04-01 |            | S   |
        Cal   | 2025-06-01 |            | L   | flag
        Dee   | 2025-04-01 |            | P   |
        Eve   | 2025-04-01 | 2025-06-01 | S   |
        Eve   |            |            | B   | flag
        Fay   | 2025-04-01 | 2025-07-01 | T   | flag
        Fay   | 2025-04-01 | 2025-06-01 | S   |
        Fay   | 2025-07-01 |            | U   |
        """,
    )


def test_434_only_the_legal_status_changed(check):
    """L: the child stays where it was. Two blank Ofsted numbers are the same one."""
    check(
        "434",
        """
        CHILD | DECOM      | RNE | LS | PLACE | PL_POST | URN | PLACE_PROVIDER |
        Ana   | 2025-04-01 | S   | C1 | U6    | WA10    |     | PR1            |
        Ana   | 2025-06-01 | L   | C2 | U6    | WA10    |     | PR1            |
        Ben   | 2025-04-01 | S   | C1 | U6    | WA10    |     | PR1            |
        Ben   | 2025-06-01 | L   | C1 | U6    | WA10    |     | PR1            | flag
        Cal   | 2025-04-01 | S   | C1 | U6    | WA10    |     | PR1            |
        Cal   | 2025-06-01 | L   | C2 | U6    | WA11    |     | PR1            | flag
        Dee   | 2025-04-01 | S   | C1 | U6    | WA10    |     | PR1            |
        Dee   | 2025-06-01 | L   | C2 | U6    | WA10    | SC1 | PR1            | flag
        Eve   | 2025-04-01 | S   |    | U6    | WA10    |     | PR1            |
        Eve   | 2025-06-01 | L   |    | U6    | WA10    |     | PR1            |
        Fay   | 2025-06-01 | L   | C2 | U6    | WA10    |     | PR1            |
        """,
    )


def test_435_only_the_placement_changed(check):
    """P and T: something of the placement is new, and the legal status is not."""
    check(
        "435",
        """
        CHILD | DECOM      | RNE | LS | PLACE | PL_POST | URN | PLACE_PROVIDER |
        Ana   | 2025-04-01 | S   | C2 | U6    | WA10    |     | PR1            |
        Ana   | 2025-06-01 | P   | C2 | U6    | WA11    |     | PR1            |
        Ben   | 2025-04-01 | S   | C1 | U6    | WA10    |     | PR1            |
        Ben   | 2025-06-01 | P   | C2 | U6    | WA11    |     | PR1            | flag
        Cal   | 2025-04-01 | S   | C2 | U6    | WA10    |     | PR1            |
        Cal   | 2025-06-01 | T   | C2 | U6    | WA10    |     | PR1            | flag
        Dee   | 2025-04-01 | S   | C2 | U6    | WA10    |     | PR1            |
        Dee   | 2025-06-01 | T   | C2 | U4    | WA10    |     | PR1            |
        Eve   | 2025-06-01 | P   | C2 | U6    | WA10    |     | PR1            |
        """,
    )


def test_436_placement_and_legal_status_both_changed(check):
    """U and B: both are new; two blank legal statuses are the same one."""
    check(
        "436",
        """
        CHILD | DECOM      | RNE | LS | PLACE | PL_POST | URN | PLACE_PROVIDER |
        Ana   | 2025-04-01 | S   | C1 | U6    | WA10    |     | PR1            |
        Ana   | 2025-06-01 | B   | C2 | U6    | WA11    |     | PR1            |
        Ben   | 2025-04-01 | S   | C2 | U6    | WA10    |     | PR1            |
        Ben   | 2025-06-01 | B   | C2 | U6    | WA11    |     | PR1            | flag
        Cal   | 2025-04-01 | S   | C1 | U6    | WA10    |     | PR1            |
        Cal   | 2025-06-01 | U   | C2 | U6    | WA10    |     | PR1            | flag
        Dee   | 2025-04-01 | S   |    | U6    | WA10    |     | PR1            |
        Dee   | 2025-06-01 | U   |    | U6    | WA11    |     | PR1            | flag
        Eve   | 2025-06-01 | B   | C2 | U6    | WA10    |     | PR1            |
        """,
    )


def test_437_nothing_follows_a_death(check):
    """After a death, or a finding that somebody was an adult, no episode follows."""
    check(
        "437",
        """
        CHILD | DECOM      | REC |
        Ana   | 2025-04-01 | E2  | flag
        Ana   | 2025-06-01 |     |
        Ben   | 2025-04-01 | X1  |
        Ben   | 2025-06-01 | E2  |
        Cal   | 2025-04-01 | E15 | flag
        Cal   |            |     |
        Dee   |            | E2  |
        Dee   |            |     |
        """,
    )


def test_501_starts_before_the_previous_one_ended(check):
    """A hand-over on the same day is normal. A start one day early is not."""
    check(
        "501",
        """
        CHILD | DECOM      | DEC        |
        Ana   | 2024-04-01 | 2024-06-01 |
        Ana   | 2024-06-01 | 2024-07-01 |
        Ben   | 2024-04-01 | 2024-06-01 |
        Ben   | 2024-05-31 | 2024-07-01 | flag
        Cal   | 2024-04-01 |            |
        Cal   | 2024-05-31 | 2024-07-01 |
        """,
    )


def test_504_main_need_stays_in_a_period_of_care(check):
    """The need is that of the day the child came into care; a new period may have a new one."""
    check(
        "504",
        """
        CHILD | DECOM      | DEC        | REC | CIN |
        Ana   | 2025-04-01 | 2025-06-01 | X1  | N1  |
        Ana   | 2025-06-01 |            |     | N1  |
        Ben   | 2025-04-01 | 2025-06-01 | X1  | N1  |
        Ben   | 2025-06-01 |            |     | N5  | flag
        Cal   | 2025-04-01 | 2025-06-01 | X1  | N1  |
        Cal   | 2025-06-01 |            |     |     | flag
        Dee   | 2025-04-01 | 2025-06-01 | X1  |     |
        Dee   | 2025-06-01 |            |     |     |
        Eve   | 2025-04-01 | 2025-06-01 | E4A | N1  |
        Eve   | 2025-06-01 |            |     | N5  |
        Fay   | 2025-04-01 | 2025-06-01 | X1  | N1  |
        Fay   | 2025-06-02 |            |     | N5  |
        """,
    )
