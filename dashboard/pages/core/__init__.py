"""What every page shares: its blocks and its words."""
