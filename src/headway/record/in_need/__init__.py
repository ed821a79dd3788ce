"""What the children in need census says of each child, all years joined."""
