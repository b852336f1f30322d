"""Events and articles on one date axis."""
