"""The layouts of finance: which columns each has, what they are called elsewhere, and its table.

A heading is compared without capitals, signs and a letter in brackets before it: `(k) Total
Expenditure` is `total expenditure`. `whose` is not of the files: the reader gives it, the council.
"""

from dataclasses import dataclass

from headway.validation.table import Column, Kind, Table

WHOSE = "whose"


@dataclass(frozen=True, kw_only=True)
class Heading:
    """One column of a layout: the names that files give it, and whether a file must have it.

    `form` names how a cell is read: text, code, day, money, number, flag, year, quarter or council.
    `must_hold` where a row without it cannot be counted.
    """

    name: str
    form: str
    also: tuple[str, ...]
    is_needed: bool = False
    must_hold: bool = False


@dataclass(frozen=True, kw_only=True)
class Layout:
    """One layout: its table's name, its words in a sentence, its columns.

    `times` turns its amounts into pounds. `symbols` are what it may write where an amount is withheld.
    `whose` is the column by which the record knows whose a row is, blank where it is a child's.
    """

    table: str
    title: str
    headings: tuple[Heading, ...]
    times: int = 1
    symbols: frozenset[str] = frozenset()
    whose: str = WHOSE
    extra: tuple[Column, ...] = ()

    @property
    def needed(self) -> frozenset[str]:
        """The columns that a file must have."""
        return frozenset(h.name for h in self.headings if h.is_needed)

    def as_table(self) -> Table:
        """The layout as a table of a return."""
        kinds = {"day": Kind.DATE, "money": Kind.MONEY, "number": Kind.NUMBER, "flag": Kind.FLAG}
        own = (Column(name=self.whose, kind=Kind.WRITTEN),) if self.whose else ()
        told = ("year", "quarter", "council")
        return Table(
            name=self.table,
            title=self.title,
            columns=(
                *own,
                *self.extra,
                *(
                    Column(name=h.name, kind=kinds.get(h.form, Kind.TEXT), given=not h.is_needed)
                    for h in self.headings
                    if h.form not in told
                ),
            ),
            key=(),
        )


def _headings(text: str, needed: str, must: str = "") -> tuple[Heading, ...]:
    """Columns from lines `name | form | other names, parted by commas`."""
    made = []
    for line in filter(str.strip, text.splitlines()):
        name, form, also = (part.strip() for part in line.split("|"))
        named = tuple(one.strip() for one in also.split(",") if one.strip())
        made.append(
            Heading(
                name=name,
                form=form,
                also=(name.replace("_", " "), *named),
                is_needed=name in needed.split(),
                must_hold=name in must.split(),
            )
        )
    return tuple(made)


_WHEN = """
    year     | year    | financial year, time period, year ending, accounting year
    council  | council | old la code, la code, lea, council code
"""
_WITHHELD = frozenset(("c", "z", "x", "k", "u", "low", ":", ".."))
_LINE = (
    Column(name="line"),
    Column(name="code", given=True),
)

SECTION_251 = Layout(
    table="lines",
    title="Section 251 outturn, Table A1: spending by line",
    headings=_headings(
        _WHEN
        + """
    description    | text  | description of expenditure, line description, expenditure line, service line
    line_code      | text  | line, line number, code, ref, reference
    own            | money | own provision, own provision including joint arrangements
    private        | money | private provision
    other_public   | money | other public provision, other public sector provision
    voluntary      | money | voluntary provision
    total          | money | total expenditure
    income         | money | total income
    net            | money | net current expenditure
    grants_inside  | money | government grants inside aef, grants inside aef
    grants_outside | money | government grants outside aef, grants outside aef
    net_revenue    | money | la net revenue expenditure, net revenue expenditure
    """,
        needed="description own private voluntary total",
    ),
    symbols=_WITHHELD,
    extra=_LINE,
)
OUTTURN = Layout(
    table="lines",
    title="Revenue outturn (RO3, RSX): spending by line, in thousands",
    headings=_headings(
        _WHEN
        + """
    description | text  | line description, service, service line
    line_number | text  | line, line number, row
    employees   | money | employees c1
    running     | money | running expenses, running expenses c2
    total       | money | total expenditure, total expenditure c3
    fees        | money | sales fees and charges, sales fees and charges c4
    other_income | money | other income, other income c5
    income      | money | total income, total income c6
    net         | money | net current expenditure, net current expenditure c7
    """,
        needed="description employees running total net",
    ),
    times=1000,
    symbols=_WITHHELD,
    extra=_LINE,
)
LEDGER = Layout(
    table="rows",
    title="The ledger: what was paid and received, row by row",
    headings=_headings(
        _WHEN
        + """
    posted_on   | day   | date, posting date, posted on, transaction date
    period      | text  | accounting period, month
    cost_centre | text  | cost centre code
    s251_line   | text  | section 251 line, s251, section 251
    subject     | text  | subjective, account
    provider    | text  | provider name, paid to
    child_id    | code  | child, child identifier
    placement_id | code | placement, placement identifier
    amount      | money | net amount, value
    """,
        needed="cost_centre s251_line amount",
        must="cost_centre amount",
    ),
    extra=_LINE,
)
_COST = "total committed cost accrued in fy to date, committed cost, total committed cost"
PLACEMENTS = Layout(
    table="placements",
    title="Placement costs: what was committed for each placement in the year so far",
    headings=_headings(
        """
    year         | year    | financial year
    council      | council | la, la code, local authority code
    quarter      | quarter | financial quarter
    CHILD        | code    | child id, childid, child identifier
    born_on      | day     | date of birth, dob
    need         | code    | category of need
    has_plan     | flag    | does the child have an ehcp, ehcp, has ehcp
    is_uasc      | flag    | is the child uasc, uasc
    legal_status | code    | ls
    started_on   | day     | placement start date, placement start
    ended_on     | day     | placement end date, placement end
    place        | code    | placement type
    provider     | code    | provider type, placement provider
    platform     | text    | procurement platform
    framework    | text    | procurement framework
    urn          | code    | ofsted urn
    provider_name | text   | organisation
    is_solo      | flag    | solo placement
    has_extra    | flag    | additional services, additional packages
    cost         | money   | """
        + _COST
        + """
    from_social_care | money | contribution from social care
    from_health      | money | contribution from health
    from_education   | money | contribution from education
    """,
        needed="CHILD started_on place provider cost",
        must="CHILD started_on",
    ),
    whose="",
    extra=(Column(name="quarter_ends", kind=Kind.DATE, given=True),),
)
HOMES = Layout(
    table="homes",
    title="The council's own children's homes: what was committed in the year so far",
    headings=_headings(
        """
    year       | year    | financial year
    council    | council | la, la code
    quarter    | quarter | financial quarter
    home       | text    | asset name
    urn        | code    | ofsted urn
    started_on | day     | start date
    ended_on   | day     | end date
    cost       | money   | """
        + _COST
        + "\n    ",
        needed="home cost",
        must="home cost",
    ),
    # It lies beside the children's placements, and is joined under the name of their column.
    whose="CHILD",
    extra=(Column(name="quarter_ends", kind=Kind.DATE, given=True),),
)
CENSUS = Layout(
    table="rows",
    title="The regional census of external placements: what each costs a week on one day",
    headings=_headings(
        """
    year          | year    | financial year
    council       | council | la code
    taken_on      | day     | snapshot date, census date, as at date
    CHILD         | code    | identifier, child id, child identifier
    looked_after  | text    | looked after child
    is_uasc       | flag    | uasc
    sourced       | text    | how the placement was sourced
    organisation  | text    | provider
    provider_urn  | code    | provider ofsted or equivalent urn, provider urn
    company       | text    | provider company number
    urn           | code    | establishment urn
    provision     | text    | type of provision
    weekly        | money   | total weekly cost
    from_social_care | money | contribution from social care
    from_education   | money | contribution from education
    from_health      | money | contribution from health
    started_on    | day     | placement start date
    registration  | text    | primary registration type
    has_extra     | text    | does this placement cost include additional packages
    deprivation   | text    | deprivation of liberty safeguards in place
    is_solo       | text    | does this cyp require a solo placement
    """,
        needed="CHILD organisation provision weekly started_on",
        must="CHILD",
    ),
    whose="",
)
BUDGET = Layout(
    table="lines",
    title="The budget book: services of a directorate",
    headings=_headings(
        """
    year        | year    | financial year
    directorate | text    | department
    service     | text    | service area
    budget      | money   | revised budget, current budget
    forecast    | money   | projected outturn, forecast outturn
    actual      | money   | actual to date, spend to date, year to date
    """,
        needed="directorate service budget forecast actual",
        must="service",
    ),
)
