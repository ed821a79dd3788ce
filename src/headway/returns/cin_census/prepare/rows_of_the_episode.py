"""How many enquiries and child in need plans stand inside an episode of need."""

from headway.validation.rule import Fact

FACTS = (
    Fact(
        name="enquiries_of_the_episode",
        of="section47",
        each="cin_details",
        sql="COUNT(*)",
        says="How many section 47 enquiries the episode has.",
    ),
    Fact(
        name="need_plans_of_the_episode",
        of="cin_plans",
        each="cin_details",
        sql="COUNT(*)",
        says="How many child in need plans the episode has, whatever their dates.",
    ),
)
