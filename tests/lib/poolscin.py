"""The tables and columns of the children in need return, and what invented returns draw for them."""

HEADER = "header"
CHILDREN = "child_identifiers"
CHARACTERISTICS = "child_characteristics"
DISABILITIES = "disabilities"
EPISODES = "cin_details"
ASSESSMENTS = "assessments"
FACTORS = "assessment_factors"
CIN_PLANS = "cin_plans"
ENQUIRIES = "section47"
PLANS = "cp_plans"
REVIEWS = "cp_reviews"
PRE_PROCEEDINGS = "pre_proceedings"

# The reader's own number of the Child element; the catalogue's keys below it count within that.
CHILD = "child_number"
EPISODE, ASSESSMENT, PLAN = "CINdetailsID", "AssessmentID", "CPPID"

COLUMNS = {
    HEADER: "Collection Year ReferenceDate SourceLevel LEA SoftwareCode Release SerialNo DateTime",
    CHILDREN: "child_number LAchildID UPN FormerUPN UPNunknown PersonBirthDate ExpectedPersonBirthDate "
    "GenderCurrent Sex PersonDeathDate",
    CHARACTERISTICS: "child_number LAchildID Ethnicity",
    DISABILITIES: "child_number LAchildID Disability",
    EPISODES: "child_number LAchildID CINdetailsID CINreferralDate ReferralSource PrimaryNeedCode "
    "CINclosureDate ReasonForClosure DateOfInitialCPC ReferralNFA",
    ASSESSMENTS: "child_number LAchildID CINdetailsID AssessmentID AssessmentActualStartDate "
    "AssessmentInternalReviewDate AssessmentAuthorisationDate AssessmentFactors",
    FACTORS: "child_number LAchildID CINdetailsID AssessmentID AssessmentFactor",
    CIN_PLANS: "child_number LAchildID CINdetailsID CINPlanStartDate CINPlanEndDate",
    ENQUIRIES: "child_number LAchildID CINdetailsID S47ActualStartDate InitialCPCtarget DateOfInitialCPC "
    "ICPCnotRequired",
    PLANS: "child_number LAchildID CINdetailsID CPPID CPPstartDate CPPendDate InitialCategoryOfAbuse "
    "LatestCategoryOfAbuse NumberOfPreviousCPP",
    REVIEWS: "child_number LAchildID CINdetailsID CPPID CPPreviewDate",
    PRE_PROCEEDINGS: "child_number LAchildID CINdetailsID PPStartDate LBPSentDate FGDMMeetingOffer "
    "FGDMMeetingFac InitialPPMeetingDate ReviewMeetingsCount StepDecisionDate PPOutcome CourtAppDate "
    "LetterInitCPDate",
}
COLUMNS_OF = {table: tuple(text.split()) for table, text in COLUMNS.items()}
# The catalogue's names of the tables.
NAMES = {
    "Header": HEADER,
    "ChildIdentifiers": CHILDREN,
    "ChildCharacteristics": CHARACTERISTICS,
    "Disabilities": DISABILITIES,
    "CINdetails": EPISODES,
    "Assessments": ASSESSMENTS,
    "AssessmentFactorsList": FACTORS,
    "CINplanDates": CIN_PLANS,
    "Section47": ENQUIRIES,
    "ChildProtectionPlans": PLANS,
    "Reviews": REVIEWS,
    "PreProceedings": PRE_PROCEEDINGS,
}
DATES = set(
    "PersonBirthDate ExpectedPersonBirthDate PersonDeathDate CINreferralDate CINclosureDate "
    "DateOfInitialCPC AssessmentActualStartDate AssessmentInternalReviewDate "
    "AssessmentAuthorisationDate CINPlanStartDate CINPlanEndDate S47ActualStartDate "
    "InitialCPCtarget CPPstartDate CPPendDate CPPreviewDate PPStartDate LBPSentDate "
    "InitialPPMeetingDate StepDecisionDate CourtAppDate LetterInitCPDate".split()
)
# Start and end of what follows one another within a child or an episode.
SPANS = {
    EPISODES: ("CINreferralDate", "CINclosureDate"),
    ASSESSMENTS: ("AssessmentActualStartDate", "AssessmentAuthorisationDate"),
    CIN_PLANS: ("CINPlanStartDate", "CINPlanEndDate"),
    ENQUIRIES: ("S47ActualStartDate", "DateOfInitialCPC"),
    PLANS: ("CPPstartDate", "CPPendDate"),
}

ABUSE = "NEG PHY SAB EMO MUL"
POOLS = {
    "UPNunknown": "UN1 UN2 UN3 UN4 UN5 UN6 UN7",
    "GenderCurrent": "0 1 2 9",
    "Sex": "M F U",
    "Ethnicity": "ABAN AIND AOTH APKN BAFR BCRB BOTH CHNE MOTH MWAS MWBA MWBC NOBT OOTH REFU WBRI "
    "WIRI WIRT WOTH WROM",
    "Disability": "NONE MOB HAND PC INC COMM LD HEAR VIS BEH CON AUT DDA",
    "ReferralSource": "1A 1B 1C 1D 2A 2B 3A 3B 3C 3D 3E 3F 4 5A 5B 5C 5D 6 7 8 9 10",
    "PrimaryNeedCode": "N0 N1 N2 N3 N4 N5 N6 N7 N8 N9",
    "ReasonForClosure": "RC1 RC2 RC3 RC4 RC5 RC6 RC7 RC8 RC9",
    "ReferralNFA": "true false 1 0 TRUE False",
    "ICPCnotRequired": "true false 1 0 True FALSE",
    "AssessmentFactor": "1A 1B 1C 2A 2B 2C 3A 3B 3C 4A 4B 4C 5A 5B 5C 6A 6B 6C 7A 8B 8C 8D 8E 8F "
    "9A 10A 11A 12A 13A 14A 15A 16A 17A 18A 18B 18C 19A 19B 19C 20 21 22A 23A 24A",
    "InitialCategoryOfAbuse": ABUSE,
    "LatestCategoryOfAbuse": ABUSE,
    "NumberOfPreviousCPP": "0 1 2 00 12",
    "FGDMMeetingOffer": "true false 1 0 True FALSE",
    "FGDMMeetingFac": "true false 1 0 True FALSE",
    "ReviewMeetingsCount": "0 1 2 00 12",
    "PPOutcome": "A B C",
}
POOL_OF = {column: tuple(text.split()) for column, text in POOLS.items()}
# Small letters make another code, but where the words take any case: none, 18a, 19a, un2.
WRONG = {
    "UPNunknown": ("UN0", "UN8", "UN77", "un2", "un7"),
    "GenderCurrent": ("3", "M", "00"),
    "Sex": ("1", "0", "m", "u", "UNKNOWN"),
    "Ethnicity": ("wbri", "WHIT", "NONE"),
    "Disability": ("none", "None", "ADHD", "mob"),
    "ReferralSource": ("1", "2C", "5E", "11", "01A", "5d"),
    "PrimaryNeedCode": ("N10", "N", "1", "n1"),
    "ReasonForClosure": ("RC0", "RC10", "8", "rc8", "rc2"),
    "ReferralNFA": ("yes", "2", "t", "1.0"),
    "ICPCnotRequired": ("yes", "2", "N", "0.0"),
    "AssessmentFactor": ("8A", "20A", "25A", "210", "18a", "19a"),
    "InitialCategoryOfAbuse": ("neg", "NEGLECT", "Q9"),
    "LatestCategoryOfAbuse": ("emo", "EMOTIONAL", "Q9"),
    "NumberOfPreviousCPP": ("-1", "1.0", "+1", "none", "0.5", "1 2", "1E2"),
    "FGDMMeetingOffer": ("yes", "2", "N", "0.0"),
    "FGDMMeetingFac": ("yes", "2", "N", "0.0"),
    "ReviewMeetingsCount": ("-1", "1.0", "+1", "none", "0.5", "1 2", "1E2"),
    "PPOutcome": ("a", "D"),
}
# What a column holds where the rule at hand does not look at it.
PLAUSIBLE = {
    "UPNunknown": None,
    "GenderCurrent": "1",
    "Sex": "F",
    "Ethnicity": "WBRI",
    "Disability": "NONE",
    "ReferralSource": "1A",
    "PrimaryNeedCode": "N1",
    "ReasonForClosure": "RC7",
    "ReferralNFA": "false",
    "ICPCnotRequired": "false",
    "AssessmentFactor": "3A",
    "InitialCategoryOfAbuse": "NEG",
    "LatestCategoryOfAbuse": "NEG",
    "NumberOfPreviousCPP": "0",
    "FGDMMeetingOffer": "true",
    "FGDMMeetingFac": "true",
    "ReviewMeetingsCount": "1",
    "PPOutcome": "A",
}
