"""Reviewer, a diff tool for facts."""

__version__ = "0.1.0"
