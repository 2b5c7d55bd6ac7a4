"""What is measured, one file a thing."""
