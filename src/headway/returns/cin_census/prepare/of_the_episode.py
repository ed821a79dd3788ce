"""What is known of an episode of need from what stands inside it."""

from headway.validation.rule import Fact

FACTS = (
    Fact(
        name="first_assessment_start",
        of="assessments",
        each="cin_details",
        sql="MIN(AssessmentActualStartDate)",
        says="The earliest start of an assessment in the episode.",
    ),
)
