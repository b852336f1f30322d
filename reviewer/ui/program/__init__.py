"""The running program: opens, makes, copies, rescues and closes projects."""
