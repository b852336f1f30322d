"""UIMA CAS as XMI and as JSON, both ways: what INCEpTION and everything on UIMA reads. Offsets are UTF-16 units."""
