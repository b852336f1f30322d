"""Pieces of interface that know nothing of what Reviewer is about."""
