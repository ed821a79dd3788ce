"""Small numbers: what may not be shown in public, and hiding it. Knows numbers, not measures."""
