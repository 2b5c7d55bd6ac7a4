"""Questions for the classroom, one file a page."""
