"""Search over the whole project: articles, claims and events."""
