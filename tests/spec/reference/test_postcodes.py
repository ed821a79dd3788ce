"""Postcodes: which list is in use, and what it says of each."""

import brotli
import msgpack
import pytest

from headway.reference.installed_postcodes import installed_version, read_installed
from headway.reference.keeping import TOGETHER, kept
from headway.reference.postcode_keys import key_of, normalised
from headway.reference.postcodes import acknowledgements, look_up, postcode_list
from headway.vocabulary.errors import BadFile, BadInput

TWO = """
    postcode | district  | east   | north
    QX1 1AA  | E06000063 | 340000 | 556000
    QX11 1AA | E06000064 | 351000 | 492000
"""


def found(*codes):
    """What the list in use says of these postcodes, by postcode."""
    return {
        row["postcode"]: (row["district"], row["easting"], row["northing"])
        for row in look_up(set(codes)).to_pylist()
    }


def test_a_postcode_is_found_however_it_is_spaced(postcodes):
    """Whoever asks gives it in capitals without blanks; one that is in no list has no row."""
    postcodes(TWO)
    assert normalised(" qx1\u00a01aa ") == "QX11AA"
    assert found("QX11AA", "QX111AA", "QX12ZZ") == {
        "QX11AA": ("E06000063", 340000, 556000),
        "QX111AA": ("E06000064", 351000, 492000),
    }


def test_no_part_of_a_postcode_is_taken_for_it(postcodes):
    """Nor anything with a sign, a nought too many or a letter of another alphabet in it."""
    postcodes(TWO)
    assert not found("QX1", "QX11A", "QX11AA0", "QX1-1AA", "QX1_1AA", "QX１1AA", "", "1QX1AA")
    assert found() == {}


def test_two_postcodes_never_share_a_number():
    """Short ones are filled up, so that postcodes of one area stand together."""
    codes = ["L11AA", "L111AA", "L1A1AA", "LA11AA", "LA111AA", "M11AA", "M11AB", "NPT1AA"]
    assert [key_of(c) for c in sorted(codes)] == sorted({key_of(c) for c in codes})


def test_a_postcode_that_has_ended_is_known_and_one_without_a_place_has_none(postcodes):
    """A child may have lived there. The Isle of Man is off the national grid: some files have 0."""
    postcodes("""
        postcode | doterm | district  | east   | north
        QX1 1AA  | 201003 | E06000063 | 340000 | 556000
        QX1 1AB  | 199612 |           |        |
        QY1 1AA  |        | M99999999 | 0      | 0
    """)
    assert found("QX11AA", "QX11AB", "QY11AA") == {
        "QX11AA": ("E06000063", 340000, 556000),
        "QX11AB": (None, None, None),
        "QY11AA": ("M99999999", None, None),
    }


def test_northern_ireland_is_not_kept_and_known_by_its_form(postcodes):
    """The licence of its postcodes allows less than that of the rest."""
    postcodes(TWO + "    BT1 1AA | N09000003 | 146000 | 529000\n")
    assert found("BT11AA", "BT991ZZ", "BTX1AA") == {
        "BT11AA": ("N99999999", None, None),
        "BT991ZZ": ("N99999999", None, None),
    }


def test_the_list_added_last_is_the_one_in_use(postcodes):
    """Also where it stands for an earlier month: whoever added it had a reason."""
    postcodes(TWO, added_at="2026-06-01T09:00:00")
    moved = TWO.replace("E06000063", "E06000064")
    postcodes(moved, added_at="2026-06-02T09:00:00", name="ONSPD_FEB_2026.csv")
    assert found("QX11AA")["QX11AA"][0] == "E06000064"
    assert postcode_list().about.name == "ONSPD_FEB_2026.csv"
    assert len(kept("postcodes")) == 2


def test_only_the_parts_of_a_list_that_can_hold_a_postcode_are_read(postcodes):
    """The first and the last of a part are found, and so are those of the next part."""
    letters = "ABDEFGHJLNPQRSTUWXYZ"
    codes = [
        f"QX{d}{s} {n}{a}{b}"
        for d in range(1, 10)
        for s in range(2)
        for n in range(10)
        for a in letters
        for b in letters
    ]
    rows = [f"    {c} | E06000063 | {i + 1} | 1" for i, c in enumerate(sorted(codes))]
    assert len(rows) > TOGETHER
    postcodes("postcode | district | east | north\n" + "\n".join(rows))
    for place in (0, 1, TOGETHER - 1, TOGETHER, len(rows) - 1):
        code = sorted(codes)[place].replace(" ", "")
        assert found(code)[code][1] == place + 1
    assert not found("QX00AA", "QZ11AA")


def test_whoever_is_stopped_half_way_leaves_no_list(postcodes, home, monkeypatch):
    """A list is written under another name and renamed when it is whole."""

    def dies(path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("headway.reference.keeping._flush", dies)
    with pytest.raises(OSError, match="No space"):
        postcodes(TWO)
    assert not list((home / "reference").iterdir())
    assert kept("postcodes") == []


def packed(folder, letter, **columns):
    """One data file as the package has them."""
    data = msgpack.packb({"columns": list(columns), "data": columns})
    path = folder / f"postcodes_{letter}.msgpack.br"
    path.write_bytes(brotli.compress(data))
    return path


def test_the_installed_list_is_read_from_its_data_files(tmp_path):
    """One file a letter; NaN stands for nothing; Northern Ireland is left out."""
    nan = float("nan")
    packed(tmp_path, "B", pcd=["BT1 1AA"], laua=["N09000003"], oseast1m=[1.0], osnrth1m=[2.0])
    packed(
        tmp_path,
        "Q",
        pcd=["QX1 1AA", "QX111AA"],
        laua=["E06000063", nan],
        oseast1m=[340000.0, nan],
        osnrth1m=[556000.0, nan],
    )
    rows = read_installed(tmp_path).to_pylist()
    assert [(r["key"], r["district"], r["easting"], r["northing"]) for r in rows] == [
        (key_of("QX11AA"), "E06000063", 340000, 556000),
        (key_of("QX111AA"), None, None, None),
    ]


def test_an_installed_list_of_another_shape_is_refused(tmp_path):
    """With what can be done: add the directory itself."""
    packed(tmp_path, "Q", pcd=["QX1 1AA"], laua=[], oseast1m=[1.0], osnrth1m=[1.0])
    with pytest.raises(BadFile, match=r"postcodes_Q.*headway official add"):
        read_installed(tmp_path)
    (tmp_path / "postcodes_Q.msgpack.br").write_bytes(b"not brotli")
    with pytest.raises(BadFile, match="postcodes_Q"):
        read_installed(tmp_path)


def test_no_list_at_all(home, monkeypatch):
    """What to install or to add is said."""
    monkeypatch.setattr("headway.reference.installed_postcodes.PACKAGE", "a-package-nobody-has")
    with pytest.raises(BadInput, match="headway official add"):
        postcode_list()


def test_well_known_places_in_the_installed_list(installed_home, monkeypatch):
    """Buckingham Palace, St Helens Town Hall, Cardiff's and Edinburgh's castles, Douglas's town hall."""
    monkeypatch.setenv("HEADWAY_HOME", str(installed_home))
    said = found("SW1A1AA", "WA101HP", "CF103RB", "EH12NG", "IM12AD", "ZZ999ZZ")
    assert said["SW1A1AA"] == ("E09000033", 529090, 179645)
    assert said["WA101HP"][0] == "E08000013"
    assert said["CF103RB"][0] == "W06000015"
    assert said["EH12NG"][0] == "S12000036"
    assert "ZZ999ZZ" not in said
    assert int(postcode_list().about.rows) > 2_500_000


def test_the_owners_are_acknowledged_with_the_year_of_the_list(
    installed_home, postcodes, monkeypatch
):
    """The installed list's year is its version's; an added one's is that of its newest month."""
    with monkeypatch.context() as patch:
        patch.setenv("HEADWAY_HOME", str(installed_home))
        year = installed_version()[:4]
        assert acknowledgements() == (
            f"Contains OS data © Crown copyright and database right {year}",
            f"Contains Royal Mail data © Royal Mail copyright and database right {year}",
            "Source: Office for National Statistics licensed under the Open Government Licence v.3.0",
        )
    postcodes(TWO, name="ONSPD_AUG_2027.csv")
    assert acknowledgements()[0].endswith("right 2027")
