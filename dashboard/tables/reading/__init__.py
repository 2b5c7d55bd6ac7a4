"""From files to rows of text, each with its place."""
