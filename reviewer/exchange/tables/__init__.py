"""Flat tables for spreadsheets: one row a claim, an event, a relation, an article."""
