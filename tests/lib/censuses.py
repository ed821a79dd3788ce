"""Small children in need returns as XML, put together of parts for a test."""

HEADER = """<Header>
  <CollectionDetails><Collection>CIN</Collection><Year>2026</Year>
    <ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>
  <Source><SourceLevel>L</SourceLevel><LEA>342</LEA><SoftwareCode>Ours</SoftwareCode>
    <Release>1.0</Release><SerialNo>001</SerialNo><DateTime>2026-05-12T09:30:00Z</DateTime></Source>
  <Content><CBDSLevels><CBDSLevel>Child</CBDSLevel></CBDSLevels></Content>
</Header>"""
EPISODE = (
    "<CINdetails><CINreferralDate>2025-06-02</CINreferralDate>"
    "<ReferralNFA>false</ReferralNFA></CINdetails>"
)
# Every element that the census has had from 2017 to 2027, twice where it may be there twice.
FULL = """<Child>
  <ChildIdentifiers> stray text
    <LAchildID>A1</LAchildID><UPN>A123456789012</UPN><FormerUPN>B12345678901C</FormerUPN>
    <UPNunknown>UN3</UPNunknown><PersonBirthDate>2014-02-28</PersonBirthDate>
    <ExpectedPersonBirthDate>2014-03-01</ExpectedPersonBirthDate>
    <GenderCurrent>2</GenderCurrent><Sex>F</Sex><PersonDeathDate>2026-01-05</PersonDeathDate>
  </ChildIdentifiers>
  <ChildCharacteristics><Ethnicity>WBRI</Ethnicity>
    <Disabilities><Disability>HEAR</Disability><Disability/></Disabilities>
  </ChildCharacteristics>
  <CINdetails>
    <CINreferralDate>2025-06-02</CINreferralDate><ReferralSource>1A</ReferralSource>
    <PrimaryNeedCode>N1</PrimaryNeedCode><CINclosureDate>2025-08-01</CINclosureDate>
    <ReasonForClosure>RC7</ReasonForClosure><DateOfInitialCPC>2025-06-20</DateOfInitialCPC>
    <Assessments>
      <AssessmentActualStartDate>2025-06-03</AssessmentActualStartDate>
      <AssessmentInternalReviewDate>2025-06-10</AssessmentInternalReviewDate>
      <AssessmentAuthorisationDate>2025-07-01</AssessmentAuthorisationDate>
      <FactorsIdentifiedAtAssessment>
        <AssessmentFactors>1B</AssessmentFactors><AssessmentFactors>3A</AssessmentFactors>
      </FactorsIdentifiedAtAssessment>
    </Assessments>
    <Assessments>
      <AssessmentActualStartDate>2025-07-02</AssessmentActualStartDate>
      <FactorsIdentifiedAtAssessment/>
    </Assessments>
    <CINPlanDates><CINPlanStartDate>2025-07-01</CINPlanStartDate>
      <CINPlanEndDate>2025-08-01</CINPlanEndDate></CINPlanDates>
    <Section47><S47ActualStartDate>2025-06-04</S47ActualStartDate>
      <InitialCPCtarget>2025-06-25</InitialCPCtarget><DateOfInitialCPC>2025-06-20</DateOfInitialCPC>
      <ICPCnotRequired>false</ICPCnotRequired></Section47>
    <ReferralNFA>false</ReferralNFA>
    <ChildProtectionPlans>
      <CPPstartDate>2025-06-20</CPPstartDate><CPPendDate>2025-07-20</CPPendDate>
      <InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>
      <LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse><NumberOfPreviousCPP>02</NumberOfPreviousCPP>
      <Reviews><CPPreviewDate>2025-07-10</CPPreviewDate></Reviews>
      <Reviews/>
    </ChildProtectionPlans>
    <PreProceedingsandFGDM>
      <PPStartDate>2025-06-21</PPStartDate><LBPSentDate>2025-06-22</LBPSentDate>
      <FGDMMeetingOffer>1</FGDMMeetingOffer><FGDMMeetingFac>true</FGDMMeetingFac>
      <InitialPPMeetingDate>2025-06-23</InitialPPMeetingDate>
      <ReviewMeetingsCount>3</ReviewMeetingsCount><StepDecisionDate>2025-06-24</StepDecisionDate>
      <PPOutcome>B</PPOutcome><CourtAppDate>2025-06-25</CourtAppDate>
      <LetterInitCPDate>2025-06-26</LetterInitCPDate>
    </PreProceedingsandFGDM>
  </CINdetails>
  <CINdetails>
    <CINreferralDate>2025-11-03</CINreferralDate><ReferralNFA>0</ReferralNFA>
    <Assessments><AssessmentActualStartDate>2025-11-04</AssessmentActualStartDate></Assessments>
    <ChildProtectionPlans>
      <CPPstartDate>2025-12-01</CPPstartDate>
      <Reviews><CPPreviewDate>2026-02-01</CPPreviewDate><CPPreviewDate>2026-03-01</CPPreviewDate></Reviews>
    </ChildProtectionPlans>
    <ChildProtectionPlans>
      <CPPstartDate>2026-03-02</CPPstartDate>
      <Reviews><CPPreviewDate>2026-03-20</CPPreviewDate></Reviews>
    </ChildProtectionPlans>
  </CINdetails>
</Child>"""


def child(name: str = "A1", *, inside: str = EPISODE, more: str = "") -> str:
    """One Child: its identifiers (with `more` of them) and what stands inside it."""
    named = f"<LAchildID>{name}</LAchildID>" if name else ""
    return f"<Child><ChildIdentifiers>{named}{more}</ChildIdentifiers>{inside}</Child>"


def census(*children: str, header: str = HEADER) -> str:
    """A whole return of these children."""
    held = "\n".join(children or (child(),))
    return f"<?xml version='1.0'?>\n<Message>{header}\n<Children>\n{held}\n</Children></Message>"
