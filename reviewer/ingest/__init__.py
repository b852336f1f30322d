"""Files, pages and pasted text made into articles, with what is known of them and where it was found."""
