"""What the longer models do not say, beside their definitions."""
