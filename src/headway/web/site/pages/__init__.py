"""Pages that belong to no area: the first page, help, search, the audit trail, people and roles."""
