"""What a council's own record cannot say, and why; and what it can say once a year alone.

Both are printed in the reference. The keys of `NOT_HELD` are ids of the catalogue of indicators, and
ids of measures that are published alone.
"""

# Where an indicator is worked out under another name, or its parts are cuts of another measure.
FOUND_ELSEWHERE = {
    "CLA-29d": "`adopted`, in its own theme (AD-05).",
    "CLA-31": "`looked_after_started`, by age, need, legal status and placement.",
    "WF-07": "the parts of `turnover`: leavers, and those who started.",
}
_VISITS = (
    "No statutory return of a year holds visits. The lists of Annex A hold the latest visit alone, as "
    "at the day of the list."
)
NOT_HELD = {
    "CLA-28": _VISITS,
    "CIN-11": _VISITS,
    "CP-12": _VISITS,
    "CP-13": "The census names no worker; the list of Annex A does, as at its day.",
    "CL-09": "The looked-after return holds no pathway plans; list 9 of Annex A does, as at its day.",
    "CLA-33": "The looked-after return holds orders that deprive of liberty from the year to March "
    "2027 on; they are checked, and no figure is worked out of them yet.",
    "PLO-06": "No return holds the days of court proceedings.",
    "WF-08": "The workforce census does not hold the reviews of newly qualified workers.",
    "FIN-08": "A budget holds a forecast, not how it came out: see `headway reconcile`.",
    "FIN-09": "What was not spent is in no return: see `headway care-orders` for what is assumed.",
    "school_moves": "Schools are not in the looked-after return; the department finds them in its own "
    "school census.",
    "looked_after_persistent_absence": "Absence from school is not in the looked-after return.",
    "looked_after_attainment_8": "Examinations are not in the looked-after return.",
    "childrens_homes_in_area": "Homes are in Ofsted's list, not in a return of the council.",
    "care_applications": "Applications are counted by Cafcass. The census holds the day of the "
    "application of work before court from the year to March 2027 on.",
}
# Why the figures of a table are of a year, and of no month.
_ONCE = "the return asks for it once, as things stood on 31 March"
YEARLY_BECAUSE = {
    "looked_after_health": _ONCE,
    "care_leavers": "the return tells of one day in the year for each: around the birthday",
    "workforce_at_census": "the census is taken once, on 30 September",
    "workforce_posts": "the census is taken once, on 30 September",
}
_OF_THE_YEAR = "what was spent is filed for the whole year"


def why_yearly(table: str) -> str:
    """Why a table has figures of years alone."""
    return YEARLY_BECAUSE.get(table, _OF_THE_YEAR)


def why_not_held(registry: str, measure: str) -> str:
    """Why the council's own record does not give a measure; blank where nobody has said."""
    of_money = registry.startswith("FIN-") and measure not in NOT_HELD
    said = NOT_HELD.get(measure) or NOT_HELD.get(registry, "")
    return said or ("It is worked out of the council's own finance files under another name, or "
                    "needs what they do not hold." if of_money else "")  # fmt: skip
