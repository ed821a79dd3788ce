"""A return's episodes with where each placement is, for what joins years of them.

The columns are those that a council's own file may carry (`PL_LA`, `PL_LOCATION`, `PL_DISTANCE`);
what a file carries is left as it is.
"""

from dataclasses import replace

from headway.validation.loaded import Loaded

MADE = ("PL_LA", "PL_LOCATION", "PL_DISTANCE")


def with_places(loaded: Loaded, council: str, year: int) -> Loaded:
    """The same return, its episodes placed by postcode.

    `council` is an ONS code; blank, nobody can say what lies outside its area. Raises BadInput where
    there is no list of postcodes.
    """
    episodes = loaded.tables.get("episodes")
    lacking = [name for name in MADE if episodes is not None and name not in episodes.column_names]
    if episodes is None or not lacking:
        return loaded
    from headway.engine.duck import engine
    from headway.reference.placing import placed

    with engine() as duck:
        duck.table("episodes_text", episodes)
        placed(duck, council, year)
        rows = duck.query(
            "SELECT PL_LA, PL_LOCATION, CAST(PL_DISTANCE AS VARCHAR) AS PL_DISTANCE FROM places "
            "ORDER BY row"
        )
    for name in lacking:
        episodes = episodes.append_column(name, rows.column(name))
    return replace(loaded, tables={**loaded.tables, "episodes": episodes})
