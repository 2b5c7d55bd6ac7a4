"""From a page's data to its HTML."""
