"""What the parts that Dash draws share: what a part is, its ids, where it stands, what a check asks of it."""
