"""Runs every benchmark, or those named, and writes their pages of evidence."""

import importlib
import sys
import traceback
from datetime import date
from pathlib import Path

from benchmarks import fingerprint, subjects

ROOT = Path(__file__).resolve().parents[1]


def write_page(root: Path, subject: str) -> None:
    """Run one benchmark and write docs/evidence/<subject>.md from what it found."""
    module = importlib.import_module(f"benchmarks.{subject}")
    result = module.main()
    head = {
        "Date": date.today().isoformat(),
        "Command": f"`python -m benchmarks {subject}`",
        "n": result.n,
        "Covers": ", ".join(f"`{pattern}`" for pattern in module.COVERS),
        "Hash": f"`{fingerprint(root, module.COVERS)}`",
    }
    rows = "".join(f"| {name} | {value} |\n" for name, value in head.items())
    title = (module.__doc__ or subject).splitlines()[0].rstrip(".")
    page = root / "docs" / "evidence" / f"{subject}.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(f"# {title}\n\n| | |\n|---|---|\n{rows}\n{result.says.strip()}\n", "utf-8")


def main(named: list[str]) -> int:
    """Run them all even if one fails; 1 if any did or any page is out of date."""
    from tests.lib.evidence import missing, out_of_date

    wrong = []
    for subject in named or subjects(ROOT):
        print(f"{subject} …", flush=True)
        try:
            write_page(ROOT, subject)
        except Exception:
            traceback.print_exc()
            wrong.append(f"{subject} failed.")
    wrong += [*missing(ROOT), *out_of_date(ROOT)]
    print("\n".join(wrong) or "Every page of evidence is of today's code.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
