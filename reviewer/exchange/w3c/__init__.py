"""W3C Web Annotation (JSON-LD), both ways, by the profile of `docs/formats.md`."""
