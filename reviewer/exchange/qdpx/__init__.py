"""REFI-QDA projects (`.qdpx`), both ways: NVivo, ATLAS.ti, MAXQDA, QualCoder and others (REFI-QDA standard 1.5)."""
