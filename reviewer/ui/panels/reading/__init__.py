"""Articles side by side: panes, their margins, and the connectors between them."""
