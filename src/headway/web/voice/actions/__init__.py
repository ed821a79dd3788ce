"""What may be done with what people said: add, change, consent, release, withdraw."""
