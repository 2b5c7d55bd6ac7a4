"""A tiny edition, by which the tests hold that the frame serves another subject than its own."""
