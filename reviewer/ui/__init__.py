"""The window: panels, dialogs, models and widgets over the workspace."""

from reviewer.ui.plain_names import keep_plain_names

# Before any other module of the window is imported.
keep_plain_names()
