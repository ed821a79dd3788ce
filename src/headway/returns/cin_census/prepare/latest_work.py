"""The latest work that an episode holds, and whether an assessment found anything."""

from headway.validation.rule import Fact

FACTS = (
    Fact(
        name="latest_assessment_date",
        of="assessments",
        each="cin_details",
        sql="GREATEST(MAX(AssessmentActualStartDate), MAX(AssessmentAuthorisationDate))",
        says="The latest day on which an assessment of the episode began or was authorised.",
    ),
    Fact(
        name="latest_enquiry_date",
        of="section47",
        each="cin_details",
        sql="GREATEST(MAX(S47ActualStartDate), MAX(DateOfInitialCPC))",
        says="The latest start or conference of an enquiry of the episode.",
    ),
    Fact(
        name="latest_end_of_protection",
        of="cp_plans",
        each="cin_details",
        sql="MAX(CPPendDate)",
        says="The latest end of a child protection plan of the episode.",
    ),
    Fact(
        name="latest_need_plan_date",
        of="cin_plans",
        each="cin_details",
        sql="GREATEST(MAX(CINPlanStartDate), MAX(CINPlanEndDate))",
        says="The latest start or end of a child in need plan of the episode.",
    ),
    Fact(
        name="factor_codes_given",
        of="assessment_factors",
        each="assessments",
        sql="COUNT(AssessmentFactor)",
        says="How many factors the assessment has, blank ones left out.",
    ),
)
