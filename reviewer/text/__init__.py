"""Plain text and what stands in it: offsets, sentences, dates, numbers, page furniture. No I/O, no Qt."""
