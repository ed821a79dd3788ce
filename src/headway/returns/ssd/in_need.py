"""The children in need census of one year, made of an SSD extract."""

from collections import Counter, defaultdict
from datetime import date
from typing import Any

from headway.returns.ssd.forms import code, codes_in, day, is_yes, iso, sex
from headway.returns.ssd.reader import Extract, Row
from headway.validation.loaded import Loaded

Cells = dict[str, Any]
_NUMBERED = ("child_number", "CINdetailsID", "AssessmentID", "CPPID")
# Every column of the census's tables that are made here: those that SSD does not tell stay blank.
_CHILD = "child_number LAchildID"
_EPISODE = f"{_CHILD} CINdetailsID"
COLUMNS = {
    "header": "Collection Year ReferenceDate SourceLevel LEA SoftwareCode Release SerialNo DateTime",
    "child_identifiers": f"{_CHILD} UPN FormerUPN UPNunknown PersonBirthDate "
    "ExpectedPersonBirthDate GenderCurrent Sex PersonDeathDate",
    "child_characteristics": f"{_CHILD} Ethnicity",
    "disabilities": f"{_CHILD} Disability",
    "cin_details": f"{_EPISODE} CINreferralDate ReferralSource PrimaryNeedCode CINclosureDate "
    "ReasonForClosure DateOfInitialCPC ReferralNFA",
    "assessments": f"{_EPISODE} AssessmentID AssessmentActualStartDate "
    "AssessmentInternalReviewDate AssessmentAuthorisationDate AssessmentFactors",
    "assessment_factors": f"{_EPISODE} AssessmentID AssessmentFactor",
    "cin_plans": f"{_EPISODE} CINPlanStartDate CINPlanEndDate",
    "section47": f"{_EPISODE} S47ActualStartDate InitialCPCtarget DateOfInitialCPC ICPCnotRequired",
    "cp_plans": f"{_EPISODE} CPPID CPPstartDate CPPendDate InitialCategoryOfAbuse "
    "LatestCategoryOfAbuse NumberOfPreviousCPP",
    "cp_reviews": f"{_EPISODE} CPPID CPPreviewDate",
}
# What the census calls each category of abuse, by how SSD deployments write it.
CATEGORIES = {"NEG": "NEG", "PHY": "PHY", "SAB": "SAB", "EMO": "EMO", "MUL": "MUL"}


class Census:
    """The census's tables, filled child by child and episode by episode."""

    def __init__(self, extract: Extract, year: int, council: str):
        self.first, self.last = date(year - 1, 4, 1), date(year, 3, 31)
        self.tables: dict[str, list[Cells]] = defaultdict(list)
        self.year, self.council, self.extract = year, council, extract
        self.by_referral = {
            name: _by(extract.rows(name), "referral")
            for name in ("cin_assessments", "cin_plans", "s47_enquiry", "cp_plans")
        }
        self.factors = _by(extract.rows("assessment_factors"), "assessment")
        self.conferences = _by(extract.rows("initial_cp_conference"), "enquiry")
        self.reviews = _by(extract.rows("cp_reviews"), "plan")
        self.plans_of = _by(extract.rows("cp_plans"), "person")

    def loaded(self) -> Loaded:
        """The whole census. Episodes are those open in the year, or referred in it."""
        self._header()
        episodes = _by(self.extract.rows("cin_episodes"), "person")
        disabilities = _by(self.extract.rows("disability"), "person")
        persons = {row["person"]: row for row in self.extract.rows("person") if row["person"]}
        number = 0
        for person, row in persons.items():
            kept = [one for one in episodes.get(person, ()) if self._is_of_year(one)]
            if not kept:
                continue
            number += 1
            child = {"child_number": number, "LAchildID": person}
            self._child(child, row, disabilities.get(person, []))
            kept.sort(key=lambda one: iso(one["referred_on"]) or "")
            for place, one in enumerate(kept, start=1):
                self._episode({**child, "CINdetailsID": place}, one)
        return Loaded(tables={n: _packed(n, self.tables[n]) for n in COLUMNS}, file_format="xml")

    def _header(self) -> None:
        self.tables["header"].append(
            {
                "Collection": "CIN",
                "Year": str(self.year),
                "ReferenceDate": self.last.isoformat(),
                "SourceLevel": "L",
                "LEA": self.council,
                "SoftwareCode": "SSD",
                "Release": "1",
                "SerialNo": "1",
                "DateTime": f"{self.last.isoformat()}T00:00:00",
            }
        )

    def _is_of_year(self, one: Row) -> bool:
        referred, closed = day(one["referred_on"]), day(one["closed_on"])
        if referred is None or referred > self.last:
            return False
        return closed is None or closed >= self.first

    def _child(self, child: Cells, row: Row, disabilities: list[Row]) -> None:
        sex_of = sex(row["sex"])
        born = iso(row["born_on"])
        who = {
            "UPNunknown": row["upn_unknown"] or None,
            "PersonBirthDate": born,
            "ExpectedPersonBirthDate": None if born else iso(row["expected_on"]),
            "PersonDeathDate": iso(row["died_on"]),
        }
        if self.year >= 2025:
            who["Sex"] = sex_of
        else:
            who["GenderCurrent"] = {"M": "1", "F": "2"}.get(sex_of, "0")
        self.tables["child_identifiers"].append(child | who)
        ethnicity = {"Ethnicity": code(row["ethnicity"]) or "NOBT"}
        self.tables["child_characteristics"].append(child | ethnicity)
        for one in sorted({code(d["disability"]) or "" for d in disabilities} - {""}):
            self.tables["disabilities"].append(child | {"Disability": one})

    def _episode(self, ids: Cells, one: Row) -> None:
        closed = day(one["closed_on"])
        is_closed = closed is not None and closed <= self.last
        self.tables["cin_details"].append(
            ids
            | {
                "CINreferralDate": iso(one["referred_on"]),
                "ReferralSource": code(one["source"]),
                "PrimaryNeedCode": code(one["need"]),
                "CINclosureDate": iso(one["closed_on"]) if is_closed else None,
                "ReasonForClosure": code(one["reason"]) if is_closed else None,
                "ReferralNFA": "1" if is_yes(one["no_further_action"]) else "0",
            }
        )
        of = {name: rows.get(one["referral"], []) for name, rows in self.by_referral.items()}
        self._assessments(ids, of["cin_assessments"])
        for plan in self._of_year(of["cin_plans"]):
            dates = {"CINPlanStartDate": iso(plan["started_on"]), "CINPlanEndDate": self._end(plan)}
            self.tables["cin_plans"].append(ids | dates)
        self._enquiries(ids, of["s47_enquiry"])
        self._protection(ids, of["cp_plans"])

    def _of_year(self, rows: list[Row]) -> list[Row]:
        """Those that had begun by the end of the year and had not ended before it, in order."""
        kept = [
            row
            for row in rows
            if (began := day(row["started_on"])) is not None
            and began <= self.last
            and (
                (ended := day(row.get("ended_on", "") or row.get("authorised_on", ""))) is None
                or ended >= self.first
            )
        ]
        return sorted(kept, key=lambda row: iso(row["started_on"]) or "")

    def _end(self, row: Row, field: str = "ended_on") -> str | None:
        """The end, where it had come by the end of the year."""
        ended = day(row[field])
        return ended.isoformat() if ended and ended <= self.last else None

    def _assessments(self, ids: Cells, rows: list[Row]) -> None:
        for number, one in enumerate(self._of_year(rows), start=1):
            own = ids | {"AssessmentID": number}
            authorised = self._end(one, "authorised_on")
            found = self.factors.get(one["assessment"], []) if authorised else []
            factors = sorted({c for row in found for c in codes_in(row["factors"])})
            self.tables["assessments"].append(
                own
                | {
                    "AssessmentActualStartDate": iso(one["started_on"]),
                    "AssessmentAuthorisationDate": authorised,
                    "AssessmentFactors": " ".join(factors) or None,
                }
            )
            for factor in factors:
                self.tables["assessment_factors"].append(own | {"AssessmentFactor": factor})

    def _enquiries(self, ids: Cells, rows: list[Row]) -> None:
        begun = [r for r in rows if (on := day(r["started_on"])) and self.first <= on <= self.last]
        for one in sorted(begun, key=lambda row: iso(row["started_on"]) or ""):
            met = self.conferences.get(one["enquiry"], [])
            held = [row for row in met if self._end(row, "held_on")]
            self.tables["section47"].append(
                ids
                | {
                    "S47ActualStartDate": iso(one["started_on"]),
                    "InitialCPCtarget": iso(met[0]["due_on"]) if met else None,
                    "DateOfInitialCPC": self._end(held[0], "held_on") if held else None,
                    "ICPCnotRequired": "1" if is_yes(one["no_conference"]) else "0",
                }
            )

    def _protection(self, ids: Cells, rows: list[Row]) -> None:
        for number, one in enumerate(self._of_year(rows), start=1):
            own = ids | {"CPPID": number}
            earlier = Counter(
                (on := day(row["started_on"])) is not None and on < (day(one["started_on"]) or on)
                for row in self.plans_of.get(one["person"], [])
            )[True]
            self.tables["cp_plans"].append(
                own
                | {
                    "CPPstartDate": iso(one["started_on"]),
                    "CPPendDate": self._end(one),
                    "InitialCategoryOfAbuse": category(one["first_category"]),
                    "LatestCategoryOfAbuse": category(one["latest_category"]),
                    "NumberOfPreviousCPP": str(earlier),
                }
            )
            days = sorted(
                filter(None, (self._end(r, "held_on") for r in self.reviews.get(one["plan"], [])))
            )
            for held in days:
                self.tables["cp_reviews"].append(own | {"CPPreviewDate": held})


def category(text: str) -> str | None:
    """A category of abuse: its three letters, or the beginning of its name."""
    word = text.strip().upper()
    if word[:3] in CATEGORIES:
        return CATEGORIES[word[:3]]
    return "SAB" if word.startswith("SEX") else word or None


def _by(rows: tuple[Row, ...], field: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[field]].append(row)
    return dict(found)


def _packed(table: str, rows: list[Cells]) -> Any:
    """Rows as an Arrow table: numbers of order as numbers, all else as text, `row` from 1."""
    import pyarrow as pa

    columns: dict[str, Any] = {"row": pa.array(range(1, len(rows) + 1), pa.int64())}
    for name in COLUMNS[table].split():
        kind = pa.int64() if name in _NUMBERED else pa.string()
        columns[name] = pa.array([row.get(name) for row in rows], kind)
    return pa.table(columns)
