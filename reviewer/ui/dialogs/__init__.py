"""Windows that help to hand on and to take in; none of them stops the work in the main window."""
