"""What the looked-after return (SSDA903) says of each child, all years joined."""
