"""The voice of a programme folder: `voice/*.toml`, one file a kind.

voice/surveys.toml      what a group was asked, how many answered, what they said
voice/requests.toml     what a care council or forum asked for, and what the council did
voice/advocacy.toml     how many children had an advocate
voice/themes.toml       what complaints and compliments were about
voice/quotations.toml   words, with their consent and their release

Files are read whole or refused, and changed so that a person's comments stay. A folder without
them holds no voice, which is no fault: the report says so.
"""

from difflib import get_close_matches
from pathlib import Path

from headway.plan.fields import Numbered
from headway.plan.folder import read_unchecked, write_texts
from headway.plan.toml_text import read_toml, rewritten, things_in, written
from headway.plan.whole import Plan
from headway.vocabulary.errors import BadFile
from headway.voice.value import Advocacy, Quotation, Request, Survey, Theme
from headway.voice.whole import Voice

ROOM = "voice"
FILES: dict[str, tuple[type[Numbered], ...]] = {
    "surveys": (Survey,),
    "requests": (Request,),
    "advocacy": (Advocacy,),
    "themes": (Theme,),
    "quotations": (Quotation,),
}


def read_voice(folder: Path) -> Voice:
    """All the voice of a programme folder. Raises BadInput naming the file, the id and the key.

    Ids of the plan are looked for in the plan of the same folder.
    """
    things: list[Numbered] = []
    for path in sorted((folder / ROOM).glob("*.toml")):
        if path.stem not in FILES:
            near = get_close_matches(path.stem, FILES, n=1)
            hint = f"Did you mean {near[0]}.toml?" if near else f"It takes {', '.join(FILES)}."
            raise BadFile(str(path), "is no file of what people said.", hint)
        found = things_in(read_toml(path), FILES[path.stem], str(path))
        things += [thing for thing in found if isinstance(thing, Numbered)]
    placed = sorted(things, key=lambda thing: [*FILES.values()].index((type(thing),)))
    voice = Voice(things=tuple(placed))
    return voice.check(str(folder / ROOM), _plan_of(folder)) if things else voice


def write_voice(folder: Path, voice: Voice) -> tuple[Path, ...]:
    """Change the folder to hold this voice, and give the files that changed.

    Raises BadInput, with nothing changed, where the voice has a fault or a file cannot be written.
    """
    voice.check(str(folder / ROOM), _plan_of(folder))
    changed: dict[Path, str] = {}
    for name, kinds in FILES.items():
        path = folder / ROOM / f"{name}.toml"
        held = [thing for kind in kinds for thing in voice.of(kind)]
        if path.exists():
            before = read_toml(path)
            after = rewritten(before, kinds, held, str(path))
        else:
            before, after = "", written(kinds, held) if held else ""
        if after != before:
            changed[path] = after
    write_texts(changed)
    return tuple(changed)


def _plan_of(folder: Path) -> Plan | None:
    """The plan beside it; None where the folder is no programme yet. Its own faults are its own."""
    return read_unchecked(folder) if (folder / "programme.toml").is_file() else None
