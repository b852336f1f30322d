"""What was done, and the way back to any point of it."""
