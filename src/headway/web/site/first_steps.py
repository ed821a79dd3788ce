"""What somebody in each role can do first, in three steps: the guided tour of the help page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """One step: what to do and why, and the page on which it is done."""

    says: str
    to: str
    link: str


_MINE = Step(
    "See the actions that you answer for, the next due first. Saying how one stands takes two "
    "clicks and a line of words.",
    "plan:mine", "My plan",
)  # fmt: skip
_FIGURES = Step(
    "See which figures changed by more than chance, and what to look at beside them.",
    "figures:measures", "Figures",
)  # fmt: skip
_PROMISES = Step(
    "See what was promised at meetings, what is late, and who owes it.",
    "meetings:promises", "Promises",
)  # fmt: skip
_CHALLENGES = Step(
    "Answer challenges to your actions. A challenge stays in sight until it has a reply.",
    "plan:challenges", "Challenges",
)  # fmt: skip
_PACKS = Step(
    "Make a pack for a board or the cabinet. Every number in it can be traced to its source.",
    "packs:packs", "Packs",
)  # fmt: skip
_DRIFT = Step(
    "See how far the plan has moved from what was agreed, and where nobody has said why.",
    "plan:drift", "Drift",
)  # fmt: skip
_MONEY = Step(
    "See what the plan costs and saves. Money that leaves the budget and cost that did not come "
    "are never added up.",
    "plan:money", "Money",
)  # fmt: skip
_FINDINGS = Step(
    "Read what inspectors and reviews found, what answers each finding, and what was found again.",
    "plan:findings", "Findings",
)  # fmt: skip
_EVIDENCE = Step(
    "Add evidence to what is done. Without it an action stays “done, not evidenced”.",
    "plan:evidence", "Evidence",
)  # fmt: skip
_VOICE = Step(
    "Keep what children and families said, and what came of it. Nothing is shown to anybody else "
    "before a role has released it.",
    "voice:said", "What children and families said",
)  # fmt: skip
_CALENDAR = Step(
    "See which meetings are coming, when their papers are due and which are likely to be late.",
    "meetings:calendar", "Meetings",
)  # fmt: skip
_AUDIT = Step(
    "See who saw, changed or took away what. Lines are added and never changed.",
    "site:audit", "The audit trail",
)  # fmt: skip
_PLAN = Step(
    "Read the plan on one page: each aim, what serves it, and how it stands.",
    "site:on_a_page", "The plan on a page",
)  # fmt: skip

FIRST_STEPS: dict[str, tuple[Step, Step, Step]] = {
    "director": (_PLAN, _DRIFT, _FIGURES),
    "assistant": (_MINE, _CHALLENGES, _FIGURES),
    "manager": (_MINE, _EVIDENCE, _CHALLENGES),
    "principal": (_MINE, _VOICE, _FINDINGS),
    "reviewing": (_MINE, _VOICE, _FIGURES),
    "analyst": (_FIGURES, _EVIDENCE, _PACKS),
    "finance": (_MONEY, _MINE, _CHALLENGES),
    "commissioner": (_MINE, _MONEY, _FIGURES),
    "clerk": (_CALENDAR, _PROMISES, _PACKS),
    "officer": (_CALENDAR, _PROMISES, _AUDIT),
    "member": (
        Step(
            "Before a meeting, see what you were told last time and what came of it.",
            "meetings:promises", "Promises",
        ),
        _PLAN,
        Step(
            "Look at a status that you doubt, and challenge it. Its owner has to reply.",
            "plan:actions", "Actions",
        ),
    ),
    "inspector": (_FINDINGS, _EVIDENCE, _FIGURES),
    "partner": (
        Step(
            "See the actions of your agency, the next due first. You see no others.",
            "plan:mine", "My plan",
        ),
        Step(
            "Say how each stands. It takes two clicks and a line of words.",
            "plan:mine", "My plan",
        ),
        Step(
            "Choose whether a weekly email reminds you of what is late.",
            "site:digest_choice", "Weekly email",
        ),
    ),
    "administrator": (
        Step(
            "Give people their roles, or let a group of the council’s sign-in give them.",
            "site:people", "People and roles",
        ),
        _AUDIT,
        Step(
            "Choose whether a weekly email reaches you.",
            "site:digest_choice", "Weekly email",
        ),
    ),
}  # fmt: skip
