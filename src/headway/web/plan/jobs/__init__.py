"""Long work of the plan."""
