"""The window: panels, dialogs, models and widgets over the workspace."""
