"""What may be done with the public view: publish, lock, take down."""
