"""The parts of the window in which a project is read and worked on; they talk to one another through the desk alone."""
