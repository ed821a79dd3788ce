"""A report on Wharfemoor, a council that does not exist, with every kind of block and chart.

Every number is invented. Rich enough to be looked at: a long council name, a gap in a line, a
suppressed year, a wide table, words that carry links.
"""

import math

from headway.reports.blocks import (
    Block,
    Bullets,
    Chart,
    Column,
    Definition,
    Definitions,
    Document,
    Heading,
    KeyFigure,
    KeyFigures,
    Link,
    Note,
    Page,
    Paragraph,
    Source,
    Sources,
    Strong,
    Table,
)
from headway.reports.charts import (
    Columns,
    Council,
    Funnel,
    Line,
    MonthMark,
    MonthPoint,
    Months,
    Point,
    Range,
    Strip,
    StripRow,
    poisson_limits,
)

COUNCIL = "Wharfemoor"
REGION = "Yorkshire and The Humber"
YEARS = range(2013, 2026)
LOOKED_AFTER = (96, 99, 104, 101, 110, None, 122, 131, 128, 124, 119, 126, 128)
STARTS = (221, 293, 302, 294, 230, 161, 298, 281, None, 271, 321, 223, 257)


def points(values: tuple[float | None, ...]) -> tuple[Point, ...]:
    """Values of successive years up to the last; a missing one was suppressed."""
    years = range(YEARS[-1] - len(values) + 1, YEARS[-1] + 1)
    return tuple(
        Point(year=year, value=value, shows="c" if value is None else "")
        for year, value in zip(years, values, strict=True)
    )


def grid(caption: str, head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> Table:
    """A table whose first column is words and whose others are numbers."""
    columns = tuple(Column(name=name, numeric=n > 0) for n, name in enumerate(head))
    return Table(caption=caption, columns=columns, rows=rows)


def past_chart() -> Chart:
    """A rate over the years with all its comparators."""
    england = (60, 60, 60, 60, 62, 64, 65, 67, 67, 70, 71, 70, 67)
    region = (66, 65, 64, 64, 66, 69, 72, 76, 78, 81, 83, 82, 80)
    median = (80, 81, 83, 84, 85, 88, 90, 93, 95, 97, 99, 98, 98)
    ends = [(60 + n, 120 + 2 * n) for n in range(len(YEARS))]
    rows = tuple(
        (str(y), "c" if own is None else str(own), str(e), str(r), str(m), f"{low} to {high}")
        for y, own, e, r, m, (low, high) in zip(
            YEARS, LOOKED_AFTER, england, region, median, ends, strict=True
        )
    )
    head = ("31 March", COUNCIL, "England", REGION, "Neighbours’ median", "Neighbours’ range")
    return Chart(
        title="Children looked after on 31 March, per 10,000 children",
        description="A line for each of Wharfemoor, England, the region and the neighbours’ "
        "median, 2013 to 2025. Wharfemoor rises from 96 to 128, always above the median; "
        "its figure for 2018 is suppressed.",
        drawing=Line(
            council=COUNCIL,
            unit="per 10,000 children",
            past=points(LOOKED_AFTER),
            england=points(england),
            region_name=REGION,
            region=points(region),
            neighbours=points(median),
            band=tuple(
                Range(year=y, low=low, high=high)
                for y, (low, high) in zip(YEARS, ends, strict=True)
            ),
        ),
        table=grid("Children looked after per 10,000 children, 31 March", head, rows),
    )


def councils() -> tuple[Council, ...]:
    """A hundred and fifty invented councils of all sizes, ten of them neighbours."""
    others = tuple(
        Council(
            name=f"Council {n}",
            size=round(8_000 * 1.025**n),
            value=round(70 + 25 * math.sin(n * 2.4) + 15 * math.sin(n * 0.9), 1),
            kind="neighbour" if n % 15 == 7 else "other",
        )
        for n in range(149)
    )
    return (*others, Council(name=COUNCIL, size=38_000, value=128, kind="this"))


def funnel_chart() -> Chart:
    """All councils against their size."""
    drawn = councils()
    rows = tuple((c.name, f"{c.size:,}", f"{c.value:.0f}") for c in drawn if c.kind != "other")
    return Chart(
        title="Where Wharfemoor stands among all councils, 31 March 2025",
        description="Each council’s rate of children looked after against its number of "
        "children. Wharfemoor lies above the upper limit.",
        drawing=Funnel(
            unit="children looked after per 10,000 children",
            size_unit="Children aged under 18 (each step doubles or more)",
            councils=drawn,
            centre=67,
            limits=poisson_limits(67, tuple(c.size for c in drawn)),
        ),
        table=grid("Wharfemoor and its neighbours", ("Council", "Children", "Rate"), rows),
    )


STRIP_ROWS = (
    StripRow(
        measure="Children looked after, per 10,000 children",
        council=128,
        shows="128",
        england=67,
        region=80,
        low=72,
        median=98,
        high=140,
    ),
    StripRow(
        measure="Child protection plans started in the year, per 10,000 children",
        council=41,
        shows="41",
        england=53,
        region=55,
        low=33,
        median=58,
        high=97,
    ),
    StripRow(
        measure="Referred again within a year, %",
        council=None,
        shows="c",
        england=22.4,
        region=21,
        low=12,
        median=19,
        high=30,
    ),
    StripRow(
        measure="Social workers from agencies, %",
        council=29.5,
        shows="29.5",
        england=17,
        region=12,
        low=0,
        median=14,
        high=26,
    ),
)


def strip_chart() -> Chart:
    """A few measures at a glance."""
    head = ("Measure", COUNCIL, "England", REGION, "Lowest", "Median", "Highest")
    told = tuple(
        (r.measure, r.shows, *(str(v) for v in (r.england, r.region, r.low, r.median, r.high)))
        for r in STRIP_ROWS
    )
    return Chart(
        title="Wharfemoor beside its neighbours, latest year",
        description="Four measures, each on its own scale. Wharfemoor is above its neighbours’ "
        "median on children looked after and above all of them on agency social workers.",
        drawing=Strip(council=COUNCIL, region_name=REGION, rows=STRIP_ROWS),
        table=grid("Wharfemoor and its neighbours, latest year", head, told),
    )


def columns_chart() -> Chart:
    """Counts of the latest years."""
    drawn = points(STARTS)[-8:]
    rows = tuple((str(p.year), p.shows or f"{p.value:.0f}") for p in drawn)
    return Chart(
        title="Child protection plans started in the year",
        description="A column a year, 2018 to 2025: 161 in 2018, 298 the year after, 257 in "
        "2025. The figure for 2021 is suppressed.",
        drawing=Columns(unit="plans started, year ending 31 March", years=drawn),
        table=grid("Plans started in the year", ("Year", COUNCIL), rows),
    )


def months_chart() -> Chart:
    """A measure's months, the last eight judged, one of them missing."""
    values = [96, 104, 101, 97, 103, 99, 102, None, 84, 80, 79, 82]
    names = [f"{n + 1} 2025" for n in range(len(values))]
    drawn = tuple(
        MonthPoint(name=name, value=value, is_provisional=n > 9)
        for n, (name, value) in enumerate(zip(names, values, strict=True))
    )
    return Chart(
        title="Referrals, month by month",
        description="Twelve months of 2025, those from May judged. No return is held for August.",
        drawing=Months(
            unit="referrals, each month",
            months=drawn,
            judged_from=4,
            centre=99.5,
            lower=86,
            upper=113,
            marks=(MonthMark(at=5, letter="A"), MonthMark(at=5, letter="B")),
        ),
        table=grid(
            "Referrals, each month",
            ("Month", COUNCIL),
            tuple((p.name, "…" if p.value is None else f"{p.value:.0f}") for p in drawn),
        ),
    )


KEY_FIGURES = KeyFigures(
    items=(
        KeyFigure(
            label="Children looked after",
            value="486",
            unit="children",
            detail="31 March 2025. 478 a year before.",
            figure="children_looked_after.count.2025",
        ),
        KeyFigure(
            label="Child protection plans started",
            value="257",
            unit="plans",
            detail="Year to 31 March 2025. 223 the year before.",
        ),
        KeyFigure(
            label="Social workers from agencies",
            value="29.5",
            unit="% of posts",
            detail="30 September 2025. England 17.0%.",
        ),
        KeyFigure(label="Referred again within a year", value="c", detail="Suppressed."),
    )
)


def opening() -> tuple[Block, ...]:
    """What a member reads first."""
    return (
        Paragraph(
            text=(
                "On 31 March 2025 Wharfemoor looked after ",
                Strong(text="486 children, 128 in every 10,000"),
                ". That is more than its neighbours’ median (98) and almost twice England’s rate "
                "(67). A high rate is neither good nor bad in itself: it asks why.",
            ),
            figures=("children_looked_after.rate.2025",),
            id="looked-after-now",
        ),
        Paragraph(
            text=(
                "New child protection plans fell by nearly half in 2018 and rose again the year "
                "after. ",
                Link(text="How we can tell a real fall from chance", to="plans#chance"),
                " is explained with the figures.",
            )
        ),
        KEY_FIGURES,
        strip_chart(),
        Heading(text="Three questions worth asking"),
        Bullets(
            items=(
                "What changed in the year in which plans started fell to 161?",
                ("Who decides that a plan may ", Strong(text="end"), ", and who checks?"),
                "Which of the figures here would tell us first if children were less safe?",
            )
        ),
        Note(text="Wharfemoor does not exist. Every figure here is invented.", kind="warning"),
    )


def plans() -> tuple[Block, ...]:
    """Plans: a chart, a wide table, definitions."""
    years = tuple(str(year) for year in YEARS)
    cells = tuple("c" if v is None else str(v) for v in STARTS)
    return (
        Paragraph(text="In the year to 31 March 2025, 257 plans started; 223 the year before."),
        columns_chart(),
        months_chart(),
        Heading(text="Is the change more than chance?", id="chance"),
        Paragraph(text="A fall of 30% from one year to the next is common in a small council."),
        Note(
            text="A plan starts when a child protection conference decides that it should.",
            kind="definition",
        ),
        Table(
            caption="Child protection plans started, every year held",
            columns=(Column(name="Council"), *(Column(name=y, numeric=True) for y in years)),
            rows=((COUNCIL, *cells), ("England", *(f"{50_000 + 731 * n:,}" for n in range(13)))),
            notes=("c: suppressed by the publisher to protect small numbers.",),
        ),
        Heading(text="Words used here", level=3),
        Definitions(
            items=(
                Definition(term="Neighbours", meaning="The ten councils most like this one."),
                Definition(
                    term="Median", meaning=("Half are above and half ", Strong(text="below"), ".")
                ),
            )
        ),
        Note(text="Children in need return, 2025 release.", kind="source"),
    )


def looked_after() -> tuple[Block, ...]:
    """The rate over the years, and every council."""
    return (
        Paragraph(
            text="The rate has risen in eight of the twelve years since 2013, as it has in most "
            "councils like Wharfemoor. It passed its neighbours’ median before 2013 and has "
            "stayed above it since."
        ),
        past_chart(),
        Heading(text="Every council"),
        Paragraph(text="Councils differ by more than chance, so a dot outside is a question."),
        funnel_chart(),
    )


def sources() -> tuple[Block, ...]:
    """Where the figures came from."""
    return (
        Paragraph(text="Every figure comes from a publication. None was asked of the council."),
        Sources(
            items=(
                Source(
                    publication="Children looked after in England, 2025",
                    released_on="20 November 2025",
                    detail="Department for Education. Local authority tables.",
                    link="https://explore-education-statistics.service.gov.uk/",
                ),
                Source(publication="Mid-year population estimates", released_on="15 July 2025"),
            )
        ),
    )


def sample_document() -> Document:
    """The whole invented report."""
    return Document(
        title="Children’s social care in figures",
        subtitle="What published figures say of Wharfemoor, beside England, its region and the "
        "councils most like it",
        council=COUNCIL,
        made_on="2026-06-12",
        footer="An invented report on an invented council.",
        pages=(
            Page(id="overview", title="At a glance", blocks=opening()),
            Page(id="looked-after", title="Children looked after", blocks=looked_after()),
            Page(id="plans", title="Child protection plans", blocks=plans()),
            Page(id="sources", title="Sources", blocks=sources()),
        ),
    )
