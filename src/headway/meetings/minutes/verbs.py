"""The words that undertakings are made of: what somebody does, tries, or only expects.

Lists to be read and added to. A verb is listed in its plain form; its other forms are made from
it, or stand in `IRREGULAR`.
"""

import re

# Doing a definite thing. "Would" with one of these, said by those who can do it, is a promise.
DOING = frozenset(
    """accept act add advertise address advise agree align allocate alter amend analyse announce
    answer append apply appoint arrange ask assign assess attach attend audit author begin bid book break brief
    bring build buy call cancel cascade challenge change chase check circulate clarify close
    collate collect come commence commission communicate compile complete conclude conduct
    confirm consult contact convene convey coordinate copy correct correspond cover create
    deal delay delegate deliver design detail develop dip-sample disclose discuss display disseminate distribute do
    draft draw email e-mail embed employ end engage enter erect escalate establish examine explain extend feed
    file fill finalise find finish fit fix flag follow formalise forward fund gather get give go host hold
    honour implement include incorporate inform initiate insert inspect install instruct interview
    introduce investigate invite involve issue join keep launch lead let liaise lift list lobby log maintain make
    map meet mend move name negotiate nominate note notify obtain offer open order organise
    outline oversee pass pay phone pick pilot place plan post prepare present prioritise procure
    produce promote provide publicise publish purchase pursue put raise reconcile record
    recirculate recruit redraft re-draft refer reflect refresh refund refurbish register reinstate release relaunch relay
    remind remove renew re-open reopen repair replace reply report represent request
    reschedule resolve respond restart restore resume retender return review revise revisit ring
    ring-fence roll run sample schedule scope second secure seek select send serve set
    share show sign simplify slim speak start step stop strengthen submit supply survey table
    take talk tell tender test tidy trace track train transfer translate trial trigger undertake
    update upgrade upload use validate verify visit widen withdraw work write""".split()
)
# Trying, looking, watching: nothing definite is owed.
SOFT = frozenset(
    """aim attempt consider contemplate continue endeavour evaluate examine explore hope investigate
    monitor observe ponder reflect strive try watch weigh""".split()
)
# Doing words that mean something else in company: looked up before the lists above.
SOFT_PHRASES = (
    r"look(?:s|ing|ed)? (?:in)?to(?!ok)\b", r"look(?:s|ing|ed)? at\b", r"look(?:s|ing|ed)? again\b",
    r"(?:keep|kept|keeping) (?:\w+ ){0,4}under (?:\w+ )?review\b", r"keep (?:an|a close) (?:eye|watch)\b",
    r"(?:give|given|giving) (?:\w+ ){0,3}(?:consideration|thought|attention)\b",
    r"see (?:what|whether|if|how)\b", r"seek to\b", r"bear (?:\w+ )?in mind\b", r"think about\b",
    r"(?:take|taken) (?:\w+ ){0,4}(?:on board|into account|into consideration)\b", r"take account\b",
    r"work (?:with|on|towards?|to|alongside|closely)\b", r"strive\b", r"be mindful\b",
    r"do (?:\w+ )?(?:best|utmost|what|everything|all)\b", r"reflect on\b", r"continue to\b",
    r"be (?:considered|explored|monitored|investigated|looked (?:at|into)|examined|evaluated"
    r"|reflected on|borne in mind)\b", r"discuss(?:ed)?\b", r"engage with\b", r"be minded\b",
    r"use (?:\w+ ){0,2}best endeavours\b", r"think (?:\w+ )?(?:over|through)\b",
)  # fmt: skip
# A definite thing all the same, where one of these follows a soft verb.
# Verbs of being, wishing and of what follows by itself: with these nobody undertakes anything.
STATIVE = frozenset(
    """be have need like love prefer want hope expect think feel know believe see understand remain stay
    become get cost help mean allow enable require depend benefit struggle say argue imagine suggest
    suppose appreciate welcome value experience face carry lose continue rise fall increase decrease
    reduce grow reach exceed stand drop overspend underspend double vary live learn suffer enjoy
    seem appear look matter last wait miss fail thrive recover settle cease lead regret apologise
    doubt fear caution dispute defend note accept agree love leave choose decide assume come result
    improve worsen affect identify ensure-not be-able worry count total rely trust encourage support
    caveat recommend urge emphasise stress add not never""".split()
)
# Delivery to somebody, when a time is given: families would have an answer by May.
HANDED = frozenset("have get receive see".split())
# What a forecast says: dated, yet nobody's promise.
FORECAST = re.compile(
    r"^(?:be )?(?:rise|fall|increase|decrease|reduce|grow|reach|exceed|stand|drop|remain|cost|need|overspend"
    r"|underspend|double|become|improve|worsen|continue|higher|lower|more|less|fewer|better|worse|too|a (?:challenge|concern|risk|pressure|shortfall)|an overspend|short|over|under|about|around|likely|difficult|hard|expensive|possible|helpful|useful|interesting|good|great|needed|required|able|clear|aware|welcome|affected|reduced|increased|improved|no\b|some\b|turn|leave|live|vary)\b"
)
THEN_FIRM = r"\band (?:to )?(?:then )?(?:report|bring|come|write|send|update|share|circulate|provide|let|feed|return|submit|present|inform)\b"
# A state that is a deed when a time is given: the unit would be open by May.
READY = r"be (?:\w+ly )?(?:in place|ready|live|available|in post|up and running|operational|open|complete|in use|back|fully staffed|online|up to date|in force|on the agenda)\b"
# Doing words that are no deed of anybody here.
NEVER = (
    r"make (?:a|it|them|the|more|some|no|any) (?:\w+ )?(?:difference|easier|harder|better|clear|sense|possible|worse)",
    r"take (?:\w+ ){0,3}(?:weeks?|months?|years?|days?|time|longer|long)\b", r"be (?:able|unable)\b(?! to)",
    r"come (?:as|at) (?:a|no)\b", r"run out\b", r"close the gap\b", r"do (?:well|better|harm|so again|it again)\b", r"find (?!out\b|(?:\w+ ){0,3}(?:place|home|venue|date|room|way)s?\b)",
    r"lead to\b", r"change (?:the|how|what) (?:mood|culture|way)\b", r"show (?:that|how|whether)\b",
    r"note\b", r"use (?:it|them|this) as\b", r"bring (?:benefits?|savings?|relief)\b", r"get\b",
    r"end (?:up|with|in)\b", r"follow (?:from|that)\b", r"give (?:\w+ ){0,3}(?:confidence|assurance|comfort|time)\b",
    r"serve (?:to|as|no)\b", r"work (?:well|better|for)\b", r"cost\b", r"agree (?:with|that)\b",
    r"reflect\b(?! on)", r"address (?:this|that|it)\b(?! by)", r"run (?:the )?risk\b", r"put (?:\w+ )?(?:strain|pressure)\b",
)  # fmt: skip
# Passive only of these: a hub that would be closed, or a thing that would be used, is no promise.
# A passive of these says what would follow, not what anybody would do.
EFFECTS = frozenset(
    """needed required affected expected helped hurt harmed improved reduced increased limited concerned
    pleased disappointed delayed lost felt missed faced left exceeded met saved reached put stretched
    inspected overspent exhausted caused raised capped subject linked related tied based interested delighted
    reassured supported protected lifted worried""".split()
)
NOT_PASSIVE = frozenset("close use accept get note make work go come begin cost lead keep".split())
# Things that begin, open or arrive by themselves when somebody has arranged it.
HAPPENS = frozenset(
    """open reopen re-open start begin commence launch go come take resume restart meet conclude
    finish end return""".split()
)
IRREGULAR = {
    "begin": ("begun",), "bid": ("bid",), "bring": ("brought",), "build": ("built",),
    "buy": ("bought",), "come": ("come",), "deal": ("dealt",), "do": ("done",),
    "draw": ("drawn",), "feed": ("fed",), "get": ("got",), "give": ("given",), "go": ("gone",),
    "hold": ("held",), "keep": ("kept",), "lead": ("led",), "let": ("let",), "make": ("made",),
    "meet": ("met",), "oversee": ("overseen",), "pay": ("paid",), "put": ("put",),
    "ring": ("rung",), "run": ("run",), "seek": ("sought",), "send": ("sent",), "set": ("set",),
    "show": ("shown",), "speak": ("spoken",), "take": ("taken",), "tell": ("told",),
    "undertake": ("undertaken",), "withdraw": ("withdrawn",), "write": ("written",),
    "break": ("broken",), "bind": ("bound",), "re-let": ("re-let",), "find": ("found",), "cut": ("cut",), "reset": ("reset",),
    "overtake": ("overtaken",), "rewrite": ("rewritten",), "split": ("split",), "win": ("won",),
    "lose": ("lost",), "spend": ("spent",), "choose": ("chosen",), "see": ("seen",),
}  # fmt: skip
DOUBLES = frozenset("fit commit refer plan map stop step ship flag log let get put run set cut bid submit ring-fence chat embed prefer slim transfer".split()) - {"ring-fence"}  # fmt: skip
# Deeds of the past that a council claims, beside those of DOING.
DONE_TOO = frozenset(
    """re-let reset tighten approve adopt recruit reduce cut rewrite split win agree double
    strengthen standardise centralise merge redesign reorganise expand clear eliminate hire
    retain re-train retrain streamline overhaul invest decide""".split()
)
# Participles after "had been" that tell of no deed of the service.
NOT_CLAIMED = frozenset("overtaken noted reported told asked advised held used seen called".split())


def past_of(verb: str) -> str:
    """The -ed form, or the irregular participle."""
    if verb in IRREGULAR:
        return IRREGULAR[verb][0]
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1] if verb in DOUBLES else ''}ed"


def going_of(verb: str) -> str:
    """The -ing form."""
    if verb.endswith("e") and not verb.endswith("ee"):
        return f"{verb[:-1]}ing"
    return f"{verb}{verb[-1] if verb in DOUBLES | {'begin'} else ''}ing"


PAST = {past_of(v): v for v in DOING | SOFT | DONE_TOO}
GOING = {going_of(v): v for v in DOING | SOFT}
CLAIMED = {p for v, p in ((v, past_of(v)) for v in DOING | DONE_TOO)} - NOT_CLAIMED
