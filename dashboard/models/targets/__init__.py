"""What the longer models are held against, beside their definitions."""
