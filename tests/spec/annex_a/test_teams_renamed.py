"""Annex A by team, over a re-organisation: each month by its own teams, by today's, and by the old."""

from datetime import date

from headway.measures.finding import recorded_measures
from headway.measures.own import own_figures, periods
from headway.record.joining import Filed
from headway.record.making import make
from headway.returns.annex_a.reader import read
from headway.returns.annex_a.write import write
from headway.returns.workforce import teams

MARCH, APRIL = date(2026, 3, 31), date(2026, 4, 30)
MEASURES = [
    m for m in recorded_measures() if m.id in ("looked_after_on_list", "children_per_worker")
]


def _filed(folder, as_at, *held):
    """A month's list 8: each child with the team and the worker who hold it."""
    rows = [
        {"child_id": child, "started_on": date(2025, 4, 1), "team": team, "worker": worker}
        for child, team, worker in held
    ]
    path = folder / f"annex_a_{as_at}.xlsx"
    write(path, {"looked_after": rows})
    year = as_at.year + (as_at.month > 3)
    return Filed(year=year, loaded=read([path], as_at=as_at), of="annex_a")


def test_two_teams_that_became_one(duck, tmp_path):
    """In March there were North and South, in April Help: by today's teams both months are of Help."""
    march = _filed(
        tmp_path, MARCH, ("Ana", "North", "W1"), ("Ben", "North", "W1"), ("Cal", "South", "W2")
    )
    april = _filed(tmp_path, APRIL, ("Ana", "Help", "W1"), ("Dee", None, "W3"))
    path = tmp_path / "teams.csv"
    path.write_text("old_team,new_team,from\nNorth,Help,2026-04-01\nSouth,Help,2026-04-01\n")
    changes = Filed(year=2026, loaded=teams.read([path]), of="teams")
    cuts = ("team", "team_now", "team_then")
    with duck.apart() as opened:
        record = make(opened, [march, april, changes])
        figures = own_figures(record, MEASURES, periods(date(2025, 4, 1), APRIL), cuts)
    found = {
        (f.measure, f.period.last, f"{f.cut} {f.part}"): (f.numerator, f.denominator)
        for f in figures
        if f.period.length == "month"
    }
    on_list = "looked_after_on_list"
    assert found[on_list, MARCH, "team North"][0] == 2
    assert found[on_list, MARCH, "team_now Help"][0] == 3
    assert found[on_list, APRIL, "team_now Help"][0] == 1
    assert found[on_list, APRIL, "team_then North and South"][0] == 1
    assert found[on_list, APRIL, "team_now no team given"][0] == 1
    assert found["children_per_worker", MARCH, "team_now Help"] == (3, 2)
