"""What is known of a child's disabilities together."""

from headway.validation.rule import Derived, Fact

FACTS = (
    Fact(
        name="says_no_disability",
        of="disabilities",
        sql="MAX(CASE WHEN Disability_capitals = 'NONE' THEN 1 ELSE 0 END) = 1",
        says="Whether one of the child's disability rows says that there is none.",
    ),
)
DERIVED = (
    Derived(
        name="times_for_this_child",
        of="disabilities",
        sql="COUNT(*) OVER (PARTITION BY child_key, Disability)",
        says="How many of the child's disability rows hold this very code.",
    ),
)
