"""The pages on checking a return and on adding a rule are true."""

import re

import pytest

from headway.cli.checked import NOT_VERIFIED
from headway.engine.duck import engine
from headway.returns.checking import FIRST_YEAR, LAST_YEAR
from headway.returns.ssda903.spec import RETURN
from headway.validation.checking import check_loaded
from headway.validation.flags import COLUMNS
from headway.validation.waivers import FIELDS, read_waivers
from tests.lib.drawn_returns import asked_of, draw, flagged
from tests.lib.files import write
from tests.lib.repository import ROOT

HOW_TO = ROOT / "docs" / "how-to"
ADDING = (HOW_TO / "add-a-rule.md").read_text("utf-8")
CHECKING = (HOW_TO / "check-a-return.md").read_text("utf-8")


def block(page: str, kind: str) -> str:
    """The one code block of that kind."""
    [found] = re.findall(rf"```{kind}\n(.*?)```", page, re.DOTALL)
    return found


def the_rule():
    """The rule that the page adds."""
    made: dict = {}
    exec(compile(block(ADDING, "python rule"), "rule", "exec"), made)
    [rule] = made["RULES"]
    return rule


def flags_and_marks(rule, text):
    """What the rule flags of a drawing, and what the drawing marks."""
    drawing = draw(RETURN, {rule.table: text})
    with engine(threads=1) as duck:
        made = check_loaded(duck, RETURN, drawing.loaded, asked_of(2026), (rule,))
    return flagged(made), drawing.expected


def test_the_rule_and_its_spec_run_as_they_are_printed():
    """What the rule flags is what the spec marks."""
    rule, spec, checked = the_rule(), {}, []
    exec(compile(block(ADDING, "python spec"), "spec", "exec"), spec)

    def check(code, text):
        assert code == rule.code
        found, marked = flags_and_marks(rule, text)
        assert found == marked
        checked.append(len(marked))

    for name, test in spec.items():
        if name.startswith("test_"):
            test(check)
    assert checked == [1]


def test_a_wrong_drawing_fails():
    """The check above can fail."""
    text = "CHILD | MIS_START | MIS_END |\nAna | 2025-05-01 | 2025-05-03 | flag"
    found, marked = flags_and_marks(the_rule(), text)
    assert found != marked


def test_every_name_that_the_page_gives_a_condition_has_a_meaning():
    """Facts, derived columns and the rows of other tables are there under these names."""
    from headway.validation.naming import names_of

    names = names_of(RETURN)
    for table, word in (
        ("missing", "MIS_START_day"), ("missing", "prev_MIS_END"), ("missing", "place_from_end"),
        ("missing", "header_DOB"), ("missing", "header_last_SEX"), ("missing", "first_decom"),
        ("missing", "episode_count"), ("episodes", "is_temporary"), ("missing", ":council"),
    ):  # fmt: skip
        assert word in ADDING and not names.word(table, word).unknown, word


def test_every_option_that_the_page_names_is_there():
    """`--council`, `--last` and the rest."""
    import typer

    from headway.cli import check as verb

    app = typer.Typer()
    verb.add_to(app)
    known = {o for p in typer.main.get_command(app).params for o in p.opts}
    named = set(re.findall(r"--[a-z]+", CHECKING))
    assert named and not named - known


def test_the_waiver_on_the_page_is_one(tmp_path):
    """And the columns are those that are read."""
    [waiver] = read_waivers([write(tmp_path, "waivers.toml", block(CHECKING, "toml"))])
    assert (waiver.rule, waiver.child) == ("101", "12345")
    assert ",".join(FIELDS) in CHECKING


@pytest.mark.parametrize(
    "words", [", ".join(COLUMNS), f"{FIRST_YEAR} to {LAST_YEAR}", NOT_VERIFIED.split(": ")[1][:-1]]
)
def test_what_the_page_repeats_is_what_the_code_says(words):
    """Columns, years, and what severities are."""
    assert words in CHECKING
