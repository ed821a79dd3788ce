"""Steps up from a child in need plan to a protection plan."""

from headway.measures.need import measure_of_steps, stepped

MEASURE = measure_of_steps(
    id="step_ups",
    registry="CIN-14",
    title="Steps up from a child in need plan to a protection plan",
    says="Child protection plans that began after a child in need plan in the same episode "
    "of need.",
    recorded=stepped("up"),
    reviewed="2026-11-22",
)
