"""What every export shares."""
