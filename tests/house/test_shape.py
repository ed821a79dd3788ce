"""The size and shape of the house."""

from pathlib import Path

from tests.lib.repository import PACKAGE, ROOT, nothing
from tests.lib.shape import badly_named, settings_read_elsewhere, too_long, undocumented

FOLDERS = [ROOT / name for name in ("src", "tests", "scripts", "benchmarks")]


def test_a_module_has_at_most_400_lines_and_a_function_40():
    nothing(too_long(*FOLDERS))


def test_nothing_is_named_after_a_code_or_after_nothing():
    nothing(badly_named(*FOLDERS))


def test_every_module_and_all_that_is_public_says_what_it_is():
    nothing(undocumented(PACKAGE))


def test_settings_are_read_in_one_place():
    nothing(settings_read_elsewhere(PACKAGE))


def plant(folder: Path, name: str, text: str) -> Path:
    """Write one file of an invented package."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


def test_the_ceilings_hold_on_the_line(tmp_path):
    plant(tmp_path, "under.py", "x = 1\n" * 400)
    plant(tmp_path, "short.py", "def short():\n" + "    x = 1\n" * 39)
    assert not list(too_long(tmp_path))
    plant(tmp_path, "over.py", "x = 1\n" * 401)
    plant(tmp_path, "long.py", "async def long():\n" + "    x = 1\n" * 40)
    assert len(list(too_long(tmp_path))) == 2


def test_codes_years_and_nothing_words_are_refused_as_names(tmp_path):
    plant(tmp_path, "ssda903/section_47_started.py", "")
    plant(tmp_path, "looked_after_2010_2017.py", "")
    assert not list(badly_named(tmp_path))
    for name in ("rule_101.py", "cp_05.py", "2025/starts.py", "utils.py", "core/ages.py"):
        plant(tmp_path, name, "")
    assert len(list(badly_named(tmp_path))) == 5


def test_a_missing_docstring_is_found(tmp_path):
    plant(tmp_path, "__init__.py", '"""Room."""\n')
    plant(tmp_path, "a.py", '"""A."""\n\n\ndef _own():\n    pass\n')
    assert not list(undocumented(tmp_path))
    plant(tmp_path, "b.py", '"""B."""\n\n\nclass Public:\n    def ask(self):\n        pass\n')
    plant(tmp_path, "bare/c.py", "x = 1\n")
    found = " ".join(undocumented(tmp_path))
    for what in ("Public has no", "ask has no", "c.py: no docstring", "bare: no __init__"):
        assert what in found


def test_reading_the_environment_elsewhere_is_found(tmp_path):
    plant(tmp_path, "vocabulary/settings.py", "import os\nHOME = os.environ.get('HOME')\n")
    assert not list(settings_read_elsewhere(tmp_path))
    plant(tmp_path, "engine/duck.py", "import os\nHOME = os.getenv('HOME')\n")
    assert len(list(settings_read_elsewhere(tmp_path))) == 1
