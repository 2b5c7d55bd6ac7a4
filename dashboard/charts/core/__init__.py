"""What every chart shares: the look, the marks, the slots, and how words are put around a drawing."""
