"""What may be done with figures: have them worked out again."""
