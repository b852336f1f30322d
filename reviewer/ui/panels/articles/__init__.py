"""The list of articles, and the tags below it."""
