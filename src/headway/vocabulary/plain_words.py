"""Words of headway that a lay reader meets on screen and in packs, each in a sentence.

A short list: the whole glossary is for those who write headway. Each stands there too.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Word:
    """A word, what it means here, and the part of the service in which one meets it."""

    term: str
    means: str
    about: str


FIGURES, PLAN, MEETINGS, VOICE = "figures", "the plan", "meetings", "children and families"
WORDS = (
    Word("looked after", "In the council’s care in law. Short breaks are left out of the figures.",
         FIGURES),
    Word("care leaver", "Someone once looked after, who is entitled to support as an adult.",
         FIGURES),
    Word("measure", "A question with a number for an answer, such as how many children began a child "
        "protection plan this year.",
        FIGURES),
    Word("figure", "One answer to a measure, with its date, its source and what it was divided by.",
         FIGURES),
    Word("volume", "A count that has no good direction. Fewer children in care is neither good nor "
         "bad by itself, so it is never coloured.", FIGURES),
    Word("comparator", "What a figure is set beside: England, the region, councils like ours, or "
         "our own past.", FIGURES),
    Word("neighbours", "The councils most like ours, by a published model. The model and its year "
         "are always named.", FIGURES),
    Word("verdict", "Three questions asked of a change: is it more than chance, is there a sign of "
         "harm, and did our work help? Each is answered yes, no or “we cannot tell yet”.", FIGURES),
    Word("signal", "A change that is larger than chance by a named test.", FIGURES),
    Word("balancing measure", "A measure that would get worse if a fall were really harm. It is "
         "looked at beside the one that fell.", FIGURES),
    Word("restated", "Published again later with another value. The earlier value is kept.",
         FIGURES),
    Word("suppress", "To hide a number from 1 to 5, so that nobody can be recognised by it. It is "
         "shown as c.", FIGURES),
    Word("claim", "A sentence that somebody said and that figures can test.", FIGURES),
    Word("forecast", "What happens if nothing changes, with how far it may be out.", FIGURES),
    Word("aim", "Why the plan is there, in the words of a child’s life.", PLAN),
    Word("objective", "What will be true when an aim is reached.", PLAN),
    Word("action", "What we do, by when, with one role that answers for it.", PLAN),
    Word("milestone", "A dated point on the way to an action.", PLAN),
    Word("owner", "The one role that answers for an action.", PLAN),
    Word("done", "Finished. Nobody has yet shown that it is.", PLAN),
    Word("evidenced", "Finished, and something dated shows it.", PLAN),
    Word("embedded", "Still true later, when somebody looked again.", PLAN),
    Word("baseline", "The plan as it was agreed on a day.", PLAN),
    Word("drift", "How far the plan has moved from its baseline: later dates, softer targets, other "
         "words.", PLAN),
    Word("finding", "What an inspector, an auditor, a judge or a review found, in their words.",
         PLAN),
    Word("evidence", "A dated thing that shows something. An opinion is none.", PLAN),
    Word("snapshot", "The figures behind a report, frozen, so that it can be checked later.", PLAN),
    Word("pack", "A report made for one audience, with every number traced to its source.", PLAN),
    Word("body", "A group that meets: the cabinet, a scrutiny board, the improvement board.",
         MEETINGS),
    Word("statement", "Words said at a meeting: by whom, where, word for word.", MEETINGS),
    Word("question", "Asked at a meeting. It is answered, or it is open.", MEETINGS),
    Word("promise", "Something said that will be done. Without a day it is marked undated.",
         MEETINGS),
    Word("resolution", "What a meeting resolved, in its words: noted, agreed, accepted, referred or "
         "deferred.", MEETINGS),
    Word("voice", "What children, parents and carers said or asked for. It is never made a number "
         "to reach.", VOICE),
    Word("request", "What a care council or forum asked of the council. It stays open until it is "
         "answered.", VOICE),
    Word("quotation", "Words of one person, kept with their consent and shown once a role has "
         "released them.", VOICE),
)  # fmt: skip
