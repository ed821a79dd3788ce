"""When, in an episode of need, the first of its enquiries, conferences and plans began."""

from headway.validation.rule import Fact

FACTS = (
    Fact(
        name="first_conference_of_enquiries",
        of="section47",
        each="cin_details",
        sql="MIN(DateOfInitialCPC)",
        says="The earliest initial conference under a section 47 enquiry of the episode.",
    ),
    Fact(
        name="first_protection_plan_start",
        of="cp_plans",
        each="cin_details",
        sql="MIN(CPPstartDate)",
        says="The earliest start of a child protection plan in the episode.",
    ),
    Fact(
        name="first_enquiry_start",
        of="section47",
        each="cin_details",
        sql="MIN(S47ActualStartDate)",
        says="The earliest start of a section 47 enquiry in the episode.",
    ),
    Fact(
        name="first_need_plan_start",
        of="cin_plans",
        each="cin_details",
        sql="MIN(CINPlanStartDate)",
        says="The earliest start of a child in need plan in the episode.",
    ),
)
