"""Everything in one dated folder, for a repository of research data."""
