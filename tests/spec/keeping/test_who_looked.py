"""A store keeps who looked at children's rows: nothing of what was looked at takes that place."""

import getpass
import json

from headway.store.drill import write_down


def test_who_and_when_are_never_written_over(tmp_path):
    write_down(tmp_path, {"measure": "adopted", "by": "placement", "at": "a cut", "rows": 3})
    [line] = (tmp_path / "drills.jsonl").read_text("utf-8").splitlines()
    told = json.loads(line)
    assert told["by"] == getpass.getuser() and told["at"].startswith("20")
    assert (told["measure"], told["rows"]) == ("adopted", 3)
