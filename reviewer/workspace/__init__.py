"""The project as the program works on it: what can be asked, what can be done, and what is told to whom."""
