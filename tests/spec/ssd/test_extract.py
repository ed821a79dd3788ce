"""An extract of the Standard Safeguarding Dataset becomes the two returns that it holds."""

import pytest

from headway.returns.cin_census.reader import read as read_census
from headway.returns.cin_census.write import write_xml
from headway.returns.ssd.in_need import Census
from headway.returns.ssd.looked_after import loaded_of
from headway.returns.ssd.reader import read
from headway.vocabulary.errors import BadFile, BadInput
from tests.lib.drawing import drawn

EXTRACT = {
    "person": """
        pers_person_id | pers_sex | pers_ethnicity | pers_dob            | pers_expected_dob | pers_forename
        P1             | F        | WBRI           | 2015-02-28 00:00:00 |                   | Kit
        P2             | 1        | MWBC           | 01/03/2012          |                   | Ash
        P3             | M        |                |                     | 2026-06-01        | Bo
    """,
    "referrals": """
        cine_referral_id | cine_person_id | cine_referral_date | cine_cin_primary_need_code | cine_referral_source_code | cine_referral_nfa | cine_close_date | cine_close_reason
        R1 | P1 | 2025-04-02 | N1 | 6  | N |            |
        R2 | P2 | 2024-11-20 | N5 | 1A | Y | 2024-11-21 | RC8
        R3 | P3 | 2026-03-30 | N1: Abuse or neglect | 5A | 0 | 2026-04-02 | RC7
    """,
    "assessments": """
        cina_assessment_id | cina_referral_id | cina_person_id | cina_assessment_start_date | cina_assessment_auth_date
        A1 | R1 | P1 | 2025-04-03 | 2025-05-10
        A2 | R1 | P1 | 2026-02-20 | 2026-04-15
    """,
    "factors": """
        cinf_assessment_id | cinf_assessment_factors_json
        A1 | ["3A", "16A", "3A"]
        A2 | ["4B"]
    """,
    "s47": """
        s47e_s47_enquiry_id | s47e_referral_id | s47e_person_id | s47e_s47_start_date | s47e_s47_nfa
        S1 | R1 | P1 | 2025-05-12 | N
    """,
    "icpc": """
        icpc_icpc_id | icpc_s47_enquiry_id | icpc_icpc_target_date | icpc_icpc_date
        C1 | S1 | 2025-06-03 | 2025-05-30
    """,
    "plans": """
        cppl_cp_plan_id | cppl_referral_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_initial_category | cppl_cp_plan_latest_category
        L0 | R9 | P1 | 2019-01-05 | 2019-09-01 | EMO | EMO
        L1 | R1 | P1 | 2025-05-30 |            | Neglect | NEG
    """,
    "reviews": """
        cppr_cp_review_id | cppr_cp_plan_id | cppr_cp_review_date
        V1 | L1 | 2025-08-20
        V2 | L1 | 2026-05-01
    """,
    "episodes": """
        clae_cla_episode_id | clae_person_id | clae_cla_id | clae_cla_placement_id | clae_cla_episode_start_date | clae_cla_episode_start_reason | clae_cla_primary_need_code | clae_cla_episode_ceased | clae_cla_episode_ceased_reason
        E1 | P2 | H1 | B1 | 2024-12-01 | S | N5 | 2025-09-10 | X1
        E2 | P2 | H1 | B2 | 2025-09-10 | P | N5 |            |
        E0 | P2 | H0 | B0 | 2020-01-01 | S | N5 | 2020-05-01 | E4A
    """,
    "placements": """
        clap_cla_placement_id | clap_cla_placement_type | clap_cla_placement_provider | clap_cla_placement_urn | clap_cla_placement_postcode | clap_cla_placement_change_reason
        B1 | U4 | PR4 | SC123456 | wa9 5ee | LAREQ
        B2 | P1 | PR0 |          | WA11 8NA |
    """,
    "statuses": """
        lega_legal_status_id | lega_person_id | lega_legal_status | lega_legal_status_start | lega_legal_status_end
        G1 | P2 | V2 | 2024-12-01 | 2025-03-01
        G2 | P2 | C1 | 2025-03-01 | 2025-09-10
        G3 | P2 | C2 | 2025-09-10 |
    """,
    "care_reviews": """
        clar_cla_id | clar_cla_review_date | clar_cla_review_cancelled | clar_cla_review_participation
        H1 | 2025-06-01 | N | PN1
        H1 | 2025-07-01 | Y | PN1
    """,
    "missing": """
        miss_table_id | miss_person_id | miss_missing_episode_type | miss_missing_episode_start | miss_missing_episode_end
        M1 | P2 | M | 2025-06-07T22:00:00 | 2025-06-09
    """,
}


@pytest.fixture
def extract(tmp_path):
    """The folder of an extract, one CSV a table."""
    folder = tmp_path / "extract"
    folder.mkdir()
    for name, text in EXTRACT.items():
        rows = drawn(text)
        lines = [",".join(rows[0]), *(",".join(quoted(c) for c in row.values()) for row in rows)]
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if "," in cell or '"' in cell else cell


def rows(loaded, table: str) -> list[dict]:
    return loaded.tables[table].to_pylist()


def test_the_census_holds_what_stood_open_in_the_year(extract, tmp_path):
    """A referral closed before the year is left out; an end after it has not come yet."""
    written = write_xml(Census(read([extract]), 2026, "342").loaded(), tmp_path / "cin_2026.xml")
    census = read_census([written])
    episodes = rows(census, "cin_details")
    assert [(e["LAchildID"], e["CINreferralDate"], e["CINclosureDate"]) for e in episodes] == [
        ("P1", "2025-04-02", None),
        ("P3", "2026-03-30", None),
    ]
    assert [e["PrimaryNeedCode"] for e in episodes] == ["N1", "N1"]
    [plan] = rows(census, "cp_plans")
    assert (plan["InitialCategoryOfAbuse"], plan["NumberOfPreviousCPP"]) == ("NEG", "1")
    assert [r["CPPreviewDate"] for r in rows(census, "cp_reviews")] == ["2025-08-20"]
    [enquiry] = rows(census, "section47")
    assert (enquiry["InitialCPCtarget"], enquiry["DateOfInitialCPC"]) == (
        "2025-06-03",
        "2025-05-30",
    )


def test_an_assessment_not_yet_authorised_has_no_factors_yet(extract, tmp_path):
    """Factors are what the finished assessment found, each once."""
    census = Census(read([extract]), 2026, "342").loaded()
    found = [
        (a["AssessmentID"], a["AssessmentAuthorisationDate"]) for a in rows(census, "assessments")
    ]
    assert found == [(1, "2025-05-10"), (2, None)]
    assert [f["AssessmentFactor"] for f in rows(census, "assessment_factors")] == ["16A", "3A"]


def test_an_unborn_child_has_the_day_that_is_expected(extract):
    census = Census(read([extract]), 2026, "342").loaded()
    unborn = rows(census, "child_identifiers")[1]
    assert (unborn["PersonBirthDate"], unborn["ExpectedPersonBirthDate"]) == (None, "2026-06-01")


def test_an_episode_has_its_placement_and_the_legal_status_of_its_first_day(extract):
    """Two episodes lie in the year; the one of 2020 does not."""
    looked_after = loaded_of(read([extract]), 2026)
    told = [
        (e["DECOM"], e["LS"], e["PLACE"], e["DEC"], e["REC"])
        for e in rows(looked_after, "episodes")
    ]
    assert told == [
        ("01/12/2024", "V2", "U4", "10/09/2025", "X1"),
        ("10/09/2025", "C2", "P1", None, None),
    ]
    assert rows(looked_after, "episodes")[0]["PL_POST"] == "WA9 5EE"
    assert [r["REVIEW"] for r in rows(looked_after, "reviews")] == ["01/06/2025"]
    assert [m["MIS_START"] for m in rows(looked_after, "missing")] == ["07/06/2025"]
    assert [(h["CHILD"], h["SEX"], h["DOB"]) for h in rows(looked_after, "header")] == [
        ("P2", "M", "01/03/2012")
    ]


def test_names_are_not_read_and_what_is_lacking_is_said(extract):
    found = read([extract])
    assert "Kit" not in str(found.tables)
    assert any(t.startswith("person.csv: it has no pers_death_date") for t in found.said)


def test_an_extract_without_persons_or_with_a_table_cut_short_is_refused(extract):
    (extract / "plans.csv").write_text("cppl_person_id\nP1\n", "utf-8")
    with pytest.raises(
        BadFile, match=r"plans\.csv: it is the SSD's table cp_plans, and has no column"
    ):
        read([extract])
    (extract / "plans.csv").unlink()
    (extract / "person.csv").unlink()
    with pytest.raises(BadInput, match="No table of persons"):
        read([extract])
