"""Words and claims on their way from a text to an event or a claim."""
