"""The reading pane for screen readers: a text widget of Qt's, which they can read, that looks and acts as the other."""
