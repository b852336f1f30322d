"""The records of a project as frozen values: no Qt, no SQL, no I/O."""
