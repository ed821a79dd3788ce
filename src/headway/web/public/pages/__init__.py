"""Pages that anybody may read without signing in."""
