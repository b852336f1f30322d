"""A function for each deed: one transaction, one line of the history, one announcement."""
