"""Changes of the service's tables, in order."""
