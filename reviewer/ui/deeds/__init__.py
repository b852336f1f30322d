"""What a key, a menu or a button does to the annotations; every result is shown by the change feed alone."""
