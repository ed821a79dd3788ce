"""Measures of child protection: enquiries, conferences, plans, their causes, length and review."""
