"""The database itself refuses to change or take out a revision or a line of the audit trail."""

from typing import Any

from django.db import migrations

TABLES = ("headway_site_revision", "headway_site_auditentry")
SAYS = "this table is added to and never changed"


def refuse(apps: Any, editor: Any) -> None:
    """Put a trigger on each table, in the words of the database in use."""
    for table in TABLES:
        if editor.connection.vendor == "postgresql":
            editor.execute(
                f"CREATE FUNCTION {table}_stays() RETURNS trigger AS $$ BEGIN "
                f"RAISE EXCEPTION '{SAYS}'; END; $$ LANGUAGE plpgsql"
            )
            editor.execute(
                f"CREATE TRIGGER {table}_stays BEFORE UPDATE OR DELETE ON {table} "
                f"FOR EACH ROW EXECUTE FUNCTION {table}_stays()"
            )
            continue
        for verb in ("UPDATE", "DELETE"):
            editor.execute(
                f"CREATE TRIGGER {table}_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{SAYS}'); END"
            )


def allow(apps: Any, editor: Any) -> None:
    """Take the triggers off again."""
    for table in TABLES:
        if editor.connection.vendor == "postgresql":
            editor.execute(f"DROP FUNCTION {table}_stays() CASCADE")
            continue
        for verb in ("update", "delete"):
            editor.execute(f"DROP TRIGGER {table}_{verb}")


class Migration(migrations.Migration):
    """Triggers on the two tables that only grow."""

    dependencies = (("headway_site", "0001_tables"),)
    operations = (migrations.RunPython(refuse, allow),)
