"""What can be done to the service itself: roles given and taken, accounts closed."""
