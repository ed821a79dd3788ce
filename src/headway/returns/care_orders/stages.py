"""The stages on the way to discharging a care order at home, and what may hold a child up.

They are headway's own words: no law or guidance numbers these steps. A list is known by its words
whatever their capitals; anything else is refused with the nearest of these.
"""

NOT_CONSIDERED, DISCHARGED, KEPT = "not considered", "discharged", "not to be discharged"
# Each with what it means, in the order in which they follow one another.
STAGES = {
    NOT_CONSIDERED: "Nobody has asked yet whether the order is still needed.",
    "considered": "A review or a manager asked whether the order is still needed.",
    "viability": "An assessment is under way of whether the child is safe at home without the order.",
    "application planned": "It was decided to ask the court, and the papers are being written.",
    "application issued": "The application was sent to the court.",
    "listed": "The court has given a day.",
    DISCHARGED: "The court discharged the order.",
    KEPT: "It was decided to keep the order, for the reason given.",
}
# From these on an application is decided upon.
APPLYING = ("application planned", "application issued", "listed")
# After these nothing is waited for.
SETTLED = (DISCHARGED, KEPT)
BLOCKERS = (
    "review not held",
    "assessment not begun",
    "assessment not finished",
    "safeguarding concern",
    "parent does not agree",
    "child does not agree",
    "support plan not agreed",
    "checks awaited",
    "legal advice awaited",
    "papers not written",
    "court date awaited",
    "social worker changed",
    "no social worker",
    "housing",
    "funding",
    "other proceedings",
    "other",
)
