"""What a cell says: a code of its list of answers, a day, a number, or nothing that headway knows."""

from datetime import datetime

import pytest

from headway.returns.annex_a.cells import code_of, day_of, number_of
from headway.returns.annex_a.lists import CODES, LISTS
from tests.lib.drawing import drawn

CELLS = """
codes        | cell                                    | code
yes          | a) Yes                                  | YES
yes          | B) no                                   | NO
yes          | Y                                       | YES
yes          | 1                                       | YES
yes          | False                                   | NO
yes          | Not applicable                          | UNKNOWN
yes          | Yesterday                               |
gender       | M                                       | 1
gender       | 2                                       | 2
gender       | Unborn                                  | 0
ethnicity    | a) WBRI                                 | WBRI
ethnicity    | White British                           | WBRI
ethnicity    | White - British [WBRI]                  | WBRI
ethnicity    | A1 - White British (WBRI)               | WBRI
ethnicity    | Martian                                 |
source       | a) 1A: Individual                       | 1A
source       | a) Individual                           | 1
source       | p1) 5D: LA services                     | 5D
source       | 6: Police                               | 6
source       | f) LA services                          | 5
source       | 10: Unknown                             | 10
need         | c) N3                                   | N3
care_need    | N1 - Abuse or neglect                   | N1
closure      | h) Not in need after assessment RC8/RC9 | RC8
closure      | a) Adopted RC1                          | RC1
case         | b) Child Protection plan                | PROTECTION
case         | Care leaver                             |
abuse        | a) Neglect                              | NEG
legal_status | a) C1: ICO                              | C1
legal_status | C2: FCO                                 | C2
legal_status | c2                                      | C2
legal_status | e) Accommodated under S20               | V2
legal_status | f) Detained on child protection grounds | L
placement    | d) U4: Foster placement - long term     | U4
placement    | zz) T4: seven days or less              | T4
placement    | a) Foster placement                     | U
placement    | k) P1 parents                           | P1
placement    | K3                                      | K3
provider     | e) PR4 - Private                        | PR4
provider     | b) Private                              | PR4
care_ended   | v) E17: stays with carers at 18         | E17
in_touch     | d) Refu                                 | REFU
in_touch     | b) Not in touch                         | NO
accommodation| B: Parents/relatives                    | B
accommodation| b and b                                 |
accommodation| W                                       | W
activity     | F1: Full time in higher education       | F1
suitability  | b) Unsuitable                           | UNSUITABLE
"""


def test_every_label_of_today_is_read_as_its_code():
    """The codes of a list are those that its own labels give back."""
    for codes in CODES.values():
        assert {code_of(label, codes) for label in codes.labels.values()} == set(codes.labels)


def test_cells_as_councils_send_them():
    """The letter of the list of answers is dropped; a code counts, then an older wording."""
    wrong = [
        (row["cell"], read, row["code"])
        for row in drawn(CELLS)
        if (read := code_of(row["cell"], CODES[row["codes"]])) != (row["code"] or None)
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("cell", "day", "as_written"),
    [
        ("31/03/2026", "31/03/2026", True),
        ("1/3/2026", "1/3/2026", True),
        ("31/03/2026 00:00", "31/03/2026", True),
        (datetime(2026, 3, 31, 9, 30), "31/03/2026", True),
        ("2026-03-31", "31/03/2026", False),
        ("2026-03-31T00:00:00", "31/03/2026", False),
        ("31-Mar-2026", "31/03/2026", False),
        ("31.03.2026", "31/03/2026", False),
        (46112, "31/03/2026", False),
        ("46112.0", "31/03/2026", False),
        ("31/03/26", "31/03/26", True),
        ("soon", "soon", True),
        ("N/A", None, True),
        (" ", None, True),
        (None, None, True),
    ],
)
def test_days_as_councils_write_them(cell, day, as_written):
    """A year of two figures could be of two centuries: it stays as it is, and is flagged."""
    assert day_of(cell) == (day, as_written)


@pytest.mark.parametrize(
    ("cell", "number"), [(3, "3"), (3.0, "3"), ("3.0", "3"), ("three", "three"), ("n/a", None)]
)
def test_numbers_as_spreadsheets_hold_them(cell, number):
    assert number_of(cell) == number


def test_no_list_has_a_heading_twice():
    """Else a column would be read as another."""
    from headway.returns.annex_a.headings import folded

    for one in LISTS:
        headings = [folded(h) for column in one.columns for h in column.headings]
        assert len(headings) == len(set(headings)), one.title
