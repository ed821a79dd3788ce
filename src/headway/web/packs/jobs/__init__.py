"""Making packs, by the worker."""
