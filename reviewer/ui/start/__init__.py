"""The ways in: a second start, files of the system, a picture, the self-test."""
