"""What a browser can tell of a page without knowing what it is about: faults, a line each."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# What stands beyond the sides of the window, or is cut by its own frame. What may be moved within
# a frame of its own, as wide tables, is not cut; nor is what only a screen reader is told.
CUT = """() => {
    const wide = document.documentElement.clientWidth, faults = [];
    const scrolls = e => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX);
    const named = e => e.outerHTML.replace(/\\s+/g, ' ').slice(0, 120);
    if (document.documentElement.scrollWidth > wide) faults.push('the page scrolls sideways');
    const look = e => {
        if (!e.checkVisibility({visibilityProperty: true})) return;
        const box = e.getBoundingClientRect(), style = getComputedStyle(e);
        const isTold = style.position === 'absolute' && (box.width <= 1 || box.right < 0);
        if (isTold || e.matches('svg, select')) return;
        if (box.width && (box.right > wide + 1 || box.left < -1)) faults.push('cut: ' + named(e));
        if (scrolls(e)) return;
        const hides = ['hidden', 'clip'].includes(style.overflowX) && !e.matches('input, textarea');
        if (hides && e.scrollWidth > e.clientWidth + 1) faults.push('cut: ' + named(e));
        // A form's own fields stand in the way of its properties: one may be called “children”.
        for (const child of e.querySelectorAll(':scope > *')) look(child);
    };
    look(document.body);
    return faults.slice(0, 5);
}"""
HEADS = """() => ({
    heads: document.querySelectorAll('h1').length, title: document.title.trim(),
    said: [...document.querySelectorAll('h1')].map(e => e.textContent.trim()).join(),
    lang: document.documentElement.lang, mains: document.querySelectorAll('main').length})"""
# The focus must be seen: what has it looks otherwise than when it rests, and is in the window.
FOCUS = """() => {
    const e = document.activeElement;
    if (e === document.body) return null;
    const small = e.matches('input[type=radio], input[type=checkbox]') && e.id;
    const label = small ? document.querySelector(`label[for="${CSS.escape(e.id)}"]`) : null;
    const look = () => {
        const s = label ? getComputedStyle(label, '::before') : getComputedStyle(e);
        const line = s.outlineStyle === 'none' ? '' : s.outlineColor + s.outlineWidth;
        return [line, s.boxShadow, s.backgroundColor, s.borderColor].join();
    };
    const held = look();
    e.blur();
    const rests = look();
    e.focus({preventScroll: true});
    const box = (label || e).getBoundingClientRect();
    const within = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return {html: e.outerHTML.slice(0, 120), seen: held !== rests && within};
}"""


def by_axe(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 A and AA: the rule, what it says, and where."""
    options = {"runOnly": STANDARDS, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{each['id']}: {each['help']}: {[node['html'][:120] for node in each['nodes'][:3]]}"
        for each in found
    ]


def of_head(page: Page) -> list[str]:
    """Whether a page says what it is: one head, a title, its language, one main part."""
    found = page.evaluate(HEADS)
    faults = []
    if found["heads"] != 1 or not found["said"]:
        faults.append(f"{found['heads']} heads of the first order: “{found['said']}”")
    if len(found["title"]) < 5:
        faults.append(f"its title is “{found['title']}”")
    if found["lang"] != "en-GB" or found["mains"] != 1:
        faults.append(f"its language is “{found['lang']}”, it has {found['mains']} main parts")
    return faults


def of_width(page: Page, width: int) -> list[str]:
    """What is cut, or pushes the page sideways, in a window so wide."""
    page.set_viewport_size({"width": width, "height": 800})
    return [f"at {width} wide: {fault}" for fault in page.evaluate(CUT)]
