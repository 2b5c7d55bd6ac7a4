"""All pages as one PDF."""
