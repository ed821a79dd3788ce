"""Minutes put in as a file: a page saved from the council's own site, text, or a PDF."""

from headway.meetings.minutes.reading import LARGEST
from headway.vocabulary.errors import BadInput
from headway.web.meetings.drafts import begin
from headway.web.meetings.given_minutes import WHEN, MinutesForm, begun
from headway.web.meetings.pdf import text_of_pdf
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_MEETINGS

_FILE = ("file", "File of the minutes", "A web page (HTML), plain text, or a PDF with text in it.")


def _form(asked: Asked) -> Form:
    return MinutesForm(
        fields=WHEN,
        values={"held_on": None, "body": ""},
        files=(_FILE,),
        button="Read the minutes",
        is_file=True,
    )


@action(
    route="meetings/minutes/file/",
    name="minutes_file",
    title="Put in a file of minutes",
    permission=KEEP_MEETINGS,
    says="put in a file of minutes",
    form=_form,
    template="meetings/minutes.html",
)
def minutes_file(asked: Asked, given: Filled) -> Done:
    """Read the file and show what was found, to be confirmed."""
    file = given.files["file"]
    name = str(file.name or "minutes")
    if (file.size or 0) > LARGEST:
        raise BadInput(f"{name} is too large for minutes: {LARGEST // 1_000_000} MB at most.")
    draft = begin(asked, _text(file.read(), name), name, given["held_on"], given["body"])
    return begun(draft)


def _text(raw: bytes, name: str) -> str:
    """The text of what was given. Raises BadInput for a kind of file that holds none."""
    if raw.startswith(b"%PDF"):
        return text_of_pdf(raw, name)
    if raw[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        raise BadInput(
            f"{name} is a Word document or another container. Open it, copy all of its text and "
            "paste it, or save it as plain text or PDF. Nothing was kept."
        )
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise BadInput(f"{name} is not text. Give a web page, plain text or a PDF. Nothing was kept.")
