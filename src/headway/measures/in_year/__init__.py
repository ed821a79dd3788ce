"""What the council's own lists (Annex A) say on their day, between the yearly returns: experimental."""
