"""The packs area: reports made for a meeting, frozen, released and noted."""
