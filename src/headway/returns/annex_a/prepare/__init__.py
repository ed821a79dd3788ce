"""What many rules of Annex A need to know of a child from another list, worked out once."""
