"""What can be done to the plan."""
