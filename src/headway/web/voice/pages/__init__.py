"""Pages of what people said."""
