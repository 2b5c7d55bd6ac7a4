"""The tables against the documents."""
