"""What the program proposes: pure functions over records and text, each result with a reason a person can read."""
