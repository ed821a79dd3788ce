"""An exported audit trail, verified without the service."""

import json
import subprocess
import sys

from headway.archive.chain import hash_of


def trail(path, lines):
    """Write a trail of so many lines that fits."""
    before = ""
    rows = []
    for number in range(1, lines + 1):
        row = {
            "number": number, "at": f"2026-11-0{number}T09:00:00+00:00", "who": "director",
            "council": "wharfemoor", "did": "tried", "says": f"line {number}", "about": [],
            "before": before,
        }  # fmt: skip
        row["hash"] = before = hash_of(row)
        rows.append(row)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return before


def verify(*words):
    """Run `headway verify`."""
    command = [sys.executable, "-m", "headway", "verify", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True)


def test_a_trail_that_nobody_touched_is_said_to_be_as_it_was_written(tmp_path):
    head = trail(tmp_path / "trail.jsonl", 3)
    ran = verify(tmp_path / "trail.jsonl", "--head", head)
    assert ran.returncode == 0, ran.stderr
    assert "3 lines, 1 to 3: as they were written." in ran.stdout


def test_a_changed_line_is_named(tmp_path):
    trail(tmp_path / "trail.jsonl", 3)
    text = (tmp_path / "trail.jsonl").read_text()
    (tmp_path / "trail.jsonl").write_text(text.replace("line 2", "line two"))
    ran = verify(tmp_path / "trail.jsonl")
    assert ran.returncode == 1
    assert "trail.jsonl, line 2" in ran.stdout and "was changed" in ran.stdout


def test_a_trail_written_anew_does_not_reach_the_mark_kept_elsewhere(tmp_path):
    head = trail(tmp_path / "trail.jsonl", 3)
    trail(tmp_path / "trail.jsonl", 2)
    ran = verify(tmp_path / "trail.jsonl", "--head", head)
    assert ran.returncode == 1
    assert "never reaches" in ran.stdout


def test_no_file_is_a_sentence(tmp_path):
    ran = verify(tmp_path / "none.jsonl")
    assert ran.returncode == 1
    assert "cannot be read" in ran.stdout
