"""Reading small drawn tables: a line of column names, then a line a row, parted by `|`."""


def drawn(text: str) -> list[dict[str, str]]:
    """Rows of a drawn table as dictionaries of trimmed texts; a missing last cell is empty."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    names = [name.strip() for name in lines[0].split("|")]
    rows = []
    for line in lines[1:]:
        cells = [cell.strip() for cell in line.split("|")]
        cells += [""] * (len(names) - len(cells))
        if len(cells) != len(names):
            raise ValueError(f"{len(cells)} cells for {len(names)} columns: {line}")
        rows.append(dict(zip(names, cells, strict=True)))
    return rows
