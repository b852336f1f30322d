"""What belongs to one open project and to no single panel."""
