"""Lists of any length over the workspace: they follow its change feed and never write."""
