"""Saving what a damaged project file still holds: its pages are read without SQLite, row by row, around the damage."""
