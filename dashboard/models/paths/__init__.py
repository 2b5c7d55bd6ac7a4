"""What results become over years, for the models that ask it."""
