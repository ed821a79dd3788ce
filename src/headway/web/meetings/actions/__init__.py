"""What can be done about meetings."""
