"""A report on paper: fonts, lines, pages, PDF."""
