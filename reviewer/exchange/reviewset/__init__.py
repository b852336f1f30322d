"""The program's own format: everything a project holds, both ways, the same bytes for the same records."""
