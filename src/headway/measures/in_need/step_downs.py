"""Steps down from a protection plan to a child in need plan."""

from headway.measures.need import measure_of_steps, stepped

MEASURE = measure_of_steps(
    id="step_downs",
    registry="CIN-15",
    title="Steps down from a protection plan to a child in need plan",
    says="Child in need plans that began after a child protection plan in the same episode "
    "of need.",
    recorded=stepped("down"),
    reviewed="2026-11-22",
)
