"""Work on figures that the worker does."""
