"""Cards over the window, shut by Escape: settings, keys, backups, about."""
