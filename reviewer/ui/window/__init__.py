"""The window and what stands around the panels: bars, folds, the page of a project."""
