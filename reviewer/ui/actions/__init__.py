"""Everything that can be done: the table, its QActions, and the keys."""
