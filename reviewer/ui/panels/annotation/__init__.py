"""The annotation panel: lists of claims, events and relations, and one inspector for what is selected."""
