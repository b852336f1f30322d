"""The annotation panel: lists of claims, events, relations and suggestions, and one inspector for what is selected."""
