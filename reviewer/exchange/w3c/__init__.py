"""W3C Web Annotation (JSON-LD), both ways, by the profile in docs/formats.md."""
