"""What every model shares: its language, its inputs, its ranges."""
