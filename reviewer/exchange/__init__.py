"""Annotation sets in and out: a module or small package for each format, one protocol, one tuple of all."""
