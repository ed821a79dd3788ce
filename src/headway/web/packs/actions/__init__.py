"""What may be done with packs: ask for one, release it, have it noted."""
