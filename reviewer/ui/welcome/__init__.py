"""What stands in the window while no project is open."""
