"""A report for people who have no tool: what sources disagree about, what happened, who said what."""
