"""What is wrong with the rows, all of it at once."""
