"""A document brought in: half-filled rows for all that its text holds, and their way into the tables."""
