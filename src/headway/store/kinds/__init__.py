"""The kinds of file that a store takes in, one a module."""
