"""What many rules of the children in need census need: facts of a child or of an episode, and
columns derived within a table."""
