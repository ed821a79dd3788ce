"""A publication's file is known by its columns, never by its name."""

import pytest

from headway.comparators.recognise import read_file
from headway.comparators.sources import all_sources
from headway.vocabulary.errors import BadFile
from tests.lib.files import STABLE, numbers, release, write


def cells(path) -> dict[tuple[str, str, int], tuple[float | None, str]]:
    """What a file gives: series, place and year to value and state."""
    held = read_file(path, "sha")
    return {
        (c["series"], c["council"], c["year"]): (c["value"], c["state"])
        for c in held.cells.to_pylist()
    }


def test_any_name_will_do(tmp_path):
    """A browser that calls the download `file (3).csv` does not matter."""
    path = write(tmp_path, "file (3).csv", numbers("2025 342 440 117"))
    assert cells(path)["cla_numbers/on 31 March/number", "342", 2025] == (440, "published")


def test_the_names_that_another_release_used_mean_the_same(tmp_path):
    """2024 said population_count, number and *at* 31 March; 2025 population_type and *on*."""
    older = release(
        "population_count,population_estimate,number,rate_per_10000",
        f"2024 342 {STABLE.replace('on 31', 'at 31')},30000,488,131",
    )
    newer = write(tmp_path, "b.csv", numbers("2025 342 440 117"))
    both = cells(write(tmp_path, "a.csv", older)) | cells(newer)
    assert both["cla_numbers/on 31 March/number", "342", 2024] == (488, "published")
    assert both["cla_numbers/on 31 March/number", "342", 2025] == (440, "published")


@pytest.mark.parametrize(
    "head", ["children_count,children_percent", "number,percentage", "number,percent"]
)
@pytest.mark.parametrize(
    ("table", "mark"),
    [
        ("cla_on_31_march", "Locality of placement"),
        ("cla_started", "Taken into care"),
        ("cla_ceased", "Reason episode ceased"),
    ],
)
def test_the_releases_own_csv_layout_of_each_looked_after_table(tmp_path, head, table, mark):
    """`cla_group, characteristic` and a number and percentage, whatever the release calls them."""
    text = release(
        f"cla_group,characteristic,{head}",
        f"2025 342 {mark},Total,440,100",
        "2025 342 Legal status,Full care order,280,64",
    )
    got = cells(write(tmp_path, "x.csv", text))
    assert got[f"{table}/Legal status | Full care order/number", "342", 2025][0] == 280
    assert got[f"{table}/Legal status | Full care order/percent", "342", 2025][0] == 64


def test_adoption_and_guardianship_orders_are_not_taken_for_the_reasons_of_ceasing(tmp_path):
    """Two tables share all columns; what stands in them tells them apart."""
    text = release(
        "cla_group,characteristic,number,percentage",
        "2024 342 Adopted,Adopted - consent dispensed with,10,50",
        "2024 342 Special guardianship orders,Total,20,100",
    )
    assert read_file(write(tmp_path, "x.csv", text), "sha").tables == ("cla_ceased_orders",)


def test_two_tables_of_care_leavers_with_the_same_columns(tmp_path):
    """Accommodation and activity differ only in their items."""
    head = "care_leaver_age,breakdown,care_leaver_count,care_leaver_percent"
    home = release(head, "2025 342 19 to 21 years,Suitability total,150,100")
    work = release(
        head, "2025 342 19 to 21 years,Total in education, employment or training,97,64"
    ).replace(
        "Total in education, employment or training", '"Total in education, employment or training"'
    )
    assert read_file(write(tmp_path, "a.csv", home), "s").tables == ("care_leavers_accommodation",)
    assert read_file(write(tmp_path, "b.csv", work), "s").tables == ("care_leavers_activity",)


@pytest.mark.parametrize(
    "encoded",
    [
        lambda t: b"\xef\xbb\xbf" + t.encode(),
        lambda t: t.encode("utf-16"),
        lambda t: t.replace("St. Helens", "St. Helens\u2019").encode("cp1252"),
    ],
    ids=["byte-order mark", "UTF-16", "Windows-1252"],
)
def test_the_encodings_that_publishers_use(tmp_path, encoded):
    """All read the same."""
    path = write(tmp_path, "x.csv", encoded(numbers("2025 342 440 117")))
    assert cells(path)["cla_numbers/on 31 March/rate", "342", 2025] == (117, "published")


def test_no_two_sources_claim_one_table_by_the_same_columns():
    """Each source can be told from every other."""
    seen = [
        (s.name, s.needs, *(getattr(s, a, ()) for a in ("marks", "lacks", "closeness")))
        for s in all_sources()
    ]
    assert len({str(s) for s in seen}) == len(seen) >= 50


def test_every_official_file_is_known(shared):
    """Nothing of the official folder is passed over: figures, lists or prose, each is said."""
    folder = shared / "official"
    kinds = {}
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        if path.stat().st_size < 400_000:
            kinds[path.name] = read_file(path, "sha").holds
    assert len(kinds) > 90
    assert kinds["summary_page_metadata.csv"] == "no figures"
    assert kinds["sn_model_2025_wide.csv"] == "neighbours"
    assert kinds["release_dates.csv"] == "release dates"


def test_a_renamed_column_is_named_with_the_one_found_instead(tmp_path):
    """Nobody wants to compare headers by eye."""
    text = numbers("2025 342 440 117").replace("rate_per_10000", "rate_per_10k")
    with pytest.raises(BadFile, match=r"no column called 'rate_per_10000'.*found 'rate_per_10k'"):
        read_file(write(tmp_path, "x.csv", text), "sha")


BAD = {
    "a page saved by mistake": ("x.csv", "<!doctype html>\n<html><body>Sign in</body></html>\n"),
    "an empty file": ("x.csv", ""),
    "a header and no rows": ("x.csv", numbers()),
    "a half-written download": ("x.csv.part", numbers("2025 342 440 117")),
    "a file cut short in a row": ("x.csv", numbers("2025 342 440 117")[:-20]),
    "a truncated parquet": ("x.parquet", b"PAR1" + b"\x00" * 50),
    "a workbook": ("x.xlsx", b"PK\x03\x04" + b"\x00" * 50),
    "another subject": ("x.csv", "colour,weight\nblue,3\n"),
    "no council in it": (
        "x.csv",
        numbers("2025 342 440 117")
        .replace("342", "999x")
        .replace("E08000013", "")
        .replace("St. Helens", "Atlantis"),
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_used_says_which_file_and_what_to_do(tmp_path, name):
    """Every message names the file, ends with what to do, and nothing is kept."""
    file, body = BAD[name]
    with pytest.raises(BadFile) as fault:
        read_file(write(tmp_path, file, body), "sha")
    message = str(fault.value)
    assert message.startswith(file) and message.endswith("Nothing was kept.")
    assert len(message) > len(file) + 60
